import type { Field } from '../model/field.js'
import { refOf, type SeenValue, type StoredRecord } from '../model/stored-record.js'
import { asValueOf, says } from './golden.js'
import { type Claim, compareRefs, compareText } from './survivorship.js'

/** What a stored record says of a field, for survivorship. */
export interface RecordClaim extends Claim {
  readonly field: Field
  readonly first: string
  readonly until?: string
}

/** Records by source and key: the order of provenance, whatever the order in which they were read. */
export function byRef(records: readonly StoredRecord[]): readonly StoredRecord[] {
  return records.toSorted((a, b) => compareRefs(refOf(a), refOf(b)))
}

/** All that records say, by field; detached values included; of one record what it said last comes first. */
export type ClaimsByField = (field: Field) => readonly RecordClaim[]

/** Reads each field once, when it is first asked for. */
export function claimsByField(records: readonly StoredRecord[]): ClaimsByField {
  const read = new Map<Field, readonly RecordClaim[]>()
  return (field) => {
    const known = read.get(field) ?? claimsOf(records, field)
    read.set(field, known)
    return known
  }
}

/** Claims on what is theirs today: detached values are left out. */
export const isCurrent = ({ until }: { readonly until?: string }): boolean => until === undefined

function claimsOf(records: readonly StoredRecord[], field: Field): readonly RecordClaim[] {
  return records.flatMap((record, order) =>
    (record.values[field] ?? []).toSorted(latestFirst).flatMap((seen, place): RecordClaim[] => {
      const value = seen.value.trim()
      if (!says(field, value)) return []
      return [{
        field, value, ...asValueOf(field, value), record: refOf(record), order, place,
        seen: seen.last, first: seen.first, trust: seen.trust, ...(seen.until === undefined ? {} : { until: seen.until }),
      }]
    }))
}

const latestFirst = (a: SeenValue, b: SeenValue): number => compareText(b.last, a.last) || compareText(a.value, b.value)
