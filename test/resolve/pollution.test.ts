import { describe, expect, test } from 'vitest'
import { checkPolicy } from '../../src/model/policy.js'
import type { InboundEvent } from '../../src/model/event.js'
import { memoryStore } from '../../src/store/memory.js'
import { inFolder } from '../cli/in-folder.js'
import { freshPeople } from './people.js'
import { snapshotText } from './traces.js'

/** What JSON can say that JavaScript takes for more. */
const hostile = '{"__proto__":{"polluted":"yes","limit":1,"countries":["UA"]},"constructor":{"prototype":{"polluted":"yes"}}}'
const parsed = (text: string): never => JSON.parse(text) as never
const clean = () => {
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  expect(Object.keys(Object.prototype)).toEqual([])
}

describe('Keys such as __proto__ are data', () => {
  test('in a policy they are refused, as the name of an identifier too', () => {
    expect(() => checkPolicy(parsed('{"constructor":{"prototype":{"polluted":"yes"}}}'))).toThrow(/BAD_POLICY/)
    expect(() => checkPolicy(parsed('{"countries":["UA"],"identifiers":{"__proto__":{"limit":1},"phone":{"limit":2}}}'))).toThrow(/BAD_POLICY/)
    clean()
  })

  test('in an event, its person, its facts and its ids they change nothing else, and a snapshot gives them back', async () => {
    const store = memoryStore()
    const people = freshPeople({ store })
    const event = { id: '__proto__', source: 'constructor', key: 'toString', kind: 'form', at: '2026-01-01T00:00:00Z', person: parsed('{"name":"Helen Peterson","phone":"+380671234567"}'), facts: parsed('{"constructor":"x","hasOwnProperty":"y"}'), conversation: { id: '__proto__' } } satisfies InboundEvent
    const { contactId } = await people.resolve(event)
    expect((await people.resolve(event)).replayed).toBe(true)
    for (const key of ['__proto__', 'constructor', 'hasOwnProperty']) await people.resolve({ ...event, id: `of ${key}`, key, person: { name: key, handle: key, accountId: key } })
    await people.resolve({ ...event, id: 'p', person: parsed(`{"name":"Olha Tkach","__proto__":{"name":"polluted"}}`), key: 'p' })
    await expect(people.resolve({ ...event, id: 'q', person: parsed(hostile), key: 'q' })).rejects.toMatchObject({ code: 'BAD_EVENT' })
    expect((await people.contact(contactId)).displayName).toBe('Helen Peterson')
    expect((await people.search('__proto__')).length).toBeGreaterThan(0)
    const text = await snapshotText(store)
    const other = memoryStore()
    await other.restore([text])
    expect(await snapshotText(other)).toBe(text)
    await people.import([{ id: '__proto__', person: parsed('{"name":"Andrii Koval","__proto__":{"phone":"+380509876543"}}') }], { source: '__proto__', observedAt: '2026-01-01' })
    expect(await people.contactOf(['__proto__:__proto__'])).not.toContain(undefined)
    await people.audit()
    await people.mirror({ source: '__proto__' })
    clean()
  })

  test('in files they are columns like others', async () => {
    const folder = inFolder()
    const lines = folder.put('in.jsonl', `{"id":"1","name":"Helen Peterson","email":"h@ukr.net","__proto__":{"polluted":"yes"},"constructor":"c"}\n{"id":"2","name":"Helen Peterson","email":"h@ukr.net"}\n`)
    const cells = folder.put('in.csv', 'id,name,email,__proto__,constructor\n1,Helen Peterson,h@ukr.net,yes,c\n2,Helen Peterson,h@ukr.net,,\n')
    for (const [file, out] of [[lines, 'out.jsonl'], [cells, 'out.csv']] as const) {
      expect((await folder.selfsame(['dedupe', file, '--out', folder.path(out)])).code).toBe(0)
      expect(folder.read(out)).toContain('__proto__')
    }
    clean()
  })
})
