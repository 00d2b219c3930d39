import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCursor } from '../../src/merge/cursor.js'
import type { ReadPage } from '../../src/merge/merged-rows.js'
import { threadsOf } from '../../src/merge/threads.js'
import { timelinePage, type TimelineFilter, type TimelineOptions } from '../../src/merge/timeline.js'
import type { Interaction } from '../../src/model/interaction.js'
import { runs } from '../runs.js'
import { order, reader } from './reader.js'
import { day } from './stored.js'

/** An event of a record; `id` names it within its source, a participant behind `#`. */
function happened(id: string, at: string, more: Partial<Interaction> = {}): Interaction {
  const { source = 'wa', recordId = 'r1' } = more
  return { id: `${source}:${id}`, recordId, source, eventId: id.split('#')[0]!, kind: 'message', at, ...more }
}

const ids = (page: { readonly interactions: readonly Interaction[] }): readonly string[] => page.interactions.map(({ id }) => id)

/** All pages from the newest on, or from the oldest. */
async function walk(records: readonly string[], read: ReadPage, options: TimelineOptions, way: 'older' | 'newer'): Promise<readonly string[]> {
  const found: string[] = []
  let page = await timelinePage(records, read, options)
  for (let turn = 0; turn < 500; turn += 1) {
    found.push(...(way === 'older' ? ids(page) : ids(page).toReversed()))
    const next = page[way]
    if (next === undefined || (way === 'newer' && page.interactions.length === 0)) return found
    page = await timelinePage(records, read, { ...options, [way]: next })
  }
  throw new Error('The pages do not end.')
}

describe('a page of a timeline', () => {
  const all = [1, 2, 3, 4, 5].map((n) => happened(`m${n}`, day(n), { recordId: n % 2 === 0 ? 'r1' : 'r2' }))

  test('has the newest first, of all records, and cursors to both sides', async () => {
    const newest = await timelinePage(['r1', 'r2'], reader(all), { limit: 2 })
    expect(ids(newest)).toEqual(['wa:m5', 'wa:m4'])
    const middle = await timelinePage(['r2', 'r1'], reader(all), { limit: 2, older: newest.older! })
    expect(ids(middle)).toEqual(['wa:m3', 'wa:m2'])
    expect(ids(await timelinePage(['r1', 'r2'], reader(all), { limit: 2, newer: middle.newer! }))).toEqual(['wa:m5', 'wa:m4'])
    const last = await timelinePage(['r1', 'r2'], reader(all), { limit: 2, older: middle.older! })
    expect([ids(last), last.older]).toEqual([['wa:m1'], undefined])
  })

  test('says what came since, each time once', async () => {
    const { newer } = await timelinePage(['r1', 'r2'], reader(all))
    const later = [...all, happened('m6', day(6)), happened('m7', day(7))]
    const since = await timelinePage(['r1', 'r2'], reader(later), { newer: newer! })
    expect(ids(since)).toEqual(['wa:m7', 'wa:m6'])
    const nothing = await timelinePage(['r1', 'r2'], reader(later), { newer: since.newer! })
    expect([ids(nothing), nothing.newer]).toEqual([[], since.newer])
  })

  test('shows what comes late where it belongs in time', async () => {
    const first = await timelinePage(['r1', 'r2'], reader(all), { limit: 2 })
    const late = [...all, happened('late', '2026-11-03T12:00:00.000Z')]
    expect(ids(await timelinePage(['r1', 'r2'], reader(late), { limit: 2, older: first.older! }))).toEqual(['wa:late', 'wa:m3'])
  })

  test('a cursor holds when the interaction that it names is gone', async () => {
    const first = await timelinePage(['r1', 'r2'], reader(all), { limit: 2 })
    expect(ids(await timelinePage(['r1', 'r2'], reader(all.filter(({ eventId }) => eventId !== 'm4')), { limit: 2, older: first.older! }))).toEqual(['wa:m3', 'wa:m2'])
  })

  test('shows an event once in which two of the records took part, whichever way it is read', async () => {
    const group = [happened('m1', day(1)), happened('g#1', day(2), { recordId: 'r1' }), happened('g#2', day(2), { recordId: 'r2' }), happened('g#3', day(2), { recordId: 'r3' }), happened('m3', day(3))]
    for (const limit of [1, 2, 3, 10]) {
      expect(await walk(['r1', 'r2', 'r3'], reader(group), { limit }, 'older')).toEqual(['wa:m3', 'wa:g#1', 'wa:m1'])
      expect(await walk(['r1', 'r2', 'r3'], reader(group), { limit, newer: (await timelinePage(['r1'], reader([happened('m0', day(0 + 1), { eventId: 'm0', id: 'wa:a' })]))).newer! }, 'newer')).toEqual(['wa:m1', 'wa:g#1', 'wa:m3'])
    }
    expect(ids(await timelinePage(['r2'], reader(group)))).toEqual(['wa:g#2'])
  })

  test('leaves out what was deleted', async () => {
    expect(ids(await timelinePage(['r1'], reader([happened('a', day(1), { deletedAt: day(2) }), happened('b', day(1))])))).toEqual(['wa:b'])
  })

  test('filters by kind, by source or channel, by direction, conversation and period', async () => {
    const mixed = [
      happened('a', day(1), { source: 'whatsapp:page-1', direction: 'in', conversation: 'c1' }),
      happened('b', day(2), { source: 'whatsapp:page-2', direction: 'out', conversation: 'c1' }),
      happened('c', day(3), { source: 'whatsappish', kind: 'order' }),
      happened('d', day(4), { source: 'shop', kind: 'order' }),
    ]
    const by = async (filter: TimelineFilter) => ids(await timelinePage(['r1'], reader(mixed), filter)).map((id) => id.split(':').at(-1))
    expect(await by({ kinds: ['order'] })).toEqual(['d', 'c'])
    expect(await by({ sources: ['whatsapp'] })).toEqual(['b', 'a'])
    expect(await by({ sources: ['whatsapp:page-1', 'shop'] })).toEqual(['d', 'a'])
    expect(await by({ direction: 'in' })).toEqual(['a'])
    expect(await by({ conversation: 'c1' })).toEqual(['b', 'a'])
    expect(await by({ from: '2026-11-02T11:00:00+02:00', to: '2026-11-04' })).toEqual(['c', 'b'])
  })

  test('reads a bounded stretch, however rare what is asked for', async () => {
    const many = Array.from({ length: 12_000 }, (_, n) => happened(`m${n}`, new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(), n === 0 ? { kind: 'order' } : {}))
    const plain = reader(many)
    await timelinePage(['r1'], plain, { limit: 50 })
    expect([plain.reads, plain.rows]).toEqual([1, 51])
    const rare = reader(many)
    const page = await timelinePage(['r1'], rare, { kinds: ['order'] })
    expect(ids(page)).toEqual([])
    expect(rare.rows).toBeLessThanOrEqual(5200)
    expect(await walk(['r1'], reader(many), { kinds: ['order'] }, 'older')).toEqual(['wa:m0'])
  })

  test.each<[string, TimelineOptions]>([
    ['a cursor of something else', { older: 'bm9uZQ' }], ['no cursor', { older: '!' }], ['both ways at once', { older: 'a', newer: 'b' } as never],
    ['no rows', { limit: 0 }], ['half a row', { limit: 1.5 }], ['too many rows', { limit: 501 }], ['a day that is none', { from: 'yesterday' }],
  ])('refuses %s', async (_, options) => {
    await expect(timelinePage(['r1'], reader(all), options)).rejects.toMatchObject({ code: 'BAD_OPTION' })
  })

  test('a cursor is text that fits a link, whatever the ids hold', async () => {
    const { newer } = await timelinePage(['r1'], reader([happened('повідомлення 🌸', day(1))]))
    expect(newer).toMatch(/^[\w-]+$/)
    expect(readCursor(newer!)).toMatchObject({ id: 'wa:повідомлення 🌸' })
  })
})

