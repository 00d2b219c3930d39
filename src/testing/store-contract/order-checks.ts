import type { InteractionRow } from '../../store/rows.js'
import type { Store, StoreTransaction, Stretch } from '../../store/store.js'
import { idsOf, read, same, write } from './check.js'
import { numbers, bareProfile, bareRecord, texts } from './random-rows.js'

function interactionRow(id: string, recordId: string, at: string): InteractionRow {
  return { id, recordId, at, source: 'shop', eventId: id, kind: 'message', digest: id }
}

/** Reads all of a stretch, page by page; `place` is where the last row of a page stands. */
async function pagedIds<Row extends { readonly id: string }>(list: (stretch: Stretch) => Promise<readonly Row[]>, stretch: Stretch, place: (row: Row) => string | number): Promise<readonly string[]> {
  const ids: string[] = []
  for (let page = await list(stretch); page.length > 0;) {
    ids.push(...page.map(({ id }) => id))
    if (ids.length > 10_000) throw new Error('paging comes to no end')
    const last = page.at(-1) as Row
    page = await list({ ...stretch, after: { sort: place(last), id: last.id } })
  }
  return ids
}

/** Indexes answer in the one order that the interface names, page by page as well as at once. */
export const orderChecks: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  'orders text by its UTF-16 code units': async (store) => {
    await write(store, (transaction) => transaction.put('profiles', texts.map((term, i) => bareProfile(`${i}`, { terms: [term] }))))
    const terms = (rows: readonly { readonly terms: readonly string[] }[]): readonly string[] => rows.flatMap((row) => row.terms)
    const ordered = texts.toSorted((a, b) => (a < b ? -1 : 1))
    await read(store, async (transaction) => {
      same(terms(await transaction.list('profiles', 'term', { limit: 99 })), ordered, 'all')
      same(terms(await transaction.list('profiles', 'term', { limit: 99, descending: true })), ordered.toReversed(), 'all, descending')
      same(terms(await transaction.list('profiles', 'term', { from: 'a', to: 'b', limit: 99 })), ['a', 'a ', 'a b', 'aa', 'ab'], 'a prefix')
      same(terms(await transaction.list('profiles', 'term', { from: '\u{1F600}', to: '\uFFFD', limit: 99 })), ['\u{1F600}', '\u{1F600}a', '\u{20000}', '\uFB01'], 'beyond the basic plane')
    })
  },

  'orders rows under one value by the code units of their ids': async (store) => {
    await write(store, (transaction) => transaction.put('records', texts.map((id) => bareRecord(id, { profile: 'p' }))))
    const ordered = texts.toSorted((a, b) => (a < b ? -1 : 1))
    const list = (stretch: Partial<Stretch>): Promise<readonly (string | undefined)[]> => read(store, async (transaction) => idsOf(await transaction.list('records', 'profile', { values: ['p'], limit: 99, ...stretch })))
    same(await list({}), ordered, 'all')
    same(await list({ descending: true }), ordered.toReversed(), 'all, descending')
    same(await list({ after: { sort: 'passed over', id: '\u{1F600}' } }), ordered.slice(ordered.indexOf('\u{1F600}') + 1), 'behind a place')
  },

  'orders and finds numbers of all safe integers': async (store) => {
    await write(store, (transaction) => transaction.put('reviews', numbers.map((weight, i) => ({ id: `${i}`, left: `l${i}`, right: `r${i}`, weight, because: 'threshold' }))))
    const ordered = numbers.toSorted((a, b) => a - b)
    await read(store, async (transaction) => {
      same((await transaction.list('reviews', 'weight', { limit: 99 })).map(({ weight }) => weight), ordered, 'all')
      same((await transaction.list('reviews', 'weight', { from: 2 ** 31, to: Number.MAX_SAFE_INTEGER, limit: 99, descending: true })).map(({ weight }) => weight), ordered.filter((n) => n >= 2 ** 31 && n < Number.MAX_SAFE_INTEGER).toReversed(), 'a stretch')
      same(await transaction.count('reviews', 'weight', ordered, 9), ordered.map(() => 1), 'count')
    })
    await write(store, (transaction) => transaction.put('profiles', numbers.map((key, i) => bareProfile(`${i}`, { keys: [key] }))))
    same(idsOf(await read(store, (transaction) => transaction.list('profiles', 'key', { values: [Number.MAX_SAFE_INTEGER], limit: 9 }))), [`${numbers.indexOf(Number.MAX_SAFE_INTEGER)}`], 'the greatest')
  },

  'takes the lower end of a stretch in and leaves the upper end out': async (store) => {
    await write(store, (transaction) => transaction.put('changes', [1, 2, 3, 4].map((seq) => ({ id: `${seq}`, seq, at: '2025', kind: 'created', contactId: 'c' }))))
    const list = (stretch: Partial<Stretch>): Promise<readonly (string | undefined)[]> => read(store, async (transaction) => idsOf(await transaction.list('changes', 'seq', { limit: 9, ...stretch })))
    same(await list({ from: 2, to: 4 }), ['2', '3'], 'from 2 to 4')
    same(await list({ from: 2, to: 4, descending: true }), ['3', '2'], 'from 2 to 4, descending')
    same(await list({ from: 3 }), ['3', '4'], 'from 3')
    same(await list({ to: 2 }), ['1'], 'to 2')
    same(await list({ from: 4, to: 2 }), [], 'from 4 to 2')
    same(await list({ from: 2, after: { sort: 0, id: 'x' } }), ['2', '3', '4'], 'behind a place before it')
    same(await list({ to: 3, after: { sort: 9, id: 'x' } }), [], 'behind a place behind it')
    same(await list({ to: 3, after: { sort: 9, id: 'x' }, descending: true }), ['2', '1'], 'before a place behind it')
  },

  'gives at most as many rows as asked for, from the beginning of the order': async (store) => {
    await write(store, (transaction) => transaction.put('profiles', ['c', 'a', 'b'].map((id) => bareProfile(id, { keys: [1], terms: ['t'] }))))
    await read(store, async (transaction) => {
      for (const limit of [0, 1, 2, 3, 4]) {
        same(idsOf(await transaction.list('profiles', 'key', { values: [1], limit })), ['a', 'b', 'c'].slice(0, limit), `values, limit ${limit}`)
        same(idsOf(await transaction.list('profiles', 'term', { from: 't', limit, descending: true })), ['c', 'b', 'a'].slice(0, limit), `stretch, limit ${limit}`)
        same(await transaction.count('profiles', 'key', [1, 2, 1], limit), [Math.min(3, limit), 0, Math.min(3, limit)], `count, limit ${limit}`)
      }
    })
  },

  'gives a row once, however many of the values it has': async (store) => {
    await write(store, (transaction) => transaction.put('profiles', [bareProfile('a', { keys: [1, 2, 2], terms: ['x', 'y', 'x'] }), bareProfile('b', { keys: [2], terms: ['y'] })]))
    await read(store, async (transaction) => {
      same(idsOf(await transaction.list('profiles', 'key', { values: [2, 1, 2], limit: 9 })), ['a', 'b'], 'values')
      same(idsOf(await transaction.list('profiles', 'term', { from: 'x', limit: 9 })), ['a', 'b'], 'stretch')
      same(idsOf(await transaction.list('profiles', 'term', { from: 'x', limit: 9, descending: true })), ['b', 'a'], 'stretch, descending: at its greatest value')
      same(await transaction.count('profiles', 'key', [1, 2], 9), [1, 2], 'count')
    })
  },

  'pages through the rows of several values by (sort, id), both ways, whatever the length of a page': async (store) => {
    const rows = Array.from({ length: 40 }, (_, i) => interactionRow(`i${(i * 7) % 40}`, `r${i % 3}`, `2025-01-${String(1 + ((i * 11) % 5)).padStart(2, '0')}T00:00:00.000Z`))
    await write(store, (transaction) => transaction.put('interactions', rows))
    const wanted = rows.filter(({ recordId }) => recordId !== 'r2').toSorted((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1)).map(({ id }) => id)
    for (const limit of [1, 3, 40]) {
      for (const descending of [false, true]) {
        const ids = await read(store, (transaction) => pagedIds((stretch) => transaction.list('interactions', 'record', stretch), { values: ['r1', 'r0'], limit, descending }, ({ at }) => at))
        same(ids, descending ? wanted.toReversed() : wanted, `pages of ${limit}${descending ? ', descending' : ''}`)
      }
    }
  },

  'pages through rows with several values in a stretch and meets each once': async (store) => {
    const rows = Array.from({ length: 30 }, (_, i) => bareProfile(`p${i}`, { terms: ['ab', 'aa', 'ba', 'ac'].filter((_term, k) => (i >> k) % 2 === 0), contact: 'c' }))
    await write(store, (transaction) => transaction.put('profiles', rows))
    const inside = rows.map(({ id, terms }) => ({ id, at: terms.filter((term) => term < 'b').toSorted() })).filter(({ at }) => at.length > 0)
    for (const limit of [1, 4, 99]) {
      for (const descending of [false, true]) {
        const place = (at: readonly string[]): string => (descending ? at.at(-1) : at[0]) as string
        const wanted = inside.toSorted((a, b) => (place(a.at) < place(b.at) || (place(a.at) === place(b.at) && a.id < b.id) ? -1 : 1)).map(({ id }) => id)
        const list = (transaction: StoreTransaction) => (stretch: Stretch) => transaction.list('profiles', 'term', stretch)
        const ids = await read(store, (transaction) => pagedIds(list(transaction), { to: 'b', limit, descending }, ({ terms }) => place(terms.filter((term) => term < 'b').toSorted())))
        same(ids, descending ? wanted.toReversed() : wanted, `pages of ${limit}${descending ? ', descending' : ''}`)
      }
    }
  },

  'goes on behind a place although rows came and went since, the row of the place included': async (store) => {
    await write(store, (transaction) => transaction.put('interactions', ['b', 'd', 'f'].map((id) => interactionRow(id, 'r', `2025-${id}`))))
    const after = { sort: '2025-d', id: 'd' }
    await write(store, async (transaction) => {
      await transaction.delete('interactions', ['d'])
      await transaction.put('interactions', ['a', 'c', 'e'].map((id) => interactionRow(id, 'r', `2025-${id}`)))
    })
    await read(store, async (transaction) => {
      same(idsOf(await transaction.list('interactions', 'record', { values: ['r'], after, limit: 9 })), ['e', 'f'], 'behind')
      same(idsOf(await transaction.list('interactions', 'record', { values: ['r'], after, limit: 9, descending: true })), ['c', 'b', 'a'], 'before')
    })
  },
}
