import { anchorCap, anchorCode, type KeyCaps, refinedKeys } from '../../block/profile-keys.js'
import type { IdentifierRules } from '../../cluster/identifier-rules.js'
import { isJoining } from '../../model/mark.js'
import type { IdentifierValue } from '../../normalize/columns/identifiers.js'
import { pages, rowsAtOnce } from '../../store/pages.js'
import { profileRow } from '../../store/row-shapes.js'
import type { ProfileRow } from '../../store/rows.js'
import type { StoreTransaction } from '../../store/store.js'
import { crowdKey } from '../../normalize/columns/phone-identifier.js'
import { identifierNames, type IdentifierName } from '../../score/rarity.js'
import { countNames, isIn, mayCrowd } from './crowds.js'
import type { PreparedProfiles } from './prepared-profiles.js'
import { keysOfValues, type ReadProfile } from './profile-reader.js'
import type { PairWeight, Prepared, ProfileWeigher } from './profile-weigher.js'
import { newProfile, Working } from './working-profile.js'

/** Records that one decision may name, and so profiles that it may put together. */
export const mostNamed = 5000

/**
 * The profiles of a store and the links between them, inside one transaction. A link stands between two profiles
 * that share a key which is not generic and whose weight reaches the review threshold (or that share an exclusive identifier): exactly the pairs that a
 * batch over all profiles would propose. A profile that comes or goes changes the links around it and no others.
 */
export class ProfileGraph {
  readonly weigher: ProfileWeigher
  readonly rules: IdentifierRules<ProfileRow>
  readonly caps: KeyCaps
  readonly #tx: StoreTransaction
  readonly #prepared: PreparedProfiles
  readonly #review: number
  readonly #same: number
  readonly #known = new Map<string, Working>()
  /** Those that came and are not in the store yet: whatever is read by an index has to find them. */
  #unwritten: Working[] = []
  /** Profiles whose links changed: their components are to be clustered anew. */
  readonly touched: Set<string> = new Set()

  constructor(tx: StoreTransaction, { weigher, prepared, thresholds, rules }: { readonly weigher: ProfileWeigher; readonly prepared: PreparedProfiles; readonly thresholds: { readonly review: number; readonly same: number }; readonly rules: IdentifierRules<ProfileRow> }) {
    this.#tx = tx
    this.weigher = weigher
    this.rules = rules
    this.#prepared = prepared
    this.#review = thresholds.review
    this.#same = thresholds.same
    this.caps = weigher.caps
  }

