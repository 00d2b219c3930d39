import type { Random } from './random.js'

/** Over how many rows those of one person come scattered. */
const stretch = 16_384

/** The same rows in another order, of which no more than a stretch is held. */
export function* scattered<T>(rows: Iterable<T>, order: Random): Generator<T> {
  const waiting: T[] = []
  for (const row of rows) {
    if (waiting.length < stretch) {
      waiting.push(row)
      continue
    }
    const slot = order.below(stretch)
    yield waiting[slot]!
    waiting[slot] = row
  }
  while (waiting.length > 0) {
    const slot = order.below(waiting.length)
    const row = waiting[slot]!
    waiting[slot] = waiting.at(-1)!
    waiting.pop()
    yield row
  }
}
