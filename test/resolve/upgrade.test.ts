import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Policy } from '../../src/model/policy.js'
import type { PersonRecord } from '../../src/model/record.js'
import type { People } from '../../src/resolve/resolver.js'
import { memoryStore } from '../../src/store/memory.js'
import { runs } from '../runs.js'
import { eventOf, freshPeople } from './people.js'
import { everyContact, worldOf } from './people-reference.js'
import { collidingRecords, generatedRecords } from './records.js'
import { expectUnder, failing, officeOf, taken } from './upgraded.js'

const policies: readonly Policy[] = [
  { automation: 'merge' },
  { automation: 'merge', thresholds: { same: 0.999 } },
  { automation: 'merge', thresholds: { same: 0.5, review: 0.3 }, countries: ['UA'] },
  { automation: 'merge', identifiers: { phone: { limit: 1 }, email: { blocked: ['m.silva77@gmail.com'] } } },
]

/** Policies under which the same records show something else. */
const faces: readonly Policy[] = [
  { automation: 'merge' },
  { automation: 'merge', survivorship: { name: 'most-recent', givenName: 'longest', familyName: 'longest', city: 'source-order' } },
  { automation: 'merge', sourceOrder: ['chat', 'shop', 'crm'], survivorship: { name: 'source-order', phone: 'source-order', birthDate: 'source-order' } },
  { automation: 'merge', own: { phones: ['+380671234567'], domains: ['ukr.net'] } },
  { automation: 'merge', identifiers: { phone: { blocked: ['+380501112233'] }, email: { blocked: ['m.silva77@gmail.com'] } } },
  { automation: 'merge', countries: ['UA'], thresholds: { same: 0.7 } },
]

interface Face {
  readonly records: string
  readonly shown: string
}

async function facesOf(people: People): Promise<Map<string, Face>> {
  const views = await people.contacts(await everyContact(people))
  return new Map(views.map(({ id, open: _, records, ...shown }) => [id, { records: JSON.stringify(records), shown: JSON.stringify(shown) }]))
}

/** Whoever keeps a copy of what each contact shows, and reads anew whom the feed names. */
class Copy {
  held = new Map<string, Face>()
  after: string | undefined

  async follow(people: People): Promise<void> {
    const now = await facesOf(people)
    for (const change of await people.changes({ limit: 10_000, after: this.after })) {
      this.after = change.id
      for (const id of [change.contactId, change.from]) {
        const face = now.get(id ?? '')
        if (face !== undefined) this.held.set(id!, face)
        else this.held.delete(id ?? '')
      }
    }
  }

  async expectRight(people: People): Promise<void> {
    await this.follow(people)
    expect(this.held).toEqual(await facesOf(people))
  }
}

