import type { Field } from '../../model/field.js'
import type { Policy } from '../../model/policy.js'
import type { SaidValues } from '../../normalize/columns/said.js'
import { readProfile } from '../profiles/profile-reader.js'
import { Recent } from '../profiles/recent.js'

/** Readings of recent calls; two generations of so many are held. */
const most = 10_000

/** What values come to by themselves, kept while they are in use: the records of a contact say much alike, and are asked for it at every event. */
export class Readings {
  readonly #recent = new Recent<string>(most)
  readonly #policy: Policy

  constructor(policy: Policy) {
    this.#policy = policy
  }

  /** The id of the profile that says this and no more; empty where nothing of it can be compared. */
  idOf(said: SaidValues): string {
    const name = JSON.stringify(said)
    let id = this.#recent.get(name)
    if (id === undefined) this.#recent.set(name, (id = readProfile({ said, marks: [] }, this.#policy)?.id ?? ''))
    return id
  }

  /** The same of one value. */
  idOfValue(field: Field, value: string, country: readonly string[] = ['']): string {
    return this.idOf({ country, [field]: [value] })
  }

  forgetAll(): void {
    this.#recent.clear()
  }
}
