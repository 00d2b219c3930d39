import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InboundEvent } from '../../src/model/event.js'
import type { PersonRecord } from '../../src/model/record.js'
import { dedupe } from '../../src/resolve/dedupe.js'
import type { People } from '../../src/resolve/resolver.js'
import { memoryStore } from '../../src/store/memory.js'
import { runs } from '../runs.js'
import { eventOf, freshPeople, peoplePartition } from './people.js'
import { collidingRecords, generatedRecords, partitionOf, withShuffle } from './records.js'

describe('Batch equals stream', () => {
  test('one by one, under the model that a batch used, the same contacts come out', async () => {
    await fc.assert(fc.asyncProperty(withShuffle(collidingRecords()), async ([batch, stream]) => {
      const result = dedupe(batch, { policy: { countries: ['UA'] } })
      const people = freshPeople({ policy: { countries: ['UA'], automation: 'merge' }, model: result.model })
      for (const record of stream) await people.resolve(eventOf(record))
      expect(await peoplePartition(people, batch)).toEqual(partitionOf(result))
    }), runs(60))
  })

  test('so they do on generated contacts, with a learnt model', async () => {
    const records = generatedRecords()
    const result = dedupe(records)
    expect(result.report.model).toBe('learnt')
    const people = freshPeople({ policy: { automation: 'merge' }, model: result.model })
    for (const record of records) await people.resolve(eventOf(record))
    expect(await peoplePartition(people, records)).toEqual(partitionOf(result))
  })

  // Found by that law. Seen to fail: what namesakes take left out where no record of a batch has the other half of a name.
  test.each(['familyName', 'givenName'] as const)('so they do of a list of nothing but a %s: half a name proves no more than a whole one, and joins nobody', async (field) => {
    for (const other of [{}, { givenName: 'Ruslana', familyName: 'Koval' }]) {
      const records = ['r0', 'r1', 'r2'].map((id): PersonRecord => ({ id, source: 'shop', ...(id === 'r2' ? other : { [field]: 'Tavares' }) }))
      const result = dedupe(records)
      const people = freshPeople({ policy: { automation: 'merge' }, model: result.model })
      for (const record of records) await people.resolve(eventOf(record))
      expect([await peoplePartition(people, records), partitionOf(result)]).toEqual([['shop/r0', 'shop/r1', 'shop/r2'], ['shop/r0', 'shop/r1', 'shop/r2']])
    }
  })

  const facets = fc.array(fc.record({
    name: fc.constantFrom('Helen Peterson', 'Helen Peterson', 'Helena Petersen', 'John Peterson', undefined),
    phone: fc.constantFrom('+380671112233', '+380671112233', '+380502223344', undefined),
    email: fc.constantFrom('helen.p84@gmail.com', 'helen.p84@gmail.com', 'jp1980@sapo.pt', undefined),
    birthDate: fc.constantFrom('1984-05-02', '1984-05-02', '1990-01-01', undefined),
    jobTitle: fc.constantFrom('Buyer', 'Clerk', 'Director', 'Owner'),
  }), { minLength: 3, maxLength: 24 }).map((all) => all.map((one, i): PersonRecord => ({ ...one, id: `r${i}`, source: 'shop' })))

  // Seen to fail: with profiles taken to speak for one person that contradict each other.
  test('so they do where one person comes under many profiles', async () => {
    await fc.assert(fc.asyncProperty(withShuffle(facets), async ([batch, stream]) => {
      const result = dedupe(batch)
      const people = freshPeople({ policy: { automation: 'merge' }, model: result.model })
      for (const record of stream) await people.resolve(eventOf(record))
      expect(await peoplePartition(people, batch)).toEqual(partitionOf(result))
    }), runs(150))
  })

  // Seen to fail: with values compared in any order, with fields of a record left uncompared, in `saysTheSame`.
  test('what a known record says once more is read as if it were all said at once', async () => {
    const names = fc.constantFrom('Olena Koval', 'Helen Koval', 'Olena', 'okoval_84')
    const phones = fc.constantFrom('+380671112233', '+380502223344')
    const messages = fc.array(fc.record({ key: fc.constantFrom('a', 'b'), name: names, phone: phones }, { requiredKeys: ['key'] }), { minLength: 2, maxLength: 12 })
    const partition = (people: People) => people.contactOf(['chat:a', 'chat:b']).then(([a, b]) => a === b)
    const found = (people: People, text: string) => people.search(text).then((all) => all.map(({ score }) => score))
    await fc.assert(fc.asyncProperty(messages, async (said) => {
      const people = freshPeople({ policy: { automation: 'merge' } })
      const events = said.map(({ key, ...person }, i): InboundEvent => ({ id: `m${i}`, source: 'chat', key, kind: 'message', at: `2026-03-01T10:00:${10 + i}Z`, person }))
      for (const event of events) await people.resolve(event)
      // An upgrade reads every record anew.
      const store = memoryStore()
      const renewed = freshPeople({ policy: { automation: 'merge', thresholds: { review: 0.5 } }, store })
      for (const event of events) await renewed.resolve(event)
      await freshPeople({ policy: { automation: 'merge' }, store }).upgrade()
      const after = freshPeople({ policy: { automation: 'merge' }, store })
      expect(await partition(people)).toBe(await partition(after))
      for (const text of ['Olena Koval', 'Helen', '0671112233', 'okoval']) expect(await found(people, text)).toEqual(await found(after, text))
      expect(await people.explain('chat:a', 'chat:b').catch(() => 'unknown')).toEqual(await after.explain('chat:a', 'chat:b').catch(() => 'unknown'))
    }), runs(60))
  })
})
