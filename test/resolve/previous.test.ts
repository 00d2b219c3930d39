import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Decision } from '../../src/model/decision.js'
import type { PersonRecord } from '../../src/model/record.js'
import type { PreviousContact } from '../../src/resolve/batch/changes.js'
import { dedupe } from '../../src/resolve/dedupe.js'
import type { DedupeResult } from '../../src/resolve/batch/result.js'
import { runs } from '../runs.js'
import { collidingRecords, generatedRecords, goldenOf, partitionOf, withShuffle } from './records.js'

/** What a result says of its records, as the next run is told it. */
const asPrevious = (result: DedupeResult): PreviousContact[] =>
  [...result.contacts].flatMap((contact) => contact.records.map((record) => ({ ...record, contactId: contact.id })))

const key = (one: { readonly source?: string | undefined; readonly id: string }) => `${one.source ?? 'input'}/${one.id}`
const idsOf = (result: DedupeResult, records: readonly PersonRecord[]) => records.map((one, row) => [key(one), result.contactId(result.contactNumbers[row]!)] as const)

/** Records, and which of them were there before, grouped anyhow and called anyhow. */
const withHistory = collidingRecords().chain((records) =>
  fc.tuple(fc.constant(records), fc.array(fc.option(fc.constantFrom('r0', 'r1', 'shop:r0', 'crm:r1', 'x', 'y'), { nil: undefined }), { minLength: records.length, maxLength: records.length }), fc.shuffledSubarray(records.map((_, row) => row), { minLength: records.length }))
    .map(([all, ids, order]) => ({ records: all, previous: order.flatMap((row): PreviousContact[] => (ids[row] === undefined ? [] : [{ source: all[row]!.source!, id: all[row]!.id, contactId: ids[row] }])) })))

describe('Stable ids', () => {
  test('what is known of before changes nothing of who is with whom', () => {
    fc.assert(fc.property(withHistory, ({ records, previous }) => {
      const known = dedupe(records, { previous })
      const without = dedupe(records)
      expect([...known.contactNumbers]).toEqual([...without.contactNumbers])
      expect(goldenOf(known)).toEqual(goldenOf(without))
    }), runs(80))
  })

  test('the same records again keep every id, and nothing is reported', () => {
    fc.assert(fc.property(withShuffle(collidingRecords()), ([before, after]) => {
      const first = dedupe(before)
      const again = dedupe(after, { previous: asPrevious(first) })
      expect(new Map(idsOf(again, after))).toEqual(new Map(idsOf(first, before)))
      expect([...again.changes]).toEqual([])
      expect(again.report.changes).toEqual({ newContacts: 0, joinedContacts: 0, splitContacts: 0, addedRecords: 0, goneRecords: 0 })
    }), runs(80))
  })

  // Mutation: `freshId` answers the first record's id, taken or not.
  test('no two contacts bear one id, and an id that was given stays with a record that had it', () => {
    fc.assert(fc.property(withHistory, ({ records, previous }) => {
      const result = dedupe(records, { previous })
      const ids = Array.from({ length: result.contactCount }, (_, number) => result.contactId(number))
      expect(new Set(ids).size).toBe(ids.length)
      const had = new Map(previous.map((one) => [key(one), one.contactId]))
      const given = new Set(had.values())
      for (const contact of result.contacts) {
        if (given.has(contact.id)) expect(contact.records.some((record) => had.get(key(record)) === contact.id)).toBe(true)
      }
    }), runs(120))
  })

  // Mutation: a contact takes the last of its former ids.
  test('where contacts met, the one that previous names first survives; where one was torn, its id stays with one part', () => {
    fc.assert(fc.property(withHistory, ({ records, previous }) => {
      const result = dedupe(records, { previous })
      const places = new Map<string, number>()
      for (const { contactId } of previous) if (!places.has(contactId)) places.set(contactId, places.size)
      const alive = new Set(Array.from({ length: result.contactCount }, (_, number) => result.contactId(number)))
      for (const contactId of places.keys()) {
        const parts = [...new Set(previous.filter((one) => one.contactId === contactId).map((one) => result.contactOf(one.id, one.source)))]
        if (alive.has(contactId)) expect(parts).toContain(contactId)
        else expect(parts.some((part) => places.has(part) && places.get(part)! < places.get(contactId)!)).toBe(true)
      }
    }), runs(120))
  })

  // Mutation: a row that is new is passed over.
  test('who applies the changes to what was before has what is now', () => {
    fc.assert(fc.property(withHistory, collidingRecords(4), ({ records, previous }, departed) => {
      const before = [...previous, ...departed.map((one): PreviousContact => ({ source: 'left', id: one.id, contactId: 'y' }))]
      const result = dedupe(records, { previous: before })
      const held = new Map(before.map((one) => [key(one), one.contactId]))
      const seen = new Set<string>()
      for (const one of result.changes) {
        expect(seen.has(key(one))).toBe(false)
        seen.add(key(one))
        expect(held.get(key(one))).toBe(one.previousContactId)
        if (one.change === 'gone') held.delete(key(one))
        else held.set(key(one), one.contactId!)
        if (one.change === 'joined' || one.change === 'split') expect(one.contactId).not.toBe(one.previousContactId)
      }
      expect(held).toEqual(new Map(idsOf(result, records)))
      const count = (change: string) => [...result.changes].filter((one) => one.change === change).length
      expect(result.report.changes?.addedRecords).toBe(count('added'))
      expect(result.report.changes?.goneRecords).toBe(count('gone'))
      expect(count('gone')).toBe(departed.length)
      expect(result.report.changes!.newContacts).toBe(new Set([...result.changes].filter((one) => one.change === 'new').map((one) => one.contactId)).size)
    }), runs(80))
  })

  test('the order of the records changes no id that was given, a learnt model or not', () => {
    const records = generatedRecords()
    const old = records.filter((_, row) => row % 7 !== 0)
    const previous = asPrevious(dedupe(old))
    const there = dedupe(records, { previous })
    const here = dedupe(records.toReversed(), { previous })
    expect(there.report.model).toBe('learnt')
    expect(partitionOf(there)).toEqual(partitionOf(dedupe(records)))
    const given = new Set(previous.map((one) => one.contactId))
    const known = (result: DedupeResult, all: readonly PersonRecord[]) => new Map(idsOf(result, all).filter(([, id]) => given.has(id)))
    expect(known(here, records.toReversed())).toEqual(known(there, records))
    expect(there.report.changes).toEqual(here.report.changes)
    expect(there.report.changes!.addedRecords).toBeGreaterThan(50)
  })
})

