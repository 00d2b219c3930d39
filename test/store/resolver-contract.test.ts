import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createResolver } from '../../src/resolve/resolver.js'
import { memoryStore } from '../../src/store/memory.js'
import type { Store, StoreTransaction } from '../../src/store/store.js'
import { resolverContract } from '../../src/testing/resolver-contract/contract.js'
import { wasmConnection } from './sqlite-connections.js'
import { sqliteStore } from './sqlite-store.js'

const directory = mkdtempSync(join(tmpdir(), 'selfsame-resolver-'))
let files = 0
afterAll(() => rmSync(directory, { recursive: true, force: true }))

describe('a resolver over the store in memory', () => {
  for (const { name, run } of resolverContract(() => ({ store: memoryStore() }), createResolver)) test(name, run)
})

describe('a resolver over SQLite', () => {
  const inFile = () => {
    const connection = wasmConnection(join(directory, `${(files += 1)}.db`))
    return { store: sqliteStore(connection), close: () => connection.close() }
  }
  for (const { name, run } of resolverContract(inFile, createResolver)) test(name, run, 120_000)
})

/** A store that works but for what is made of its transactions. */
function broken(transact: (store: Store, options: Parameters<Store['transaction']>[0], work: (transaction: StoreTransaction) => Promise<unknown>) => Promise<unknown>): Store {
  const store = memoryStore()
  return { transaction: ((options: never, work: never) => transact(store, options, work)) as Store['transaction'] }
}

const withoutRollback = () => broken(async (store, options, work) => {
  let failure: { readonly reason: unknown } | undefined
  const answer = await store.transaction(options as never, (transaction) => work(transaction).catch((reason: unknown) => { failure = { reason } }))
  if (failure !== undefined) throw failure.reason
  return answer
})

/** Each call commits by itself, so that the work of several runs through each other. */
const withoutTransactions = () => broken((store, { tenant }, work) => {
  const alone = <T>(call: (transaction: StoreTransaction) => Promise<T>): Promise<T> => store.transaction({ tenant, mode: 'write' }, call) as Promise<T>
  return work({
    get: (...call) => alone((transaction) => transaction.get(...call)),
    put: (...call) => alone((transaction) => transaction.put(...call)),
    delete: (...call) => alone((transaction) => transaction.delete(...call)),
    list: (...call) => alone((transaction) => transaction.list(...call)),
    count: (...call) => alone((transaction) => transaction.count(...call)),
  })
})

const writes = ['resolve', 'create', 'merge', 'separate', 'detach', 'undo', 'upgrade', 'settle', 'erase', 'retain']

test.each<readonly [string, string, () => Store, RegExp]>([
  ...writes.map((name) => ['rolls nothing back', `${name}: after a fault`, withoutRollback, new RegExp(`^${name}, after a fault at call \\d+: expected`)] as const),
  ['rolls nothing back', 'a conflict at any call', withoutRollback, /^(resolve|merge), after a conflict at call/],
  ['has no transactions', 'one new person who writes 64 times', withoutTransactions, /^(contacts|how many made it|interactions|a delivery)/],
  ['has no transactions', 'one event that is delivered 64 times', withoutTransactions, /^(how many were no replay|entries)/],
  ['has no transactions', 'two merges at once', withoutTransactions, /^(how many were refused|contacts)/],
  ['has no transactions', 'of a merge and a separation', withoutTransactions, /^what was refused/],
])('a store that %s is found out by "%s …"', async (_, name, makeStore, says) => {
  const check = resolverContract(() => ({ store: makeStore() }), createResolver).find((one) => one.name.startsWith(name))
  expect(check, 'the check is there').toBeDefined()
  await expect(check?.run()).rejects.toThrow(says)
})
