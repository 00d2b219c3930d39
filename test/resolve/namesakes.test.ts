import { expect, test } from 'vitest'
import type { Participant } from '../../src/model/event.js'
import { freshPeople } from './people.js'

type Person = NonNullable<Participant['person']>

/** How many contacts two records are where they come one after the other, under the model of the first day. */
async function contacts(...people: readonly Person[]): Promise<number> {
  const desk = freshPeople({ policy: { countries: ['UA', 'GB', 'BR', 'US'] } })
  const ids = new Set<string>()
  for (const [i, person] of people.entries()) ids.add((await desk.resolve({ source: 'crm', id: `e${i}`, key: `k${i}`, kind: 'form', at: `2026-01-0${i + 1}T00:00:00Z`, person })).contactId)
  return ids.size
}

// Each seen to be one contact before: a postcode a digit off was thought a slip, and its neighbourhood no part of what namesakes share; a street written in
// two ways, and a father's name, spoke against a household that shares both; a birth date of which nothing agrees left equal names as strong as ever.
test.each<[string, Person, Person]>([
  ['namesakes whose postcodes are neighbours', { name: 'John Smith', postcode: 'LS6 2AB' }, { name: 'John Smith', postcode: 'LS6 3AB' }],
  ['the same in Ukraine', { name: 'Шевченко Олена', postcode: '79012', country: 'UA' }, { name: 'Шевченко Олена', postcode: '79013', country: 'UA' }],
  ['the same in two companies', { name: 'Luís Santos', organization: 'Polar Logistics', postcode: 'EC2A 8AB' }, { name: 'Luís Santos', organization: 'Atlas Foods', postcode: 'EC1A 8AB' }],
  ['twins whose address is written in two ways', { name: 'Стельмах Андрій Петрович', birthDate: '05.03.2012', sex: 'ч', address: 'вул. Франка, 51, кв. 31' }, { name: 'Стельмах Богдан Петрович', birthDate: '05.03.2012', sex: 'ч', address: 'Франка 51/31' }],
  ['cousins of one name and town, four years apart', { name: 'Fernando Antônio de Souza Furtado', birthDate: '1986-01-08', postcode: '36010-041' }, { name: 'Fernando Antônio de Souza Furtado', birthDate: '1990-03-19', postcode: '36010-041' }],
])('two are %s', async (_, a, b) => {
  expect(await contacts(a, b)).toBe(2)
})

test.each<[string, Person, Person]>([
  ['whose postcode is mistyped, by her birth date', { name: 'Olena Shevchenko', birthDate: '1984-05-02', postcode: 'LS6 2AB' }, { name: 'Olena Shevchenko', birthDate: '1984-05-02', postcode: 'LS6 3AB' }],
  ['whose address is written in two ways', { name: 'Стельмах Андрій Петрович', birthDate: '05.03.2012', address: 'вул. Франка, 51, кв. 31' }, { name: 'Стельмах Андрій Петрович', birthDate: '05.03.2012', address: 'Франка 51/31' }],
])('one is somebody %s', async (_, a, b) => {
  expect(await contacts(a, b)).toBe(1)
})
