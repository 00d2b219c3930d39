import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createResolver } from '../../src/resolve/resolver.js'
import { memoryStore } from '../../src/store/memory.js'
import type { Store, StoreTransaction } from '../../src/store/store.js'
import { peopleContract, type PeopleSubject } from '../../src/testing/people-contract.js'
import { snapshotText } from '../resolve/traces.js'
import { wasmConnection } from './sqlite-connections.js'
import { type SqliteConnection, sqliteStore } from './sqlite-store.js'

const directory = mkdtempSync(join(tmpdir(), 'selfsame-people-'))
let files = 0
afterAll(() => rmSync(directory, { recursive: true, force: true }))

function inMemory(): PeopleSubject<StoreTransaction> {
  const store = memoryStore()
  return {
    store,
    dump: () => snapshotText(store),
    reopen: async () => {
      const next = memoryStore()
      await next.restore(store.snapshot())
      return next
    },
  }
}

/** A file, whose every byte is looked at. What is deleted is overwritten (`secure_delete`), unless `pragma` says otherwise. */
function inFile(pragma = 'PRAGMA secure_delete = ON'): PeopleSubject<SqliteConnection> {
  const name = `${(files += 1)}.db`
  const connect = () => {
    const connection = wasmConnection(join(directory, name))
    connection.run(pragma, [])
    return connection
  }
  let connection = connect()
  return {
    store: sqliteStore(connection),
    dump: () => readdirSync(directory).filter((file) => file.startsWith(name)).map((file) => readFileSync(join(directory, file), 'latin1')).join('\n'),
    reopen: () => {
      connection.close()
      connection = connect()
      return sqliteStore(connection)
    },
    close: () => connection.close(),
  }
}

describe('people over the store in memory', async () => {
  for (const { name, run } of await peopleContract(inMemory, createResolver)) test(name, run)
})

describe('people over SQLite', async () => {
  for (const { name, run } of await peopleContract(() => inFile(), createResolver)) test(name, run)
})

/** A store that works but for what `change` makes of its transactions. */
function broken(change: (transaction: StoreTransaction) => Partial<StoreTransaction>): PeopleSubject<never> {
  const store = memoryStore()
  const bound = (transaction: StoreTransaction): StoreTransaction => ({
    get: (collection, ids) => transaction.get(collection, ids),
    put: (collection, rows) => transaction.put(collection, rows),
    delete: (collection, ids) => transaction.delete(collection, ids),
    list: (collection, index, stretch) => transaction.list(collection, index, stretch),
    count: (collection, index, values, limit) => transaction.count(collection, index, values, limit),
  })
  const transact: Store['transaction'] = (options, work) => store.transaction(options as never, (transaction) => work({ ...bound(transaction), ...change(transaction) }))
  return { store: { transaction: transact } as Store<never> }
}

function withoutRollback(): PeopleSubject<never> {
  const store = memoryStore()
  const transact = async (options: unknown, work: (transaction: StoreTransaction) => Promise<unknown>): Promise<unknown> => {
    let failure: { readonly reason: unknown } | undefined
    const answer = await store.transaction(options as never, (transaction) => work(transaction).catch((reason: unknown) => { failure = { reason } }))
    if (failure !== undefined) throw failure.reason
    return answer
  }
  return { store: { transaction: transact } as unknown as Store<never> }
}

const none = async (): Promise<void> => undefined
const lessOf = (collection: string, most: number) => broken((transaction) => ({ list: async (name, index, stretch) => (name !== collection ? transaction.list(name, index, stretch) : stretch.descending === true ? (await transaction.list(name, index, stretch)).slice(0, most) : (await transaction.list(name, index, stretch)).slice(-most)) }))

/** Keeps every row that was ever put, as a log that is never written over does. */
function withLog(): PeopleSubject<StoreTransaction> {
  const { store, dump } = inMemory()
  let log = ''
  return {
    store: { transaction: (options, work) => store.transaction(options, (transaction) => work({ get: (...call) => transaction.get(...call), delete: (...call) => transaction.delete(...call), list: (...call) => transaction.list(...call), count: (...call) => transaction.count(...call), put: (collection, rows) => {
      log += JSON.stringify(rows)
      return transaction.put(collection, rows)
    } })) },
    dump: async () => `${await dump!()}${log}`,
  }
}

test.each<readonly [string, () => PeopleSubject<never>, string]>([
  ['finds no interaction again', () => broken((transaction) => ({ get: async (name, ids) => (name === 'interactions' ? ids.map(() => undefined) : transaction.get(name, ids)) })), 'imports again without harm: a second run changes nothing'],
  ['rolls nothing back', withoutRollback, 'tries an import and a merge out, and leaves nothing behind'],
  ['loses interactions that come together', () => broken((transaction) => ({ put: async (name, rows) => (name === 'interactions' && rows.length > 1 ? undefined : transaction.put(name, rows)) })), 'goes on with an import that was killed, and ends where it would have ended'],
  ['forgets tombstones', () => broken((transaction) => ({ put: (name, rows) => transaction.put(name, rows.filter(({ id }) => !id.startsWith('tombstone'))) })), 'brings nobody back who was erased: no replay, no edit, no snapshot, no import, after a restart neither'],
  ['takes strangers for one contact', () => broken((transaction) => ({ get: async (name, ids) => (await transaction.get(name, ids)).map((row) => (name === 'profiles' && row !== undefined && 'weights' in row ? { ...row, weights: row.weights.map(() => 1_000_000) } : row)) as never })), "asks before it erases or hands out what hangs on a weak link, which may be a stranger's"],
  ['lists twenty interactions at most', () => lessOf('interactions', 20), 'exports all that is held of a person'],
  ['deletes nothing', () => broken(() => ({ delete: none })), 'keeps no longer what is past its retention, and takes it in no more'],
  ['lists the latest consent alone', () => lessOf('consents', 1), 'gives consents back with the undo of a merge'],
  ['lists ten profiles at most', () => lessOf('profiles', 10), 'looks at everything in an audit, and changes nothing'],
  ['writes a log that stays', withLog as () => PeopleSubject<never>, 'keeps no trace of the erased: not in rows, indexes, files or logs'],
  ['leaves what is deleted in free pages', (() => inFile('PRAGMA secure_delete = OFF')) as () => PeopleSubject<never>, 'keeps no trace of the erased: not in rows, indexes, files or logs'],
])('over a store that %s the contract is not kept', async (_, makeSubject, name) => {
  const check = (await peopleContract(makeSubject, createResolver)).find((one) => one.name === name)
  expect(check, 'the check is there').toBeDefined()
  await expect(check?.run()).rejects.toThrow()
})
