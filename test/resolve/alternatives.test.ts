import { describe, expect, test } from 'vitest'
import { randomIntegers } from '../../src/model/random.js'
import type { PersonRecord } from '../../src/model/record.js'
import { dedupe } from '../../src/resolve/dedupe.js'

const given = 'Ana Bruno Carla Daniel Elisa Felipe Gabriela Hugo Inês Jorge Laura Marcos Natália Otávio Paula Rafael Sofia Tiago Vera Xavier Beatriz Caio Diana Eduardo Fernanda Gustavo Helena Ivo Joana Kevin'.split(' ')
const starts = 'Al Bar Cor Du Es Fon Gal Hor Is Jar Lac Mor Nav Or Pal Que Ram Sal Tav Ur Vas Zan'.split(' ')
const ends = 'meida bosa deiro arte pinha seca vão ta rim dim erda ais arro tiz ma iroga os gado ares bano ques oni'.split(' ')

/** Draws from a seed. */
function draws(seed: number) {
  const draw = randomIntegers(seed)
  const below = (count: number) => draw() % count
  const digits = (count: number) => Array.from({ length: count }, () => below(10)).join('')
  return { below, digits, of: <T>(list: readonly T[]): T => list[below(list.length)]!, surname: () => `${starts[below(starts.length)]}${ends[below(ends.length)]}` }
}

/** Of pairs of records of one person, and of two who share something, how many came into one contact. */
function joined(people: readonly (readonly (readonly Omit<PersonRecord, 'id' | 'source'>[])[])[]): { readonly same: number; readonly others: number } {
  const records = people.flatMap((group, g) => group.flatMap((own, p) => own.map((one, r) => ({ ...one, source: 'crm', id: `${g}.${p}.${r}` }) as PersonRecord)))
  const result = dedupe(records)
  expect(result.report.model).toBe('learnt')
  const counts = { same: 0, others: 0, samePairs: 0, otherPairs: 0 }
  people.forEach((group, g) => {
    const contacts = group.map((own, p) => own.map((_, r) => result.contactOf(`${g}.${p}.${r}`, 'crm')))
    // Whose a call without a name is nobody can tell who has but the number that the two share.
    const ofNames = contacts.map((own, p) => own.filter((_, r) => group[p]![r]!.name !== undefined))
    contacts.forEach((own, p) => {
      own.slice(1).forEach((contact) => {
        counts.samePairs += 1
        counts.same += contact === own[0] ? 1 : 0
      })
      ofNames.slice(p + 1).forEach((theirs) => {
        counts.otherPairs += 1
        counts.others += ofNames[p]!.some((contact) => theirs.includes(contact)) ? 1 : 0
      })
    })
  })
  return { same: counts.same / counts.samePairs, others: counts.others / counts.otherPairs }
}