describe('Stable ids, by example', () => {
  const helen: PersonRecord = { id: 'a', name: 'Helen Peterson', email: 'helen.p@ukr.net', phone: '+380671234567' }
  const nellie: PersonRecord = { id: 'b', name: 'Nellie Peterson', phone: '+380671234567', email: 'helen.p@ukr.net' }
  const andrii: PersonRecord = { id: 'c', name: 'Andrii Koval', phone: '+380509876543' }
  const apart: Decision = { id: 'd1', kind: 'different', by: 'ann', at: '2026-03-01T00:00:00Z', left: [{ source: 'input', id: 'a' }], right: [{ source: 'input', id: 'b' }] }

  // Mutation: `joined` and `split` exchanged.
  test('the oldest survives a merge', () => {
    const result = dedupe([helen, nellie, andrii], { previous: [{ id: 'b', contactId: '17' }, { id: 'a', contactId: '18' }, { id: 'c', contactId: '19' }] })
    expect([result.contactOf('a'), result.contactOf('b'), result.contactOf('c')]).toEqual(['17', '17', '19'])
    expect([...result.changes]).toEqual([{ change: 'joined', source: 'input', id: 'a', contactId: '17', previousContactId: '18' }])
    expect(result.report.changes).toMatchObject({ joinedContacts: 1, splitContacts: 0, newContacts: 0 })
  })

  test('in a split the id stays with the record that it names, whoever stands first', () => {
    const result = dedupe([helen, nellie, andrii], { decisions: [apart], previous: [{ id: 'a', contactId: 'b' }, { id: 'b', contactId: 'b' }, { id: 'c', contactId: 'c' }] })
    expect([result.contactOf('a'), result.contactOf('b')]).toEqual(['a', 'b'])
    expect([...result.changes]).toEqual([{ change: 'split', source: 'input', id: 'a', contactId: 'a', previousContactId: 'b' }])
    expect(result.report.changes).toMatchObject({ splitContacts: 1, newContacts: 0 })
  })

  test('an id that somebody had is not given to another, even where its record is back', () => {
    const result = dedupe([helen, nellie, andrii], { decisions: [apart], previous: [{ id: 'b', contactId: 'a' }] })
    expect([result.contactOf('a'), result.contactOf('b'), result.contactOf('c')]).toEqual(['a~2', 'a', 'c'])
  })

  test('ids of one source stay when a second comes in', () => {
    const crm = { source: 'crm', ...helen }
    const result = dedupe([crm, { source: 'shop', ...nellie, id: 'a' }, { source: 'shop', ...andrii }], { previous: [{ source: 'crm', id: 'a', contactId: 'a' }] })
    expect([result.contactOf('a', 'shop'), result.contactOf('c')]).toEqual(['a', 'shop:c'])
  })

  test('what names no record, or one twice, is refused by its place', () => {
    const said = (previous: unknown) => {
      try {
        dedupe([{ source: 'crm', ...helen }, { source: 'shop', ...helen }], { previous: previous as PreviousContact[] })
        return undefined
      } catch (error) {
        return error
      }
    }
    for (const bad of [[{ id: '', contactId: 'x' }], [{ id: 'a', contactId: '' }], [{ id: 'a', contactId: 'x' }], [{ source: 'crm', id: 'a', contactId: 'x' }, { source: 'crm', id: 'a', contactId: 'y' }], [null]]) {
      expect(said(bad), JSON.stringify(bad)).toMatchObject({ code: 'BAD_OPTION' })
    }
    expect(said([{ source: 'crm', id: 'a', contactId: 'x' }])).toBeUndefined()
  })
})
