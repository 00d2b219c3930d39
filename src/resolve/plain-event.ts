import type { InboundEvent } from '../model/event.js'
import { fields } from '../model/field.js'
import { readInstant } from '../model/instant.js'
import { trusts } from '../model/identifier.js'
import { interactionKinds } from '../model/interaction.js'

/** How long the texts of an event may be, and how many there may be of what it lists. */
export const eventLimits = { short: 500, instant: 40, said: 2000, values: 100, others: 500, consents: 100, factName: 200, fact: 10_000 } as const

/** Answers with a copy of what is plainly valid; with `undefined` where somebody else has to look. */
type Reader = (value: unknown) => unknown

const text = (most: number, least = 0): Reader => (value) => (typeof value === 'string' && value.length >= least && value.length <= most ? value : undefined)

const oneOf = (names: readonly string[]): Reader => {
  const known = new Set<unknown>(names)
  return (value) => (known.has(value) ? value : undefined)
}

const list = (of: Reader, most: number): Reader => (value) => {
  if (!Array.isArray(value) || value.length > most) return undefined
  const copy: unknown[] = []
  for (let i = 0; i < value.length; i += 1) {
    const one = of(value[i])
    if (one === undefined) return undefined
    copy.push(one)
  }
  return copy
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** Properties in the order of the shape; those of other names are left out. */
const object = (shape: Readonly<Record<string, Reader>>, needed: readonly string[] = []): Reader => {
  const names = Object.keys(shape)
  return (value) => {
    if (!isPlain(value)) return undefined
    const copy: Record<string, unknown> = {}
    for (let i = 0; i < names.length; i += 1) {
      const name = names[i]!
      if (!(name in value)) continue
      const read = shape[name]!(value[name])
      if (read === undefined) return undefined
      copy[name] = read
    }
    return needed.every((name) => name in copy) ? copy : undefined
  }
}

const record = (name: Reader, of: Reader): Reader => (value) => {
  if (!isPlain(value) || Object.getOwnPropertySymbols(value).length > 0) return undefined
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(value)) {
    const read = key === '__proto__' || name(key) === undefined ? undefined : of(value[key])
    if (read === undefined) return undefined
    copy[key] = read
  }
  return copy
}

const either = (one: Reader, other: Reader): Reader => (value) => one(value) ?? other(value)

const short = text(eventLimits.short, 1)
const said = text(eventLimits.said)
const field = oneOf(fields)
const trust = oneOf(trusts)
const values = either(said, list(said, eventLimits.values))
const participant = {
  key: short,
  person: record(field, (value) => (value === null ? value : values(value))),
  trust: either(trust, record(field, trust)),
}
const event = object({
  ...participant,
  id: short,
  source: short,
  kind: oneOf(interactionKinds),
  at: (value) => (typeof value === 'string' && value.length <= eventLimits.instant && readInstant(value) !== undefined ? value : undefined),
  direction: oneOf(['in', 'out']),
  others: list(object(participant), eventLimits.others),
  says: oneOf(['more', 'snapshot']),
  conversation: object({ id: short, status: oneOf(['open', 'closed']), owner: short }, ['id']),
  facts: record(text(eventLimits.factName), (value) => (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ? value : text(eventLimits.fact)(value))),
  ref: said,
  consents: list(object({ address: short, channel: short, purpose: short, state: oneOf(['granted', 'refused']) }, ['channel', 'purpose', 'state']), eventLimits.consents),
  edits: short,
  deletes: short,
}, ['id', 'source', 'kind', 'at'])

/**
 * A copy of an event that is plainly valid, as nearly all are; `undefined` where the schema has to say. It answers just what the schema would,
 * in a thirtieth of the time.
 */
export const plainEvent = (input: unknown): InboundEvent | undefined => event(input) as InboundEvent | undefined
