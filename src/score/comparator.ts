import type { Field } from '../model/field.js'
import type { Coded } from '../normalize/columns/coded.js'
import type { NormalColumns } from '../normalize/columns/columns.js'
import { defaultLevels } from './default-levels.js'

/** A value made ready for comparing. What it holds is its comparator's affair. */
declare const form: unique symbol
export interface Form { readonly [form]?: never }

/**
 * One way in which two values are compared, whether they stand in a column of a million or in a store. All that
 * a level depends on is in the two values, so that a batch and a single event come to the same answer.
 */
export interface Comparator {
  readonly name: string
  readonly fields: readonly Field[]
  /** From the strongest agreement (index 0, equal values) to disagreement (last). At most 14. */
  readonly levels: readonly string[]
  /** How much of a shared value's rarity counts at each level, 0 to 1. */
  readonly rarity: readonly number[]
  /** The column that it compares, where the columns have it. */
  readonly column: (columns: NormalColumns) => Coded<unknown> | undefined
  /** The value as text: two values are equal where their texts are. */
  readonly text: (value: unknown) => string
  /** What two values that agree most are sure to share, where that is less than all of their text: its rarity counts, not theirs. */
  readonly shared: ((form: Form) => string) | undefined
  readonly form: (value: unknown) => Form
  /** The level of two equal values, as an index into `levels`: not the strongest where the value says only half of what it might, -1 where it says nothing. */
  readonly equal: (form: Form) => number
  /** The level of two values whose texts differ, as an index into `levels`; -1 where they cannot be compared. Symmetric and pure. */
  readonly compare: (a: Form, b: Form) => number
  /** A number by which two values can be seen to be far apart without reading them; 0 where it cannot. Absent where comparing is cheap. */
  readonly sign: ((form: Form) => number) | undefined
  /** The level of two values by their signs, neither 0, as `compare` would answer; -2 where that cannot be seen from them. */
  readonly glance: ((a: number, b: number) => number) | undefined
  /** The value as shown in explanations. */
  readonly show: (form: Form) => string
}

/** What a comparator is made from: the same, in terms of its own values and named levels. */
export interface ComparatorParts<V, F> {
  readonly name: string
  readonly fields: readonly Field[]
  readonly column: (columns: NormalColumns) => Coded<V> | undefined
  readonly text: (value: V) => string
  readonly shared?: (form: F) => string
  readonly form: (value: V) => F
  /** The level of two equal values where it is not `exact`: two equal initials are no equal names. */
  readonly equal?: ((form: F) => string | undefined) | undefined
  readonly level: (a: F, b: F) => string | undefined
  readonly sign?: (form: F) => number
  /** The level by the signs; `undefined` where they do not tell. */
  readonly glance?: (a: number, b: number) => string | undefined
  readonly show: (form: F) => string
}

/** Hides the type of the values, so that comparators of many kinds stand in one list. */
export function comparator<V, F>(parts: ComparatorParts<V, F>): Comparator {
  const defaults = defaultLevels[parts.name]!
  const levels = defaults.map((one) => one.level)
  const indexes = new Map(levels.map((one, index) => [one, index]))
  return {
    name: parts.name,
    fields: parts.fields,
    levels,
    rarity: defaults.map((one) => one.rarity ?? 0),
    column: parts.column,
    text: (value) => parts.text(value as V),
    shared: parts.shared && ((form) => parts.shared!(form as F)),
    form: (value) => parts.form(value as V) as Form,
    equal: (form) => {
      const found = parts.equal === undefined ? levels[0] : parts.equal(form as F)
      return found === undefined ? -1 : indexes.get(found)!
    },
    compare: (a, b) => {
      const found = parts.level(a as F, b as F)
      return found === undefined ? -1 : indexes.get(found)!
    },
    sign: parts.sign && ((value) => parts.sign!(value as F)),
    glance: parts.glance && ((a, b) => {
      const found = parts.glance!(a, b)
      return found === undefined ? -2 : indexes.get(found)!
    }),
    show: (value) => parts.show(value as F),
  }
}
