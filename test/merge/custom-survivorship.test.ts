import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CustomSurvivorship, SurvivingValue } from '../../src/merge/survivorship.js'
import type { PersonRecord } from '../../src/model/record.js'
import { dedupe } from '../../src/resolve/dedupe.js'
import { createResolver } from '../../src/resolve/resolver.js'
import { memoryStore } from '../../src/store/memory.js'
import { eventOf } from '../resolve/people.js'
import { runs } from '../runs.js'

const helen: PersonRecord[] = [
  { id: '1', source: 'shop', name: 'Helen Peterson', phone: '+44 7851 960472', city: 'Leeds', observedAt: '2026-01-01' },
  { id: '2', source: 'crm', name: 'Helen Peterson', phone: '+44 7851 960472', city: 'York', observedAt: '2026-02-01' },
  { id: '3', source: 'mail', name: 'Helen Peterson', phone: '+44 7851 960472', city: 'York', observedAt: '2026-03-01' },
]
const cityOf = (survivorship: CustomSurvivorship, records = helen) => [...dedupe(records, { survivorship }).contacts][0]!.golden.city

async function viewOf(survivorship: CustomSurvivorship, records = helen) {
  let ids = 0
  const people = createResolver({ store: memoryStore(), now: () => 0, newId: () => `c${(ids += 1)}`, survivorship }).tenant('acme')
  for (const record of records) await people.resolve(eventOf(record))
  return people.contact('c1')
}

describe('a function that chooses the value of a field', () => {
  const fromShop: CustomSurvivorship = { city: (values) => values.find(({ said }) => said.some(({ record }) => record.source === 'shop')) }

  test('is asked in a batch and in a stream, and its choice has its provenance', async () => {
    expect(cityOf({})).toMatchObject({ value: 'York' })
    expect(cityOf(fromShop)).toEqual({ value: 'Leeds', from: [{ source: 'shop', id: '1' }], alternatives: ['York'] })
    expect((await viewOf(fromShop)).golden.city).toEqual(cityOf(fromShop))
  })

  test('is given the values in the order of the rule, with who said what when, as copies', async () => {
    let given: readonly SurvivingValue[] = []
    cityOf({ city: (values) => void (given = values) })
    expect(given).toEqual([
      { value: 'York', said: [{ record: { source: 'crm', id: '2' }, value: 'York', seen: '2026-02-01T00:00:00.000Z' }, { record: { source: 'mail', id: '3' }, value: 'York', seen: '2026-03-01T00:00:00.000Z' }] },
      { value: 'Leeds', said: [{ record: { source: 'shop', id: '1' }, value: 'Leeds', seen: '2026-01-01T00:00:00.000Z' }] },
    ])
    const hostile: CustomSurvivorship = { city: (values) => void (values as SurvivingValue[]).splice(0).forEach(({ said }) => Object.assign(said[0]!.record, { id: 'x' })) }
    expect(cityOf(hostile)).toEqual(cityOf({}))
    expect((await viewOf(hostile)).golden.city).toEqual((await viewOf({})).golden.city)
  })

  test('holds for phones and e-mails, and for what a contact is called', async () => {
    const records = [...helen, { id: '4', source: 'crm', name: 'Nellie Peterson', phone: ['+44 7851 960472', '+44 7911 123456'] }]
    const view = await viewOf({ phone: (values) => values.find(({ value }) => value.endsWith('456')), name: (values) => values.find(({ value }) => value.includes('Nellie')) }, records)
    expect(view.phones.map(({ key, primary }) => [key, primary])).toEqual([['+447911123456', true], ['+447851960472', false]])
    expect(view.displayName).toBe('Nellie Peterson')
  })

  test('is not asked about one value, nor about what a colleague set', async () => {
    const never: CustomSurvivorship = { city: () => { throw new Error('asked') }, name: () => { throw new Error('asked') } }
    expect(cityOf(never, helen.slice(1))?.value).toBe('York')
    const staff = await viewOf({ city: (values) => values.find(({ value }) => value === 'Leeds') }, [...helen, { id: '9', source: '@staff', name: 'Helen Peterson', phone: '+44 7851 960472', city: 'Hull' }])
    expect(staff.golden.city?.value).toBe('Hull')
  })

  test('that answers with something else is refused without a word of what it was given', async () => {
    const foreign: CustomSurvivorship = { city: (values) => ({ ...values[0]! }) }
    expect(() => cityOf(foreign)).toThrow(expect.objectContaining({ code: 'BAD_OPTION', details: { option: 'survivorship.city', expected: 'one of the values, or undefined' } }))
    await expect(viewOf(foreign)).rejects.toMatchObject({ code: 'BAD_OPTION' })
    expect(() => cityOf(foreign)).not.toThrow(/York|Leeds/)
    for (const wrong of [5, null, { town: () => undefined }, { city: 'York' }]) expect(() => dedupe(helen, { survivorship: wrong as unknown as CustomSurvivorship })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }))
  })

  // Mutation seen to fail: the values in the order of the records.
  test('Sequence neutrality: it is given the same whatever the order of the records', () => {
    fc.assert(fc.property(fc.shuffledSubarray(helen, { minLength: 3 }), (records) => {
      expect(cityOf({ city: (values) => values.at(-1) }, records)?.value).toBe('Leeds')
    }), runs(10))
  })
})
