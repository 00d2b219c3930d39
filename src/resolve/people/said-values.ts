import { compareText } from '../../merge/survivorship.js'
import { accountFields, type Field } from '../../model/field.js'
import type { SeenValue, SeenValues } from '../../model/stored-record.js'
import { looksLikeUserName } from '../../normalize/user-name.js'

/** Fields by which a channel tells one person from another. */
export const anchorFields: readonly Field[] = ['email', 'phone', ...accountFields, 'accountId', 'nationalId', 'taxId']

/** Whether two versions of a record say the same, known equally well, whenever it was said. */
export function saysAlike(a: SeenValues, b: SeenValues): boolean {
  const said = Object.keys(a) as Field[]
  return said.length === Object.keys(b).length && said.every((field) => {
    const [these, those] = [a[field]!, b[field]]
    return these === those || (these.length === those?.length && these.every(({ value, trust }, i) => value === those[i]!.value && trust === those[i]!.trust))
  })
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
