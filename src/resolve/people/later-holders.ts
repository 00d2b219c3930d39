import { decisionOf, markOf } from '../../model/mark.js'
import { qualifiedId } from '../../model/qualified-id.js'
import type { RecordRef } from '../../model/record.js'
import { refOf } from '../../model/stored-record.js'
import type { DecisionRow, RecordRow } from '../../store/rows.js'
import type { StoreTransaction } from '../../store/store.js'
import { componentsOf, type Reachable } from '../profiles/components.js'
import { clusterComponents } from '../profiles/contact-projection.js'
import type { ProfileGraph } from '../profiles/profile-graph.js'
import type { Working } from '../profiles/working-profile.js'
import { applyDetach, type DetachDecision, heldBefore, type Placing } from './detach.js'
import { recordsUnder } from './records-under.js'
import type { Ruling } from './ruling.js'

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
  const { graph, tx, ruling: { policy, thresholds } } = session
  const components = () => componentsOf(graph, graph.touched, thresholds.same, bound)
  const found = await components()
  const taken: { readonly row: DecisionRow; readonly decision: DetachDecision; readonly records: readonly RecordRow[] }[] = []
  for (const nodes of found.within) for (const row of await decisionsOn(tx, nodes)) {
    const { decision } = row
    if (decision.kind !== 'detach') continue
    const records = (await recordsUnder(tx, nodes.map((one) => one.row.id))).filter((record) => heldBefore(record, decision, policy))
    if (records.length > 0) taken.push({ row, decision, records })
  }
  if (taken.length === 0) return found
  await graph.flush()
  for (const { decision, records } of taken) await applyDetach(session, { ...decision, records: records.map(refOf), kept: [] }, true)
  const groups: (readonly Working[])[] = []
  for (const nodes of (await components()).within) {
    const apart = (await decisionsOn(tx, nodes)).filter(({ decision }) => decision.kind === 'different')
    groups.push(...clusterComponents(graph, nodes, apart, policy, thresholds).groups)
  }
  for (const { row, decision, records } of taken) {
    const mark = markOf(decision.id, 'same')
    const theirs = new Set(groups.filter((group) => group.some((one) => one.row.marks.includes(mark))).flat().map((one) => one.row.id))
    const asked = new Set(records.map(({ id }) => id))
    const own: RecordRef[] = []
    const others: RecordRef[] = []
    for (const record of await tx.get('records', [...asked])) (theirs.has(record!.profile) ? own : others).push(refOf(record!))
    await applyDetach(session, { ...decision, records: others }, false)
    await tx.put('decisions', [{ ...row, decision: { ...decision, records: [...decision.records.filter(({ source, id }) => !asked.has(qualifiedId(source, id))), ...own] } }])
  }
  return components()
}

/** The decisions that speak of profiles. */
export async function decisionsOn(tx: StoreTransaction, nodes: readonly Working[]): Promise<readonly DecisionRow[]> {
  const ids = new Set(nodes.flatMap(({ row }) => row.marks.map(decisionOf)))
  return ids.size === 0 ? [] : (await tx.get('decisions', [...ids])).filter((row) => row !== undefined)
}
