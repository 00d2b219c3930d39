import { isOneSlip } from '../similarity/edit-distance.js'
import { givenNameEntry } from '../normalize/name-groups.js'
import { patronymicStem } from '../normalize/patronymic.js'
import { isGivenInitialOf, openingOf } from './initials.js'

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
  // The letter itself, not what becomes of it: Ю is two in Latin.
  const [one, other] = [openingOf(a, left), openingOf(b, right)]
  if (one.initial || other.initial) return isGivenInitialOf(one, other) ? 'initial' : 'different'
  if (left === right) return 'same'
  const [groups, others] = [givenNameEntry(left).formal, givenNameEntry(right).formal]
  if (groups.some((group) => others.includes(group))) return 'same'
  // A letter left out of Любомирович is three in Latin. Of two known fathers neither is the other badly written.
  const slip = isOneSlip(left, right) || ((groups.length === 0 || others.length === 0) && isOneSlip(a, b))
  return Math.min(left.length, right.length) > 3 && slip ? 'close' : 'different'
}
