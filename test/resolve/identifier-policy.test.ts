import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identifierKinds } from '../../src/model/identifier.js'
import type { Policy } from '../../src/model/policy.js'
import type { PersonRecord } from '../../src/model/record.js'
import { handleRules } from '../../src/normalize/handle-rules.js'
import { dedupe } from '../../src/resolve/dedupe.js'
import { recordAfter } from '../../src/resolve/people/record-after.js'
import { runs } from '../runs.js'
import { eventOf, freshPeople, peoplePartition } from './people.js'
import { generatedRecords, partitionOf, withShuffle } from './records.js'

/** Contacts of a batch and of a stream, which must agree, in the order given and the other way round. */
async function contactsUnder(policy: Policy, records: readonly PersonRecord[]): Promise<readonly string[]> {
  const result = dedupe(records, { policy })
  for (const order of [records, records.toReversed()]) {
    const people = freshPeople({ policy: { ...policy, automation: 'merge' }, model: result.model })
    for (const record of order) await people.resolve(eventOf(record))
    expect(await peoplePartition(people, records)).toEqual(partitionOf(result))
    expect(partitionOf(dedupe(order, { policy }))).toEqual(partitionOf(result))
  }
  return partitionOf(result)
}

describe('a kind of which a value belongs to one contact', () => {
  const married: PersonRecord[] = [
    { id: 'a', source: 'site', name: 'Maria Silva', accountId: 'u-17', birthDate: '1990-04-03' },
    { id: 'b', source: 'shop', name: 'John Peterson', accountId: 'U-17', birthDate: '1991-12-24' },
  ]
  const exclusive: Policy = { identifiers: { accountId: { exclusive: true } } }

  test('joins who holds it, whatever else they say', async () => {
    expect(await contactsUnder({}, married)).toEqual(['shop/b', 'site/a'])
    expect(await contactsUnder(exclusive, married)).toEqual(['shop/b site/a'])
    expect(dedupe(married, { policy: exclusive }).explain(0, 1)).toMatchObject({ joined: true, because: 'A decision, or an identifier that belongs to one contact, put them together.' })
  })

  test('but for what a person decided, which the refused link says', async () => {
    const people = freshPeople({ policy: exclusive })
    for (const record of married) await people.resolve(eventOf(record, { kind: 'order' }))
    const [together] = await people.contactOf(['site:a', 'shop:b'])
    expect((await people.contact(together!)).records).toHaveLength(2)
    await people.separate({ records: ['shop:b'], by: 'ana', reason: 'her sister used it' })
    expect(new Set(await people.contactOf(['site:a', 'shop:b'])).size).toBe(2)
    const decision = { id: 'd1', kind: 'different', by: 'ana', at: '2026-11-23T10:00:00Z', left: [{ source: 'site', id: 'a' }], right: [{ source: 'shop', id: 'b' }] } as const
    const result = dedupe(married, { policy: exclusive, decisions: [decision] })
    expect(result.contactCount).toBe(2)
    expect([...result.refused].map(({ constraint }) => constraint)).toEqual(['decision:d1'])
  })

  test('and but for a limit', async () => {
    const policy: Policy = { identifiers: { accountId: { exclusive: true }, nationalId: { limit: 1 } } }
    const two = [{ ...married[0]!, nationalId: '3184710691' }, { ...married[1]!, nationalId: '1759013776' }]
    expect(await contactsUnder(policy, two)).toHaveLength(2)
    expect([...dedupe(two, { policy }).refused].map(({ constraint }) => constraint)).toEqual(['limit:nationalId'])
  })

  test('joins nothing by itself under `suggest`', async () => {
    const people = freshPeople({ policy: { ...exclusive, automation: 'suggest' } })
    await people.resolve(eventOf(married[0]!))
    const second = await people.resolve(eventOf(married[1]!))
    expect(second.suggestions.map(({ because }) => because)).toEqual(['automation'])
  })

  // Seen to fail: with a limit or a decision in the component, histories kept apart whom the identifier joins.
  test.each<Policy>([exclusive, { identifiers: { ...exclusive.identifiers, phone: { limit: 3 } } }])('joins records that say nothing else, histories too: %j', async (policy) => {
    const people = freshPeople({ policy })
    const logins = ['1', '2', '3'].map((id): PersonRecord => ({ id, source: 'site', accountId: 'u-17' }))
    for (const record of logins) await people.resolve(eventOf(record, { kind: 'order' }))
    expect(new Set(await people.contactOf(logins.map(({ id }) => `site:${id}`))).size).toBe(1)
    expect(dedupe(logins, { policy: exclusive }).contactCount).toBe(1)
  })

  test('is nobody\'s own where a hundred and more hold one', () => {
    const crowd = generatedRecords().slice(0, 400).filter(({ name, givenName }) => (name ?? '') !== '' || (givenName ?? '') !== '').map((record): PersonRecord => ({ ...record, accountId: 'default' }))
    expect(dedupe(crowd, { policy: exclusive }).contactCount).toBeGreaterThan(100)
  })
})

