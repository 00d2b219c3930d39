import { decisionOf, markOf } from '../../model/mark.js'
import { refOf } from '../../model/stored-record.js'
import type { DecisionRow, RecordRow } from '../../store/rows.js'
import type { StoreTransaction } from '../../store/store.js'
import { componentsOf, type Reachable } from '../profiles/components.js'
import { clusterComponents } from '../profiles/contact-projection.js'
import type { ProfileGraph } from '../profiles/profile-graph.js'
import { type ReadProfile, readProfiles } from '../profiles/profile-reader.js'
import type { Working } from '../profiles/working-profile.js'
import { applyDetach, type DetachDecision, detachedFrom, heldBefore, idOf, type Placing } from './detach.js'
import { recordsUnder } from './records-under.js'
import type { Ruling } from './ruling.js'
import { comparedValues } from './said-values.js'
import { vouchedByAll } from './vouched.js'

interface People extends Placing {
  readonly ruling: Ruling
  readonly graph: ProfileGraph
  placeAll(all: readonly { readonly record: RecordRow; readonly before: undefined; readonly read: ReadProfile }[]): Promise<void>
  onTrial(): People
}

/**
 * The components of what changed, once values that stand detached are taken, too, from records that came later and said them before the day: they were theirs who had
 * the value until then. Whose a record is shows without the value, by the evidence alone: of such a contact are those that would be if all lost it who may be, which
 * is tried where nobody sees it. They lose it; what proves to be of somebody else has it back, be it years later. What stays without it the decision names from then
 * on, as though it had been there when it was made.
 */
export async function componentsDetached(session: People, bound: number): Promise<Reachable> {
  const { graph, tx, ruling } = session
  const components = () => componentsOf(graph, graph.touched, ruling.thresholds.same, bound)
  const found = await components()
  const verdicts: Verdict[] = []
  // No component is tried when what another's trial came to is done already.
  for (const nodes of found.within) if (nodes.some(({ row }) => row.marks.length > 0)) verdicts.push(...(await verdictsOn(session, nodes, bound)))
  for (const { row, own, others, taking, giving } of verdicts) {
    const { decision } = row
    const asked = new Set([...own, ...others].map(({ id }) => id))
    for (const [records, standing] of [[taking, true], [giving, false]] as const) await applyDetach(session, { ...decision, records: records.map(refOf), kept: [] }, standing)
    await tx.put('decisions', [{ ...row, decision: { ...decision, records: [...decision.records.filter((ref) => !asked.has(idOf(ref))), ...own.map(refOf)] } }])
  }
  return verdicts.length > 0 ? components() : found
}

type DetachRow = DecisionRow & { readonly decision: DetachDecision }

/** What is to change under a decision. */
interface Verdict {
  readonly row: DetachRow
  /** Of those that said the value before the day, those that are of the contact, and those that are not. */
  readonly own: readonly RecordRow[]
  readonly others: readonly RecordRow[]
  readonly taking: readonly RecordRow[]
  readonly giving: readonly RecordRow[]
}

async function verdictsOn(session: People, nodes: readonly Working[], bound: number): Promise<readonly Verdict[]> {
  const { tx, ruling: { readings } } = session
  const detaching = (await decisionsOn(tx, nodes)).filter((row): row is DetachRow => row.decision.kind === 'detach')
  if (detaching.length === 0) return []
  const all = await recordsUnder(tx, nodes.map(({ row }) => row.id))
  /** Those that hold a value still, as they are without. */
  const without = new Map<RecordRow, RecordRow>()
  const asked = detaching.map((row) => ({ row, mark: markOf(row.id, 'same'), holders: new Set<RecordRow>(), records: [] as RecordRow[] }))
  for (const { row: { decision }, holders, records } of asked) for (const record of all) {
    const held = heldBefore(record, decision, readings)
    if (held !== 'never') records.push(record)
    if (held !== 'still') continue
    holders.add(record)
    without.set(record, detachedFrom(without.get(record) ?? record, decision, true, readings))
  }
  if (asked.every(({ records }) => records.length === 0)) return []
  let profileOf = ({ profile }: RecordRow): string => profile
  let [graph, within]: [ProfileGraph, readonly (readonly Working[])[]] = [session.graph, [nodes]]
  if (without.size > 0) {
    await graph.flush()
    const trial = session.onTrial()
    graph = trial.graph
    const profiles = await placeWithout(trial, all, without)
    profileOf = (record) => profiles.get(record) ?? record.profile
    const bearers: string[] = []
    for (const { mark } of asked) for (const { row } of await graph.markedBy(mark, 1)) bearers.push(row.id)
    within = (await componentsOf(graph, bearers, session.ruling.thresholds.same, bound)).within
  }
  const groups: (readonly Working[])[] = []
  for (const some of within) groups.push(...(await groupsByEvidence(session, graph, some)))
  return asked.flatMap(({ row, mark, records, holders }) => {
    const theirs = new Set(groups.filter((group) => group.some((one) => one.row.marks.includes(mark))).flat().map((one) => one.row.id))
    const own = records.filter((record) => theirs.has(profileOf(record)))
    const others = records.filter((record) => !own.includes(record))
    const taking = own.filter((record) => holders.has(record))
    const giving = others.filter(({ detached }) => detached?.some(({ decision }) => decision === row.id))
    return taking.length + giving.length === 0 ? [] : [{ row, own, others, taking, giving }]
  })
}

async function groupsByEvidence({ tx, ruling: { policy, thresholds } }: People, graph: ProfileGraph, nodes: readonly Working[]): Promise<readonly (readonly Working[])[]> {
  const apart = (await decisionsOn(tx, nodes)).filter(({ decision }) => decision.kind === 'different')
  return clusterComponents(graph, nodes, apart, policy, thresholds).groups
}

/** Places many records as they are without a value, and says under which profile each is; under none where it says nothing else. */
async function placeWithout(trial: People, all: readonly RecordRow[], without: ReadonlyMap<RecordRow, RecordRow>): Promise<ReadonlyMap<RecordRow, string>> {
  const { graph, ruling: { policy, mark } } = trial
  for (const one of await graph.load(Array.from(without.keys(), ({ profile }) => profile))) {
    const staying = all.filter((record) => record.profile === one.row.id && !without.has(record))
    if (staying.length === 0) await graph.remove(one)
    else graph.update(one, { size: staying.length, histories: staying.filter(({ history }) => history).length, vouched: vouchedByAll(staying, one.row.values, policy) })
  }
  const records = [...without.values()]
  const reads = readProfiles(records.map(({ values, marks, source }) => ({ said: comparedValues(values), marks, source })), policy)
  await trial.placeAll(records.flatMap((record, i) => (reads[i] === undefined ? [] : [{ record, before: undefined, read: reads[i] }])))
  return new Map(Array.from(without.keys(), (record, i) => [record, reads[i] === undefined ? '' : reads[i].id + mark]))
}

/** The decisions that speak of profiles. */
export async function decisionsOn(tx: StoreTransaction, nodes: readonly Working[]): Promise<readonly DecisionRow[]> {
  const ids = new Set(nodes.flatMap(({ row }) => row.marks.map(decisionOf)))
  return ids.size === 0 ? [] : (await tx.get('decisions', [...ids])).filter((row) => row !== undefined)
}