const anyInteractions = fc.uniqueArray(fc.record({
  event: fc.integer({ min: 0, max: 12 }), part: fc.integer({ min: 0, max: 2 }), kind: fc.constantFrom('message', 'order'), gone: fc.boolean(),
}), { maxLength: 30, selector: ({ event, part }) => `${event} ${part}` }).map((all) =>
  // An event has one time, kind and fate; its participants are different records.
  all.map(({ event, part }) => {
    const { kind, gone } = all.find((one) => one.event === event)!
    return happened(`${event}#${part}`, day(1 + (event * 7) % 5), { recordId: `r${(event + part) % 3}`, kind: kind as 'message' | 'order', ...(gone && event % 3 === 0 ? { deletedAt: day(20) } : {}) })
  }))

describe('the laws of the timeline', () => {
  // Mutation: taking every row for another event (`another = true`) shows a group's message twice.
  test('pages of any size, both ways, with any filter, show each event of the records exactly once, in order', async () => {
    const wanted = fc.subarray(['r0', 'r1', 'r2'])
    await fc.assert(fc.asyncProperty(anyInteractions, wanted, fc.integer({ min: 1, max: 7 }), fc.constantFrom<TimelineFilter>({}, { kinds: ['order'] }, { from: day(2), to: day(4) }), async (all, records, limit, filter) => {
      const events = new Map<string, Interaction>()
      for (const one of all.filter((row) => records.includes(row.recordId)).toSorted(order)) if (!events.has(one.eventId)) events.set(one.eventId, one)
      const expected = [...events.values()].filter((one) => one.deletedAt === undefined
        && (filter.kinds === undefined || filter.kinds.includes(one.kind))
        && (filter.from === undefined || one.at >= filter.from) && (filter.to === undefined || one.at < filter.to)).map(({ id }) => id)
      const before = await timelinePage(['r9'], reader([happened('none', day(1), { recordId: 'r9', id: '' })]))
      expect(await walk(records, reader(all), { ...filter, limit }, 'older')).toEqual(expected.toReversed())
      expect(await walk(records, reader(all), { ...filter, limit, newer: before.newer! }, 'newer')).toEqual(expected)
    }), runs(150))
  })

  // Mutation: comparing by `at` alone in `comesBefore` fails here.
  test('a contact of very many records is read in several lists, and the merge of them is the same', async () => {
    const all = Array.from({ length: 450 }, (_, n) => happened(`m${n}`, day(1 + (n * 13) % 28), { recordId: `r${n}` }))
    const records = all.map(({ recordId }) => recordId)
    expect(await walk(records, reader(all), { limit: 40 }, 'older')).toEqual(all.toSorted(order).toReversed().map(({ id }) => id))
  })
})

test('a page is grouped by conversation, those of other sources apart', () => {
  const page = [happened('d', day(4), { conversation: 'c' }), happened('c', day(3), { source: 'mail', conversation: 'c' }), happened('b', day(2), {}), happened('a', day(1), { conversation: 'c' })]
  const open = { id: 'wa:c', recordIds: ['r1'] as readonly string[], source: 'wa', status: 'open', owner: 'ana', at: day(4) } as const
  expect(threadsOf(page, [open])).toEqual([
    { id: 'wa:c', source: 'wa', conversation: open, interactions: [page[0], page[3]] },
    { id: 'mail:c', source: 'mail', interactions: [page[1]] },
    { source: 'wa', interactions: [page[2]] },
  ])
})