  async load(ids: Iterable<string>): Promise<Working[]> {
    const wanted = new Set(ids)
    const missing: string[] = []
    for (const id of wanted) if (!this.#known.has(id)) missing.push(id)
    if (missing.length > 0) for (const row of await this.#tx.get('profiles', missing)) if (row !== undefined) this.#adopt(row)
    const found: Working[] = []
    for (const id of wanted) {
      const one = this.#known.get(id)
      if (one !== undefined) found.push(one)
    }
    return found
  }

  /** The same of one profile: at once where it is known, which it mostly is. */
  loadOne(id: string): Working | Promise<Working | undefined> {
    return this.#known.get(id) ?? this.#find(id)
  }

  async #find(id: string): Promise<Working | undefined> {
    const [row] = await this.#tx.get('profiles', [id])
    return row && this.#adopt(row)
  }

  /** A profile that was loaded before. */
  known(id: string): Working | undefined {
    return this.#known.get(id)
  }

  prepared(one: Working): Prepared {
    return one.preparedBy(this.#prepared)
  }

  weigh(a: Working, b: Working): PairWeight {
    return this.weigher.weigh(this.prepared(a), this.prepared(b))
  }

  /** What clustering asks of the two, weighed once while both are in use. */
  pair(a: Working, b: Working): number {
    return this.weigher.pair(this.prepared(a), this.prepared(b))
  }

  update(one: Working, change: Partial<ProfileRow>): void {
    one.row = profileRow(one.row, change)
    one.changed = true
  }

  /** Holds a profile that is not in the store; `flush` writes it. */
  enter(row: ProfileRow): Working {
    const one = new Working(row, true)
    this.#known.set(row.id, one)
    this.touched.add(row.id)
    return one
  }

  /** Of these, whose keys and links are all there now, whatever is read by an index knows from now on. */
  entered(comers: readonly Working[]): void {
    this.#unwritten = this.#unwritten.concat(comers)
  }

  /** Adds a profile and links it to those that it shares a key with. */
  async add(read: ReadProfile, marks: readonly string[]): Promise<Working> {
    const own = read.keys.codes
    const counts = await this.counts(own)
    const refined: number[] = []
    const proposing: number[] = []
    const crossed: number[] = []
    own.forEach((code, i) => {
      if (counts[i]! < this.caps.of(code)) proposing.push(code)
      else refined.push(...refinedKeys(code, read.keys.refiners))
    })
    const refiners = new Map<string, ReadonlyMap<string, number>>()
    for (const [i, code] of own.entries()) if (counts[i] === this.caps.of(code)) crossed.push(...(await this.refine(code, refiners)), code)
    const refinedCounts = await this.counts(refined)
    refined.forEach((code, i) => {
      if (refinedCounts[i]! < this.caps.of(code)) proposing.push(code)
      else if (refinedCounts[i] === this.caps.of(code)) crossed.push(code)
    })
    const candidates = await this.#rowsUnder(proposing)
    const one = this.enter(profileRow(newProfile(read, marks), { keys: refined.length === 0 ? own : [...own, ...refined] }))
    this.#unwritten.push(one)
    const held = (name: IdentifierName, key: string): number => counts[own.indexOf(anchorCode(name, key))]!
    await this.#countNamesOf(one, (name, key) => mayCrowd(held(name, key) + 1))
    for (const row of candidates) this.#propose(one, row)
    if (crossed.length > 0) await this.loosen(new Set(crossed))
    return one
  }

  /** Takes a profile out, and its links with it. */
  async remove(one: Working): Promise<void> {
    const { row } = one
    for (const other of await this.load(one.links.keys())) {
      other.links.delete(row.id)
      other.changed = true
      this.touched.add(other.row.id)
    }
    one.links.clear()
    this.touched.delete(row.id)
    this.#known.delete(row.id)
    this.#unwritten = this.#unwritten.filter((other) => other !== one)
    await this.#tx.delete('profiles', [row.id])
    await this.#touchJoined(row.marks)
    this.#prepared.forget(row.id)
    const counts = await this.counts(row.keys)
    const revived = row.keys.filter((code, i) => counts[i] === this.caps.of(code))
    for (const code of revived) await this.#tighten(code)
    await this.#countNamesOf(one, () => true)
  }

  /** The profiles that a decision marks so, up to `limit`. */
  async markedBy(mark: string, limit: number): Promise<readonly Working[]> {
    if (this.#unwritten.length > 0) await this.#writeComers()
    return (await this.#tx.list('profiles', 'mark', { values: [mark], limit })).map((row) => this.#adopt(row))
  }

  #writeComers(): Promise<void> {
    return this.flush(this.#unwritten.splice(0))
  }

  /** Writes what changed: everywhere, or among these. */
  async flush(among?: readonly Working[]): Promise<void> {
    const changed: ProfileRow[] = []
    const take = (one: Working): void => {
      if (!one.changed) return
      one.row = one.written
      one.changed = false
      changed.push(one.row)
    }
    ;(among ?? this.#known).forEach(take)
    if (among === undefined) this.#unwritten = []
    if (changed.length > 0) await this.#tx.put('profiles', changed)
  }

  #adopt(row: ProfileRow): Working {
    const known = this.#known.get(row.id)
    if (known !== undefined) return known
    const one = new Working(row, false)
    this.#known.set(row.id, one)
    return one
  }

  /** How many stored profiles are under each key. */
  async counts(codes: readonly number[]): Promise<readonly number[]> {
    if (this.#unwritten.length > 0) await this.#writeComers()
    return codes.length === 0 ? [] : this.#tx.count('profiles', 'key', codes, anchorCap + 2)
  }

  /** The stored profiles under some keys. */
  async under(codes: readonly number[]): Promise<Working[]> {
    return (await this.#rowsUnder(codes)).map((row) => this.#adopt(row))
  }

  async #rowsUnder(codes: readonly number[]): Promise<readonly ProfileRow[]> {
    if (codes.length === 0) return []
    if (this.#unwritten.length > 0) await this.#writeComers()
    return this.#tx.list('profiles', 'key', { values: codes, limit: codes.length * (anchorCap + 2) })
  }

  /** Links a profile that comes with a stored one that shares a key, where they weigh enough: most do not, and are not worked on. */
  #propose(one: Working, row: ProfileRow): void {
    const known = this.#known.get(row.id)
    if (known !== undefined) return this.link(one, known)
    const weight = this.weigher.weight(this.prepared(one), this.#prepared.of(row))
    if (weight >= this.#review || (this.rules.hasExclusive && this.rules.shareOwner(one.row, row))) this.link(one, this.#adopt(row), weight)
  }

  /** Stored profiles that hold an identifier of a crowd: whoever stands under its key for another reason keeps nobody out of what is counted. */
  async holders(comparison: IdentifierName, crowd: string): Promise<readonly Working[]> {
    const code = anchorCode(comparison, crowd)
    const first = await this.under([code])
    const holds = (one: Working): boolean => isIn(one, comparison, crowd)
    const most = anchorCap + 2
    if (first.length < most || first.every(holds)) return first.filter(holds)
    const found: Working[] = []
    for await (const rows of pages(rowsAtOnce, (page) => this.#tx.list('profiles', 'key', { values: [code], ...page }))) {
      for (const row of rows) {
        const one = this.#adopt(row)
        if (holds(one)) found.push(one)
        if (found.length === most) return found
      }
    }
    return found
  }

  /**
   * Weighs two that share a key, and links them where they weigh enough. What a link that does not join says is asked when the pair is
   * reviewed, which it is with either side: the component of `b` stays as it is.
   */
  link(a: Working, b: Working, weight: number = this.weigher.weight(this.prepared(a), this.prepared(b))): void {
    if (a === b) return
    const before = a.linkTo(b)
    const owned = this.rules.hasExclusive && this.rules.shareOwner(a.row, b.row)
    const linked = weight >= this.#review || owned
    if (linked ? before === weight : before === undefined) return
    if (linked) {
      a.links.set(b.row.id, weight)
      b.links.set(a.row.id, weight)
    } else {
      a.links.delete(b.row.id)
      b.links.delete(a.row.id)
    }
    a.changed = true
    b.changed = true
    this.touched.add(a.row.id)
    if (owned || weight >= this.#same || (before ?? -Infinity) >= this.#same) this.touched.add(b.row.id)
  }

  /**
   * A key turns generic: its profiles go under refined keys instead. Answers with those that turn generic at once.
   * @param refiners Those of profiles that were asked for already: keys turn generic together.
   */
  async refine(key: number, refiners: Map<string, ReadonlyMap<string, number>>): Promise<number[]> {
    const members = await this.under([key])
    const held = new Map<number, number>()
    for (const one of members) {
      let own = refiners.get(one.row.id)
      if (own === undefined) refiners.set(one.row.id, (own = keysOfValues(one.row.values).refiners))
      const fresh = refinedKeys(key, own).filter((code) => !one.row.keys.includes(code))
      if (fresh.length === 0) continue
      this.update(one, { keys: [...one.row.keys, ...fresh] })
      for (const code of fresh) held.set(code, (held.get(code) ?? 0) + 1)
    }
    await this.flush(members)
    return [...held].filter(([code, count]) => count > this.caps.of(code)).map(([code]) => code)
  }

  /**
   * Drops the links that hung on generic keys alone.
   * @param coming How many are under a key that are not in the store yet.
   */
  async loosen(codes: ReadonlySet<number>, coming: (code: number) => number = () => 0): Promise<void> {
    const generic = new Map<number, boolean>()
    /** The keys of a profile that still propose pairs. */
    const proposing = new Map<string, ReadonlySet<number>>()
    const proposingOf = async ({ row }: Working): Promise<ReadonlySet<number>> => {
      const known = proposing.get(row.id)
      if (known !== undefined) return known
      const unknown = row.keys.filter((one) => !generic.has(one))
      const counts = await this.counts(unknown)
      unknown.forEach((one, i) => generic.set(one, counts[i]! + coming(one) > this.caps.of(one)))
      const own = new Set(row.keys.filter((one) => !generic.get(one)!))
      proposing.set(row.id, own)
      return own
    }
    for (const code of codes) {
      const members = await this.under([code])
      const ids = new Set(members.map((one) => one.row.id))
      for (const a of members) {
        const keys = await proposingOf(a)
        for (const id of a.links.keys()) {
          if (!ids.has(id) || id < a.row.id) continue
          const b = this.#known.get(id)!
          if (b.row.keys.some((one) => keys.has(one))) continue
          a.links.delete(id)
          b.links.delete(a.row.id)
          a.changed = true
          b.changed = true
          this.touched.add(id)
          this.touched.add(a.row.id)
        }
      }
    }
  }

  /** Profiles that a decision put together with one that goes may have hung together by it alone. */
  async #touchJoined(marks: readonly string[]): Promise<void> {
    const joined = marks.filter(isJoining)
    if (joined.length === 0) return
    if (this.#unwritten.length > 0) await this.#writeComers()
    for (const { id } of await this.#tx.list('profiles', 'mark', { values: joined, limit: joined.length * mostNamed })) this.touched.add(id)
  }

  /** A key that was generic is not any more: all its pairs are looked at again. */
  async #tighten(code: number): Promise<void> {
    const members = await this.under([code])
    for (const [i, a] of members.entries()) for (const b of members.slice(i + 1)) this.link(a, b)
  }

  /**
   * Weighs a profile anew whose crowds have changed, with whom it is linked; where it has several identifiers of a kind also with whoever shares one: what is
   * nobody's own counts again where all of them are.
   */
  async relink(one: Working, comparison: IdentifierName): Promise<void> {
    for (const neighbour of await this.load(one.links.keys())) this.link(one, neighbour)
    const values = one.row.values[comparison] as readonly IdentifierValue[]
    if (values.length < 2) return
    const codes = [...new Set(values.flatMap(({ key, variants }) => [key, ...variants].map((each) => anchorCode(comparison, each))))]
    const counts = await this.counts(codes)
    for (const other of await this.under(codes.filter((code, i) => counts[i]! <= this.caps.of(code)))) this.link(one, other)
  }

  /** Counts the names under each identifier of a profile that came or went, and weighs anew what that changes. */
  async #countNamesOf(one: Working, mayChange: (comparison: IdentifierName, key: string) => boolean): Promise<void> {
    for (const comparison of identifierNames) {
      for (const value of (one.row.values[comparison] as readonly IdentifierValue[] | undefined) ?? []) {
        const crowd = crowdKey(value)
        if (!mayChange(comparison, crowd)) continue
        const { members, outdated } = countNames(comparison, crowd, await this.holders(comparison, crowd))
        if (outdated.length === 0) continue
        for (const other of outdated) this.touched.add(other.row.id)
        for (const other of outdated) await this.relink(other, comparison)
        const code = anchorCode(comparison, crowd)
        // A link that a crowd took away comes back where the crowd is gone.
        if ((await this.counts([code]))[0]! <= this.caps.of(code)) for (const [i, a] of members.entries()) for (const b of members.slice(i + 1)) this.link(a, b)
      }
    }
  }
}
