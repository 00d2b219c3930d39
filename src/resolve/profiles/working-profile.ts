import type { ProfileRow } from '../../store/rows.js'
import { profileRow } from '../../store/row-shapes.js'
import type { PreparedProfiles } from './prepared-profiles.js'
import type { ReadProfile } from './profile-reader.js'
import type { Prepared } from './profile-weigher.js'
import { searchDigits, searchTerms } from './search-terms.js'

/** A profile as a transaction works on it. */
export class Working {
  row: ProfileRow
  changed: boolean
  /** Whom it was weighed with last: a pair that shares several keys is weighed once. */
  askedBy: Working | undefined
  /** Its number in the list that is being worked on, for whoever made that list: who stands there is it. */
  place: number = 0
  #links: Map<string, number> | undefined
  #prepared: Prepared | undefined

  constructor(row: ProfileRow, changed: boolean) {
    this.row = row
    this.changed = changed
  }

  /** Looks at whom it is linked with: of most profiles of a component nobody changes that. */
  eachLink(visit: (profile: string, weight: number) => void): void {
    if (this.#links !== undefined) this.#links.forEach((weight, profile) => visit(profile, weight))
    else for (let i = 0; i < this.row.links.length; i += 1) visit(this.row.links[i]!, this.row.weights[i]!)
  }

  /** The weight of its link to another. */
  linkTo({ row: { id } }: Working): number | undefined {
    return this.#links !== undefined ? this.#links.get(id) : this.row.links.length === 0 ? undefined : this.links.get(id)
  }

  /** Its links, to be changed. */
  get links(): Map<string, number> {
    if (this.#links === undefined) {
      const links = new Map<string, number>()
      this.eachLink((profile, weight) => links.set(profile, weight))
      this.#links = links
    }
    return this.#links
  }

  /** The row with its links as they are now. */
  get written(): ProfileRow {
    return this.#links === undefined ? this.row : profileRow(this.row, { links: [...this.#links.keys()], weights: [...this.#links.values()] })
  }

  preparedBy(profiles: PreparedProfiles): Prepared {
    if (this.#prepared === undefined || this.#prepared.crowded !== this.row.crowded) this.#prepared = profiles.of(this.row)
    return this.#prepared
  }
}

/**
 * A profile as it is read, whose keys, links and records are still to come.
 * @param terms Search terms of other profiles, which may share them.
 */
export function newProfile({ id, values, rank }: ReadProfile, marks: readonly string[], terms?: Map<string, string>): ProfileRow {
  return { id, values, rank, keys: [], terms: searchTerms(values, terms), digits: searchDigits(values), links: [], weights: [], marks, vouched: [], size: 0, histories: 0, contact: '', given: undefined }
}
