import { randomIntegers } from '../../model/random.js'
import type { Collection } from '../../store/rows.js'
import { collections } from '../../store/schema.js'
import type { Store, StoreTransaction } from '../../store/store.js'
import { allOf, idsOf, persistently, read, rejection, same, write } from './check.js'
import { everything } from './everything.js'
import { Fault, faulty } from './faults.js'
import { drawFrom, bareProfile, randomRow, texts } from './random-rows.js'

/** Puts, replaces and deletes a row of every collection, with reads in between. */
async function workload(transaction: StoreTransaction): Promise<void> {
  const draw = drawFrom(randomIntegers(5))
  for (const collection of collections) {
    await transaction.get(collection, ['a'])
    await transaction.put<Collection>(collection, [randomRow(collection, 'a', draw), randomRow(collection, 'ä', draw)])
    await transaction.delete(collection, ['b', 'none'])
    await transaction.put<Collection>(collection, [randomRow(collection, 'b', draw)])
    await transaction.delete(collection, ['b'])
  }
  await transaction.list('profiles', 'term', { limit: 9 })
  await transaction.count('profiles', 'key', [1], 9)
}

/** How many store calls the workload makes. */
const calls = collections.length * 5 + 2

/** Everything that the work does happens at once or not at all. */
export const transactionChecks: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  'answers what the work answers, and throws what it throws': async (store) => {
    const answer = { of: 'the work' }
    if ((await write(store, async () => answer)) !== answer) throw new Error('the answer was another')
    const thrown = new Error('the work failed')
    const reason = await rejection(write(store, async () => { throw thrown }), 'a work that throws')
    if (reason !== thrown) throw new Error('what was thrown was another')
    const atOnce = await rejection(write(store, () => { throw thrown }), 'a work that throws before it gives a promise')
    if (atOnce !== thrown) throw new Error('what was thrown at once was another')
    same(await read(store, (transaction) => transaction.get('settings', ['a'])), [undefined], 'a transaction after it')
  },

  'shows a transaction what it has written itself': async (store) => {
    await write(store, (transaction) => transaction.put('profiles', [bareProfile('a', { terms: ['x'], keys: [1] })]))
    await write(store, async (transaction) => {
      await transaction.put('profiles', [bareProfile('a', { terms: ['y'], keys: [2] }), bareProfile('b', { terms: ['x', 'y'], keys: [1, 2] })])
      same((await transaction.get('profiles', ['a']))[0]?.terms, ['y'], 'get')
      same(idsOf(await transaction.list('profiles', 'term', { from: 'x', limit: 9 })), ['b', 'a'], 'list')
      same(await transaction.count('profiles', 'key', [1, 2], 9), [1, 2], 'count')
      await transaction.delete('profiles', ['b'])
      same(idsOf(await transaction.list('profiles', 'key', { values: [1, 2], limit: 9 })), ['a'], 'list after a deletion')
    })
  },

  'keeps nothing of a transaction that fails at any call of the store': async (store) => {
    const draw = drawFrom(randomIntegers(3))
    await write(store, async (transaction) => {
      for (const collection of collections) await transaction.put<Collection>(collection, texts.slice(0, 6).map((id) => randomRow(collection, id, draw)))
    })
    const before = await read(store, (transaction) => everything(transaction, texts))
    for (let at = 1; at <= calls; at += 1) {
      for (const when of ['before', 'after'] as const) {
        const reason = await rejection(write(store, (transaction) => workload(faulty(transaction, { at, when }))), `a fault ${when} call ${at}`)
        if (!(reason instanceof Fault)) throw reason
        same(await read(store, (transaction) => everything(transaction, texts)), before, `after a fault ${when} call ${at}`)
      }
    }
    await write(store, (transaction) => workload(faulty(transaction, { at: calls + 1, when: 'before' })))
    const after = await read(store, (transaction) => everything(transaction, texts))
    if (JSON.stringify(after) === JSON.stringify(before)) throw new Error('without a fault nothing was written either')
  },

  'shows others all of a transaction or nothing of it': async (store) => {
    type Between = (transaction: StoreTransaction) => Promise<void>
    const put = (value: string, between: Between, end?: Fault): Promise<void> => write(store, async (transaction) => {
      await transaction.put('settings', [{ id: 'a', value }])
      await between(transaction)
      if (end !== undefined) throw end
      await transaction.put('settings', [{ id: 'b', value }])
    })
    const look = (between: Between): Promise<void> => read(store, async (transaction) => {
      const [a] = await transaction.get('settings', ['a'])
      await between(transaction)
      const [b] = await transaction.get('settings', ['b'])
      same(a?.value, b?.value, 'two rows that are only written together')
    })
    let other: Promise<unknown> = Promise.resolve()
    /** Lets another one work in the middle of a transaction: where it does not have to wait it is done by then, and where it has to it need not wait for ever. */
    const meanwhile = (work: () => Promise<void>): Between => async (transaction) => {
      const ends: unknown[] = []
      other = work().catch((reason: unknown) => reason).finally(() => ends.push('at once'))
      for (let calls = 0; ends.length === 0 && calls < 200; calls += 1) await transaction.get('settings', ['c'])
    }
    const expectApart = async (): Promise<void> => {
      const reason = await other
      if (reason !== undefined) throw reason
    }
    await put('first', pause)
    await put('whole', meanwhile(() => look(pause)))
    await expectApart()
    await rejection(put('half', meanwhile(() => look(pause)), new Fault('half way')), 'a work that throws')
    await expectApart()
    await look(meanwhile(() => put('last', pause)))
    await expectApart()
  },

  'refuses to write in a transaction that reads': async (store) => {
    await rejection(read(store, (transaction) => transaction.put('settings', [{ id: 'a', value: 1 }])), 'a put')
    await write(store, (transaction) => transaction.put('settings', [{ id: 'b', value: 1 }]))
    await rejection(read(store, (transaction) => transaction.delete('settings', ['b'])), 'a deletion')
    same(idsOf(await read(store, (transaction) => transaction.get('settings', ['a', 'b']))), [undefined, 'b'], 'what stands')
  },

  'does not begin where its signal has been aborted': async (store) => {
    const why = new Error('no longer wanted')
    let begun = false
    const reason = await rejection(write(store, async () => { begun = true }, { signal: AbortSignal.abort(why) }), 'an aborted transaction')
    if (reason !== why) throw new Error('the reason was not the one of the signal')
    if (begun) throw new Error('the work was begun')
  },

  'keeps nothing of a transaction whose signal is aborted before its end, even where the work goes on': async (store) => {
    for (const goesOn of [false, true]) {
      const why = new Error('no longer wanted')
      const control = new AbortController()
      const reason = await rejection(write(store, async (transaction) => {
        await transaction.put('settings', [{ id: 'a', value: 1 }])
        control.abort(why)
        const refused = await rejection(transaction.put('settings', [{ id: 'b', value: 1 }]), 'a call after the abort')
        if (!goesOn) throw refused
      }, { signal: control.signal }), 'an aborted transaction')
      if (reason !== why) throw new Error('the reason was not the one of the signal')
      same(await read(store, (transaction) => transaction.get('settings', ['a', 'b'])), [undefined, undefined], 'what is left')
    }
  },

  'takes nothing of a transaction whose signal is aborted while it waits for another, and goes on with the next': async (store) => {
    const why = new Error('no longer wanted')
    const control = new AbortController()
    let release = (): void => undefined
    const released = new Promise<void>((resolve) => { release = resolve })
    const put = (id: string, wait: Promise<void> | undefined, signal?: AbortSignal): Promise<void> => persistently(() => write(store, async (transaction) => {
      await transaction.put('settings', [{ id, value: 1 }])
      await wait
    }, signal === undefined ? {} : { signal }))
    const all = allOf<unknown>([put('first', released), rejection(put('aborted', released, control.signal), 'an aborted transaction'), put('last', undefined)])
    await pause()
    control.abort(why)
    await pause()
    release()
    const [, reason] = await all
    if (reason !== why) throw new Error('the reason was not the one of the signal')
    same(idsOf(await read(store, (transaction) => transaction.get('settings', ['first', 'aborted', 'last']))), ['first', undefined, 'last'], 'what stands')
  },
}

/** Lets others have their turn. */
async function pause(): Promise<void> {
  for (let i = 0; i < 5; i += 1) await Promise.resolve()
}
