import { expect } from 'vitest'
import type { Policy } from '../../src/model/policy.js'
import type { PersonRecord } from '../../src/model/record.js'
import type { People } from '../../src/resolve/resolver.js'
import type { Store } from '../../src/store/store.js'
import { eventOf, freshPeople } from './people.js'
import { batchPartition, contactIn, mirrorOf, naiveLinks, partitionOfWorld, storedLinks, worldOf } from './people-reference.js'

const by = { by: 'ana' }

/** A tenant takes these records in, and somebody decides about some of its contacts. */
export async function taken(store: Store, policy: Policy, records: readonly PersonRecord[], decide: readonly number[] = []): Promise<void> {
  const people = freshPeople({ policy, store })
  for (const record of records) await people.resolve(eventOf(record))
  for (const number of decide) {
    const { contactIds } = await people.list()
    const [a, b] = [contactIds[number % contactIds.length], contactIds[(number + 1) % contactIds.length]]
    if (a === undefined || b === undefined || a === b) continue
    await (number % 2 === 0 ? people.merge({ contacts: [a, b], ...by }) : people.separate({ contacts: [a, b], ...by })).catch(() => undefined)
  }
}

let ids = 0

/** The people of that tenant under a policy. */
export const officeOf = (store: Store, policy: Policy): People => freshPeople({ policy, store, newId: () => `u${(ids += 1)}` })

/** A store of which a call fails. */
export function failing(store: Store, at: number): Store {
  let made = 0
  const count = <A extends unknown[], R>(through: (...given: A) => Promise<R>) => async (...given: A): Promise<R> => {
    made += 1
    if (made === at) throw new Error('the line is down')
    return through(...given)
  }
  return { transaction: (options, work) => store.transaction(options, (tx) => work({ get: count(tx.get.bind(tx)), put: count(tx.put.bind(tx)), delete: count(tx.delete.bind(tx)), list: count(tx.list.bind(tx)), count: count(tx.count.bind(tx)) } as typeof tx)) }
}

/** What a tenant holds is what a batch and a look at every pair make of it under this policy, and what the feed says. */
export async function expectUnder(policy: Policy, store: Store): Promise<void> {
  const world = await worldOf(store, 'acme')
  if (policy.automation === 'merge') expect(partitionOfWorld(world)).toEqual(batchPartition(world, policy))
  expect(storedLinks(world)).toEqual(naiveLinks(world, policy))
  const mirror = mirrorOf(world.changes)
  expect(world.records.map((record) => [record.id, mirror.get(record.id)])).toEqual(world.records.map((record) => [record.id, contactIn(world, record)]))
}