// Seen to fail: a shop writes 0 on every order of a guest, and all its guests were one contact.
test.each(['0', '-1', 'null', 'N/A', 'Guest', 'Гість', 'visitante', '00000000-0000-0000-0000-000000000000'])('an account that is nobody\'s joins nobody, exclusive or not: %s', async (accountId) => {
  const guests: PersonRecord[] = [
    { id: 'a', name: 'Олена Коваль', email: 'olena.k@ukr.net', accountId },
    { id: 'b', name: 'Helen Peterson', email: 'helen.p@gmail.com', accountId },
    { id: 'c', email: 'rui.p@sapo.pt', accountId },
  ]
  const apart = ['input/a', 'input/b', 'input/c']
  expect(await contactsUnder({}, guests)).toEqual(apart)
  expect(await contactsUnder({ identifiers: { accountId: { exclusive: true } } }, guests)).toEqual(apart)
  expect(await contactsUnder({}, guests.map((one) => ({ ...one, accountId: '0042' })))).not.toEqual(apart)
})

// Seen to fail: a guest of a chat was taken for a customer with an account, and of a link to one more was asked.
test('an account that is nobody\'s is no history', () => {
  const historyOf = (accountId: string) => recordAfter(undefined, { source: 'chat', key: '1', from: { person: { accountId } }, at: '2026-01-01T00:00:00Z', kind: 'message', usual: 'verified' }).history
  expect(['0042', '0', 'guest'].map(historyOf)).toEqual([true, false, false])
})

describe('a kind with a priority', () => {
  const between: PersonRecord[] = [
    { id: 'a', name: 'Olena Koval', accountId: 'u-1', phone: '+380671234567' },
    { id: 'b', name: 'Olena Koval', accountId: 'u-2', email: 'olena.koval84@ukr.net' },
    { id: 'c', name: 'Olena Koval', phone: '+380671234567', email: 'olena.koval84@ukr.net' },
  ]
  const limited = (identifiers: Policy['identifiers']): Policy => ({ identifiers: { accountId: { limit: 1 }, ...identifiers } })

  test('is followed first where a limit allows only one of two links', async () => {
    expect(await contactsUnder(limited({ phone: { priority: 1 } }), between)).toEqual(['input/a input/c', 'input/b'])
    expect(await contactsUnder(limited({ email: { priority: 1 } }), between)).toEqual(['input/a', 'input/b input/c'])
    expect(await contactsUnder(limited({ email: { priority: 1 }, phone: { priority: 2 } }), between)).toEqual(['input/a input/c', 'input/b'])
  })
})

test('ids that two shops give out alike are one person\'s within one shop', async () => {
  const shops: PersonRecord[] = [
    { id: '1', source: 'shop-a', name: 'Maria Silva', accountId: '42', city: 'Porto', phone: '+351914470826' },
    { id: '2', source: 'shop-b', name: 'Maria Silva', accountId: '42', city: 'Lisboa' },
    { id: '3', source: 'shop-a', name: 'M. Silva', accountId: '42' },
    { id: '4', source: 'page-1', name: 'Olena', facebook: '100004512345678' },
    { id: '5', source: 'page-2', name: 'Olena', facebook: '100004512345678' },
  ]
  expect(await contactsUnder({}, shops)).toEqual(['page-1/4 page-2/5', 'shop-a/1 shop-a/3 shop-b/2'])
  expect(await contactsUnder({ identifiers: { accountId: { scope: 'source' }, facebook: { scope: 'source' } } }, shops)).toEqual(['page-1/4', 'page-2/5', 'shop-a/1 shop-a/3', 'shop-b/2'])
  expect(await contactsUnder({ identifiers: { accountId: { scope: 'source', exclusive: true } } }, shops)).toEqual(['page-1/4 page-2/5', 'shop-a/1 shop-a/3', 'shop-b/2'])
})

