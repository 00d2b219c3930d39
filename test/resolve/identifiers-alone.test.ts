import { describe, expect, test } from 'vitest'
import type { PersonRecord } from '../../src/model/record.js'
import { dedupe } from '../../src/resolve/dedupe.js'

const people = 1100

const said: Readonly<Record<string, (i: number) => Omit<PersonRecord, 'id'>>> = {
  mailboxes: (i) => ({ email: `reader${(i * 7919) % 104729}x@gmail.com` }),
  phones: (i) => ({ phone: `+38067${String(1_000_000 + ((i * 7919) % 104729) * 83).slice(-7)}` }),
  handles: (i) => ({ telegram: `reader_${(i * 7919) % 104729}x` }),
  accounts: (i) => ({ accountId: `C-${100_000 + ((i * 7919) % 104729)}` }),
}

// Seen to be 2,200 contacts each: rows that say the same are one profile, of a profile without a name nothing was learnt, and what nothing was learnt of was thought never to happen.
describe('a list of nothing but', () => {
  test.each(Object.keys(said))('%s is as many contacts as there are of them', (name) => {
    const records = Array.from({ length: 2 * people }, (_, row): PersonRecord => ({ id: String(row), ...said[name]!(row % people) }))
    expect(dedupe(records).contactCount).toBe(people)
  })

  // Seen to be 1,966 contacts: with every round more of those who share a mailbox were thought a household.
  test.each([2, 4, 10, 50])('mailboxes, with a first name in one row of %i and a town in some, too', (every) => {
    const records = Array.from({ length: 2 * people }, (_, row): PersonRecord => ({
      id: String(row),
      ...said['mailboxes']!(row % people),
      ...(row % every === 0 ? { givenName: ['Olena', 'Maria', 'John', 'Andriy', 'Rui'][row % people % 5]! } : {}),
      ...(row % 7 === 0 ? { city: ['Lviv', 'Porto', 'Leeds'][row % people % 3]! } : {}),
    }))
    expect(dedupe(records).contactCount).toBe(people)
  })
})
