import { badOption } from '../../errors.js'
import { evidenceReasons, type Reason } from '../../merge/reason.js'
import { isJoining } from '../../model/mark.js'
import type { ProfileRow } from '../../store/rows.js'
import { type CalibrationProposal, calibrationOf } from './audit-calibration.js'
import { contradicting, mostProfiles } from '../../score/contradictions.js'
import { everyReview, profilesByContact, recordsAlone } from './every-record.js'
import { pages, rowsAtOnce } from '../../store/pages.js'
import { evidenceBetween } from './pair-evidence.js'
import type { PeopleSession } from './people-session.js'
import type { Working } from '../profiles/working-profile.js'

/** How far an audit looks. */
export interface AuditOptions {
  /** The `mark` of the last audit of the same contacts: what changed since is counted. */
  readonly since?: string | undefined
  /** Entries of each list, the worst first; 50 when absent. */
  readonly limit?: number | undefined
}

/** The monthly look at all contacts under the model and policy in force. It changes nothing. */
export interface AuditReport {
  /** For `since` of the next audit. */
  readonly mark: string
  readonly contacts: number
  /** Pairs that may be one person's, by the reason why they are two. */
  readonly suspicions: Readonly<Record<string, number>>
  /** Contacts whose records contradict each other, the worst first. */
  readonly contradictions: readonly Contradiction[]
  /** Identifiers under which stand more names than a household has: somebody's desk, or a mistake. */
  readonly crowded: readonly CrowdedIdentifier[]
  /** Changes of the feed by kind. */
  readonly changes: Readonly<Record<string, number>>
  readonly calibration: CalibrationProposal
  /** What the lists leave out: entries beyond `limit`, and profiles of large contacts that were held against no other. */
  readonly leftOut: { readonly contradictions: number; readonly crowded: number; readonly profiles: number }
}

/** Two records of one contact that speak against each other. */
export interface Contradiction {
  readonly contactId: string
  readonly records: readonly [string, string]
  /** What speaks against, the strongest last. */
  readonly reasons: readonly Reason[]
  /** Its bits together, negative. */
  readonly bits: number
  /** Whether a person put them together. */
  readonly decided: boolean
}

export interface CrowdedIdentifier {
  readonly kind: string
  readonly value: string
  /** How many different names stand under it: given names, or surnames, of which two count for one. */
  readonly names: number
  readonly contacts: readonly string[]
}

/** Looks at every contact, pair by pair within it; holds one contact and the lists. */
export async function auditPeople(session: PeopleSession, { since, limit = 50 }: AuditOptions): Promise<AuditReport> {
  const contradictions: Contradiction[] = []
  const crowded = new Map<string, { names: number; readonly contacts: Set<string> }>()
  let contacts = 0
  let unseen = 0
  let group: ProfileRow[] = []
  const close = async (): Promise<void> => {
    if (group.length === 0) return
    contacts += 1
    unseen += Math.max(0, group.length - mostProfiles)
    const worst = await worstPair(session, group)
    if (worst !== undefined) contradictions.push(worst)
  }
  for await (const profile of profilesByContact(session.tx)) {
    if (group.length > 0 && group[0]!.contact !== profile.contact) {
      await close()
      group = []
    }
    group.push(profile)
    for (const [name, names] of Object.entries(profile.crowded ?? {})) {
      const known = crowded.get(name) ?? { names, contacts: new Set<string>() }
      known.names = Math.max(known.names, names)
      known.contacts.add(profile.contact)
      crowded.set(name, known)
    }
  }
  await close()
  return {
    ...(await changesSince(session, since)),
    contacts: contacts + (await countAlone(session)),
    suspicions: await countReviews(session),
    contradictions: contradictions.sort((a, b) => a.bits - b.bits || (a.contactId < b.contactId ? -1 : 1)).slice(0, limit),
    crowded: [...crowded]
      .map(([name, { names, contacts: held }]) => ({ kind: name.slice(0, name.indexOf(':')), value: name.slice(name.indexOf(':') + 1), names, contacts: [...held].sort() }))
      .sort((a, b) => b.names - a.names || (a.value < b.value ? -1 : 1))
      .slice(0, limit),
    calibration: await calibrationOf(session),
    leftOut: { contradictions: Math.max(0, contradictions.length - limit), crowded: Math.max(0, crowded.size - limit), profiles: unseen },
  }
}

async function worstPair(session: PeopleSession, group: readonly ProfileRow[]): Promise<Contradiction | undefined> {
  const nodes = group.length < 2 ? [] : await session.graph.load(group.slice(0, mostProfiles).map((row) => row.id))
  const worst = worstOf(session, nodes.flatMap((a, i) => nodes.slice(i + 1).map((b) => [a, b] as const)))
  if (worst === undefined) return undefined
  const { pair: [{ row: left }, { row: right }], reasons, bits } = worst
  const [one, other] = await Promise.all([left, right].map(async (row) => (await session.tx.list('records', 'profile', { values: [row.id], limit: 1 }))[0]?.id ?? ''))
  return { contactId: left.contact, records: [one!, other!], reasons, bits, decided: left.marks.some((mark) => isJoining(mark) && right.marks.includes(mark)) }
}

/** Of pairs the one that speaks most against one person, in what a person does not have two of. */
export function worstOf(session: PeopleSession, pairs: readonly (readonly [Working, Working])[]): { readonly pair: readonly [Working, Working]; readonly bits: number; readonly reasons: readonly Reason[] } | undefined {
  let worst: ReturnType<typeof worstOf>
  for (const pair of pairs) {
    const between = evidenceBetween(session, ...pair)
    const against = contradicting(between.evidence)
    const bits = against.reduce((sum, one) => sum + one.bits, 0)
    if (bits < (worst?.bits ?? 0)) worst = { pair, bits, reasons: evidenceReasons({ ...between, evidence: against }) }
  }
  return worst
}

async function countAlone({ tx }: PeopleSession): Promise<number> {
  const seen = new Set<string>()
  for await (const { contact } of recordsAlone(tx)) seen.add(contact)
  return seen.size
}

async function countReviews({ tx }: PeopleSession): Promise<Readonly<Record<string, number>>> {
  const counts = new Map<string, number>()
  for await (const { because } of everyReview(tx)) counts.set(because, (counts.get(because) ?? 0) + 1)
  return Object.fromEntries([...counts].sort(([x], [y]) => (x < y ? -1 : 1)))
}

async function changesSince({ tx }: PeopleSession, since: string | undefined): Promise<Pick<AuditReport, 'changes' | 'mark'>> {
  const counts = new Map<string, number>()
  let mark = since ?? '-1'
  if (mark !== '-1' && !(Number.isSafeInteger(Number(mark)) && (await tx.list('changes', 'seq', { from: Number(mark), limit: 1 })).length > 0)) throw badOption('since', 'the mark of an earlier audit of these contacts')
  const from = Number(mark) + 1
  for await (const rows of pages(rowsAtOnce, (page) => tx.list('changes', 'seq', { from, ...page }), (row) => row.seq)) {
    for (const { kind } of rows) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    mark = rows.at(-1)!.id
  }
  return { mark, changes: Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1))) }
}
