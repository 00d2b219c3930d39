import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SelfsameError } from '../../src/errors.js'
import { createResolver } from '../../src/resolve/resolver.js'
import type { Store, StoreTransaction } from '../../src/store/store.js'
import { bareProfile, bareRecord } from '../../src/testing/store-contract/random-rows.js'
import { wasmConnection } from './sqlite-connections.js'
import { type SqliteConnection, sqliteStore } from './sqlite-store.js'

let directory = ''
let connections: SqliteConnection[] = []
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'selfsame-sqlite-'))
})
afterEach(() => {
  for (const connection of connections) connection.close()
  connections = []
  rmSync(directory, { recursive: true, force: true })
})

function open(): Store<SqliteConnection> {
  const connection = wasmConnection(join(directory, 'people.db'))
  connections.push(connection)
  return sqliteStore(connection)
}

test('a connection that finds the file locked says so with an error that can be retried, and no update is lost', async () => {
  const stores = [open(), open()]
  const addOne = async (transaction: StoreTransaction): Promise<void> => {
    const [row] = await transaction.get('settings', ['sum'])
    await new Promise(setImmediate)
    await transaction.put('settings', [{ id: 'sum', value: Number(row?.value ?? 0) + 1 }])
  }
  let conflicts = 0
  await Promise.all(Array.from({ length: 20 }, async (_, i) => {
    for (;;) {
      try {
        await (stores[i % 2] as Store).transaction({ tenant: 'acme', mode: 'write' }, addOne)
        return
      } catch (error) {
        if (!(error instanceof SelfsameError) || error.code !== 'STORE_CONFLICT' || !error.retryable) throw error
        conflicts += 1
        await new Promise(setImmediate)
      }
    }
  }))
  expect(await (stores[0] as Store).transaction({ tenant: 'acme', mode: 'read' }, (transaction) => transaction.get('settings', ['sum']))).toEqual([{ id: 'sum', value: 20 }])
  expect(conflicts).toBeGreaterThan(0)
})

// Proven by leaving `secure_delete` off: the deleted rows then still lie in the pages of the file.
test('what is deleted is not in the file any more, neither in rows nor in indexes', async () => {
  const store = open()
  const write = (work: (transaction: StoreTransaction) => Promise<void>): Promise<void> => store.transaction({ tenant: 'acme', mode: 'write' }, work)
  const canary = 'helen.canary'
  await write(async (transaction) => {
    await transaction.put('records', [bareRecord(`${canary}:1`, { profile: canary, marks: [canary] }), bareRecord('r2')])
    await transaction.put('profiles', [bareProfile(canary, { terms: [canary, 'helen'], contact: canary }), bareProfile('p2', { terms: ['helen'] })])
  })
  const bytes = (): string => readFileSync(join(directory, 'people.db'), 'latin1')
  expect(bytes()).toContain(canary)
  await write(async (transaction) => {
    await transaction.delete('records', [`${canary}:1`])
    await transaction.delete('profiles', [canary])
  })
  expect(bytes()).not.toContain(canary)
  expect(bytes()).toContain('helen')
})

test('a resolver over it answers as over memory, after a restart too', async () => {
  let ids = 0
  const resolver = (store: Store<SqliteConnection>) => createResolver({ store, now: () => Date.UTC(2026, 10, 25, 12), newId: () => `c${(ids += 1)}` }).tenant('acme')
  const form = await resolver(open()).resolve({ id: 'f1', source: 'site', kind: 'form', at: '2026-11-24T10:00:00Z', person: { email: 'helen.peterson84@gmail.com', name: 'Helen Peterson', phone: '+380671234567' } })
  expect(form.outcome).toBe('created')
  for (const connection of connections.splice(0)) connection.close()
  const people = resolver(open())
  const mail = await people.resolve({ id: 'm1', source: 'mail', kind: 'message', at: '2026-11-25T10:00:00Z', person: { email: 'Helen.Peterson84@gmail.com', name: 'Helen Peterson' } })
  expect(mail).toMatchObject({ outcome: 'attached', contactId: form.contactId })
  const again = await people.resolve({ id: 'm1', source: 'mail', kind: 'message', at: '2026-11-25T10:00:00Z', person: { email: 'Helen.Peterson84@gmail.com', name: 'Helen Peterson' } })
  expect(again).toMatchObject({ replayed: true, contactId: form.contactId })
})
