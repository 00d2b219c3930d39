import { decisionOf, markOf } from '../../model/mark.js'
import { refOf } from '../../model/stored-record.js'
import type { DecisionRow, RecordRow } from '../../store/rows.js'
import type { StoreTransaction } from '../../store/store.js'
import { componentsOf, type Reachable } from '../profiles/components.js'
import { clusterComponents } from '../profiles/contact-projection.js'
import type { ProfileGraph } from '../profiles/profile-graph.js'
import type { Working } from '../profiles/working-profile.js'
import { applyDetach, type DetachDecision, heldBefore, idOf, type Placing } from './detach.js'
import { recordsUnder } from './records-under.js'
import type { Ruling } from './ruling.js'
import { questionOf } from './trial-question.js'

interface People extends Placing {
  readonly ruling: Ruling
  readonly graph: ProfileGraph
}

/**
 * The components of what changed, once values that stand detached are taken, too, from records that came later and said them before the day: they were theirs who had
 * the value until then. Whose a record is shows without the value, by the evidence alone: all that may be of such a contact lose it, and what proves to be of somebody else has it
 * back, be it years later. What stays without it the decision names from then on, as though it had been there when it was made.
 */
export async function componentsDetached(session: People, bound: number): Promise<Reachable> {
  const { graph, ruling } = session
  const components = () => componentsOf(graph, graph.touched, ruling.thresholds.same, bound)
  const found = await components()
  const trials = await trialsOf(session, found)
  if (trials.length === 0) return found
  const asked = trials.flatMap((trial) => trial.asked)
  const holding = asked.filter(({ holders }) => holders.size > 0)
  /** Under which profile each is without the values. */
  const profiles = new Map(asked.flatMap(({ records }) => records.map(({ id, profile }) => [id, profile])))
  for (const { row, holders } of holding) for (const { id, profile } of await place(session, row, [...holders], true)) profiles.set(id, profile)
  const outcomes = await outcomesOf(session, asked, profiles, holding.length > 0 ? await components() : found)
  let moved = holding.length > 0
  for (const { nodes, asked: those, question } of trials) {
    const ids = new Set(nodes.map(({ row }) => row.id))
    // Where others come into it than are asked about, or it was too large to be looked at, the question does not tell all that its answer follows from.
    let isSettled = true
    for (const { row, mark, records, holders } of those) {
      const { theirs, known } = outcomes.get(mark)!
      const own = records.filter(({ id }) => theirs.has(profiles.get(id)!))
      const others = records.filter(({ id }) => !theirs.has(profiles.get(id)!))
      await place(session, row, others, false)
      moved ||= others.length > 0
      const isAsBefore = !own.some((one) => holders.has(one)) && !others.some(({ detached }) => detached?.some(({ decision }) => decision === row.id))
      if (!isAsBefore) await name(session.tx, row, own, others)
      isSettled &&= isAsBefore && theirs.size > 0 && known.every((id) => ids.has(id))
    }
    if (isSettled && question !== undefined) ruling.settled.set(question, true)
  }
  return moved ? components() : found
}

interface Asked {
  readonly row: DetachRow
  /** What those bear who had the value until then. */
  readonly mark: string
  /** Those that said it before the day. */
  readonly records: readonly RecordRow[]
  /** Those among them that hold it still. */
  readonly holders: ReadonlySet<RecordRow>
}

interface Trial {
  readonly nodes: readonly Working[]
  readonly asked: readonly Asked[]
  /** Absent where nothing has to be taken from anybody to see the outcome. */
  readonly question: string | undefined
}

/** What may be of contacts that a value was taken from, and said it before the day; but for components of which it was seen already that all is as it is to be. */
async function trialsOf({ tx, graph, ruling: { readings, settled } }: People, { within }: Reachable): Promise<readonly Trial[]> {
  const trials: Trial[] = []
  for (const nodes of within) {
    const detaching = (await decisionsOn(tx, nodes)).filter(isDetach)
    if (detaching.length === 0) continue
    const all = await recordsUnder(tx, nodes.map((one) => one.row.id))
    const taken = new Map<RecordRow, string[]>()
    const asked = detaching.flatMap((row): Asked[] => {
      const records: RecordRow[] = []
      const holders = new Set<RecordRow>()
      for (const record of all) {
        const held = heldBefore(record, row.decision, readings)
        if (held === 'never') continue
        records.push(record)
        if (held === 'still') holders.add(record)
        taken.set(record, [...(taken.get(record) ?? []), row.id, held])
      }
      return records.length === 0 ? [] : [{ row, mark: markOf(row.id, 'same'), records, holders }]
    })
    if (asked.length === 0) continue
    const question = asked.some(({ holders }) => holders.size > 0) ? await questionOf(graph, nodes, all.map((record) => ({ record, taken: taken.get(record) ?? [] }))) : undefined
    if (question === undefined || settled.get(question) === undefined) trials.push({ nodes, asked, question })
  }
  return trials
}

/** By mark, the profiles of those who prove to be one with who bears it, and all profiles of the component that were there before. */
async function outcomesOf({ graph, tx, ruling: { policy, thresholds } }: People, asked: readonly Asked[], profiles: ReadonlyMap<string, string>, { within }: Reachable): Promise<ReadonlyMap<string, { readonly theirs: ReadonlySet<string>; readonly known: readonly string[] }>> {
  const comers = new Map<string, number>()
  for (const profile of profiles.values()) comers.set(profile, (comers.get(profile) ?? 0) + 1)
  const marks = [...new Set(asked.map(({ mark }) => mark))]
  const outcomes = new Map(marks.map((mark) => [mark, { theirs: new Set<string>(), known: [] as string[] }]))
  for (const nodes of within) {
    const own = marks.filter((mark) => nodes.some(({ row }) => row.marks.includes(mark)))
    if (own.length === 0) continue
    const apart = (await decisionsOn(tx, nodes)).filter(({ decision }) => decision.kind === 'different')
    const { groups } = clusterComponents(graph, nodes, apart, policy, thresholds)
    for (const mark of own) {
      const { theirs, known } = outcomes.get(mark)!
      for (const group of groups) if (group.some(({ row }) => row.marks.includes(mark))) for (const { row } of group) theirs.add(row.id)
      for (const { row } of nodes) if (comers.get(row.id) !== row.size) known.push(row.id)
    }
  }
  return outcomes
}

async function place(session: People, { decision }: DetachRow, records: readonly RecordRow[], standing: boolean): Promise<readonly RecordRow[]> {
  return records.length === 0 ? [] : applyDetach(session, { ...decision, records: records.map(refOf), kept: [] }, standing)
}

/** Names in the ledger those that stay without the value, and no others of those that were asked. */
async function name(tx: StoreTransaction, row: DetachRow, own: readonly RecordRow[], others: readonly RecordRow[]): Promise<void> {
  const { decision } = row
  const asked = new Set([...own, ...others].map(({ id }) => id))
  const records = [...decision.records.filter((ref) => !asked.has(idOf(ref))), ...own.map(refOf)]
  await tx.put('decisions', [{ ...row, decision: { ...decision, records } }])
}

type DetachRow = DecisionRow & { readonly decision: DetachDecision }

const isDetach = (row: DecisionRow): row is DetachRow => row.decision.kind === 'detach'

/** The decisions that speak of profiles. */
export async function decisionsOn(tx: StoreTransaction, nodes: readonly Working[]): Promise<readonly DecisionRow[]> {
  const ids = new Set(nodes.flatMap(({ row }) => row.marks.map(decisionOf)))
  return ids.size === 0 ? [] : (await tx.get('decisions', [...ids])).filter((row) => row !== undefined)
}
