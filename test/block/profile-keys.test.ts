import { describe, expect, test } from 'vitest'
import { KeyMemory } from '../../src/block/key-column.js'
import { blockPlan, plannedKey } from '../../src/block/keys.js'
import { anchorCap, anchorCode, blockCap, KeyCaps, keyName, keysOf, refinedKeys } from '../../src/block/profile-keys.js'
import { takeRows } from '../../src/block/profiles.js'
import { normalizeColumns } from '../../src/normalize/columns/columns.js'
import { encodeRecords } from '../../src/resolve/batch/encode.js'
import { generatedRecords } from '../resolve/records.js'

describe('the keys of a profile', () => {
  // Seen to fail: with only the first hash of a part in `keysOf`; with given and family name in one order only.
  test('are those under which a batch finds its row', () => {
    const records = [...generatedRecords({ people: 300, seed: 8 }), { id: 'swapped', givenName: 'Peterson Brown', familyName: 'Helen Mary' }, { id: 'company', name: 'Acme Ltd' }, { id: 'born', birthDate: '03/04/1985', birthPlace: 'Kyiv', familyName: 'Koval' }]
    const columns = normalizeColumns(encodeRecords(records), {})
    const plan = blockPlan(columns)
    const memory = new KeyMemory()
    const found = records.map(() => new Map<string, Set<number>>())
    for (const { name, column } of plan.keys.map((key) => plannedKey(key, columns.size))) {
      const { keys, owners } = column(memory)
      keys.forEach((key, i) => {
        const own = found[owners === undefined ? i : owners[i]!]!
        if (key !== 0) own.set(name, (own.get(name) ?? new Set()).add(key))
      })
    }
    records.forEach((_, row) => {
      const { codes, refiners } = keysOf(takeRows(columns, Int32Array.of(row)))
      const byName = new Map<string, Set<number>>()
      for (const code of codes) byName.set(keyName(code), (byName.get(keyName(code)) ?? new Set()).add(Math.floor(code / 2 ** 21)))
      expect(byName).toEqual(found[row])
      expect(refiners).toEqual(new Map(plan.refiners.flatMap((one) => (one.keys[row] === 0 ? [] : [[one.name, one.keys[row]!] as const]))))
    })
  })

  // Mutations: a name written twice found twice, and a key refined by what it is made of.
  test('are each there once, and refined by nothing that they are made of', () => {
    const { codes, refiners } = keysOf(normalizeColumns(encodeRecords([{ id: '1', givenName: 'Ana Ana', familyName: 'Lima Lima', city: 'Porto', postcode: '4000-001' }]), {}))
    expect(new Set(codes).size).toBe(codes.length)
    const refined = (name: string) => refinedKeys(codes.find((code) => keyName(code) === name)!, refiners).length
    expect([refiners.size, refined('postcode'), refined('family + city'), refined('given + family')]).toEqual([4, 3, 2, 2])
  })

  // Mutations: anchors held to the cap of the others, and a model's cap above the usual one.
  test('hold as many profiles as is usual, or fewer where a model says so', () => {
    const phone = anchorCode('phone', '+380671234567')
    const [family] = keysOf(normalizeColumns(encodeRecords([{ id: '1', familyName: 'Lima' }]), {})).codes
    expect([new KeyCaps().of(phone), new KeyCaps().of(family!)]).toEqual([anchorCap, blockCap])
    expect([new KeyCaps({ phone: 9 }).of(phone), new KeyCaps({ phone: 9 }).of(family!), new KeyCaps({ phone: anchorCap + 1 }).of(phone)]).toEqual([9, blockCap, anchorCap])
  })
})
