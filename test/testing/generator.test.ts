import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { isValidPhoneNumber } from 'libphonenumber-js/max'
import { describe, expect, test } from 'vitest'
import { contactHeader, contactTraits, generateContacts, generatePeople, peopleHeader, type ContactTrait, type GeneratedRow } from '../../src/testing/index.js'
import { runs } from '../runs.js'

const some = { people: 1500, seed: 42 }
const all = [...generateContacts(some)]

function without(...traits: readonly ContactTrait[]): readonly GeneratedRow[] {
  return [...generateContacts({ ...some, traits: contactTraits.filter((trait) => !traits.includes(trait)) })]
}

function nameOf(row: GeneratedRow): string {
  return `${row.full_name} ${row.given_name} ${row.family_name}`.trim()
}

function share(rows: readonly GeneratedRow[], test: (row: GeneratedRow) => boolean): number {
  return rows.filter(test).length / rows.length
}

/** How many values of a column stand with more than one person. */
function sharedValues(rows: readonly GeneratedRow[], read: (row: GeneratedRow) => string): number {
  const owners = new Map<string, Set<string>>()
  for (const row of rows) {
    const value = read(row)
    if (value === '') continue
    owners.set(value, (owners.get(value) ?? new Set()).add(row.person_id))
  }
  return [...owners.values()].filter((people) => people.size > 1).length
}

const phoneEnd = (row: GeneratedRow): string => (row.phone || row.whatsapp).replace(/\D/g, '').slice(-8)

describe('the contact generator', () => {
  test('gives the same bytes for the same seed, on every machine', () => {
    const text = [...generateContacts({ people: 300, seed: 7 })].map((row) => contactHeader.map((column) => row[column]).join('\t')).join('\n')
    expect(createHash('sha256').update(text).digest('hex')).toBe('20bb55ff1fcde1ae2d5f8b7f784bc409c32628674e0dc40a365d314b543f0d3e')
    expect([...generateContacts(some)]).toEqual(all)
    expect([...generateContacts({ people: 300, seed: 8 })]).not.toEqual([...generateContacts({ people: 300, seed: 7 })])
  })

  test('knows as many people as were asked for, with three to four records each, few with many', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60 }), fc.integer(), (people, seed) => {
      expect(new Set([...generateContacts({ people, seed })].map((row) => row.person_id)).size).toBe(people)
    }), runs(25))
    const counts = new Map<string, number>()
    for (const row of all) counts.set(row.person_id, (counts.get(row.person_id) ?? 0) + 1)
    expect(all.length / 1500).toBeGreaterThan(3)
    expect(all.length / 1500).toBeLessThan(4.2)
    expect(Math.max(...counts.values())).toBeGreaterThan(15)
  })

  test('numbers its rows once each and scatters the records of a person', () => {
    expect(new Set(all.map((row) => row.row_id)).size).toBe(all.length)
    const besideItself = all.filter((row, i) => row.person_id === all[i - 1]?.person_id).length
    expect(besideItself / all.length).toBeLessThan(0.05)
  })

  test('fills nothing but the columns of its header', () => {
    for (const row of all) expect(Object.keys(row)).toEqual([...contactHeader])
  })

  test('writes what is linkable inside one person, and parts it from what is not', () => {
    const owner = new Map(all.map((row) => [row.linkable, row.person_id]))
    for (const row of all) expect(owner.get(row.linkable)).toBe(row.person_id)
    const mute = all.filter((row) => row.source === 'chat' && row.email === '' && row.phone === '' && nameOf(row) === '')
    expect(mute.length).toBeGreaterThan(0)
    for (const row of mute) expect(all.filter((other) => other.linkable === row.linkable)).toEqual([row])
  })

  test('joins what one handle, messenger id or own e-mail joins', () => {
    for (const column of ['instagram', 'telegram', 'viber', 'whatsapp'] as const) {
      const label = new Map<string, string>()
      for (const row of all.filter((candidate) => candidate[column] !== '')) {
        expect(label.get(row[column]) ?? row.linkable).toBe(row.linkable)
        label.set(row[column], row.linkable)
      }
    }
  })

  test('makes numbers that exist in their country where no finger slipped', () => {
    const clean = without('typos', 'old-numbers', 'placeholders')
    for (const row of clean.filter((candidate) => candidate.whatsapp !== '')) expect([row.whatsapp, isValidPhoneNumber(`+${row.whatsapp}`)]).toEqual([row.whatsapp, true])
    const international = clean.filter((row) => row.phone.startsWith('+'))
    expect(share(international, (row) => isValidPhoneNumber(row.phone))).toBeGreaterThan(0.99)
  })

  test('never gives strangers the same phone, e-mail or id unless a trait shares it', () => {
    const plain = [...generateContacts({ people: 6000, seed: 3, traits: [] })]
    expect(sharedValues(plain, phoneEnd)).toBeLessThan(6)
    expect(sharedValues(plain, (row) => row.phone.replace(/\D/g, ''))).toBe(0)
    for (const column of ['email', 'instagram', 'telegram', 'viber', 'whatsapp'] as const) {
      expect([column, sharedValues(plain, (row) => row[column].replace(/[._](?=.*@)/g, ''))]).toEqual([column, 0])
    }
  })

  test('refuses options that it does not know', () => {
    const refused = expect.objectContaining({ code: 'BAD_OPTION' })
    expect(() => [...generateContacts({ people: -1, seed: 1 })]).toThrow(refused)
    expect(() => [...generateContacts({ people: 1, seed: 0.5 })]).toThrow(refused)
    expect(() => [...generateContacts({ people: 1, seed: 1, locales: ['de' as 'uk'] })]).toThrow(refused)
    expect(() => [...generateContacts({ people: 1, seed: 1, traits: ['luck' as ContactTrait] })]).toThrow(refused)
  })

  test('writes names of the locales asked for only', () => {
    const portuguese = [...generateContacts({ people: 200, seed: 1, locales: ['pt'] })]
    expect(portuguese.some((row) => /[а-яіїє]/i.test(nameOf(row)))).toBe(false)
    expect(new Set(portuguese.map((row) => row.country).filter((code) => code !== ''))).toEqual(new Set(['BR', 'PT']))
  })

  test('holds a bounded number of rows: the first comes out long before the last person is made', () => {
    const rows = generateContacts({ people: 4_000_000, seed: 1 })
    expect(rows.next().value).toMatchObject({ row_id: 'r1' })
    rows.return(undefined)
  })
})