describe('an upgrade', () => {
  const worlds = fc.record({ records: collidingRecords(16), from: fc.constantFrom(...policies), to: fc.constantFrom(...policies), decide: fc.array(fc.nat(20), { maxLength: 2 }) })

  // Seen to fail: with the ids of profiles left as they are; with records of an earlier ruling taken for those of this one.
  test('gives what a fresh run under the new ruling gives, one after the other too', async () => {
    await fc.assert(fc.asyncProperty(worlds, fc.constantFrom(...policies), async ({ records, from, to, decide }, last) => {
      const store = memoryStore()
      await taken(store, from, records, decide)
      await officeOf(store, to).upgrade()
      await expectUnder(to, store)
      await officeOf(store, last).upgrade()
      await expectUnder(last, store)
      expect((await officeOf(store, last).upgrade()).changed).toBe(false)
    }), runs(60))
  })

  // Seen to fail: with the setting of what is unfinished left out.
  test('that was interrupted is finished by running it again, or gives way to another', async () => {
    await fc.assert(fc.asyncProperty(worlds, fc.option(fc.constantFrom(...policies), { freq: 2 }), fc.integer({ min: 1, max: 300 }), async ({ records, from, to, decide }, other, at) => {
      const last = other ?? to
      const store = memoryStore()
      await taken(store, from, records, decide)
      await officeOf(failing(store, at), to).upgrade().catch(() => undefined)
      await officeOf(store, last).upgrade()
      await expectUnder(last, store)
      expect((await worldOf(store, 'acme')).profiles.map(({ id }) => id).filter((id) => !id.includes('~') && from !== last)).toEqual([])
    }), runs(60))
  })

  // Seen to fail: with what comes in many at once under the ids of the ruling before.
  test('holds for what is imported after it', async () => {
    const store = memoryStore()
    await taken(store, policies[0]!, generatedRecords({ people: 10 }))
    const people = officeOf(store, policies[3]!)
    await people.upgrade()
    await people.import(generatedRecords({ people: 20, seed: 12 }).map(({ id, name, phone }) => ({ id, person: { name, phone } })), { source: 'bought', observedAt: '2026-03-01T00:00:00Z' })
    expect((await worldOf(store, 'acme')).profiles.filter(({ id }) => !id.endsWith('~1'))).toEqual([])
    await expectUnder(policies[3]!, store)
  })

  test('takes page after page, and what comes in between is right in the end', async () => {
    const records = generatedRecords({ people: 170 })
    const [early, late] = [records.slice(0, 450), records.slice(450)]
    const store = memoryStore()
    await taken(store, policies[1]!, early)
    const second = officeOf(store, policies[2]!)
    const done: string[] = []
    const between: Promise<unknown>[] = []
    const stop = new AbortController()
    const onProgress = (count: number, all: number) => {
      done.push(`${count} of ${all}`)
      if (done.length === 2) stop.abort()
      for (const record of late.splice(0, 30)) between.push(second.resolve(eventOf(record)))
      // Whoever writes again during it, reached or not.
      for (const record of [early[done.length]!, early.at(-done.length)!]) between.push(second.resolve(eventOf(record, { id: `again-${record.id}-${done.length}` })))
    }
    await expect(second.upgrade({ onProgress }, { signal: stop.signal })).rejects.toThrow()
    await Promise.all(between)
    const report = await second.upgrade({ onProgress })
    await Promise.all(between)
    expect(done.slice(0, 2)).toEqual(['200 of 450', '400 of 450'])
    // What was reached is passed over, but for records that say nothing to compare.
    expect(done.slice(2)).toEqual([expect.stringMatching(/^[5-9]\d of [5-9]\d$/)])
    expect(report).toMatchObject({ changed: true })
    await expectUnder(policies[2]!, store)
  })

  const several = fc.array(fc.record({
    source: fc.constantFrom('shop', 'crm', 'chat'),
    observedAt: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
    name: fc.constantFrom('Olena Petrenko', 'Олена Петренко', 'Olena P.', 'Maria Silva', 'Maria Silva Costa'),
    phone: fc.constantFrom('+380671234567', '0671234567', '+380501112233', ''),
    email: fc.constantFrom('olena.p@ukr.net', 'm.silva77@gmail.com', 'info@roshen.com', ''),
    city: fc.constantFrom('Kyiv', 'Lisboa', ''),
  }), { minLength: 4, maxLength: 10 }).map((all) => all.map((one, i): PersonRecord => ({ ...one, id: `r${i}` })))
  const merged = fc.array(fc.nat(20), { maxLength: 2 })

  // Seen to fail: with nothing entered into the feed; with contacts entered that show what they showed; with those counted whose records changed.
  test('tells the feed of every contact that shows something else, and counts those that keep their records, in its dry run too', async () => {
    let changed = 0
    await fc.assert(fc.asyncProperty(several, fc.constantFrom(...faces), fc.constantFrom(...faces), merged, async (records, from, to, decide) => {
      const store = memoryStore()
      await taken(store, from, records, decide)
      const people = officeOf(store, to)
      const copy = new Copy()
      await copy.expectRight(people)
      const [before, { after: mirrored }, last] = [new Map(copy.held), await people.mirror({ source: 'crm', limit: 10_000 }), copy.after]
      const dry = await people.upgrade({ dryRun: true })
      const report = await people.upgrade()
      await copy.expectRight(people)
      const after = await facesOf(people)
      const kept = [...after.keys()].filter((id) => after.get(id)!.records === before.get(id)?.records)
      const others = kept.filter((id) => after.get(id)!.shown !== before.get(id)!.shown)
      const told = (await people.changes({ limit: 10_000, after: last })).filter(({ kind, contactId }) => kind === 'updated' && kept.includes(contactId)).map(({ contactId }) => contactId)
      expect(told.sort()).toEqual(others.sort())
      expect([dry.updated, report.updated]).toEqual([others.length, others.length])
      const written = new Map((await people.mirror({ source: 'crm', after: mirrored, limit: 10_000 })).entries.map((entry) => [entry.contactId, entry]))
      for (const view of await people.contacts(others)) expect(written.get(view.id)).toMatchObject({ kind: view.records.some(({ source }) => source === 'crm') ? 'update' : 'create', golden: view.golden })
      changed += others.length
    }), runs(60))
    expect(changed).toBeGreaterThan(20)
  })

  // Seen to fail: with the former policy forgotten when the run is begun again; with that of the run that gave way forgotten.
  test('that was interrupted tells of all of them in the end, whatever was read and came meanwhile', async () => {
    await fc.assert(fc.asyncProperty(several, fc.constantFrom(...faces), fc.constantFrom(...faces), fc.constantFrom(...faces), merged, fc.integer({ min: 1, max: 300 }), async (records, from, to, last, decide, at) => {
      const store = memoryStore()
      await taken(store, from, records.slice(2), decide)
      const copy = new Copy()
      await copy.expectRight(officeOf(store, to))
      await officeOf(failing(store, at), to).upgrade().catch(() => undefined)
      for (const record of records.slice(0, 2)) await officeOf(store, to).resolve(eventOf(record))
      await copy.follow(officeOf(store, to))
      await officeOf(store, last).upgrade()
      await copy.expectRight(officeOf(store, last))
    }), runs(60))
  })

  // Seen to fail: with records taken two hundred at a time, wherever a contact ends.
  test('takes a contact whole, however many records it has, and tells once of it; its mirror has it', async () => {
    const store = memoryStore()
    const person = { name: 'Helen Peterson', email: 'helen.peterson84@gmail.com' }
    const people = officeOf(store, { survivorship: { name: 'most-recent' } })
    const first = freshPeople({ store })
    await first.import(Array.from({ length: 249 }, (_, i) => ({ id: `${i}`, person })), { source: 'crm', observedAt: '2026-01-01T00:00:00Z' })
    await first.resolve({ id: 'f1', source: 'form', kind: 'form', at: '2026-11-25T09:00:00Z', person: { ...person, name: 'Nellie Peterson' } })
    const [{ after }, before] = [await people.mirror({ source: 'crm', limit: 1000 }), await people.changes({ limit: 1000 })]
    const done: number[] = []
    expect(await people.upgrade({ onProgress: (count) => done.push(count) })).toEqual({ changed: true, records: 250, merges: [], splits: [], updated: 1 })
    expect(done).toEqual([250])
    expect((await people.changes({ after: before.at(-1)!.id })).filter(({ kind }) => kind === 'updated').map(({ contactId }) => contactId)).toEqual((await people.list()).contactIds)
    expect((await people.mirror({ source: 'crm', after })).entries).toMatchObject([{ kind: 'update', golden: { name: { value: 'Nellie Peterson' } } }])
  })
})
