import { bit, probabilityOf } from '../score/level-units.js'
import type { RecordRow } from '../store/rows.js'
import { lasting } from './audit.js'
import { evidenceBetween, type FieldEvidence } from './people-answers.js'
import type { PeopleSession } from './people-session.js'
import type { Working } from './profile-graph.js'

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

/** Profiles of a side that are held against those of the other. */
const mostHeldAgainst = 60

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
  const { thresholds: { same, histories: enough } } = session.ruling
  const sameOf = (one: Working) => one.row.marks.filter((mark) => mark.endsWith(':same'))
  // Prim's order: the surest way to each first, so that its weakest link is as sure as can be.
  // What a person joined comes after what the evidence holds by itself, and is held against that.
  let near: ReadonlySet<Working> | undefined
  const judged = new Map<Working, readonly [Working, Working] | undefined>()
  const rank = ({ weight, decided }: Reached): number => (decided ? Math.min(weight, enough) : weight)
  const waiting: Reached[] = start === undefined ? [] : [{ to: start, weight: Infinity, weakest: undefined, decided: false }]
  while (waiting.length > 0) {
    let best = 0
    waiting.forEach((one, i) => {
      const [own, most] = [rank(one), rank(waiting[best]!)]
      if (own > most || (own === most && one.to.row.id < waiting[best]!.to.row.id)) best = i
    })
    const [next] = waiting.splice(best, 1)
    const { to } = next!
    if (reached.has(to.row.id)) continue
    if (next!.decided) {
      near ??= new Set([...reached.values()].flatMap((one) => (one.weight < enough ? [] : [one.to])))
      if (!judged.has(to)) {
        const side = sideOf(to, nodes, near, same)
        const found = contradiction(session, side, near)
        for (const one of side) judged.set(one, found)
      }
      const against = judged.get(to)
      const weight = against === undefined ? Infinity : session.graph.weigh(...against).weight
      if (weight < next!.weight) {
        waiting.push({ ...next!, weight, weakest: against })
        continue
      }
    }
    reached.set(to.row.id, next!)
    for (const [id, weight] of to.links) {
      const other = nodes.get(id)
      if (other !== undefined && !reached.has(id)) waiting.push(weight < next!.weight ? { to: other, weight, weakest: [to, other], decided: next!.decided } : { ...next!, to: other })
    }
    for (const mark of sameOf(to)) {
      if (standing.has(mark)) continue
      standing.add(mark)
      for (const other of nodes.values()) if (!reached.has(other.row.id) && other.row.marks.includes(mark)) waiting.push({ ...next!, to: other, decided: true })
    }
  }
  return records.map((record): RecordTie => {
    const way = reached.get(record.profile)
    if (record.id === founder.id || (record.profile === founder.profile && (self >= enough || sameOf(start!).length > 0))) return { recordId: record.id, tie: 'founder', probability: 1, reasons: [] }
    if (record.profile === founder.profile && start !== undefined) return { recordId: record.id, tie: 'weak', probability: probabilityOf(self), reasons: evidenceBetween(session, start, start).evidence }
    if (way === undefined) return { recordId: record.id, tie: 'weak', probability: 0, reasons: [] }
    const reasons = way.weakest === undefined ? [] : evidenceBetween(session, ...way.weakest).evidence
    return { recordId: record.id, tie: way.weight < enough ? 'weak' : way.decided ? 'decided' : 'strong', probability: probabilityOf(way.weight), reasons }
  })
}

/** What hangs together with one by evidence, apart from the founder's. */
function sideOf(one: Working, nodes: ReadonlyMap<string, Working>, near: ReadonlySet<Working>, same: number): ReadonlySet<Working> {
  const side = new Set([one])
  for (const member of side) member.eachLink((id, weight) => {
    const other = nodes.get(id)
    if (weight >= same && other !== undefined && !near.has(other)) side.add(other)
  })
  return side
}

/** Two of two sides who contradict each other in what a person does not have two of, where no two that are named speak for one person. */
function contradiction(session: PeopleSession, side: ReadonlySet<Working>, near: ReadonlySet<Working>): readonly [Working, Working] | undefined {
  let found: readonly [Working, Working] | undefined
  for (const one of [...side].slice(0, mostHeldAgainst)) {
    for (const other of [...near].slice(0, mostHeldAgainst)) {
      const { weight, evidence } = evidenceBetween(session, one, other)
      if (weight * bit >= session.ruling.thresholds.same && evidence.some(({ comparison }) => comparison === 'givenName')) return undefined
      // Less than a bit contradicts nobody.
      if (evidence.some(({ comparison, bits }) => bits < -1 && lasting.has(comparison))) found ??= [one, other]
    }
  }
  return found
}
