import type { Street } from '../normalize/columns/places.js'
import { isOneSlip } from '../similarity/edit-distance.js'
import { resembles } from './compare-texts.js'

/** House and flat as one number, `12/45`, whether they were written as one or apart. */
const doorOf = ({ number, unit }: Street): string => (unit === '' ? number.replace(/(?<=\d) (?=\d)/, '/') : `${number}/${unit}`)

/** Whether one side writes as `12/45` what the other says in words: house 12, flat 45. */
const isSameDoor = (a: Street, b: Street): boolean => (a.unit === '') !== (b.unit === '') && doorOf(a) === doorOf(b)

/** Whether a number such as `12/45` may be a flat of the house: where no side names a flat, it may as well be the house at the corner. */
const isHouseOf = (door: Street, house: Street): boolean => door.unit === '' && house.unit === '' && doorOf(door).startsWith(`${house.number}/`)

/** How two different streets with their houses agree. */
export function compareStreets(a: Street, b: Street): string {
  const sameNumber = a.number === b.number || isSameDoor(a, b)
  if (a.street === b.street) return sameNumber ? 'exact' : a.number === '' || b.number === '' || isOneSlip(a.number, b.number) || isHouseOf(a, b) || isHouseOf(b, a) ? 'close' : 'street'
  if (resembles(a.street, b.street)) return sameNumber && a.number !== '' ? 'close' : 'street'
  return sameNumber && a.number !== '' ? 'number' : 'different'
}
