import { englishGivenNames } from './en.js'
import { givenNameEquivalents } from './equivalents.js'
import { portugueseGivenNames } from './pt.js'
import { russianGivenNames } from './ru.js'
import { ukrainianGivenNames } from './uk.js'
import { worldGivenNames } from './world.js'

/** Every table of given names, as `name-groups.ts` reads them. */
export const givenNameTables: { readonly groups: readonly string[]; readonly equivalents: string } = {
  groups: [ukrainianGivenNames, russianGivenNames, englishGivenNames, portugueseGivenNames, worldGivenNames],
  equivalents: givenNameEquivalents,
}