describe('each trait has its effect, and none when it is switched off', () => {
  const cyrillic = (row: GeneratedRow): boolean => /[а-яіїєґ]/i.test(nameOf(row))
  const many = { people: 4000, seed: 42 }
  const hard = [...generateContacts(many)]
  const easier = (trait: ContactTrait): readonly GeneratedRow[] => [...generateContacts({ ...many, traits: contactTraits.filter((kept) => kept !== trait) })]

  const measures: Readonly<Record<ContactTrait, (rows: readonly GeneratedRow[]) => number>> = {
    typos: (rows) => new Set(rows.map((row) => row.email.toLowerCase().split('@')[1])).size,
    transliterations: (rows) => [...groups(rows)].filter((own) => own.some(cyrillic) && own.some((row) => nameOf(row) !== '' && !cyrillic(row) && /^\p{L}+ \p{L}+$/u.test(row.full_name))).length,
    nicknames: (rows) => rows.filter((row) => /^(Саша|Sasha|Таня|Zé|Chico|Bob|Bill|Jim|Mike|Аня|Катя|Юля|Gabi|Bia)\b/iu.test(nameOf(row))).length,
    'swapped-fields': (rows) => rows.filter((row) => /(енко|чук|юк|ський|ська|ович)$/u.test(row.given_name.toLowerCase())).length,
    'old-numbers': (rows) => rows.filter((row) => /^80\d{9}$/.test(row.phone) || /^55\d{10}$/.test(row.whatsapp)).length,
    'household-phones': (rows) => sharedValues(rows.filter((row) => row.source === 'order'), phoneEnd),
    'family-emails': (rows) => sharedValues(rows.filter((row) => !/^(info|office|zakaz|sales|contato|vendas|geral)@/i.test(row.email)), (row) => row.email.toLowerCase()),
    receptions: (rows) => sharedValues(rows.filter((row) => row.source === 'crm' || row.source === 'call'), phoneEnd),
    'role-mailboxes': (rows) => rows.filter((row) => /^(info|office|zakaz|sales|contato|vendas|geral)@/i.test(row.email)).length,
    handles: (rows) => rows.filter((row) => row.full_name !== '' && row.full_name === row.instagram).length,
    homonyms: (rows) => sharedValues(rows.filter((row) => row.source === 'order' && row.city !== ''), (row) => `${nameOf(row).toLowerCase()}|${row.city}`),
    placeholders: (rows) => rows.filter((row) => ['0000000000', '1111111111'].includes(row.phone) || /^(no@no|test@test|a@a)/.test(row.email) || row.full_name === 'Guest').length,
    'nameless-bridges': (rows) => rows.filter((row) => nameOf(row) === '' && row.phone !== '' && (row.instagram || row.telegram || row.viber) !== '').length,
    'lone-identifiers': (rows) => rows.filter((row) => row.source === 'order' && row.address === '' && row.city === '').length,
    changes: (rows) => [...groups(rows)].filter((own) => new Set(own.map((row) => row.whatsapp).filter((id) => id !== '' && !id.startsWith('55'))).size > 1).length,
    'missing-fields': (rows) => rows.filter((row) => row.address !== '' && row.postcode === '').length,
    decorations: (rows) => rows.filter((row) => /\p{Extended_Pictographic}| {2}|^\s|\s$/u.test(row.full_name) || /\+(shop|news|promo)@/.test(row.email)).length,
  }

  function groups(rows: readonly GeneratedRow[]): Iterable<readonly GeneratedRow[]> {
    const byPerson = new Map<string, GeneratedRow[]>()
    for (const row of rows) {
      const own = byPerson.get(row.person_id)
      if (own === undefined) byPerson.set(row.person_id, [row])
      else own.push(row)
    }
    return byPerson.values()
  }

  test.each(contactTraits)('%s', (trait) => {
    const measure = measures[trait]
    expect(measure(hard)).toBeGreaterThan(measure(easier(trait)) * 1.15)
  })

  test('a trait that is switched off leaves the people, and whom they live with, as they were', () => {
    const born = (rows: readonly GeneratedRow[]): ReadonlyMap<string, string> => new Map(rows.filter((row) => row.birth_date !== '').map((row) => [row.person_id, row.birth_date]))
    const before = born(without('typos'))
    const after = born(without('typos', 'nicknames', 'placeholders', 'decorations'))
    for (const [person, date] of after) if (before.has(person)) expect(before.get(person)).toBe(date)
  })
})

