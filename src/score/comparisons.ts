import type { NormalColumns } from '../normalize/columns/columns.js'
import { comparators, isCrossed } from './comparators.js'
import { type Comparison, countCodes } from './comparison.js'
import type { Form } from './comparator.js'
import type { Crossed } from './name-swap.js'
import { nameCap } from './rarity.js'

/** The comparisons of a set of columns. */
export interface ComparisonSet {
  readonly list: readonly Comparison[]
  /** How a given name (by code) meets the other record's family name: the two may be swapped. */
  readonly crossed: ((given: number, family: number) => Crossed) | undefined
}

/**
 * The comparisons that the columns allow, in a fixed order; given and family name first.
 * @param names For each identifier and code how many given names stand under it: under more than `nameCap` it is nobody's own, and that two share it says nothing, to the weights
 * and to what is learnt alike. Left to the weights alone, the number of a shop's own in every other row would teach that one person's names differ.
 */
export function comparisons(columns: NormalColumns, names?: ReadonlyMap<string, ArrayLike<number>>): ComparisonSet {
  const list: Comparison[] = []
  const formsOf = new Map<string, readonly Form[]>()
  for (const { name, fields, levels, rarity, column, text, form, equal, compare, sign, glance, show } of comparators) {
    const coded = column(columns)
    if (coded === undefined || coded.values.length === 0) continue
    const { codes, values } = coded
    const forms = values.map(form)
    const under = names?.get(name)
    const ofEqual = Int8Array.from(forms, (one, code) => (under !== undefined && under[code]! > nameCap ? -1 : equal(one)))
    // One value, of which two say nothing: no pair ever has this comparison.
    if (forms.length === 1 && ofEqual[0] === -1) continue
    formsOf.set(name, forms)
    list.push({
      name,
      fields,
      levels,
      rarity,
      codes,
      counts: countCodes(codes, values.length),
      equal: ofEqual,
      compare: (a, b) => compare(forms[a]!, forms[b]!),
      glance: sign && glance && { signs: Int32Array.from(forms, sign), level: glance },
      show: (code) => show(forms[code]!),
      text: (code) => text(values[code]),
      json: (code) => JSON.stringify(values[code]),
    })
  }
  const given = formsOf.get('givenName')
  const family = formsOf.get('familyName')
  return { list, crossed: given && family && ((g, f) => isCrossed(given[g]!, family[f]!)) }
}
