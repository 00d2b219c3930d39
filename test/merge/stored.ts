import type { Field } from '../../src/model/field.js'
import type { Trust } from '../../src/model/identifier.js'
import type { Facts, Interaction, InteractionKind } from '../../src/model/interaction.js'
import type { SeenValue, SeenValues, StoredRecord } from '../../src/model/stored-record.js'

/** A day of November 2026, as an instant. */
export const day = (n: number): string => `2026-11-${String(n).padStart(2, '0')}T09:00:00.000Z`

/** A value as a record holds it: said on one day, or from a first to a last. */
export function seen(value: string, { trust = 'claimed', first = 1, last = first, until }: { trust?: Trust; first?: number; last?: number; until?: number } = {}): SeenValue {
  return { value, trust, first: day(first), last: day(last), ...(until === undefined ? {} : { until: day(until) }) }
}

/** A record of a source, each field with one value or several. */
export function record(source: string, key: string, values: { readonly [F in Field]?: string | SeenValue | readonly SeenValue[] }): StoredRecord {
  const held: { [F in Field]?: readonly SeenValue[] } = {}
  for (const [field, value] of Object.entries(values) as [Field, string | SeenValue | readonly SeenValue[]][]) {
    held[field] = typeof value === 'string' ? [seen(value)] : Array.isArray(value) ? value as readonly SeenValue[] : [value as SeenValue]
  }
  return { id: `${source}:${key}`, source, key, values: held satisfies SeenValues }
}

let count = 0

/** An interaction of its own on a day. */
export function happened(kind: InteractionKind, n: number, facts: Facts = {}, more: Partial<Interaction> = {}): Interaction {
  count += 1
  const { source = 'shop' } = more
  return { id: `${source}:${count}`, recordId: 'r1', source, eventId: String(count), kind, at: day(n), facts, ...more }
}
