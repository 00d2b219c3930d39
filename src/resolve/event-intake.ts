import * as z from 'zod/mini'
import { SelfsameError } from '../errors.js'
import { base36 } from '../model/base36.js'
import type { InboundEvent, Participant } from '../model/event.js'
import { type Field, fields } from '../model/field.js'
import { readInstant } from '../model/instant.js'
import { type Trust, trusts } from '../model/identifier.js'
import { interactionKinds } from '../model/interaction.js'
import type { SeenValue, SeenValues } from '../model/stored-record.js'
import { looksLikeUserName } from '../normalize/user-name.js'
import { eventLimits, plainEvent } from './plain-event.js'
import { saltedHash } from '../score/rarity.js'
import type { RecordRow } from '../store/rows.js'
import { qualifiedId } from '../model/qualified-id.js'

const short = z.string().check(z.minLength(1), z.maxLength(eventLimits.short))
const instant = z.string().check(z.maxLength(eventLimits.instant), z.refine((text) => readInstant(text) !== undefined))
const trust = z.enum(trusts)
/** A cell longer than this is no name and no address; what is longer is refused rather than cut. */
const said = z.string().check(z.maxLength(eventLimits.said))
const values = z.nullish(z.union([said, z.array(said).check(z.maxLength(eventLimits.values))]))
const participant = {
  key: z.optional(short),
  person: z.optional(z.partialRecord(z.enum(fields), values)),
  trust: z.optional(z.union([trust, z.partialRecord(z.enum(fields), trust)])),
}
const event = z.object({
  ...participant,
  id: short,
  source: short,
  kind: z.enum(interactionKinds),
  at: instant,
  direction: z.optional(z.enum(['in', 'out'])),
  others: z.optional(z.array(z.object(participant)).check(z.maxLength(eventLimits.others))),
  says: z.optional(z.enum(['more', 'snapshot'])),
  conversation: z.optional(z.object({ id: short, status: z.optional(z.enum(['open', 'closed'])), owner: z.optional(short) })),
  facts: z.optional(z.record(z.string().check(z.maxLength(eventLimits.factName)), z.union([z.string().check(z.maxLength(eventLimits.fact)), z.number(), z.boolean()]))),
  ref: z.optional(said),
  consents: z.optional(z.array(z.object({ address: z.optional(short), channel: short, purpose: short, state: z.enum(['granted', 'refused']) })).check(z.maxLength(eventLimits.consents))),
  edits: z.optional(short),
  deletes: z.optional(short),
})

const ownNames: ReadonlySet<string> = new Set([...Object.keys(event.shape), ...fields, 'status', 'address', 'channel', 'purpose', 'state', 'owner'])

/**
 * Checks an event where it enters; what it says of people may be as dirty as it likes, its frame may not.
 * @throws SelfsameError `BAD_EVENT` naming the place and what belongs there, never a value.
 */
export const checkEvent = (input: InboundEvent): InboundEvent => plainEvent(input) ?? checkBySchema(input)

/** The same by the schema alone, which can say what is wrong. */
export function checkBySchema(input: InboundEvent): InboundEvent {
  const result = event.safeParse(input)
  if (result.success) return result.data as InboundEvent
  const issue = result.error.issues[0]
  // A name that is none of ours may be a value: somebody's address as the name of a fact.
  const path = issue === undefined || issue.path.length === 0 ? '(root)' : issue.path.map((step) => (typeof step === 'number' || ownNames.has(String(step)) ? String(step) : '*')).join('.')
  const expected = issue?.code ?? 'an event'
  throw new SelfsameError('BAD_EVENT', `The event is not valid at ${path} (${expected}). It needs id, source, kind and at (ISO 8601); what it says of the person goes into person, by field.`, { path, expected })
}

/** An instant that was checked, in one form, so that texts sort as times do. */
export const isoInstant = (at: string): string => readInstant(at)!

/** What was delivered, as a hash that does not depend on the order of properties. */
export function digestOf(delivered: unknown): string {
  const text = sortedJson(delivered)
  // A template would hold its parts, and twice the room, for as long as the digest is kept.
  return [base36(saltedHash(text, 3)), base36(saltedHash(text, 4))].join('')
}

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

