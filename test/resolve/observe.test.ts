import { describe, expect, test } from 'vitest'
import type { ObservedCall } from '../../src/resolve/people/people-calls.js'
import { createResolver, type People } from '../../src/resolve/resolver.js'
import { memoryStore } from '../../src/store/memory.js'

const by = { by: 'ana' }
const event = (id: string) => ({ id, source: 'form', kind: 'form', at: '2026-11-25T09:00:00Z', person: { name: 'Helen Peterson', email: `helen.${id}@gmail.com` } }) as const
const open = (observe: (call: ObservedCall) => void, store = memoryStore(), now = () => 1_760_000_000_000): People => {
  let ids = 0
  return createResolver({ store, now, newId: () => `c${(ids += 1)}`, erasureKey: 'a secret of the tests', observe }).tenant('acme')
}

describe('whoever observes', () => {
  // Seen to fail: a call that was committed was rejected with the observer's error, and told as done and as failed.
  test('changes nothing of what a call answers by throwing, and hears of each once', async () => {
    const heard: string[] = []
    const people = open(({ call, outcome }) => {
      heard.push(`${call} ${outcome}`)
      throw new Error('no metrics today')
    })
    expect(await people.resolve(event('1'))).toMatchObject({ outcome: 'created', contactId: 'c1' })
    await expect(people.contact('nobody')).rejects.toMatchObject({ code: 'UNKNOWN_CONTACT' })
    expect(heard).toEqual(['resolve done', 'contact failed'])
  })

  test('changes nothing by a clock that fails when the call is told of', async () => {
    const store = memoryStore()
    let broken = false
    const people = open(() => undefined, store, () => {
      if (broken) throw new Error('no time')
      return 1_760_000_000_000
    })
    await people.resolve(event('1'))
    broken = true
    expect((await people.list()).contactIds).toEqual(['c1'])
  })

  // Seen to fail: of a dry run of these nothing was heard, of one of `erase` and `retain` as of any other call.
  test('hears of a dry run as of any other call', async () => {
    const heard: string[] = []
    const people = open(({ call, outcome, code }) => void heard.push([call, outcome, ...(code === undefined ? [] : [code])].join(' ')))
    for (const id of ['1', '2']) await people.resolve(event(id))
    const merged = await people.merge({ contacts: ['c1', 'c2'], ...by })
    const dry: Readonly<Record<string, () => Promise<unknown>>> = {
      merge: () => people.merge({ contacts: ['c1', 'c1'], ...by, dryRun: true }).catch(() => undefined),
      separate: () => people.separate({ records: ['form:#2'], ...by, dryRun: true }),
      undo: () => people.undo(merged.decisionId, { ...by, dryRun: true }),
      detach: () => people.detach({ contact: 'c1', field: 'email', value: 'helen.2@gmail.com', from: '2025-10-09', ...by, dryRun: true }),
      import: () => people.import([], { source: 'crm', observedAt: '2026-01-01', dryRun: true }),
      upgrade: () => people.upgrade({ dryRun: true }),
      erase: () => people.erase({ contact: 'c1', ...by, dryRun: true }),
      retain: () => people.retain({ kinds: ['form'], before: '2025-01-01', dryRun: true }),
    }
    heard.length = 0
    for (const call of Object.values(dry)) await call()
    expect(heard).toEqual(Object.keys(dry).map((call) => (call === 'merge' ? 'merge failed SAME_CONTACT' : `${call} done`)))
  })
})
