import { compareText } from '../../merge/survivorship.js'
import type { InboundEvent, Participant } from '../../model/event.js'
import { accountFields, type Field, fields } from '../../model/field.js'
import { readInstant } from '../../model/instant.js'
import { type Trust, trustRank } from '../../model/identifier.js'
import type { SeenValue, SeenValues } from '../../model/stored-record.js'
import { normalizeAccountId } from '../../normalize/account-id.js'
import { looksLikeUserName } from '../../normalize/user-name.js'
import { digestOfText } from '../../score/rarity.js'
import type { RecordRow } from '../../store/rows.js'
import { qualifiedId } from '../../model/qualified-id.js'

/** An instant that was checked, in one form, so that texts sort as times do. */
export const isoInstant = (at: string): string => readInstant(at)!

/** What was delivered, as a hash that does not depend on the order of properties. */
export const digestOf = (delivered: unknown): string => digestOfText(sortedJson(delivered), 3)

/** What JSON writes otherwise than it stands. */
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/

const quoted = (text: string): string => (escaped.test(text) ? JSON.stringify(text) : `"${text}"`)

const few = 16

/** Puts a few names in order where they stand: to sort an array of five takes the platform longer. */
function inOrder(names: string[]): readonly string[] {
  if (names.length > few) return names.sort()
  for (let i = 1; i < names.length; i += 1) {
    const name = names[i]!
    let at = i
    for (; at > 0 && name < names[at - 1]!; at -= 1) names[at] = names[at - 1]!
    names[at] = name
  }
  return names
}

/** JSON with the properties of objects in order. */
function sortedJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`
  let text = ''
  for (const name of inOrder(Object.keys(value))) {
    const held = (value as Readonly<Record<string, unknown>>)[name]
    if (held !== undefined) text += `${text === '' ? '' : ','}${quoted(name)}:${sortedJson(held)}`
  }
  return `{${text}}`
}

/** Whether two deliveries say the same, in whatever order their properties stand. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  const names = Object.keys(a) as (keyof typeof a)[]
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]))
}

/** Whether two versions of a record say the same, known equally well, whenever it was said. */
export function saysAlike(a: SeenValues, b: SeenValues): boolean {
  const said = Object.keys(a) as Field[]
  return said.length === Object.keys(b).length && said.every((field) => {
    const [these, those] = [a[field]!, b[field]]
    return these === those || (these.length === those?.length && these.every(({ value, trust }, i) => value === those[i]!.value && trust === those[i]!.trust))
  })
}

/** Fields by which a channel tells one person from another. */
const anchorFields: readonly Field[] = ['email', 'phone', ...accountFields, 'accountId', 'nationalId', 'taxId']

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

/** The values that are compared, the last said first; what was detached is left out, and a user name stands behind names. */
export function comparedValues(values: SeenValues, wanted: (one: SeenValue) => boolean = () => true): { readonly [F in Field]?: readonly string[] } {
  const said: { [F in Field]?: readonly string[] } = {}
  for (const [field, all] of Object.entries(values) as [Field, readonly SeenValue[]][]) {
    const standing = all.filter((one) => one.until === undefined && wanted(one))
    if (standing.length === 0) continue
    if (standing.length === 1) {
      said[field] = [standing[0]!.value]
      continue
    }
    said[field] = standing
      .toSorted((a, b) => (field === 'name' ? Number(looksLikeUserName(a.value)) - Number(looksLikeUserName(b.value)) : 0) || compareText(b.last, a.last) || compareText(a.value, b.value))
      .map((one) => one.value)
  }
  return said
}

/** Whether a field holds identifiers. */
export const isAnchorField = (field: Field): boolean => anchorFields.includes(field)
