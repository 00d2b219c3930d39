import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { randomIntegers } from '../../src/model/random.js'
import { memoryStore } from '../../src/store/memory.js'
import type { Collection, Rows } from '../../src/store/rows.js'
import { collections, type Index, indexes } from '../../src/store/schema.js'
import type { StoreTransaction } from '../../src/store/store.js'
import type { StoreSubject } from '../../src/testing/store-contract/check.js'
import { storeContract } from '../../src/testing/store-contract/contract.js'
import { drawFrom, randomRow } from '../../src/testing/store-contract/random-rows.js'
import { nodeConnection, wasmConnection } from './sqlite-connections.js'
import { type SqliteConnection, sqliteStore } from './sqlite-store.js'

const directory = mkdtempSync(join(tmpdir(), 'selfsame-store-'))
let files = 0
afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** More random histories than a change needs, where there is the time for them. */
const histories = Number(process.env['SELFSAME_STORE_HISTORIES'] ?? 20)

/** A store in memory whose restart is a snapshot and its restoring. */
function inMemory(): StoreSubject<StoreTransaction> {
  const store = memoryStore()
  return {
    store,
    reopen: async () => {
      const next = memoryStore()
      await next.restore(store.snapshot())
      return next
    },
    callersTransaction: (tenant, work) => store.transaction({ tenant, mode: 'write' }, work),
  }
}

/** A file; its callers' transactions are on connections of their own. */
function inFile(connect: (file: string) => SqliteConnection): StoreSubject<SqliteConnection> {
  const file = join(directory, `${(files += 1)}.db`)
  let connection = connect(file)
  return {
    store: sqliteStore(connection),
    reopen: () => {
      connection.close()
      connection = connect(file)
      return sqliteStore(connection)
    },
    callersTransaction: async (_, work) => {
      const own = connect(file)
      own.run('BEGIN IMMEDIATE', [])
      try {
        await work(own)
        own.run('COMMIT', [])
      } catch (error) {
        own.run('ROLLBACK', [])
        throw error
      } finally {
        own.close()
      }
    },
    close: () => connection.close(),
  }
}

describe('the store in memory', async () => {
  for (const { name, run } of await storeContract(inMemory, { histories })) test(name, run)
})

describe('a store over SQLite', async () => {
  for (const { name, run } of await storeContract(() => inFile(wasmConnection), { histories: Math.ceil(histories / 4) })) test(name, run)
})

// Seen to fail: of what type a column is by which rows are sorted was said nowhere.
test('each index says of what type its values are and what it sorts by', () => {
  const draw = drawFrom(randomIntegers(3))
  const sorting: string[] = []
  for (const collection of collections) {
    const rows = Array.from({ length: 50 }, (_, i) => randomRow(collection, `r${i}`, draw))
    for (const [name, { of, type, sort, sorts }] of Object.entries(indexes[collection] as Readonly<Record<string, Index<Rows[Collection]>>>)) {
      for (const value of rows.flatMap(of)) expect(typeof value, `${collection}.${name}`).toBe(type === 'text' ? 'string' : 'number')
      for (const value of rows.map((row) => sort?.(row))) expect(typeof value, `${collection}.${name}`).toBe({ text: 'string', number: 'number', none: 'undefined' }[sorts ?? 'none'])
      if (sorts !== undefined) sorting.push(`${collection}.${name} ${sorts}`)
    }
  }
  expect(sorting).toEqual(['interactions.record text', 'conversations.open text', 'changes.contact number', 'consents.record text'])
})

const connectNode = await nodeConnection()
describe.runIf(connectNode !== undefined)('a store over the SQLite of Node', async () => {
  if (connectNode === undefined) return
  for (const { name, run } of await storeContract(() => inFile(connectNode), { histories: Math.ceil(histories / 4) })) test(name, run)
})
