import { randomIntegers } from '../../model/random.js'
import type { Collection } from '../../store/rows.js'
import { collections } from '../../store/schema.js'
import type { Store, StoreTransaction } from '../../store/store.js'
import { allOf, read, rejection, same, type StoreSubject, tenant, write } from './check.js'
import { everything } from './everything.js'
import { drawFrom, randomRow, texts } from './random-rows.js'

async function fill(transaction: StoreTransaction): Promise<void> {
  const draw = drawFrom(randomIntegers(13))
  for (const collection of collections) await transaction.put<Collection>(collection, texts.map((id) => randomRow(collection, id, draw)))
}

type Reopening = StoreSubject & Required<Pick<StoreSubject, 'reopen'>>
type Joining = StoreSubject & Required<Pick<StoreSubject, 'callersTransaction'>>

/** What is committed is there after a restart, and nothing else. */
export const restartChecks: Readonly<Record<string, (subject: Reopening) => Promise<void>>> = {
  'answers the same after a restart, and nothing of what was rolled back': async ({ store, reopen }) => {
    const tenants = [tenant, '__proto__']
    for (const name of tenants) await write(store, fill, { tenant: name })
    await write(store, (transaction) => transaction.delete('profiles', texts.slice(0, 5)))
    await rejection(write(store, async (transaction) => {
      await transaction.delete('records', texts)
      throw new Error('roll back')
    }), 'a work that throws')
    const ask = (of: Store): Promise<unknown> => allOf(tenants.map((name) => read(of, (transaction) => everything(transaction, texts), { tenant: name })))
    const before = await ask(store)
    const next = await reopen()
    same(await ask(next), before, 'after a restart')
    await write(next, (transaction) => transaction.put('settings', [{ id: 'new', value: 1 }]))
    same(await read(next, (transaction) => transaction.get('settings', ['new'])), [{ id: 'new', value: 1 }], 'what is written after a restart')
  },
}

/** Handed a transaction, a store works in it and leaves its beginning and its end to the caller. */
export const callersTransactionChecks: Readonly<Record<string, (subject: Joining) => Promise<void>>> = {
  "works in the caller's transaction, and commits with it": async ({ store, callersTransaction }) => {
    await callersTransaction(tenant, async (tx) => {
      for (const id of ['a', 'b']) await write(store, (transaction) => transaction.put('settings', [{ id, value: 1 }]), { tx })
      same((await read(store, (transaction) => transaction.get('settings', ['a']), { tx })).length, 1, 'what was written in it')
    })
    same(await read(store, (transaction) => transaction.get('settings', ['a', 'b'])), [{ id: 'a', value: 1 }, { id: 'b', value: 1 }], 'what stands')
  },

  "rolls back with the caller's transaction": async ({ store, callersTransaction }) => {
    const reason = new Error('the caller gives up')
    const rolledBack = callersTransaction(tenant, async (tx) => {
      await write(store, (transaction) => transaction.put('settings', [{ id: 'a', value: 1 }]), { tx })
      throw reason
    })
    if ((await rejection(rolledBack, "the caller's transaction")) !== reason) throw new Error('the reason was another')
    same(await read(store, (transaction) => transaction.get('settings', ['a'])), [undefined], 'what stands')
  },

  "does not end the caller's transaction where a work in it throws": async ({ store, callersTransaction }) => {
    await callersTransaction(tenant, async (tx) => {
      await write(store, (transaction) => transaction.put('settings', [{ id: 'a', value: 1 }]), { tx })
      await rejection(write(store, async () => { throw new Error('the work failed') }, { tx }), 'a work that throws')
      await write(store, (transaction) => transaction.put('settings', [{ id: 'b', value: 1 }]), { tx })
    })
    same(await read(store, (transaction) => transaction.get('settings', ['a', 'b'])), [{ id: 'a', value: 1 }, { id: 'b', value: 1 }], 'what stands')
  },
}
