import { worldGivenNameEquivalents, worldGivenNames } from './world.js'

/** Every table of given names, as `name-groups.ts` reads them. */
export const givenNameTables: { readonly groups: readonly string[]; readonly equivalents: string } = {
  groups: [worldGivenNames],
  equivalents: worldGivenNameEquivalents,
}
