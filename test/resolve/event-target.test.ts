import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InboundEvent } from '../../src/model/event.js'
import { memoryStore } from '../../src/store/memory.js'
import { runs } from '../runs.js'
import { freshPeople } from './people.js'
import { contactIn, mirrorOf, partitionOfWorld, worldOf } from './people-reference.js'

const at = (day: number): string => `2026-03-0${day}T09:00:00.000Z`
const order = (more: Partial<InboundEvent>): InboundEvent => ({ id: 'o1', source: 'shop', kind: 'order', at: at(1), facts: { status: 'paid' }, ...more })
const helen = { name: 'Helen Peterson', phone: '+447851960472' }
const somebody = [{ name: 'Mark Stone', email: 'mark.stone84@gmail.com' }, { name: 'Mark Stone' }, { name: 'Helen Peterson' }, helen]

/** What is known once events came in this order: who is one person, what each record says, and what each contact's timeline shows. */
async function known(...events: InboundEvent[]) {
  const store = memoryStore()
  const people = freshPeople({ store, policy: { countries: ['GB'] } })
  for (const event of events) await people.resolve(event)
  const world = await worldOf(store, 'acme')
  const mirror = mirrorOf(world.changes)
  for (const record of world.records) expect(mirror.get(record.id)).toBe(contactIn(world, record))
  const timelines: Record<string, unknown> = {}
  for (const record of world.records) timelines[record.id] = (await people.timeline(contactIn(world, record))).interactions.map(({ eventId, recordId, facts }) => [eventId, recordId, facts])
  return { partition: partitionOfWorld(world), says: world.records.map(({ id, values }) => [id, values]), timelines }
}

describe('an edit', () => {
  // Mutation seen to fail: one that describes somebody taken for what the record of its event says.
  test('without a key that describes somebody keeps a record of its own, and the one that it edits is told of nobody else', async () => {
    const edit = order({ id: 'e1', at: at(2), edits: 'o1', facts: { status: 'sent' }, person: somebody[0] })
    for (const events of [[order({ key: '7', person: helen }), edit], [edit, order({ key: '7', person: helen })]]) {
      const people = freshPeople({ policy: { countries: ['GB'] } })
      for (const event of events) await people.resolve(event)
      const [hers, his] = await people.contactOf(['shop:7', 'shop:#o1'])
      expect(hers).not.toBe(his)
      expect([(await people.contact(hers!)).displayName, (await people.contact(his!)).displayName]).toEqual(['Helen Peterson', 'Mark Stone'])
      expect((await people.timeline(hers!)).interactions.map(({ facts }) => facts)).toEqual([{ status: 'sent' }])
      expect((await people.timeline(his!)).interactions).toEqual([])
    }
  })

  // Mutations seen to fail: the same; one that names somebody taken for its event's.
  test('comes to the same whichever of the two is first, where it describes or names somebody, or its event has no key either', async () => {
    const saying = fc.constantFrom<Partial<InboundEvent>>({ edits: 'o1', facts: { status: 'sent' } }, { edits: 'o1' }, { deletes: 'o1' })
    const person = fc.constantFrom(undefined, ...somebody)
    await fc.assert(fc.asyncProperty(saying, person, fc.constantFrom(undefined, '7', 'o1', '#o1'), person, fc.constantFrom(undefined, undefined, '8'), async (said, described, key, ordered, own) => {
      fc.pre(described !== undefined || own !== undefined || key === undefined)
      const edit: InboundEvent = { id: 'e1', source: 'shop', kind: 'order', at: at(2), ...said, ...(own === undefined ? {} : { key: own }), ...(described === undefined ? {} : { person: described }) }
      const whole = order({ ...(key === undefined ? {} : { key }), ...(ordered === undefined ? {} : { person: ordered }) })
      expect(await known(edit, whole)).toEqual(await known(whole, edit))
    }), runs(60))
  })
})
