import type { Collection, Rows } from '../../store/rows.js'
import { collections } from '../../store/schema.js'
import type { Store } from '../../store/store.js'
import { randomIntegers } from '../../model/random.js'
import { idsOf, read, same, tenant, write } from './check.js'
import { drawFrom, bareProfile, randomRow, bareRecord, texts } from './random-rows.js'

/** What is put is there, whole and once, until it is replaced or deleted. */
export const rowChecks: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  'gives the rows of ids in the order asked for, and undefined where there is none': async (store) => {
    await write(store, (transaction) => transaction.put('settings', [{ id: 'a', value: 1 }, { id: 'b', value: 2 }]))
    const rows = await read(store, (transaction) => transaction.get('settings', ['b', 'none', 'a', 'b']))
    same(rows, [{ id: 'b', value: 2 }, undefined, { id: 'a', value: 1 }, { id: 'b', value: 2 }], 'get')
  },

  'keeps a row of every collection as it was put': async (store) => {
    const draw = drawFrom(randomIntegers(7))
    for (const collection of collections) {
      for (const id of texts) {
        const row = randomRow(collection, id, draw)
        await write(store, (transaction) => transaction.put<Collection>(collection, [row]))
        same(await read(store, (transaction) => transaction.get<Collection>(collection, [id])), [row], `a row of ${collection}`)
      }
    }
  },

  'keeps values of every shape: nested, empty, long, and numbers to the last digit': async (store) => {
    const values: readonly unknown[] = [null, true, '', 0, -1.5, 1e300, Number.MAX_SAFE_INTEGER, [], {}, [[], [null]], { a: { b: [{ c: '' }] } }, 'é'.repeat(100_000), '\u{1F600}\n\t"\\\'', JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}')]
    const rows = values.map((value, i) => ({ id: `${i}`, value }))
    await write(store, (transaction) => transaction.put('settings', rows))
    same(await read(store, (transaction) => transaction.get('settings', rows.map(({ id }) => id))), rows, 'settings')
  },

  'replaces a row with what stood in the indexes for it': async (store) => {
    await write(store, (transaction) => transaction.put('profiles', [bareProfile('p', { keys: [1, 2], terms: ['ann', 'bob'], contact: 'a' })]))
    await write(store, (transaction) => transaction.put('profiles', [bareProfile('p', { keys: [2, 3], terms: ['bob', 'eve'], contact: 'b' })]))
    await read(store, async (transaction) => {
      same(await transaction.count('profiles', 'key', [1, 2, 3], 9), [0, 1, 1], 'keys')
      same(await transaction.count('profiles', 'term', ['ann', 'bob', 'eve'], 9), [0, 1, 1], 'terms')
      same(idsOf(await transaction.list('profiles', 'contact', { values: ['a'], limit: 9 })), [], 'former contact')
      same(idsOf(await transaction.list('profiles', 'contact', { values: ['b'], limit: 9 })), ['p'], 'contact')
      same(idsOf(await transaction.list('profiles', 'term', { from: 'a', to: 'b', limit: 9 })), [], 'former term')
    })
  },

  'moves a row whose place under the same value is another': async (store) => {
    const consent = (id: string, at: string): Rows['consents'] => ({ id, at, recordId: 'r', source: 'shop', channel: 'email', purpose: 'news', state: 'granted' })
    await write(store, (transaction) => transaction.put('consents', [consent('a', '2024'), consent('b', '2025'), consent('c', '2026')]))
    await write(store, (transaction) => transaction.put('consents', [consent('a', '2027')]))
    same(idsOf(await read(store, (transaction) => transaction.list('consents', 'record', { values: ['r'], limit: 9 }))), ['b', 'c', 'a'], 'order')
  },

  'deletes rows with what stood in the indexes for them, and passes over ids that it does not hold': async (store) => {
    await write(store, (transaction) => transaction.put('records', ['a', 'b', 'c'].map((id) => bareRecord(id, { profile: 'p', marks: ['m'] }))))
    await write(store, (transaction) => transaction.delete('records', ['a', 'none', 'c', 'a']))
    await read(store, async (transaction) => {
      same(idsOf(await transaction.get('records', ['a', 'b', 'c'])), [undefined, 'b', undefined], 'get')
      same(idsOf(await transaction.list('records', 'profile', { values: ['p'], limit: 9 })), ['b'], 'list')
      same(await transaction.count('records', 'mark', ['m'], 9), [1], 'count')
    })
  },

  'takes a row that is put twice in one call, or under its id again, as the last one says': async (store) => {
    await write(store, (transaction) => transaction.put('settings', [{ id: 'a', value: 1 }, { id: 'a', value: 2 }]))
    same(await read(store, (transaction) => transaction.get('settings', ['a'])), [{ id: 'a', value: 2 }], 'row')
    await write(store, (transaction) => transaction.delete('settings', ['a']))
    await write(store, (transaction) => transaction.put('settings', [{ id: 'a', value: 3 }]))
    same(await read(store, (transaction) => transaction.get('settings', ['a'])), [{ id: 'a', value: 3 }], 'row put anew')
  },

  'takes calls about nothing': async (store) => {
    await write(store, async (transaction) => {
      await transaction.put('records', [])
      await transaction.delete('records', [])
      same(await transaction.get('records', []), [], 'get')
      same(await transaction.list('records', 'profile', { values: [], limit: 9 }), [], 'list')
      same(await transaction.count('records', 'profile', [], 9), [], 'count')
    })
  },

  'takes some thousands of rows, ids and values in one call': async (store) => {
    const rows = Array.from({ length: 4000 }, (_, i) => bareProfile(`p${String(i).padStart(4, '0')}`, { keys: [i, i + 1], terms: [`t${i}`] }))
    await write(store, (transaction) => transaction.put('profiles', rows))
    await read(store, async (transaction) => {
      same(idsOf(await transaction.get('profiles', rows.map(({ id }) => id))), idsOf(rows), 'get')
      same(idsOf(await transaction.list('profiles', 'key', { values: rows.map((_, i) => i), limit: 5000 })), idsOf(rows), 'list')
      same(await transaction.count('profiles', 'key', rows.map((_, i) => i), 5), rows.map((_, i) => (i === 0 ? 1 : 2)), 'count')
    })
    await write(store, (transaction) => transaction.delete('profiles', rows.slice(1).map(({ id }) => id)))
    same(idsOf(await read(store, (transaction) => transaction.list('profiles', 'term', { limit: 9 }))), ['p0000'], 'what is left')
  },

  'keeps tenants apart: nothing is read, counted, replaced or deleted across them': async (store) => {
    const names = [tenant, 'Acme', 'acme ', '__proto__', '\u{1F600}', '%']
    for (const name of names) await write(store, (transaction) => transaction.put('records', [bareRecord('r', { profile: 'p', key: name })]), { tenant: name })
    await write(store, (transaction) => transaction.delete('records', ['r']), { tenant: 'Acme' })
    for (const name of names) {
      const expected = name === 'Acme' ? [] : [name]
      await read(store, async (transaction) => {
        same((await transaction.get('records', ['r'])).flatMap((row) => row?.key ?? []), expected, `get in ${name}`)
        same((await transaction.list('records', 'profile', { values: ['p'], limit: 9 })).map(({ key }) => key), expected, `list in ${name}`)
        same(await transaction.count('records', 'profile', ['p'], 9), [expected.length], `count in ${name}`)
      }, { tenant: name })
    }
    same(await read(store, (transaction) => transaction.get('records', ['r']), { tenant: 'nobody' }), [undefined], 'a tenant that was never written')
  },
}
