import { textGiven } from '../model/given.js'
import { handlePlaceholders } from './handle.js'
import { isMaskedNumber } from './masked-number.js'
import { namePlaceholders } from './name-words.js'
import { numberCell } from './number-cell.js'
import { foldText } from './text.js'

export interface NormalizedAccountId {
  readonly raw: string
  /** Absent for what is nobody's account. */
  readonly key?: string
  /** `placeholder`: what systems write for a customer without an account; `masked`: shown in part (`**** 4242`). */
  readonly issue?: 'empty' | 'placeholder' | 'masked'
}

/**
 * Brings the id of a customer account to one key: letter case, blanks and punctuation aside.
 *
 * What stands for "no account" has none, or every guest of a shop would be one person: noughts (`0`, `000-000`, the nil UUID),
 * `-1`, null words and whatever is a placeholder as a name or a user name. `0042` and `100` are ids; leading noughts are kept.
 *
 * Total, pure and idempotent: `normalizeAccountId(key).key === key`. Sources: RFC 9562 (nil and max UUID); WooCommerce writes `0` on orders of guests.
 *
 * @example
 * normalizeAccountId('U-17').key  // 'u17'
 * normalizeAccountId('0042').key  // '0042'
 * normalizeAccountId('0').issue  // 'placeholder'
 */
export function normalizeAccountId(raw: string): NormalizedAccountId {
  raw = textGiven(raw)
  const id = numberCell(raw)
  const key = compact(id)
  if (key === '') return { raw, issue: 'empty' }
  if (isMaskedNumber(id)) return { raw, issue: 'masked' }
  return nobodys.has(key) || filler.test(key) || minusOne.test(id) ? { raw, issue: 'placeholder' } : { raw, key }
}

const compact = (text: string): string => foldText(text).replaceAll(' ', '')
const nobodys: ReadonlySet<string> = new Set([...namePlaceholders, ...handlePlaceholders].map(compact))
const filler = /^(?:0+|f{32})$/
const minusOne = /^\s*[-−–]1\s*$/