test('accounts of one channel have a limit of their own', async () => {
  const two: PersonRecord[] = [
    { id: 'a', name: 'Olena Koval', phone: '+380671234567', instagram: 'olena.k', telegram: 'olena_k' },
    { id: 'b', name: 'Olena Koval', phone: '+380671234567', instagram: 'koval.olena', telegram: 'olena_k' },
  ]
  expect(await contactsUnder({ identifiers: { telegram: { limit: 1 } } }, two)).toHaveLength(1)
  expect(await contactsUnder({ identifiers: { instagram: { limit: 1 } } }, two)).toHaveLength(2)
  // Seen to fail: only the channels that have a field of their own were limited.
  const linked = two.map(({ instagram, ...one }) => ({ ...one, handle: `https://www.linkedin.com/in/${String(instagram).replace('.', '-')}` }))
  expect(await contactsUnder({ identifiers: { linkedin: { limit: 1 } } }, linked)).toHaveLength(2)
  for (const { channel } of handleRules) if (channel !== 'phone') expect(identifierKinds).toContain(channel)
})

// Seen to fail: the cap left out of a batch.
test('a value under which more given names stand than its kind may have proves nothing', () => {
  const callers = ['Olena Koval', 'Maria Silva', 'John Peterson', 'Olena'].map((name, i): PersonRecord => ({ id: `n${i}`, name, phone: '+380442001122', instagram: 'reception.desk', telegram: 'reception_desk' }))
  const bits = (identifiers: Policy['identifiers']) => Object.fromEntries(dedupe(callers, { policy: { identifiers } }).explain(0, 3).evidence.map((one) => [one.comparison, one.bits]))
  const usual = bits({})
  expect(usual['phone']).toBeGreaterThan(0)
  expect(usual['handle']).toBeGreaterThan(0)
  expect(bits({ phone: { cap: 2 } })).toMatchObject({ phone: 0, handle: usual['handle'] })
  expect(bits({ phone: { cap: 3 }, handle: { cap: 2 } })).toMatchObject({ phone: usual['phone'], handle: 0 })
  // Who shares an account of another channel too is told by that.
  expect(bits({ telegram: { cap: 2 } })['handle']).toBe(usual['handle'])
  expect(bits({ telegram: { cap: 2 }, instagram: { cap: 2 } })['handle']).toBe(0)
})

test('a cap is a couple at least, and at most what holds for all', () => {
  for (const cap of [1, 13, 2.5]) expect(() => dedupe([], { policy: { identifiers: { phone: { cap } } } })).toThrowError(expect.objectContaining({ code: 'BAD_POLICY', details: expect.objectContaining({ path: 'identifiers.phone.cap' }) }))
})

/** Records in which exclusive kinds, limits and priorities get in each other's way. */
const entangled: fc.Arbitrary<PersonRecord[]> = fc.array(fc.record({
  source: fc.constantFrom('shop', 'crm'),
  name: fc.constantFrom('Olena Koval', 'Maria Silva', 'John Peterson'),
  accountId: fc.constantFrom('u-1', 'u-2', ['u-1', 'u-2'], undefined),
  phone: fc.constantFrom('+380671234567', '+380501112233', '+380931234567', undefined),
  email: fc.constantFrom('olena.koval84@ukr.net', 'm.silva77@gmail.com', 'jp1980@sapo.pt', undefined),
  birthDate: fc.constantFrom('1990-04-03', undefined),
}), { maxLength: 12 }).map((all) => all.map((one, i): PersonRecord => ({ ...one, id: `r${i}` })))

// Seen to fail: owners joined in the order of the rows instead of by rank.
// Seen to fail with the cap: left out of the resolver.
test.each<Policy>([
  { identifiers: { accountId: { exclusive: true, priority: 2 }, phone: { limit: 1 }, email: { priority: 1 } } },
  { identifiers: { phone: { cap: 2 }, email: { cap: 2 } }, thresholds: { same: 0.6 } },
  { identifiers: { accountId: { limit: 1, scope: 'source' }, phone: { priority: 1, limit: 2 }, email: { priority: 2, limit: 1 } }, thresholds: { same: 0.5 } },
])('Batch equals stream, Sequence neutrality: %j', async (policy) => {
  await fc.assert(fc.asyncProperty(withShuffle(entangled), async ([batch, stream]) => {
    const result = dedupe(batch, { policy })
    expect(partitionOf(dedupe(stream, { policy }))).toEqual(partitionOf(result))
    const people = freshPeople({ policy: { ...policy, automation: 'merge' }, model: result.model })
    for (const record of stream) await people.resolve(eventOf(record))
    expect(await peoplePartition(people, batch)).toEqual(partitionOf(result))
  }), runs(150))
})
