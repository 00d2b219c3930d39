import type { ProfileRow } from '../../store/rows.js'
import type { Prepared, ProfileWeigher } from './profile-weigher.js'
import { Recent } from './recent.js'

/** Prepared profiles of recent calls; two generations of so many are held. */
const most = 30_000

/** Profiles made ready for weighing, kept while they are in use. What a profile says never changes under its id. */
export class PreparedProfiles {
  readonly #recent = new Recent<Prepared>(most)
  readonly #weigher: ProfileWeigher

  constructor(weigher: ProfileWeigher) {
    this.#weigher = weigher
  }

  forget(id: string): void {
    this.#recent.delete(id)
  }

  /** Those of calls that were rolled back are held under ids that nobody can name any more. */
  forgetAll(): void {
    this.#recent.clear()
    this.#weigher.forgetValues()
  }

  of({ id, values, crowded }: ProfileRow): Prepared {
    const recent = this.#recent.get(id)
    if (recent !== undefined && recent.crowded === crowded) return recent
    const prepared = this.#weigher.prepare(values, crowded)
    this.#recent.set(id, prepared)
    return prepared
  }
}
