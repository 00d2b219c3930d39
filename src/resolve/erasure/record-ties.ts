import { Heap } from '../../cluster/heap.js'
import { decisionOf, isJoining, markOf } from '../../model/mark.js'
import { probabilityOf } from '../../score/level-units.js'
import type { RecordRow } from '../../store/rows.js'
import { worstOf } from '../people/audit.js'
import { mostProfiles } from '../../score/contradictions.js'
import { evidenceBetween, type FieldEvidence } from '../people/pair-evidence.js'
import type { PeopleSession } from '../people/people-session.js'
import type { Working } from '../profiles/working-profile.js'

/** How firmly a record hangs together with the founder of its contact. */
export interface RecordTie {
  readonly recordId: string
  /**
   * `founder`: the record that the contact is named by, or says the same. `decided`: a person joined them, and nothing contradicts it.
   * `strong`: every link on the way to the founder is as sure as joining two histories asks. `weak`: one is not, or a person joined what
   * contradicts the founder's records; it may be a stranger's.
   */
  readonly tie: 'founder' | 'decided' | 'strong' | 'weak'
  /** Of the weakest link on the best way to the founder. */
  readonly probability: number
  /** The evidence of that link. */
  readonly reasons: readonly FieldEvidence[]
}

interface Reached {
  readonly to: Working
  /** Of the weakest link on the way here. */
  readonly weight: number
  readonly weakest: readonly [Working, Working] | undefined
  readonly decided: boolean
}

/**
 * Says of each record of a contact how surely it is the founder's, by the best chain of links to it: a wrong merge hangs on
 * one weak link, however well the stranger's records hang together among themselves.
 */
export async function recordTies(session: PeopleSession, contactId: string, records: readonly RecordRow[]): Promise<readonly RecordTie[]> {
  const founder = records.find((record) => record.given?.id === contactId) ?? records[0]
  if (founder === undefined) return []
  const nodes = new Map((await session.graph.load(records.map((record) => record.profile))).map((one) => [one.row.id, one]))
  const reached = new Map<string, Reached>()
  const start = nodes.get(founder.profile)
  const self = start === undefined || start.row.size < 2 ? Infinity : session.graph.weigh(start, start).weight
  const standing = new Set<string>()
  // A detached value joins nobody, though what held it before stays together.
  const marks = [...new Set([...nodes.values()].flatMap((one) => one.row.marks.filter(isJoining)))]
  const merges = new Set((await session.tx.get('decisions', marks.map(decisionOf))).flatMap((row) => (row?.decision.kind === 'same' ? [markOf(row.id, 'same')] : [])))
  const sameOf = (one: Working) => one.row.marks.filter((mark) => merges.has(mark))
  // Prim's order: the surest way to each first, so that its weakest link is as sure as can be.
  const waiting = new Heap<Reached>((a, b) => a.weight > b.weight || (a.weight === b.weight && a.to.row.id < b.to.row.id))
  const surest = new Map<string, number>()
  const wait = (way: Reached): void => {
    const { row: { id } } = way.to
    if (way.weight <= (surest.get(id) ?? -Infinity)) return
    surest.set(id, way.weight)
    waiting.push(way)
  }
  if (start !== undefined) wait({ to: start, weight: Infinity, weakest: undefined, decided: false })
  for (let next = waiting.pop(); next !== undefined && reached.size < nodes.size; next = waiting.pop()) {
    const way = next
    const { to } = way
    if (reached.has(to.row.id)) continue
    reached.set(to.row.id, way)
    to.eachLink((id, weight) => {
      const other = nodes.get(id)
      if (other !== undefined) wait(weight < way.weight ? { to: other, weight, weakest: [to, other], decided: way.decided } : { ...way, to: other })
    })
    for (const mark of sameOf(to)) {
      if (standing.has(mark)) continue
      standing.add(mark)
      for (const other of nodes.values()) if (other.row.marks.includes(mark)) wait({ ...way, to: other, decided: true })
    }
  }
  const { same, histories: enough } = session.ruling.thresholds
  // What the evidence holds to the founder; what hangs together beside it stands or falls together.
  const near = start === undefined ? new Set<Working>() : hangingOn(start, nodes, enough, new Set())
  const against = new Map<Working, readonly [Working, Working] | undefined>()
  for (const one of nodes.values()) {
    if (near.has(one) || against.has(one)) continue
    const side = hangingOn(one, nodes, same, near)
    const worst = worstOf(session, [...side].slice(0, mostProfiles).flatMap((a) => [...near].slice(0, mostProfiles).map((b) => [a, b] as const)))
    // Less than a bit contradicts nobody.
    for (const member of side) against.set(member, worst !== undefined && worst.bits < -1 ? worst.pair : undefined)
  }
  return records.map((record): RecordTie => {
    const way = reached.get(record.profile)
    if (record.id === founder.id || (record.profile === founder.profile && (self >= enough || sameOf(start!).length > 0))) return { recordId: record.id, tie: 'founder', probability: 1, reasons: [] }
    if (record.profile === founder.profile && start !== undefined) return { recordId: record.id, tie: 'weak', probability: probabilityOf(self), reasons: evidenceBetween(session, start, start).evidence }
    if (way === undefined) return { recordId: record.id, tie: 'weak', probability: 0, reasons: [] }
    const contradicted = way.decided ? against.get(way.to) : undefined
    const weakest = contradicted ?? way.weakest
    const weight = contradicted === undefined ? way.weight : session.graph.weigh(...contradicted).weight
    const reasons = weakest === undefined ? [] : evidenceBetween(session, ...weakest).evidence
    return { recordId: record.id, tie: weight < enough ? 'weak' : way.decided ? 'decided' : 'strong', probability: probabilityOf(weight), reasons }
  })
}

/** One and all that links of a weight hold to it, apart from others. */
function hangingOn(one: Working, nodes: ReadonlyMap<string, Working>, least: number, others: ReadonlySet<Working>): ReadonlySet<Working> {
  const side = new Set([one])
  for (const member of side) member.eachLink((id, weight) => {
    const other = nodes.get(id)
    if (weight >= least && other !== undefined && !others.has(other)) side.add(other)
  })
  return side
}