describe('what a set is full of', () => {
  // Mutated: with collapsed rows taught of no more, most who share a mailbox look like families, and no row without a name joins any.
  test('a list of subscribers, most of whose rows say the same, finds whose mailbox a row without a name has', () => {
    const { below, digits, of } = draws(19)
    const people = Array.from({ length: 900 }, (_, at) => {
      const email = `${of(starts).toLowerCase()}.${of(ends)}${digits(6)}@gmail.com`.replace(' ', '')
      const [one, other] = [at % given.length, (at + 7) % given.length].map((place) => given[place]!) as [string, string]
      const named = (name: string) => [{ name, email }, { name, email }]
      if (at % 60 === 0) return [named(one), named(other)]
      return [[...named(one), ...(below(10) < 4 ? [{ email }] : []), ...(below(10) < 1 ? [{ name: `${one.slice(0, 2)}x${one.slice(2)}`, email }] : [])]]
    })
    const { same, others } = joined(people)
    expect(same).toBeGreaterThan(0.97)
    expect(others).toBeLessThan(0.05)
  })

  // Mutated: with households counted by their candidates alone, or mailbox and phone taken for two witnesses, nearly all couples are one person.
  test('couples that share a mailbox, or a phone, are two people each', () => {
    const { below, digits, of, surname } = draws(5)
    const couples = Array.from({ length: 700 }, () => {
      const family = surname()
      const email = `${family.toLowerCase()}.casa${digits(4)}@gmail.com`
      const phone = `+35191${digits(7)}`
      const city = of(['Lisboa', 'Porto', 'Braga', 'Faro', 'Évora'])
      const names = [of(given), of(given)] as const
      return [names[0], names[1] === names[0] ? `${names[1]}a` : names[1]].map((name) => Array.from({ length: 2 + below(2) }, () => ({
        name: `${name} ${family}`, city, ...(below(10) < 7 ? { email } : {}), ...(below(10) < 5 ? { phone } : {}),
      })))
    })
    const { same, others } = joined(couples)
    expect(others).toBeLessThan(0.05)
    // A third of them have neither.
    expect(same).toBeGreaterThan(0.6)
  })

  // Mutated: with households in place of organisations, of those who wrote without a mailbox hardly one finds back to his own.
  test('colleagues who share a switchboard are found by their names, and nobody is another', () => {
    const { below, digits, of, surname } = draws(6)
    const companies = Array.from({ length: 250 }, (_, c) => {
      const organization = `${surname()} ${of(['Logística', 'Foods', 'Media', 'Energia'])} ${c}`
      const phone = `+35121${digits(7)}`
      return Array.from({ length: 2 + below(5) }, () => {
        const person = { name: `${of(given)} ${surname()}`, organization }
        const email = `${digits(6)}@mail${c}.pt`
        return Array.from({ length: 2 }, () => ({ ...person, ...(below(10) < 5 ? { email } : {}), ...(below(10) < 5 ? { phone } : {}) }))
      })
    })
    const { same, others } = joined(companies)
    expect(others).toBeLessThan(0.005)
    expect(same).toBeGreaterThan(0.97)
  })

  /** Customers with a phone, of whom some are couples of one number; and calls from such numbers. */
  const customers = (seed: number, couplesOfTen: number, callsOfTen: number) => {
    const { below, digits, of, surname } = draws(seed)
    return Array.from({ length: 1500 }, () => {
      const family = surname()
      const shared = `+35191${digits(7)}`
      return Array.from({ length: 10 * below(1000) < 1000 * couplesOfTen ? 2 : 1 }, (_, member) => {
        const phone = member === 1 && below(10) < 6 ? `+35193${digits(7)}` : shared
        const email = `${digits(7)}@gmail.com`
        const name = `${of([given.slice(0, 15), given.slice(15)][member]!)} ${family}`
        const named = Array.from({ length: 2 + below(2) }, () => ({ name, phone, ...(below(10) < 5 ? { email } : {}) }))
        return [...named, ...(below(10) < callsOfTen ? [{ phone }] : [])]
      })
    })
  }

  // Mutated: where all pairs may teach how often one person's given names differ, every couple of one number is one person.
  test('couples of one number among many who have one each are two people', () => {
    const { same, others } = joined(customers(7, 2, 6))
    expect(others).toBeLessThan(0.02)
    // Whose most calls are is not sure enough.
    expect(same).toBeGreaterThan(0.65)
  })

  // Mutated: asked for 99 of 100 links to be right, every call stays alone: they are all equally likely, and left out together.
  test('calls without a name find whose number they are, though some couples share one', () => {
    const { same, others } = joined(customers(7, 0.5, 3))
    expect(same).toBeGreaterThan(0.97)
    expect(others).toBeLessThan(0.02)
  })

  // Mutated: with the number left for what is learnt, one person's names differ as often as not, and nobody is linked.
  test('a shop’s own number in every other row teaches nothing', () => {
    const { below, digits, of, surname } = draws(11)
    const customer = () => {
      const [first, family] = [of(given), surname()]
      const email = `${first}.${family}${digits(2)}@gmail.com`.toLowerCase()
      return Array.from({ length: 1 + below(3) }, () => ({
        name: of([`${first} ${family}`, `${family} ${first}`, `${first[0]}. ${family}`]),
        ...(below(10) < 6 ? { email } : {}),
        ...(below(10) < 9 ? { phone: below(10) < 6 ? '+351211234567' : `+35191${digits(7)}` } : {}),
      }))
    }
    const { same, others } = joined(Array.from({ length: 750 }, () => [customer(), customer()]))
    // Of most records nothing else tells whose they are.
    expect(same).toBeGreaterThan(0.3)
    expect(others).toBeLessThan(0.001)
  })
})
