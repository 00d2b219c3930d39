/** A source of pseudo-random decisions. Only 32-bit integer steps and one exact division: the same on every machine. */
export interface Random {
  /** In [0, 1), a multiple of 2^-32. */
  next(): number
  /** A whole number in [0, limit). */
  below(limit: number): number
  /** True in `percent` of a hundred draws; draws once, whatever the answer. */
  percent(percent: number): boolean
  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T
}

/**
 * xoshiro128** (Blackman and Vigna, 2018), its state filled by mixing the seed and labels.
 *
 * Each person and each record has a generator of its own, named by labels, so that a trait that is switched off
 * changes only what it touches.
 */
export function createRandom(seed: number, ...labels: readonly number[]): Random {
  let mixed = scramble(seed ^ 0x9e3779b9, Math.floor(seed / 4294967296))
  for (const label of labels) mixed = scramble(mixed, label)
  let a = scramble(mixed, 1)
  let b = scramble(mixed, 2)
  let c = scramble(mixed, 3)
  let d = scramble(mixed, 4) | 1

  const next = (): number => {
    const product = Math.imul(b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return (result >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    percent: (percent) => next() * 100 < percent,
    pick: (items) => items[below(items.length)]!,
  }
}

/** Scrambles two 32-bit integers into one (the finaliser of MurmurHash3). */
export function scramble(a: number, b: number): number {
  let h = Math.imul(a ^ 0x85ebca6b, 0xcc9e2d51) ^ Math.imul(b | 0, 0x1b873593)
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/**
 * The place of `index` in a seeded shuffle of 0 .. size-1, without holding the shuffle.
 *
 * Four Feistel rounds over the next even power of two, walked until the result is in range. Two indices never meet,
 * which is what keeps the phone numbers of strangers apart without remembering those given out.
 */
export function shuffled(index: number, size: number, seed: number): number {
  let half = 1
  while (4 ** half < size) half += 1
  const mask = 2 ** half - 1
  let value = index % size
  do {
    let left = Math.floor(value / 2 ** half)
    let right = value & mask
    for (let round = 0; round < 4; round += 1) {
      const swapped = left ^ (scramble(scramble(seed, round), right) & mask)
      left = right
      right = swapped
    }
    value = left * 2 ** half + right
  } while (value >= size)
  return value
}

/** Draws from a weighted list by binary search over running sums. */
export function createDraw<T extends { readonly weight: number }>(items: readonly T[]): (random: Random) => T {
  const sums: number[] = []
  let total = 0
  for (const item of items) sums.push((total += item.weight))
  return (random) => {
    const target = random.next() * total
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! > target) high = middle
      else low = middle + 1
    }
    return items[low]!
  }
}
