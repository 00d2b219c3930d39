import { randomIntegers } from '../../model/random.js'
import type { Collection } from '../../store/rows.js'
import { collections, indexes } from '../../store/schema.js'
import type { Store, StoreTransaction, Stretch } from '../../store/store.js'
import { read, rejection, same, write } from './check.js'
import { everything } from './everything.js'
import { Fault } from './faults.js'
import { type Draw, drawFrom, instants, numbers, randomRow, texts } from './random-rows.js'
import { ReferenceStore } from './reference.js'

const transactions = 12
const steps = 25

/** Random work, a third of whose transactions fail, against a store that reads every row for every question. */
export async function answersLikeTheReference(store: Store, seed: number): Promise<void> {
  const draw = drawFrom(randomIntegers(seed))
  let reference = new ReferenceStore()
  for (let i = 0; i < transactions; i += 1) {
    const draft = reference.copy()
    const fails = draw.below(3) === 0
    const done = write(store, async (transaction) => {
      for (let step = 0; step < steps; step += 1) await takeStep(transaction, draft, draw)
      if (fails) throw new Fault('rolled back')
    })
    if (fails) {
      const reason = await rejection(done, 'a work that throws')
      if (!(reason instanceof Fault)) throw reason
    } else {
      await done
      reference = draft
    }
    same(await read(store, (transaction) => everything(transaction, texts)), await everything(reference, texts), `after transaction ${i}`)
  }
}

async function takeStep(transaction: StoreTransaction, reference: ReferenceStore, draw: Draw): Promise<void> {
  const collection = draw.pick(collections)
  if (draw.below(3) > 0) {
    const rows = draw.some(texts, 3).map((id) => randomRow(collection, id, draw))
    await transaction.put<Collection>(collection, rows)
    reference.put<Collection>(collection, rows)
  } else {
    const ids = draw.some(texts, 3)
    await transaction.delete(collection, ids)
    reference.delete(collection, ids)
  }
  const names = Object.entries(indexes[collection])
  if (names.length === 0) return
  const [name, index] = draw.pick(names)
  const values: readonly (string | number)[] = index.type === 'text' ? texts : numbers
  const stretch = randomStretch(draw, { values, sorts: index.sort === undefined ? values : index.sorts === 'number' ? numbers : instants, ordered: index.ordered === true })
  const [held, of] = [collection as 'profiles', name as 'term']
  same(await transaction.list(held, of, stretch), reference.list(held, of, stretch), `list ${collection}.${name} ${JSON.stringify(stretch)}`)
  const asked = draw.some(values, 4)
  same(await transaction.count(held, of, asked, 2), reference.count(held, of, asked, 2), `count ${collection}.${name} ${JSON.stringify(asked)}`)
}

function randomStretch(draw: Draw, { values, sorts, ordered }: { readonly values: readonly (string | number)[]; readonly sorts: readonly (string | number)[]; readonly ordered: boolean }): Stretch {
  const maybe = <T extends object>(part: () => T): T | object => (draw.below(2) === 0 ? part() : {})
  return {
    ...(ordered && draw.below(2) === 0 ? { ...maybe(() => ({ from: draw.pick(values) })), ...maybe(() => ({ to: draw.pick(values) })) } : { values: draw.some(values, 4) }),
    ...maybe(() => ({ descending: true })),
    ...maybe(() => ({ after: { sort: draw.pick(sorts), id: draw.pick(texts) } })),
    limit: draw.below(6),
  }
}
