import type { Collection, ProfileRow } from '../../store/rows.js'
import { collections, type IndexName, indexes } from '../../store/schema.js'
import type { Stretch } from '../../store/store.js'
import { idsOf } from './check.js'
import { numbers, texts } from './random-rows.js'

/** What both a transaction and the reference answer, at once or in a while. */
export interface Answers {
  readonly get: <C extends Collection>(collection: C, ids: readonly string[]) => unknown
  readonly list: <C extends Collection>(collection: C, index: IndexName<C>, stretch: Stretch) => unknown
  readonly count: <C extends Collection>(collection: C, index: IndexName<C>, values: readonly (string | number)[], limit: number) => unknown
}

/** Everything about the given ids and the values that random rows have, by every way in: two stores of the same rows answer the same. */
export async function everything(store: Answers, ids: readonly string[]): Promise<unknown> {
  const found: unknown[] = []
  for (const collection of collections) {
    found.push(collection, await store.get(collection, ids))
    for (const [name, index] of Object.entries(indexes[collection])) {
      const [held, values] = [collection as 'profiles', index.type === 'text' ? texts : numbers]
      found.push(name, idsOf(await store.list(held, name as 'term', { values, limit: 1000 }) as readonly ProfileRow[]), await store.count(held, name as 'term', values, 1000))
      if (index.ordered === true) found.push(idsOf(await store.list(held, name as 'term', { limit: 1000 }) as readonly ProfileRow[]))
    }
  }
  return found
}
