import { badOption } from '../../errors.js'
import { optionsGiven } from '../../model/given.js'
import type { Store } from '../../store/store.js'
import type { ContractCheck, StoreSubject } from './check.js'
import { concurrencyChecks } from './concurrency-checks.js'
import { callersTransactionChecks, restartChecks } from './durability-checks.js'
import { orderChecks } from './order-checks.js'
import { answersLikeTheReference } from './random-checks.js'
import { rowChecks } from './row-checks.js'
import { transactionChecks } from './transaction-checks.js'

export interface StoreContractOptions {
  /** How many random histories are compared with a store that reads every row for every question. 10 by default; each takes some thousand calls. */
  readonly histories?: number | undefined
  /** The first history's seed, the next ones count up from it. 1 by default; a check's name says its seed. */
  readonly seed?: number | undefined
}

/**
 * What a store must do, as checks for any runner: rows and indexes, their order and paging, all or nothing (a fault at every store call),
 * 64 transactions at once, tenants, aborting, and random histories against a naive store. Where the subject says how, restarts and
 * the caller's own transactions too.
 *
 * A check asks for a store that holds nothing, and closes it; one more is asked for beforehand to see what it can do. What a check cannot find out
 * is whether a store is safe from a loss of power, and how it does with more rows than a test puts into it.
 *
 * @example
 * import { memoryStore } from 'selfsame'
 * const checks = await storeContract(() => ({ store: memoryStore() }), { histories: 2 })
 * // vitest:    import { test } from 'vitest';    for (const { name, run } of checks) test(name, run)
 * // node:test: import { test } from 'node:test'; for (const { name, run } of checks) test(name, run)
 * await Promise.all(checks.map(({ run }) => run())).then(() => 'kept')  // 'kept'
 */
export async function storeContract<Tx>(makeStore: () => Promise<StoreSubject<Tx>> | StoreSubject<Tx>, options: StoreContractOptions = {}): Promise<readonly ContractCheck[]> {
  optionsGiven({ makeStore: makeStore ?? null }, { makeStore: 'call' })
  const { histories = 10, seed = 1 } = optionsGiven(options, { histories: false, seed: false })
  for (const [name, number] of Object.entries({ histories, seed })) if (!Number.isSafeInteger(number)) throw badOption(name, 'a whole number')
  const check = (name: string, promise: (subject: StoreSubject<Tx>) => Promise<void>): ContractCheck => ({
    name,
    run: async () => {
      const subject = await makeStore()
      try {
        await promise(subject)
      } finally {
        await subject.close?.()
      }
    },
  })
  const sample = await makeStore()
  await sample.close?.()
  const always: Readonly<Record<string, (store: Store<Tx>) => Promise<void>>> = { ...rowChecks, ...orderChecks, ...transactionChecks, ...concurrencyChecks }
  const checks = Object.entries(always).map(([name, promise]) => check(name, ({ store }) => promise(store)))
  if (sample.reopen !== undefined) for (const [name, promise] of Object.entries(restartChecks)) checks.push(check(name, (subject) => promise(subject as never)))
  if (sample.callersTransaction !== undefined) for (const [name, promise] of Object.entries(callersTransactionChecks)) checks.push(check(name, (subject) => promise(subject as never)))
  for (let i = 0; i < histories; i += 1) checks.push(check(`answers as a store that reads every row, seed ${seed + i}`, ({ store }) => answersLikeTheReference(store, seed + i)))
  return checks
}
