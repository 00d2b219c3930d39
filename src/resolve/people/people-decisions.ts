import type { GroupingDecision } from '../../cluster/decision-constraints.js'
import { badOption, SelfsameError } from '../../errors.js'
import type { ContactCard } from '../../merge/card.js'
import type { Decision } from '../../model/decision.js'
import { readInstant } from '../../model/instant.js'
import { keptText } from '../../model/kept-text.js'
import { decisionOf, isJoining, markOf } from '../../model/mark.js'
import { qualifiedId } from '../../model/qualified-id.js'
import { refOf } from '../../model/stored-record.js'
import type { RecordRow } from '../../store/rows.js'
import { recordsOn } from '../batch/constraints.js'
import { mostNamed } from '../profiles/profile-graph.js'
import { currentContact, recordsOfContact } from './contact-records.js'
import { applyDetach, checkedField, type DetachDecision, holdersOf } from './detach.js'
import type { Effect } from './feed.js'
import { decisionsBetween, kindsOfEvidence } from './pair-reviews.js'
import type { PeopleSession } from './people-session.js'
import { endAside } from './set-aside.js'
import { takenId } from './taken-id.js'

/** Who decides, and why. */
export interface Deciding {
  readonly by: string
  readonly reason?: string | undefined
}

/** Somewhere it is tomorrow. */
const aDay = 86_400_000

/** What a decision came to. */
export interface DecisionResult {
  readonly decisionId: string
  /** The contact that now holds the records of the contacts named. */
  readonly contactId: string
  readonly effects: readonly Effect[]
  /** Of the undo of a merge that parts nobody: the later decisions that hold its records together as well, and could be undone too. */
  readonly heldBy?: readonly string[]
  /**
   * Of a dry run: the contacts that it touches, ten at most, as they would be, that of `contactId` first: golden records with the values to choose from
   * (`alternatives`), timeline, consents. A contact that would come of it is named by an id that is only thought up.
   */
  readonly cards?: readonly ContactCard[]
}

/**
 * Writes *same* over all records of the contacts.
 * @throws SelfsameError `SAME_CONTACT`, `DECIDED_DIFFERENT`
 */
export async function mergeContacts(session: PeopleSession, contacts: readonly string[], deciding: Deciding): Promise<DecisionResult> {
  const ids = new Set<string>()
  for (const [i, id] of contacts.entries()) ids.add(await currentContact(session, id, `contacts.${i}`))
  if (ids.size < 2) throw new SelfsameError('SAME_CONTACT', 'A merge needs two different contacts; these are one already.', { where: 'contacts' })
  const records: RecordRow[] = []
  const byContact: RecordRow[][] = []
  for (const id of ids) byContact.push([...(await recordsOfContact(session, id, mostNamed + 1))])
  for (const list of byContact) records.push(...list)
  const standing = standingBetween(byContact)
  if (standing !== undefined) throw new SelfsameError('DECIDED_DIFFERENT', 'A standing decision says that they are different people. Take it back first (undo), then merge.', { decisionId: standing })
  return decide(session, { ...(await newDecision(session, deciding)), kind: 'same', records: records.map(refOf) }, records)
}

/**
 * Writes *different* between records of one contact, or between contacts: a refused suggestion.
 * @throws SelfsameError `BAD_DECISION` where one side is empty or a record stands on both.
 */
export async function separateRecords(session: PeopleSession, left: readonly RecordRow[], right: readonly RecordRow[], deciding: Deciding): Promise<DecisionResult> {
  const chosen = new Set(left.map((record) => record.id))
  if (left.length === 0 || right.length === 0 || right.some((record) => chosen.has(record.id))) {
    throw new SelfsameError('BAD_DECISION', 'To separate takes some records on either side, and none on both. A record cannot be taken out of a contact that holds nothing else.', { path: 'records', expected: 'two sets of records' })
  }
  await endAside(session.tx, left, right)
  return decide(session, { ...(await newDecision(session, deciding)), kind: 'different', left: left.map(refOf), right: right.map(refOf) }, [...left, ...right])
}

/**
 * Takes a decision back; what it took back itself holds again.
 * @throws SelfsameError `UNKNOWN_DECISION`, and `BAD_DECISION` where it is taken back already.
 */
