import type { Field } from '../../model/field.js'

/** What one record says, by field; the first value of a field is the one that counts where only one may. */
export type SaidValues = { readonly [F in Field]?: readonly string[] }
