import { describe, expect, test } from 'vitest'
import type { ImportedContact } from '../../src/model/imported-contact.js'
import { memoryStore } from '../../src/store/memory.js'
import { freshPeople } from './people.js'
import { worldOf } from './people-reference.js'
import { snapshotText } from './traces.js'

const options = { source: 'crm', observedAt: '2026-01-01T00:00:00Z' }

describe('A contact that the CRM knows by several ids', () => {
  // Mutations seen to fail: only the first of the other ids is joined; ids that have rows of their own in the batch are passed over.
  test('is one, however many they are and whichever of them have rows of their own', async () => {
    const store = memoryStore()
    const people = freshPeople({ store })
    const others = Array.from({ length: 60 }, (_, i) => `old-${i}`)
    // Every third has a row of its own, and they have nothing in common but that.
    const rows = others.flatMap((id, i): readonly ImportedContact[] => (i % 3 === 0 ? [{ id, person: { name: `Person ${String.fromCharCode(65 + (i % 26))}onov`, phone: `+38067${String(1_000_000 + 7919 * i)}` } }] : []))
    const contacts: readonly ImportedContact[] = [...rows.slice(0, 10), { id: 'whole', otherIds: others, person: { name: 'Helen Peterson' } }, ...rows.slice(10)]
    const report = await people.import(contacts, options)
    expect(report).toMatchObject({ rows: 21, added: 61, contacts: 1 })
    expect(new Set(await people.contactOf(['whole', ...others].map((id) => `crm:${id}`))).size).toBe(1)
    expect((await worldOf(store, 'acme')).decisions.map(({ decision }) => decision.kind)).toEqual(['same'])
    const before = await snapshotText(store)
    expect(await people.import(contacts, options)).toMatchObject({ added: 0, changed: 0, unchanged: 21 })
    expect(await snapshotText(store)).toBe(before)
  })

  // Mutation seen to fail: the joins of an import named by their ids in the order of the rows.
  test('is joined once where two rows hold each other\'s ids, and parted once where somebody says so', async () => {
    for (const batch of [1, 10]) {
      const store = memoryStore()
      const people = freshPeople({ store })
      const contacts: readonly ImportedContact[] = [{ id: '1', otherIds: ['2'], person: { name: 'Helen Peterson', phone: '+380671234567' } }, { id: '2', otherIds: ['1'], person: { name: 'Olha Tkach', email: 'olha.tkach@example.com' } }]
      await people.import(contacts, { ...options, batch })
      const [one, two] = await people.contactOf(['crm:1', 'crm:2'])
      expect(one).toBe(two)
      const { decisions } = await worldOf(store, 'acme')
      expect(decisions).toHaveLength(1)
      await people.undo(decisions[0]!.id, { by: 'ann' })
      const report = await people.import(contacts.toReversed(), { ...options, batch })
      expect(report).toMatchObject({ unchanged: 2, contacts: 2 })
      expect((await worldOf(store, 'acme')).decisions).toHaveLength(2)
    }
  })
})
