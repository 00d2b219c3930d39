import type { Field } from '../../model/field.js'
import { identifierFields } from '../../normalize/columns/identifier-columns.js'
import { type ColumnPart, columnParts } from '../../normalize/columns/parts.js'

/** Where each part stands. */
const partFields: { readonly [P in ColumnPart]: readonly Field[] } = {
  ...identifierFields,
  places: ['address', 'street', 'streetNumber', 'unit', 'city', 'region', 'postcode', 'addressExtra'],
  birthDate: ['birthDate', 'birthYear', 'birthMonth', 'birthDay'],
  sex: ['sex'],
  organization: ['organization'],
  jobTitle: ['jobTitle'],
  birthPlace: ['birthPlace'],
}

/** A number takes as long to read as so many times as many letters of an address. */
const phoneLength = 4

/** The parts, those first that take longest to read: threads that share them then end nearly at once. */
export function longestFirst(columns: readonly { readonly field: Field; readonly bytes: number }[]): readonly ColumnPart[] {
  const lengthOf = (part: ColumnPart): number =>
    columns.reduce((sum, { field, bytes }) => (partFields[part].includes(field) ? sum + bytes : sum), 0) * (part === 'phone' ? phoneLength : 1)
  const lengths = new Map(columnParts.map((part) => [part, lengthOf(part)]))
  return columnParts.toSorted((a, b) => lengths.get(b)! - lengths.get(a)!)
}
