import { SelfsameError } from '../../errors.js'
import type { createResolver } from '../../resolve/resolver.js'
import type { Collection } from '../../store/rows.js'
import { collections } from '../../store/schema.js'
import type { Store, StoreTransaction } from '../../store/store.js'
import { Fault } from '../store-contract/faults.js'

/** `createResolver` of `selfsame`. */
export type MakeResolver = typeof createResolver

/** How a store fails: for good, as a connection that breaks; once, with a conflict that may be tried again; or once it has committed, before it says so. */
export type Failure = { readonly at: number; readonly as: 'fault' | 'conflict' } | { readonly as: 'lost-answer' }

/** A store that fails on request and knows every row that was ever put through it. */
export interface TrialStore extends Store {
  readonly createResolver: MakeResolver
  /** Carries `work` out while the store fails; answers with what it came to. The beginning and the commit of a transaction are calls, too. */
  failing<T>(failure: Failure, work: () => Promise<T>): Promise<{ readonly reached: boolean; readonly answer?: T; readonly reason?: unknown }>
  /** Counted ids of a tenant, in one order; those of a transaction that fails on request are given again, so that what was mended can be compared. */
  newId(tenant: string): string
  /** All rows of a tenant, whatever call put them. */
  contents(tenant: string): Promise<Readonly<Record<string, readonly unknown[]>>>
}

export function trialStore(store: Store, makeResolver: MakeResolver): TrialStore {
  const known = new Map<string, Map<Collection, Set<string>>>()
  const given = new Map<string, number>()
  let failure: Failure | undefined
  let calls = 0
  let reached = false
  const call = async <T>(through: () => Promise<T>): Promise<T> => {
    calls += 1
    if (failure === undefined || failure.as === 'lost-answer' || calls < failure.at || (failure.as === 'conflict' && reached)) return await through()
    reached = true
    // The call is carried out, so that a rollback has the more to take back.
    await through()
    if (failure.as === 'conflict') throw new SelfsameError('STORE_CONFLICT', 'Another transaction was first.', { what: 'a trial' })
    throw new Fault(`call ${calls} fails`)
  }
  const idsOf = (tenant: string, collection: Collection): Set<string> => {
    const own = known.get(tenant) ?? new Map<Collection, Set<string>>()
    known.set(tenant, own)
    const ids = own.get(collection) ?? new Set<string>()
    own.set(collection, ids)
    return ids
  }
  const onTrial = (tenant: string, transaction: StoreTransaction): StoreTransaction => ({
    get: (collection, ids) => call(() => transaction.get(collection, ids)),
    put: (collection, rows) => {
      for (const { id } of rows) idsOf(tenant, collection).add(id)
      return call(() => transaction.put(collection, rows))
    },
    delete: (collection, ids) => call(() => transaction.delete(collection, ids)),
    list: (collection, index, stretch) => call(() => transaction.list(collection, index, stretch)),
    count: (collection, index, values, limit) => call(() => transaction.count(collection, index, values, limit)),
  })
  const nothing = async (): Promise<void> => undefined
  return {
    createResolver: makeResolver,
    async transaction(options, work) {
      const count = given.get(options.tenant) ?? 0
      let answer: Awaited<ReturnType<typeof work>>
      try {
        await call(nothing)
        answer = await store.transaction(options, async (transaction) => {
          const done = await work(onTrial(options.tenant, transaction))
          await call(nothing)
          return done
        })
      } catch (reason) {
        if (failure !== undefined) given.set(options.tenant, count)
        throw reason
      }
      if (failure?.as === 'lost-answer' && !reached) {
        reached = true
        throw new Fault('the commit went through, and its answer was lost')
      }
      return answer
    },
    async failing(how, work) {
      ;[failure, calls, reached] = [how, 0, false]
      try {
        return { answer: await work(), reached }
      } catch (reason) {
        return { reason, reached }
      } finally {
        failure = undefined
      }
    },
    newId(tenant) {
      const count = (given.get(tenant) ?? 0) + 1
      given.set(tenant, count)
      return `id${String(count).padStart(6, '0')}`
    },
    async contents(tenant) {
      const all: Record<string, readonly unknown[]> = {}
      await store.transaction({ tenant, mode: 'read' }, async (transaction) => {
        for (const collection of collections) all[collection] = (await transaction.get(collection, [...idsOf(tenant, collection)].toSorted())).filter((row) => row !== undefined)
      })
      return all
    },
  }
}
