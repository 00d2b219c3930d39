import { compareText } from '../../merge/survivorship.js'
import type { InboundEvent, Participant } from '../../model/event.js'
import { type Field, fields } from '../../model/field.js'
import { type Trust, trustRank } from '../../model/identifier.js'
import { qualifiedId } from '../../model/qualified-id.js'
import type { SeenValue, SeenValues } from '../../model/stored-record.js'
import { normalizeAccountId } from '../../normalize/account-id.js'
import type { RecordRow } from '../../store/rows.js'
import { digestOf } from './digest.js'
import { anchorFields } from './said-values.js'

/** What an event tells of one person. */
interface Told extends Pick<InboundEvent, 'source' | 'at' | 'kind' | 'says'> {
  readonly key: string
  readonly from: Participant
  /** How the source knows what it says, where the event does not say; `claimed` when absent. */
  readonly usual?: Trust | undefined
}

/** A record after one of its source's events; the order in which events come changes nothing. */
export function recordAfter(before: RecordRow | undefined, { source, key, from, at, kind, says, usual = 'claimed' }: Told): RecordRow {
  const values = valuesOf(from, at, usual)
  if (before === undefined && says === 'snapshot') return { id: qualifiedId(source, key), source, key, says, values, observedAt: at, since: at, history: true, marks: [], profile: '', contact: '' }
  const base: RecordRow = before ?? { id: qualifiedId(source, key), source, key, says: says ?? 'more', values: {}, observedAt: at, since: at, history: false, marks: [], profile: '', contact: '' }
  const since = at < base.since ? at : base.since
  const history = base.history || kind === 'order' || kind === 'payment' || says === 'snapshot' || hasHistory(values)
  if (says !== 'snapshot' && base.says === 'more') return { ...base, values: merged(base.values, values), observedAt: at > base.observedAt ? at : base.observedAt, since, history }
  const former = before === undefined || before.says === 'more' ? [] : [...(before.versions ?? []), { observedAt: before.observedAt, values: before.mixed?.snapshot ?? before.values }]
  const versions = (says === 'snapshot' ? [...former, { observedAt: at, values }] : former)
    .toSorted((a, b) => compareText(a.observedAt, b.observedAt) || compareText(digestOf(a.values), digestOf(b.values)))
  const current = versions.pop()!
  const addedBefore = before?.says === 'more' ? before.values : before?.mixed?.added
  const added = says === 'snapshot' ? addedBefore : merged(addedBefore ?? {}, values)
  const { mixed: _, versions: __, ...rest } = base
  return {
    ...rest,
    says: 'snapshot',
    // What was added before the snapshot is replaced by it.
    values: added === undefined ? current.values : merged(current.values, saidSince(added, current.observedAt)),
    observedAt: current.observedAt,
    since,
    history,
    ...(versions.length === 0 ? {} : { versions }),
    ...(added === undefined ? {} : { mixed: { snapshot: current.values, added } }),
  }
}

function saidSince(values: SeenValues, instant: string): SeenValues {
  const since: { [F in Field]?: readonly SeenValue[] } = {}
  for (const [field, all] of Object.entries(values) as [Field, readonly SeenValue[]][]) {
    const later = all.filter(({ last }) => last >= instant)
    if (later.length > 0) since[field] = later
  }
  return since
}

function hasHistory(values: SeenValues): boolean {
  return anchorFields.some((field) => values[field]?.some(({ value, trust }) => (field === 'accountId' ? normalizeAccountId(value).key !== undefined : trust === 'verified')))
}

const places: { readonly [F in Field]?: number } = Object.fromEntries(fields.map((field, i) => [field, i]))

function valuesOf({ person, trust: known }: Participant, at: string, usual: Trust): SeenValues {
  const found: { [F in Field]?: readonly SeenValue[] } = {}
  if (person === undefined) return found
  for (const field of (Object.keys(person) as Field[]).sort((a, b) => places[a]! - places[b]!)) {
    const given = person[field]
    if (given === undefined || given === null) continue
    const trust = (typeof known === 'string' ? known : known?.[field]) ?? usual
    const seen = (typeof given === 'string' ? [given] : given).map((value) => ({ value, first: at, last: at, trust }))
    if (seen.length > 0) found[field] = seen
  }
  return found
}

function merged(before: SeenValues, more: SeenValues): SeenValues {
  const all: { [F in Field]?: readonly SeenValue[] } = { ...before }
  for (const [field, values] of Object.entries(more) as [Field, readonly SeenValue[]][]) {
    const former = before[field]
    if (former === undefined) {
      all[field] = values
      continue
    }
    const seen = former.slice()
    for (const one of values) {
      const at = former.findIndex(({ value }) => value === one.value)
      const known = former[at]
      if (known === undefined) seen.push(one)
      else seen[at] = {
        ...known,
        first: one.first < known.first ? one.first : known.first,
        last: one.last > known.last ? one.last : known.last,
        trust: trustRank(one.trust) > trustRank(known.trust) ? one.trust : known.trust,
      }
    }
    all[field] = seen.sort((a, b) => compareText(a.value, b.value))
  }
  return all
}