export async function undoDecision(session: PeopleSession, decisionId: string, deciding: Deciding): Promise<DecisionResult> {
  const [row] = await session.tx.get('decisions', [decisionId])
  if (row === undefined) throw new SelfsameError('UNKNOWN_DECISION', 'The ledger holds no decision of that id.', { where: 'decisionId' })
  if (row.decision.kind === 'erase') throw new SelfsameError('BAD_DECISION', 'An erasure cannot be taken back: nothing is left to restore.', { path: 'decisionId', expected: 'a decision other than erase' })
  if (!row.standing) throw new SelfsameError('BAD_DECISION', 'The decision is taken back already. Undo the undo to have it again.', { path: 'decisionId', expected: 'a standing decision' })
  const decision: Decision = { ...(await newDecision(session, deciding)), kind: 'undo', decision: decisionId }
  await session.tx.put('decisions', [{ id: decision.id, seq: await session.nextSeq(), decision, standing: true, evidence: [] }])
  // An undo turns what it names over, and with it what that one takes back, as far as nothing else takes it back too.
  let turning = true
  let inForce = true
  let undo = decision.id
  for (let at = row; ;) {
    const others = (at.takenBackBy ?? []).filter((id) => id !== undo)
    const takenBackBy: readonly string[] = inForce ? [...others, undo].sort() : others
    const standing = takenBackBy.length === 0
    if (turning) await session.tx.put('decisions', [{ ...at, standing, takenBackBy }])
    turning &&= standing !== at.standing
    if (at.decision.kind === 'same' || at.decision.kind === 'different') {
      const records = await rowsOf(session, at.decision)
      if (turning) await mark(session, at.decision, records, standing)
      const result = await finish(session, decision.id, records)
      if (standing || at.decision.kind !== 'same' || result.effects.length > 0) return result
      const heldBy = await othersHolding(session, at.seq, records)
      return heldBy.length === 0 ? result : { ...result, heldBy }
    }
    if (at.decision.kind === 'detach') return finish(session, decision.id, turning ? await applyDetach(session, at.decision, standing) : [])
    if (at.decision.kind !== 'undo') return finish(session, decision.id, [])
    inForce = standing
    undo = at.id
    at = (await session.tx.get('decisions', [at.decision.decision]))[0]!
  }
}

/**
 * Says that a value is not a contact's any more from an instant on: a number that the carrier gave to somebody else. It stays to be seen, and finds and proves nothing.
 * @throws SelfsameError `BAD_DECISION` where no record of the contact holds it; `BAD_OPTION`, of an instant to come as well: what is said until then is not told from what is said after.
 */
export async function detachValue(session: PeopleSession, contactId: string, what: { readonly field: string; readonly value: string; readonly from: string }, deciding: Deciding): Promise<DecisionResult> {
  const field = checkedField(what.field)
  const from = readInstant(what.from)
  if (from === undefined || Date.parse(from) > session.ruling.now() + aDay) throw badOption('from', 'an instant in ISO 8601 that is not to come')
  const { value, holders, kept } = holdersOf(await recordsOfContact(session, contactId), field, keptText(what.value), from, session.ruling.readings)
  const decision: DetachDecision = { ...(await newDecision(session, deciding)), kind: 'detach', records: holders.map(refOf), ...(kept.length === 0 ? {} : { kept: kept.map(refOf) }), field, value, from }
  await session.tx.put('decisions', [{ id: decision.id, seq: await session.nextSeq(), decision, standing: true, evidence: [] }])
  return finish(session, decision.id, await applyDetach(session, decision, true))
}


/** Writes *same* over records, whatever contacts they are of. The feed is not told yet. Answers with the decision's id. */
export async function joinRecords(session: PeopleSession, records: readonly RecordRow[], deciding: Deciding): Promise<string> {
  const decision = { ...(await newDecision(session, deciding)), kind: 'same', records: records.map(refOf) } as const
  await enterDecision(session, decision, records)
  await session.gather()
  return decision.id
}


/** A decision is later than all before it, whatever the clocks say: of two on the same records the last holds. */
async function newDecision(session: PeopleSession, { by, reason }: Deciding): Promise<{ readonly id: string; readonly by: string; readonly at: string; readonly reason?: string }> {
  const [last] = await session.tx.list('decisions', 'seq', { descending: true, limit: 1 })
  const at = Math.max(session.ruling.now(), last === undefined ? 0 : Date.parse(last.decision.at) + 1)
  return { id: await newDecisionId(session), ...whoDecides({ by, reason }), at: new Date(at).toISOString() }
}

/** Who decides and why, as the ledger keeps it. */
export function whoDecides({ by, reason }: Deciding): { readonly by: string; readonly reason?: string } {
  return { by: keptText(by), ...(reason === undefined ? {} : { reason: keptText(reason) }) }
}

/** @throws SelfsameError `BAD_OPTION` where the ledger has the id: nothing of it is ever written over. */
export async function newDecisionId({ tx, ruling }: PeopleSession): Promise<string> {
  const id = ruling.newId()
  if ((await tx.get('decisions', [id]))[0] !== undefined) throw takenId()
  return id
}

async function decide(session: PeopleSession, decision: GroupingDecision, records: readonly RecordRow[]): Promise<DecisionResult> {
  await enterDecision(session, decision, records)
  return finish(session, decision.id, records)
}

