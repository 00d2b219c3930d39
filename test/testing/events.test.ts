import { expect, test } from 'vitest'
import { generateContacts, generateEvents } from 'selfsame/testing'
import { checkEvent } from '../../src/resolve/people/check-event.js'
import { inFolder } from '../cli/in-folder.js'

const options = { people: 400, seed: 5 }
const events = [...generateEvents(options)]

test('events say what the records of the same people say, in the same order', () => {
  const rows = [...generateContacts(options)]
  expect(events.map(({ id, at, facts }) => [id, at, facts?.['person_id'], facts?.['linkable']])).toEqual(rows.map((row) => [row.row_id, row.created_at, row.person_id, row.linkable]))
  expect(events.map(({ person }) => person?.email ?? '')).toEqual(rows.map(({ email }) => email))
})

test('every event is one that the resolver takes in', () => {
  for (const event of events) expect({ person: {}, ...checkEvent(event) }).toEqual({ person: {}, ...event })
})

test('messengers prove their own ids, mail and callers are asserted, what is typed is claimed', () => {
  const trusts = new Map<string, Set<string>>()
  for (const { source, trust } of events) for (const [field, known] of Object.entries(trust ?? {}) as [string, string][]) trusts.set(`${source} ${field}`, (trusts.get(`${source} ${field}`) ?? new Set()).add(known))
  expect([...trusts].filter(([, known]) => known.has('verified')).map(([name]) => name).sort()).toEqual(['instagram:shop instagram', 'telegram:bot telegram', 'viber:bot viber', 'whatsapp:business whatsapp'])
  expect(trusts.get('mail email')).toEqual(new Set(['asserted']))
  expect(events.filter(({ source }) => source === 'shop' || source === 'form' || source === 'chat').every(({ trust }) => trust === undefined)).toBe(true)
})

test('one key of a messenger is one person, and only a CRM delivers snapshots', () => {
  const people = new Map<string, string>()
  for (const { source, key, facts } of events) {
    if (key === undefined) continue
    const person = String(facts?.['person_id'])
    expect(people.get(`${source} ${key}`) ?? person).toBe(person)
    people.set(`${source} ${key}`, person)
  }
  expect(people.size).toBeGreaterThan(200)
  expect(new Set(events.filter(({ says }) => says === 'snapshot').map(({ source }) => source))).toEqual(new Set(['crm']))
})

test('the command writes them as lines of JSON', async () => {
  const folder = inFolder()
  const { code, err } = await folder.selfsame(['generate', '--set', 'events', '--people', '400', '--seed', '5', '--out', folder.path('events.jsonl')])
  expect([code, err]).toEqual([0, `${events.length.toLocaleString('en')} events written to ${folder.path('events.jsonl')}.\n`])
  expect(folder.read('events.jsonl').trimEnd().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual(events)
})
