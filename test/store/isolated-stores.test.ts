import { describe, expect, test } from 'vitest'
import { createResolver } from '../../src/resolve/resolver.js'
import { resolverContract } from '../../src/testing/resolver-contract/contract.js'
import { storeContract } from '../../src/testing/store-contract/contract.js'
import { isolatedStore } from './isolated-store.js'

// Seen to fail where `resolve` alone named locks, those of its records: over a store that takes them and sees no conflict, one person became many contacts.
describe.each([
  ['takes locks and sees no conflict', { locks: true, conflicts: false }],
  ['sees conflicts and takes no locks', { locks: false, conflicts: true }],
  ['takes locks and sees conflicts', { locks: true, conflicts: true }],
])('a store that %s', async (_, isolation) => {
  const make = () => isolatedStore(isolation)
  for (const { name, run } of await storeContract(make, { histories: 1 })) test(name, run)
  for (const { name, run } of resolverContract(make, createResolver)) if (/at once|while/.test(name)) test(name, run, 60_000)
})

describe('a store that takes no locks and sees no conflict', () => {
  const make = () => isolatedStore({ locks: false, conflicts: false })
  test.each(['loses none of 64 updates of one row at once', 'lets one of 64 create what none of them finds', 'keeps a rule over two rows, each of which another transaction writes'])('is found out: %s', async (name) => {
    await expect((await storeContract(make, { histories: 0 })).find((check) => check.name === name)?.run()).rejects.toThrow()
  })

  // Seen to fail where all of a check went through one resolver, whose writes wait for each other.
  test.each(['one new person who writes 64 times', 'one event that is delivered 64 times', 'two merges at once'])('is found out: %s …', async (name) => {
    await expect(resolverContract(make, createResolver).find((check) => check.name.startsWith(name))?.run()).rejects.toThrow()
  })
})
