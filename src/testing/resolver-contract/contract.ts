import { optionsGiven } from '../../model/given.js'
import type { Store } from '../../store/store.js'
import type { ContractCheck, StoreSubject } from '../store-contract/check.js'
import { concurrencyChecks } from './concurrency-checks.js'
import { faultChecks } from './fault-checks.js'
import { type MakeResolver, trialStore } from './trial-store.js'

/**
 * What a resolver over a store must do, as checks for any runner: for every public call, and every call of the store that it makes, a
 * store that fails there loses nothing and keeps nothing by half; and what is done at once comes to what some order of it comes to.
 *
 * Run it beside `storeContract`, which says what a store must do by itself and finds out sooner what it does wrong. A check asks for a
 * store that holds nothing, fills several tenants of it, and closes it.
 *
 * @example
 * import { createResolver, memoryStore } from 'selfsame'
 * const checks = resolverContract(() => ({ store: memoryStore() }), createResolver)
 * // vitest: import { test } from 'vitest'; for (const { name, run } of checks) test(name, run)
 * await Promise.all(checks.filter(({ name }) => name.startsWith('merge')).map(({ run }) => run())).then(() => 'kept')  // 'kept'
 */
export function resolverContract<Tx>(makeStore: () => Promise<StoreSubject<Tx>> | StoreSubject<Tx>, createResolver: MakeResolver): readonly ContractCheck[] {
  optionsGiven({ makeStore: makeStore ?? null }, { makeStore: 'call' })
  return Object.entries({ ...faultChecks, ...concurrencyChecks }).map(([name, promise]) => ({
    name,
    run: async () => {
      const subject = await makeStore()
      try {
        await promise(trialStore(subject.store as Store, createResolver))
      } finally {
        await subject.close?.()
      }
    },
  }))
}
