import { isOneSlip } from '../similarity/edit-distance.js'
import { givenNameEntry } from '../normalize/name-groups.js'
import { patronymicStem } from '../normalize/patronymic.js'

/** How two patronymics agree: one father's name, a typing slip, an initial, two fathers, or nothing to compare. */
export type PatronymicLevel = 'same' | 'close' | 'initial' | 'different' | 'missing'

/**
 * Compares two patronymics by the father's name in them, so that languages and a brother's and a sister's endings agree.
 *
 * @example
 * comparePatronymic('Іванович', 'Ивановна')  // 'same'
 * comparePatronymic('Іванович', 'Петрович')  // 'different'
 */
export function comparePatronymic(a: string | undefined, b: string | undefined): PatronymicLevel {
  if (!a || !b) return 'missing'
  if (a === b) return a.length === 1 ? 'initial' : 'same'
  const [left, right] = [patronymicStem(a), patronymicStem(b)]
  if (left === '' || right === '') return 'missing'
  if (left.length === 1 || right.length === 1) return left[0] === right[0] ? 'initial' : 'different'
  if (left === right) return 'same'
  const groups = givenNameEntry(right).formal
  if (givenNameEntry(left).formal.some((group) => groups.includes(group))) return 'same'
  return left.length > 3 && isOneSlip(left, right) ? 'close' : 'different'
}