async function enterDecision(session: PeopleSession, decision: GroupingDecision, records: readonly RecordRow[]): Promise<void> {
  if (records.length > mostNamed) throw new SelfsameError('BAD_DECISION', `A decision names at most ${mostNamed} records, and nothing was decided. Name fewer contacts or records at once.`, { path: 'records', expected: `at most ${mostNamed}` })
  await session.tx.put('decisions', [{ id: decision.id, seq: await session.nextSeq(), decision, standing: true, evidence: decision.kind === 'different' ? await evidenceKinds(session, decision, records) : [] }])
  await mark(session, decision, records, true)
}

/** Brings the contacts up to date. */
async function finish(session: PeopleSession, decisionId: string, records: readonly RecordRow[]): Promise<DecisionResult> {
  const effects = await session.regroup(new Set(), decisionId)
  const contacts = new Map<string, string>()
  for (const record of await session.tx.get('records', records.map(({ id }) => id))) contacts.set(await session.contactOf(record!), decisionId)
  tellDecided(session, contacts, effects)
  await session.write()
  return { decisionId, contactId: [...contacts.keys()][0] ?? '', effects }
}

/**
 * Contacts that decisions speak of, and part or join nobody of, are said to be updated by them: their values may have changed, and their history has.
 * @param contacts By contact the decision.
 */
export function tellDecided(session: PeopleSession, contacts: ReadonlyMap<string, string>, effects: readonly Effect[]): void {
  const told = new Set(effects.flatMap(({ contactId, from }) => [contactId, from]))
  for (const [contactId, decisionId] of contacts) if (!told.has(contactId) && !session.wasGiven(contactId)) session.change({ kind: 'updated', contactId, decisionId })
}

/** Enters or takes away what a decision says of its records; their profiles follow. */
async function mark(session: PeopleSession, decision: GroupingDecision, records: readonly RecordRow[], standing: boolean): Promise<void> {
  const sides = decision.kind === 'same' ? (['same'] as const) : (['left', 'right'] as const)
  const byId = new Map(records.map((record) => [record.id, record]))
  for (const side of sides) {
    for (const ref of recordsOn(decision, side)) {
      const id = qualifiedId(ref.source, ref.id)
      const record = (await session.tx.get('records', [id]))[0] ?? byId.get(id)
      if (record === undefined) continue
      const own = markOf(decision.id, side)
      const marks = standing ? [...new Set([...record.marks, own])].sort() : record.marks.filter((one) => one !== own)
      await session.place({ ...record, marks }, record)
    }
  }
}

async function rowsOf(session: PeopleSession, decision: GroupingDecision): Promise<readonly RecordRow[]> {
  const refs = decision.kind === 'same' ? decision.records : [...decision.left, ...decision.right]
  return (await session.tx.get('records', refs.map((ref) => qualifiedId(ref.source, ref.id)))).filter((row) => row !== undefined)
}

/** The standing decision that keeps two of the contacts apart, if there is one. */
export function standingBetween(contacts: readonly (readonly RecordRow[])[]): string | undefined {
  const all = contacts.map((records) => ({ marks: records.flatMap((record) => record.marks) }))
  for (const [i, a] of all.entries()) {
    for (const b of all.slice(i + 1)) {
      const [decision] = decisionsBetween(a, b)
      if (decision !== undefined) return decision
    }
  }
  return undefined
}

/** The decisions in force that hold records together though an earlier one was taken back: what that joined was apart before it. */
async function othersHolding({ tx }: PeopleSession, seq: number, records: readonly RecordRow[]): Promise<readonly string[]> {
  const seen = new Set<string>()
  const shared = records.flatMap(({ marks }) => marks.filter((mark) => isJoining(mark) && seen.size === seen.add(mark).size))
  const rows = await tx.get('decisions', [...new Set(shared)].map(decisionOf))
  return rows.flatMap((row) => (row !== undefined && row.seq > seq ? [row.id] : [])).sort()
}

/** The kinds of evidence for one person that lay before whoever said that they are two. */
async function evidenceKinds(session: PeopleSession, decision: Extract<GroupingDecision, { kind: 'different' }>, records: readonly RecordRow[]): Promise<readonly string[]> {
  const left = new Set(decision.left.map((ref) => qualifiedId(ref.source, ref.id)))
  const profiles = async (wanted: boolean) => session.graph.load(records.filter((record) => left.has(record.id) === wanted && record.profile !== '').map((record) => record.profile))
  const kinds = new Set<string>()
  const others = await profiles(false)
  for (const one of await profiles(true)) {
    for (const other of others) {
      // Two that say the same are one profile until they are parted.
      if (one !== other && !one.links.has(other.row.id)) continue
      for (const kind of kindsOfEvidence(session.graph, one, other)) kinds.add(kind)
    }
  }
  return [...kinds].sort()
}
