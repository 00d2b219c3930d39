import { describe, expect, test } from 'vitest'
import type { Trust } from '../../src/model/identifier.js'
import type { Policy } from '../../src/model/policy.js'
import { comparedValues } from '../../src/resolve/people/said-values.js'
import { readProfile } from '../../src/resolve/profiles/profile-reader.js'
import { vouchedByAll, vouchedOf } from '../../src/resolve/people/vouched.js'
import type { RecordRow } from '../../src/store/rows.js'

type Said = Readonly<Record<string, readonly [value: string, trust: Trust]>>

/** What a record of a source says, and how well each value is known to be theirs. */
const record = (said: Said, more: { readonly source?: string; readonly history?: boolean } = {}): RecordRow =>
  ({ source: 'shop', history: true, ...more, values: Object.fromEntries(Object.entries(said).map(([field, [value, trust]]) => [field, [{ value, trust, first: '', last: '' }]])) }) as unknown as RecordRow

const valuesOf = ({ values, source }: RecordRow, policy: Policy) => readProfile({ said: comparedValues(values), marks: [], source }, policy)!.values
const vouched = (said: Said, policy: Policy = {}) => vouchedOf(record(said), valuesOf(record(said), policy), policy)

describe('what a channel stands for', () => {
  // Mutations seen to fail: only what is proven; what is stated taken for proven.
  test('is what it states, and apart from that what it proves; what somebody typed is neither', () => {
    const [phone, email] = ['+380671234567', 'olena@ukr.net']
    expect(vouched({ phone: [phone, 'claimed'], email: [email, 'claimed'] })).toEqual([])
    expect(vouched({ phone: [phone, 'asserted'] })).toEqual([`phone:${phone}`])
    expect(vouched({ phone: [phone, 'verified'] })).toEqual([`phone:${phone}`, `phone:${phone} verified`])
    expect(vouched({ phone: [phone, 'verified'], email: [email, 'asserted'] })).toEqual([`email:${email}`, `phone:${phone}`, `phone:${phone} verified`])
    expect(vouched({ phone: [phone, 'verified'], email: [email, 'claimed'] })).toEqual([`phone:${phone}`, `phone:${phone} verified`])
    expect(vouched({ phone: [phone, 'claimed'], name: ['Olena Koval', 'verified'] })).toEqual([])
  })

  // Mutation seen to fail: what is vouched for read without its source, so that it is no value of its own record.
  test('is what its source gave out, where ids are of their source', () => {
    const policy: Policy = { identifiers: { accountId: { scope: 'source' } } }
    const said: Said = { accountId: ['u-17', 'verified'], phone: ['+380671234567', 'claimed'] }
    const [account] = valuesOf(record(said), policy)['account'] as readonly { readonly key: string }[]
    expect(vouched(said, policy)).toEqual([`account:${account!.key}`, `account:${account!.key} verified`])
  })
})

// Mutations seen to fail: what is vouched for in one of the records; and in those that hold no history.
test('of records that say the same it is what is vouched for in each of those that hold a history', () => {
  const [proven, stated, typed] = (['verified', 'asserted', 'claimed'] as const).map((trust): Said => ({ phone: ['+380671234567', trust] }))
  const values = valuesOf(record(proven!), {})
  const all = (...records: readonly RecordRow[]) => vouchedByAll(records, values, {})
  expect(all(record(proven!), record(typed!))).toEqual([])
  expect(all(record(typed!), record(proven!))).toEqual([])
  expect(all(record(proven!), record(stated!))).toEqual(['phone:+380671234567'])
  expect(all(record(proven!), record(typed!, { history: false }))).toEqual(['phone:+380671234567', 'phone:+380671234567 verified'])
  expect(all(record(typed!, { history: false }), record(proven!, { history: false }))).toEqual([])
})
