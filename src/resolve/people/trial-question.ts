import type { RecordRow } from '../../store/rows.js'
import type { ProfileGraph } from '../profiles/profile-graph.js'
import type { Working } from '../profiles/working-profile.js'
import { digestOf } from './digest.js'
import { comparedValues } from './said-values.js'

/**
 * All that the outcome of a trial follows from, hashed, so that none is held twice: a component as it stands, what would be taken from which of its records, and who else stands under the
 * keys of those, since with less said they may be nearer to them. Whether two records say the same or two hundred is all one.
 */
export async function questionOf(graph: ProfileGraph, nodes: readonly Working[], records: readonly { readonly record: RecordRow; readonly taken: readonly string[] }[]): Promise<string> {
  const losing = new Set(records.filter(({ taken }) => taken.includes('still')).map(({ record }) => record.profile))
  const saying = new Map<string, number>()
  for (const { record: { profile, source, history, values }, taken } of records) {
    const said = losing.has(profile) ? [source, history, comparedValues(values), Object.values(values).map((all) => all.map(({ trust }) => trust))] : []
    if (said.length === 0 && taken.length === 0) continue
    const text = said.length === 0 ? `${profile} ${taken.join(' ')}` : JSON.stringify([profile, taken, said])
    saying.set(text, Math.min(2, (saying.get(text) ?? 0) + 1))
  }
  const codes = [...new Set(nodes.flatMap(({ row }) => (losing.has(row.id) ? row.keys : [])))].sort((a, b) => a - b)
  const counts = await graph.counts(codes)
  const under = await graph.under(codes.filter((code, i) => counts[i]! <= graph.caps.of(code)))
  const texts = nodes.map((one) => {
    const links: string[] = []
    one.eachLink((id, weight) => links.push(`${id} ${weight}`))
    const { id, vouched, histories, crowded, marks } = one.row
    return [id, links.sort(), vouched, Math.min(2, histories), crowded, marks]
  })
  return digestOf([texts, [...saying].sort(([a], [b]) => (a < b ? -1 : 1)), counts, under.map(({ row }) => row.id).sort()])
}
