import { givenNameGroups, isNameIn, ukrainian } from './name-groups.js'
import { remember } from './remember.js'

/** What a call ends in, what its name does, and what other names do of which this may be a case or a cousin: Валерію is asked for Валерія, too, and Маріано is no Мар'ян. */
const endings: readonly (readonly [call: RegExp, name: readonly string[], other: readonly string[]])[] = [
  [/о$/, ['а'], ['']],
  [/е$/, ['', 'о'], []],
  [/є$/, ['я'], []],
  [/(?<=[аеиіїоу])ю$/, ['й'], ['я']],
  [/ю$/, ['ь', 'я'], []],
  [/у$/, ['', 'о'], ['а']],
]

/**
 * The given name by which a Ukrainian greeting calls somebody (Олено, Іване, Андрію), or the word itself where it is a name
 * or may call two. Names are those of the Ukrainian table: no ending is taken off what nobody has written down.
 *
 * Pure and idempotent. `name` is lower case.
 * @example
 * nominative('олено')  // 'олена'
 * nominative('олександре')  // 'олександр'
 * nominative('лесю')  // 'лесю'
 */
export function nominative(name: string): string {
  return 'оеєюу'.includes(name.at(-1) ?? ' ') ? nameCalled(name) : name
}

const nameCalled = remember((name) => {
  const ending = endings.find(([call]) => call.test(name))
  if (ending === undefined || givenNameGroups(name).length > 0) return name
  const [, names, others] = ending
  const [found, ...more] = [...names, ...others].map((end) => name.slice(0, -1) + end).filter((one) => isNameIn(ukrainian, one))
  return found === undefined || more.length > 0 || others.some((end) => found === name.slice(0, -1) + end) ? name : found
})
