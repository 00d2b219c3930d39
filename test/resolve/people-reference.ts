import { KeyCaps } from '../../src/block/profile-keys.js'
import type { Decision } from '../../src/model/decision.js'
import type { PersonRecord } from '../../src/model/record.js'
import type { Policy } from '../../src/model/policy.js'
import { dedupe } from '../../src/resolve/dedupe.js'
import { comparedValues } from '../../src/resolve/people/said-values.js'
import type { People } from '../../src/resolve/resolver.js'
import { storedRuling } from '../../src/resolve/people/ruling.js'
import { ProfileWeigher } from '../../src/resolve/profiles/profile-weigher.js'
import { thresholdsOf } from '../../src/resolve/profiles/contact-projection.js'
import { defaultModel } from '../../src/score/model-levels.js'
import type { Rows } from '../../src/store/rows.js'
import type { Store } from '../../src/store/store.js'
import { partitionOf } from './records.js'

/** All rows of a tenant, each collection read by an index that holds every row or by what names it. */
export interface World {
  readonly records: readonly Rows['records'][]
  readonly profiles: readonly Rows['profiles'][]
  readonly reviews: readonly Rows['reviews'][]
  readonly decisions: readonly Rows['decisions'][]
  readonly changes: readonly Rows['changes'][]
}

const most = 100_000

export async function worldOf(store: Store, tenant: string): Promise<World> {
  return store.transaction({ tenant, mode: 'read' }, async (tx) => {
    const inContacts = await tx.list('profiles', 'contact', { limit: most })
    const changes = await tx.list('changes', 'seq', { limit: most })
    const known = new Set(changes.flatMap((change) => change.recordId ?? []))
    const records = (await tx.get('records', [...known].sort())).filter((row) => row !== undefined)
    const others = (await tx.get('profiles', [...new Set(records.map((row) => row.profile))].sort())).filter((row) => row !== undefined)
    const profiles = [...new Map([...inContacts, ...others].map((row) => [row.id, row])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
    return { records, profiles, reviews: await tx.list('reviews', 'weight', { limit: most }), decisions: await tx.list('decisions', 'seq', { limit: most }), changes }
  })
}

/** A record as a batch is given it. */
export function recordOf(row: Rows['records']): PersonRecord {
  return { id: row.key, source: row.source, ...comparedValues(row.values) }
}

/** The partition that a batch makes of the same records and the same ledger: nothing of it comes from an index or an earlier answer. */
export function batchPartition(world: World, policy: Policy): readonly string[] {
  const decisions: readonly Decision[] = world.decisions.map((row) => row.decision)
  return partitionOf(dedupe(world.records.map(recordOf), { policy, model: defaultModel(), decisions }))
}

export function partitionOfWorld(world: World): readonly string[] {
  const groups = new Map<string, string[]>()
  for (const record of world.records) {
    const contact = contactIn(world, record)
    groups.set(contact, [...(groups.get(contact) ?? []), `${record.source}/${record.key}`])
  }
  return [...groups.values()].map((group) => group.sort().join(' ')).sort()
}

const byProfile = new WeakMap<World, ReadonlyMap<string, Rows['profiles']>>()

export function contactIn(world: World, record: Rows['records']): string {
  let profiles = byProfile.get(world)
  if (profiles === undefined) byProfile.set(world, (profiles = new Map(world.profiles.map((row) => [row.id, row]))))
  return record.contact !== '' ? record.contact : (profiles.get(record.profile)?.contact ?? '')
}

/** The links that a look at every pair finds. */
export function naiveLinks(world: World, policy: Policy): readonly string[] {
  const { policy: checked, model } = storedRuling(policy, undefined)
  const weigher = new ProfileWeigher(model)
  const { review } = thresholdsOf(checked, weigher.threshold)
  const caps = new KeyCaps(model.caps)
  const counts = new Map<number, number>()
  for (const row of world.profiles) for (const key of new Set(row.keys)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const prepared = world.profiles.map((row) => weigher.prepare(row.values, row.crowded))
  const keys = world.profiles.map((row) => new Set(row.keys.filter((key) => counts.get(key)! <= caps.of(key))))
  const links: string[] = []
  for (const [i, a] of world.profiles.entries()) {
    for (let j = i + 1; j < world.profiles.length; j += 1) {
      if (![...keys[i]!].some((key) => keys[j]!.has(key))) continue
      const { weight } = weigher.weigh(prepared[i]!, prepared[j]!)
      const owned = policy.identifiers?.['accountId']?.exclusive === true && accountsOf(a).some((key) => accountsOf(world.profiles[j]!).includes(key))
      if (weight >= review || owned) links.push(`${a.id} ${world.profiles[j]!.id} ${weight}`)
    }
  }
  return links.sort()
}

const accountsOf = ({ values }: Rows['profiles']): readonly string[] => ((values['account'] ?? []) as readonly { readonly key: string }[]).map(({ key }) => key)

export function storedLinks(world: World): readonly string[] {
  return world.profiles.flatMap((row) => row.links.flatMap((id, i) => (row.id < id ? [`${row.id} ${id} ${row.weights[i]}`] : []))).sort()
}

/** Where each record is, told by the feed alone, as a CRM mirrors it. */
export function mirrorOf(changes: World['changes']): ReadonlyMap<string, string> {
  const contactOf = new Map<string, string>()
  for (const { kind, contactId, from, recordId } of changes) {
    if (recordId !== undefined) contactOf.set(recordId, contactId)
    else if (kind === 'merged') for (const [record, contact] of contactOf) if (contact === from) contactOf.set(record, contactId)
  }
  return contactOf
}

export async function everyContact(people: People): Promise<readonly string[]> {
  const all: string[] = []
  for (let after: string | undefined; ;) {
    const page = await people.list({ limit: 7, ...(after === undefined ? {} : { after }) })
    all.push(...page.contactIds)
    if (page.after === undefined) return all
    after = page.after
  }
}
