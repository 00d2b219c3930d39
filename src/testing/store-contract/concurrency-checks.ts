import { randomIntegers } from '../../model/random.js'
import type { Store, StoreTransaction } from '../../store/store.js'
import { allOf, persistently, same, tenant, write } from './check.js'
import { bareRecord } from './random-rows.js'

const many = 64

/** The outcome of transactions at once is that of some order of them. */
export const concurrencyChecks: Readonly<Record<string, (store: Store) => Promise<void>>> = {
  'loses none of 64 updates of one row at once': async (store) => {
    await write(store, (transaction) => transaction.put('settings', [{ id: 'sum', value: 0 }]))
    const addOne = async (transaction: StoreTransaction): Promise<void> => {
      const [row] = await transaction.get('settings', ['sum'])
      await transaction.put('settings', [{ id: 'sum', value: Number(row?.value) + 1 }])
    }
    await allOf(Array.from({ length: many }, () => persistently(() => write(store, addOne))))
    same(await write(store, (transaction) => transaction.get('settings', ['sum'])), [{ id: 'sum', value: many }], 'the sum')
  },

  'lets one of 64 create what none of them finds': async (store) => {
    const create = (i: number) => async (transaction: StoreTransaction): Promise<void> => {
      const [count] = await transaction.count('records', 'profile', ['ann'], 1)
      if (count === 0) await transaction.put('records', [bareRecord(`r${i}`, { profile: 'ann' })])
    }
    await allOf(Array.from({ length: many }, (_, i) => persistently(() => write(store, create(i)))))
    same(await write(store, (transaction) => transaction.count('records', 'profile', ['ann'], many)), [1], 'how many there are')
  },

  'keeps a rule over two rows, each of which another transaction writes': async (store) => {
    const rows = ['a', 'b']
    for (let round = 0; round < 16; round += 1) {
      await write(store, (transaction) => transaction.put('settings', rows.map((id) => ({ id, value: 1 }))))
      await allOf(rows.map((id) => persistently(() => write(store, async (transaction) => {
        const held = await transaction.get('settings', rows)
        if (held.every((row) => row?.value === 1)) await transaction.put('settings', [{ id, value: 0 }])
      }))))
      const left = await write(store, (transaction) => transaction.get('settings', rows))
      same(left.filter((row) => row?.value === 1).length, 1, 'how many rows are left to the other')
    }
  },

  'shows a reader that follows a numbered feed every entry once, in order, however late it was committed': async (store) => {
    const next = randomIntegers(11)
    const append = (i: number) => async (transaction: StoreTransaction): Promise<void> => {
      const [last] = await transaction.list('changes', 'seq', { descending: true, limit: 1 })
      const seq = (last?.seq ?? 0) + 1
      for (let wait = next() % 20; wait > 0; wait -= 1) await Promise.resolve()
      await transaction.put('changes', [{ id: `c${i}`, seq, at: '2025', kind: 'created', contactId: 'c' }])
      for (let wait = next() % 20; wait > 0; wait -= 1) await Promise.resolve()
    }
    let open = true
    const seen: number[] = []
    const follow = async (): Promise<void> => {
      for (let rest = 2, cursor: { sort: number; id: string } | undefined; rest > 0; rest -= open ? 0 : 1) {
        const page = await store.transaction({ tenant, mode: 'read' }, (transaction) => transaction.list('changes', 'seq', { limit: 100, ...(cursor === undefined ? {} : { after: cursor }) }))
        for (const { seq, id } of page) {
          seen.push(seq)
          cursor = { sort: seq, id }
        }
        await Promise.resolve()
      }
    }
    await allOf<unknown>([follow(), allOf(Array.from({ length: many }, (_, i) => persistently(() => write(store, append(i))))).finally(() => { open = false })])
    same(seen, Array.from({ length: many }, (_, i) => i + 1), 'what was read of the feed')
  },
}