describe('the register generator', () => {
  const rows = [...generatePeople({ people: 6000, seed: 5 })]

  test('gives the same rows for the same seed', () => {
    expect([...generatePeople({ people: 6000, seed: 5 })]).toEqual(rows)
  })

  test('makes a quarter of its rows duplicates', () => {
    const people = new Set(rows.map((row) => row.person_id)).size
    expect(people).toBe(6000)
    expect(1 - people / rows.length).toBeGreaterThan(0.22)
    expect(1 - people / rows.length).toBeLessThan(0.28)
  })

  test('draws names by their real frequencies: the commonest surname on about one row in a hundred, most names rare', () => {
    const counts = new Map<string, number>()
    for (const row of rows) counts.set(row.surname, (counts.get(row.surname) ?? 0) + 1)
    const smiths = (counts.get('Smith') ?? 0) / rows.length
    expect(smiths).toBeGreaterThan(0.006)
    expect(smiths).toBeLessThan(0.02)
    expect([...counts.values()].filter((count) => count < 5).length).toBeGreaterThan(counts.size / 2)
  })

  test('never gives two people one e-mail', () => {
    const owner = new Map<string, string>()
    const firsts = rows.filter((row) => row.email !== '' && rows.find((other) => other.email === row.email)?.person_id !== row.person_id)
    for (const row of rows) owner.set(row.email, row.person_id)
    // A slip can turn one address into another's; nothing else can.
    expect(firsts.length).toBeLessThan(rows.length / 500)
  })

  test('fills nothing but the columns of its header', () => {
    for (const row of rows) expect(Object.keys(row)).toEqual([...peopleHeader])
  })
})
