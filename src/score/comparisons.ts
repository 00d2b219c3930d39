import type { NormalColumns } from '../normalize/columns/columns.js'
import { comparators } from './comparators.js'
import { isCrossed } from './name-comparators.js'
import { type Comparison, countCodes, countTexts } from './comparison.js'
import type { Form } from './comparator.js'
import type { Crossed } from './name-swap.js'

/** The comparisons of a set of columns. */
export interface ComparisonSet {
  readonly list: readonly Comparison[]
  /** How a given name (by code) meets the other record's family name: the two may be swapped. */
  readonly crossed: ((given: number, family: number) => Crossed) | undefined
}

/** The comparisons that the columns allow, in a fixed order; given and family name first. */
export function comparisons(columns: NormalColumns): ComparisonSet {
  const list: Comparison[] = []
  const formsOf = new Map<string, readonly Form[]>()
  for (const { name, fields, levels, rarity, column, text, shared, form, equal, compare, sign, glance, show } of comparators) {
    const coded = column(columns)
    if (coded === undefined || coded.values.length === 0) continue
    const { codes, values } = coded
    const forms = values.map(form)
    const ofEqual = Int8Array.from(forms, equal)
    // One value, of which two say nothing: no pair ever has this comparison.
    if (forms.length === 1 && ofEqual[0] === -1) continue
    formsOf.set(name, forms)
    const counts = countCodes(codes, values.length)
    const textOf = shared === undefined ? (code: number) => text(values[code]) : (code: number) => shared(forms[code]!)
    list.push({
      name,
      fields,
      levels,
      rarity,
      codes,
      counts,
      holders: shared === undefined ? counts : countTexts(counts, textOf),
      equal: ofEqual,
      compare: (a, b) => compare(forms[a]!, forms[b]!),
      glance: sign && glance && { signs: Int32Array.from(forms, sign), level: glance },
      show: (code) => show(forms[code]!),
      text: textOf,
      json: (code) => JSON.stringify(values[code]),
    })
  }
  const given = formsOf.get('givenName')
  const family = formsOf.get('familyName')
  return { list, crossed: given && family && ((g, f) => isCrossed(given[g]!, family[f]!)) }
}
