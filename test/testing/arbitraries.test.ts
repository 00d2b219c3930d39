import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraries, type Arbitrary } from 'selfsame/testing'
import type { InboundEvent } from '../../src/model/event.js'
import { interactionKinds } from '../../src/model/interaction.js'
import { normalizeEmail } from '../../src/normalize/email.js'
import { normalizePhone } from '../../src/normalize/phone.js'
import { dedupe } from '../../src/resolve/dedupe.js'
import { runs } from '../runs.js'

const { person, records, events, ledger } = arbitraries(fc)
/** The same on every machine. */
const sample = <T>(arbitrary: Arbitrary<T>, numRuns: number): T[] => fc.sample(arbitrary, { numRuns, seed: 11 })
const share = <T>(all: readonly T[], holds: (one: T) => boolean): number => all.filter(holds).length / all.length
const texts = (given: unknown): readonly string[] => [given].flat().filter((one) => typeof one === 'string')
/** Whether some value is there in more than one writing. */
const inSeveralWritings = (all: readonly string[], key: (text: string) => string | undefined): boolean => {
  const writings = new Map<string, Set<string>>()
  for (const one of all) writings.set(key(one) ?? '', (writings.get(key(one) ?? '') ?? new Set()).add(one))
  writings.delete('')
  return [...writings.values()].some((own) => own.size > 1)
}
const phoneKey = (text: string): string | undefined => normalizePhone(text, { country: 'UA' }).key
const emailKey = (text: string): string | undefined => normalizeEmail(text).canonical

// Mutations seen to fail: one writing of the phone (`world.phone`); every field always there (`sometimes` without there being none).
test('records meet: one value in several writings, names in two alphabets, values that are none, and none at all', () => {
  const lists = sample(records({ minLength: 12, maxLength: 24 }), 100)
  expect(share(lists, (all) => inSeveralWritings(all.flatMap(({ phone }) => texts(phone)), phoneKey))).toBeGreaterThan(0.6)
  expect(share(lists, (all) => inSeveralWritings(all.flatMap(({ email }) => texts(email)), emailKey))).toBeGreaterThan(0.6)
  expect(share(lists, (all) => ['Olena', 'Олена'].every((name) => all.some(({ givenName }) => givenName === name)))).toBeGreaterThan(0.5)
  expect(share(lists, (all) => ['0000000000', 'no@no.com', 'yesterday'].some((none) => all.some((one) => Object.values(one).includes(none))))).toBeGreaterThan(0.9)
  for (const field of ['name', 'givenName', 'familyName', 'phone', 'email', 'birthDate'] as const) {
    const missing = share(lists.flat(), (one) => one[field] === undefined)
    expect([field, missing > 0.1 && missing < 0.85]).toEqual([field, true])
  }
  const joined = lists.map((all) => [...dedupe(all, { policy: { countries: ['UA'], thresholds: { same: 0.7 } } }).contacts])
  expect(share(joined, (contacts) => contacts.some((one) => one.records.length > 1))).toBeGreaterThan(0.9)
  expect(share(joined, (contacts) => contacts.length > 3)).toBeGreaterThan(0.9)
})

// Mutation seen to fail: keyed events alone (`key` always there).
test('events are of every kind, keyed or not, trusted more and less, in conversations, with consents, late, out of order and changed', () => {
  const lists = sample(events({ minLength: 12, maxLength: 24 }), 100)
  const all = lists.flat()
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(interactionKinds))
  const shares: Readonly<Record<string, (event: InboundEvent) => boolean>> = {
    keyless: ({ key }) => key === undefined,
    'without a word of a person': ({ person: said }) => said === undefined,
    verified: ({ trust }) => trust === 'verified',
    'trusted field by field': ({ trust }) => typeof trust === 'object',
    snapshots: ({ says }) => says === 'snapshot',
    outgoing: ({ direction }) => direction === 'out',
    'of several people': ({ others }) => others !== undefined,
    'in a conversation': ({ conversation }) => conversation !== undefined,
    'with consents': ({ consents }) => consents !== undefined,
    edits: ({ edits }) => edits !== undefined,
    deletions: ({ deletes }) => deletes !== undefined,
  }
  expect(Object.entries(shares).filter(([, holds]) => !(share(all, holds) > 0.05)).map(([name]) => name)).toEqual([])
  expect(share(all, ({ key }) => key !== undefined)).toBeGreaterThan(0.6)
  const isLate = (list: readonly InboundEvent[]) => list.some(({ at }, i) => i > 0 && Date.parse(at) < Date.parse(list[i - 1]!.at))
  expect(share(lists, isLate)).toBeGreaterThan(0.9)
  const place = (list: readonly InboundEvent[], id: string) => list.findIndex((one) => one.id === id)
  const changes = lists.flatMap((list) => list.flatMap(({ edits, deletes }, i) => ((edits ?? deletes) === undefined ? [] : [place(list, (edits ?? deletes)!) - i])))
  expect(share(changes, (distance) => distance > 0)).toBeGreaterThan(0.1)
  expect(share(changes, (distance) => distance < 0)).toBeGreaterThan(0.4)
})

// Mutation seen to fail: a change that keeps the source that it was drawn with (`delivered`).
test('each event has an id of its own, and what changes another is of its source and key, and never in a ring', () => {
  fc.assert(fc.property(events(), (all) => {
    const byId = new Map(all.map((one) => [one.id, one]))
    expect(byId.size).toBe(all.length)
    for (const event of all) {
      const seen = new Set<string>()
      for (let one: InboundEvent | undefined = event; one !== undefined;) {
        expect([one.source, one.key, seen.has(one.id)]).toEqual([event.source, event.key, false])
        seen.add(one.id)
        const target: string | undefined = one.edits ?? one.deletes
        one = target === undefined ? undefined : byId.get(target)
        expect(target !== undefined && one === undefined).toBe(false)
      }
    }
  }), runs(200))
})

// Mutation seen to fail: no undo among the steps.
test('a ledger merges, separates, takes out and takes back', () => {
  const steps = sample(ledger(), 200).flat()
  for (const kind of ['merge', 'separate', 'take-out', 'undo'] as const) expect([kind, share(steps, (step) => step.do === kind) > 0.1]).toEqual([kind, true])
})

// Mutations seen to fail: arrays as large as fast-check makes them (`listed` without its size); `said` that keeps what is undefined.
test('there are as many as were asked for, and nothing is said that says nothing', () => {
  const within = { minLength: 3, maxLength: 5 }
  for (const arbitrary of [records(within), events(within), ledger(within)] as readonly Arbitrary<readonly unknown[]>[]) {
    const lengths = new Set(sample(arbitrary, 100).map((all) => all.length))
    expect([...lengths].sort()).toEqual([3, 4, 5])
  }
  expect(Math.max(...sample(events(), 200).map((all) => all.length))).toBeGreaterThan(16)
  for (const said of sample(person(), 200)) expect(Object.values(said)).not.toContain(undefined)
})

// Mutation seen to fail: what is there sometimes never left out (`sometimes` without `withCrossShrink`).
test('what fails is shown as small as it can be', () => {
  const counterexample = fc.check(fc.property(events({ maxLength: 12 }), (all) => all.every(({ key }) => key !== '3')), { numRuns: 200, seed: 11 }).counterexample?.[0]
  expect(counterexample).toHaveLength(1)
  expect(Object.keys(counterexample![0]!).sort()).toEqual(expect.arrayContaining(['at', 'id', 'key', 'kind', 'source']))
  expect(counterexample![0]).not.toHaveProperty('others')
  expect(counterexample![0]).not.toHaveProperty('consents')
})