/** Fields by which a channel tells one person from another. */
const anchorFields: readonly Field[] = ['email', 'phone', 'handle', 'instagram', 'telegram', 'whatsapp', 'viber', 'facebook', 'x', 'tiktok', 'accountId', 'nationalId', 'taxId']
const ranks: Readonly<Record<Trust, number>> = { claimed: 0, asserted: 1, verified: 2 }

/**
 * A record after one of its source's events; the order in which events come changes nothing.
 * @param usual How the source knows what it says, where the event does not say.
 */
export function recordAfter(before: RecordRow | undefined, source: string, key: string, from: Participant, { at, kind, says }: Pick<InboundEvent, 'at' | 'kind' | 'says'>, usual: Trust = 'claimed'): RecordRow {
  const values = valuesOf(from, at, usual)
  if (before === undefined && says === 'snapshot') return { id: qualifiedId(source, key), source, key, says, values, observedAt: at, since: at, history: true, marks: [], profile: '', contact: '' }
  const base: RecordRow = before ?? { id: qualifiedId(source, key), source, key, says: says ?? 'more', values: {}, observedAt: at, since: at, history: false, marks: [], profile: '', contact: '' }
  const since = at < base.since ? at : base.since
  const history = base.history || kind === 'order' || kind === 'payment' || says === 'snapshot' || hasHistory(values)
  if (says !== 'snapshot' && base.says === 'more') return { ...base, values: merged(base.values, values), observedAt: at > base.observedAt ? at : base.observedAt, since, history }
  const former = before === undefined || before.says === 'more' ? [] : [...(before.versions ?? []), { observedAt: before.observedAt, values: before.mixed?.snapshot ?? before.values }]
  const versions = (says === 'snapshot' ? [...former, { observedAt: at, values }] : former)
    .toSorted((a, b) => compare(a.observedAt, b.observedAt) || compare(digestOf(a.values), digestOf(b.values)))
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
  return (values.accountId?.length ?? 0) > 0 || anchorFields.some((field) => values[field]?.some((one) => one.trust === 'verified'))
}

function valuesOf({ person, trust: known }: Participant, at: string, usual: Trust): SeenValues {
  const found: { [F in Field]?: readonly SeenValue[] } = {}
  if (person === undefined) return found
  for (const field of fields) {
    const given = person[field]
    if (given === undefined || given === null) continue
    const trust = (typeof known === 'string' ? known : known?.[field]) ?? usual
    const texts = typeof given === 'string' ? [given] : [...new Set(given)]
    const seen = texts.filter((one) => one.trim() !== '').map((value) => ({ value, first: at, last: at, trust }))
    if (seen.length > 0) found[field] = seen
  }
  return found
}

function merged(before: SeenValues, more: SeenValues): SeenValues {
  const all: { [F in Field]?: readonly SeenValue[] } = { ...before }
  for (const [field, values] of Object.entries(more) as [Field, readonly SeenValue[]][]) {
    const former = before[field]
    if (former === undefined) {
      all[field] = values.length === 1 ? values : values.toSorted((a, b) => compare(a.value, b.value))
      continue
    }
    const byValue = new Map(former.map((one) => [one.value, one]))
    for (const one of values) {
      const known = byValue.get(one.value)
      byValue.set(one.value, known === undefined ? one : {
        ...known,
        first: one.first < known.first ? one.first : known.first,
        last: one.last > known.last ? one.last : known.last,
        trust: ranks[one.trust] > ranks[known.trust] ? one.trust : known.trust,
      })
    }
    all[field] = [...byValue.values()].sort((a, b) => compare(a.value, b.value))
  }
  return all
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

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
      .toSorted((a, b) => (field === 'name' ? Number(looksLikeUserName(a.value)) - Number(looksLikeUserName(b.value)) : 0) || compare(b.last, a.last) || compare(a.value, b.value))
      .map((one) => one.value)
  }
  return said
}

/** Whether a field holds identifiers. */
export const isAnchorField = (field: Field): boolean => anchorFields.includes(field)
