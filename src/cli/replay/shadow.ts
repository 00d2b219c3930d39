import type { PeopleExplanation } from '../../resolve/people/people-explanation.js'
import type { People } from '../../resolve/resolver.js'
import { probabilityOf, toUnits } from '../../score/level-units.js'
import type { ReplayedEvent } from './replay-events.js'

/** Two records, and what speaks for or against their being one person's. */
export interface ShadowLink extends PeopleExplanation {
  readonly records: readonly [string, string]
  readonly probability: number
}

/** Two groups of records that the other system and this one see differently. */
export interface Difference {
  /** The other system's ids: two that would be merged, or one that would be parted. */
  readonly theirs: readonly string[]
  /** Contacts here: one that holds both, or the two that hold a part each. */
  readonly contacts: readonly string[]
  /** `merge`: the links that lead from one to the other. `separate`: of the pairs that can be compared the one that most speaks for one person, and is not enough. */
  readonly because: readonly ShadowLink[]
}

/** How the contacts found here compare with those of another system. */
export interface Shadow {
  /** Ids of the other system that hold here exactly what they hold there. */
  readonly agreed: number
  readonly ids: number
  readonly wouldMerge: readonly Difference[]
  readonly wouldSeparate: readonly Difference[]
  /** What would be parted, too, but contradicts nothing: no record of one side says anything that one of the other does. */
  readonly nothingToCompare: readonly Difference[]
  /** Events that name no contact of the other system, and how many of them would go to one that it has. */
  readonly unnamed: number
  readonly unnamedAttached: number
}

/** Records of a group that are looked at for an explanation: two groups have pairs as the square of it. */
const looked = 40

/** Compares by record, which belongs to one contact in either system; of a record with several events the last one that names a contact holds. */
export async function compareContacts(events: readonly ReplayedEvent[], people: People): Promise<Shadow> {
  const theirs = new Map<string, string>()
  const records = new Set<string>()
  for (const one of events) {
    records.add(one.answer.recordId)
    if (one.theirs !== undefined) theirs.set(one.answer.recordId, one.theirs)
  }
  const ids = [...records]
  const contactOf = new Map((await people.contactOf(ids)).map((contact, i) => [ids[i]!, contact!]))
  const ourContacts = grouped(ids, (id) => contactOf.get(id)!)
  const theirContacts = grouped(ids.filter((id) => theirs.has(id)), (id) => theirs.get(id)!)
  const explainer = new Explainer(people)

  const wouldMerge: Difference[] = []
  const mixed = new Set<string>()
  for (const [contact, held] of ourContacts) {
    const parts = grouped(held.filter((id) => theirs.has(id)), (id) => theirs.get(id)!)
    if (parts.size < 2) continue
    const [first, ...others] = [...parts]
    for (const [id] of parts) mixed.add(id)
    for (const [id, other] of others) wouldMerge.push({ theirs: [first![0], id], contacts: [contact], because: await explainer.path(first![1], other, held) })
  }
  const wouldSeparate: Difference[] = []
  const nothingToCompare: Difference[] = []
  for (const [id, held] of theirContacts) {
    const parts = grouped(held, (record) => contactOf.get(record)!)
    if (parts.size < 2) continue
    mixed.add(id)
    const [first, ...others] = [...parts]
    for (const [contact, other] of others) {
      const link = await explainer.strongest(first![1], other)
      const list = hasEvidence(link) ? wouldSeparate : nothingToCompare
      list.push({ theirs: [id], contacts: [first![0], contact], because: [link] })
    }
  }
  const known = new Set([...theirs.keys()].map((id) => contactOf.get(id)!))
  const unnamed = events.filter(({ answer }) => !theirs.has(answer.recordId))
  return {
    agreed: theirContacts.size - mixed.size, ids: theirContacts.size, wouldMerge, wouldSeparate, nothingToCompare,
    unnamed: unnamed.length, unnamedAttached: unnamed.filter(({ answer }) => known.has(contactOf.get(answer.recordId)!)).length,
  }
}

function grouped(ids: readonly string[], by: (id: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const id of ids) {
    const group = groups.get(by(id))
    if (group === undefined) groups.set(by(id), [id])
    else group.push(id)
  }
  return groups
}

class Explainer {
  readonly #people: People

  constructor(people: People) {
    this.#people = people
  }

  /** Silence weighs more than what speaks against, and tells less. */
  async strongest(left: readonly string[], right: readonly string[]): Promise<ShadowLink> {
    let best: ShadowLink | undefined
    for (const a of left.slice(0, looked)) {
      for (const b of right.slice(0, looked)) {
        const link = await this.#link(a, b)
        if (best === undefined || (hasEvidence(link) === hasEvidence(best) ? link.weight > best.weight : hasEvidence(link))) best = link
      }
    }
    return best!
  }

  /** The shortest way from one side to the other over pairs that the evidence speaks for; where there is none, the strongest pair. */
  async path(left: readonly string[], right: readonly string[], all: readonly string[]): Promise<readonly ShadowLink[]> {
    const goal = new Set(right)
    const open = new Set(all.slice(0, looked).filter((id) => !left.includes(id)))
    let front = left.slice(0, looked).map((id): readonly [string, readonly ShadowLink[]] => [id, []])
    while (front.length > 0) {
      const next: [string, readonly ShadowLink[]][] = []
      const arrived: (readonly ShadowLink[])[] = []
      for (const [from, way] of front) {
        for (const to of open) {
          const link = await this.#link(from, to)
          if (link.weight <= 0) continue
          const longer = [...way, link]
          if (goal.has(to)) arrived.push(longer)
          else if (!next.some(([id]) => id === to)) next.push([to, longer])
        }
      }
      if (arrived.length > 0) return arrived.reduce((best, one) => (weakest(one) > weakest(best) ? one : best))
      for (const [id] of next) open.delete(id)
      front = next
    }
    return [await this.strongest(left, right)]
  }

  async #link(a: string, b: string): Promise<ShadowLink> {
    const explanation = await this.#people.explain(a, b)
    return { records: [a, b], probability: probabilityOf(toUnits(explanation.weight)), ...explanation }
  }
}

const hasEvidence = ({ evidence }: ShadowLink): boolean => evidence.length > 0

const weakest = (way: readonly ShadowLink[]): number => Math.min(...way.map(({ weight }) => weight))
