import { KeyCaps } from '../../block/profile-keys.js'
import type { Form } from '../../score/comparator.js'
import { comparators } from '../../score/comparators.js'
import { isCrossed } from '../../score/name-comparators.js'
import type { Alternative } from '../../score/evidence.js'
import { type Digits, LevelUnits, type LevelSums } from '../../score/level-units.js'
import type { Model } from '../../score/model.js'
import { fromModel } from '../../score/model-levels.js'
import { type Crossed, crossed, NameSwap } from '../../score/name-swap.js'
import { PatternTable } from '../../score/pattern-table.js'
import { type IdentifierName, identifierNames, leastCounted, nameCap, type NameCaps, namesUnder, rarityUnits, saltedHash, sharedByNames, sharedRarity } from '../../score/rarity.js'
import { startingLevels } from '../../score/train.js'
import { asIdentifiers, type IdentifierValue } from '../../normalize/columns/identifiers.js'
import { isSameCrowd } from '../../normalize/columns/phone-identifier.js'
import type { Circles } from './circles.js'
import { PairTable } from './pair-facts.js'
import type { ProfileValues } from './profile-reader.js'
import { Recent } from './recent.js'

/** A value of a comparison other than of identifiers made ready for weighing; profiles that say the same mostly share it. */
interface ReadyValue {
  readonly text: string
  readonly form: Form
  /** The level of two that are equal, as an index; -1 where it says nothing. */
  readonly equal: number
  /** What sharing the value says by its frequency; looked up when it is first found to be shared. */
  rarity: number | undefined
}

/** A profile made ready for weighing. Positions are those of `comparators`. */
export interface Prepared {
  /** Given in turn: two preparations have two numbers, what they say notwithstanding. */
  readonly serial: number
  /** A bit for each comparison that it has a value for. */
  readonly present: number
  /** Its values as they were asked for so far: of most candidates few are. */
  readonly ready: (ReadyValue | undefined)[]
  readonly values: ProfileValues
  readonly crowded: Crowded
  readonly named: boolean
  readonly wholeNamed: boolean
  /** With whom it was found to agree. */
  readonly circles: Circles
}

/** What two profiles say of each other. */
export interface PairWeight {
  readonly weight: number
  readonly against: Alternative
  readonly digits: Uint8Array
  readonly sums: LevelSums
}

/** What the levels of a pair say whatever its values are, and the comparisons in which the rarity of a shared value may count. */
interface PatternSums extends LevelSums {
  readonly rare: readonly number[]
}

/** Patterns of levels that are held; of a tenant's pairs there are some ten thousand. */
const mostPatterns = 1 << 16

/** Values of each comparison that are held ready; two generations of so many. */
const mostReady = 4096

/** Identifiers under which many names stand, by comparison and key. */
export type Crowded = Readonly<Record<string, number>> | undefined

type WithCrowd = Prepared & { readonly crowded: NonNullable<Crowded> }

const given = comparators.findIndex((one) => one.name === 'givenName')
const family = comparators.findIndex((one) => one.name === 'familyName')

const names = comparators.map(({ name }) => name)
const noneReady: readonly undefined[] = comparators.map(() => undefined)
const places: ReadonlyMap<string, number> = new Map(comparators.map(({ name }, c) => [name, c]))

/** Weighs two profiles under a frozen model, as a batch weighs two rows. */
export class ProfileWeigher {
  readonly units: LevelUnits
  /** The weight from which two are linked, as the model has it. */
  readonly threshold: number
  readonly caps: KeyCaps
  readonly #nameCaps: NameCaps
  readonly #model: ReturnType<typeof fromModel>
  readonly #starts: readonly ReturnType<typeof startingLevels>[] = comparators.map(startingLevels)
  readonly #swap: NameSwap = new NameSwap(comparators)
  readonly pairs: PairTable = new PairTable()
  #patterns = patternsOf()
  #sums: (PatternSums | undefined)[] = []
  #prepared = 0
  readonly #added: Record<Alternative, number> = { stranger: 0, household: 0, organization: 0 }
  /** The comparisons of identifiers: of these the names under a value count, not how often it occurs. */
  readonly #isNamed: readonly boolean[] = comparators.map(({ name }) => (identifierNames as readonly string[]).includes(name))
  readonly #scratch: Uint8Array = new Uint8Array(comparators.length)
  readonly #ready: readonly Recent<ReadyValue>[] = comparators.map(() => new Recent<ReadyValue>(mostReady))

  /** @param nameCaps How many names may stand under an identifier, where a policy says so. */
  constructor(model: Model, nameCaps: NameCaps = () => nameCap) {
    this.#nameCaps = nameCaps
    this.#model = fromModel(model, comparators)
    this.units = new LevelUnits(comparators, this.#model.weights)
    this.threshold = this.#model.threshold
    this.caps = new KeyCaps(this.#model.caps)
  }

  prepare(values: ProfileValues, crowded: Crowded): Prepared {
    const own = crowded === undefined ? values : this.#ownOf(values, crowded)
    let present = 0
    for (const name in own) {
      const c = places.get(name)
      if (c !== undefined && own[name] !== undefined) present |= 1 << c
    }
    this.#prepared += 1
    const named = has(present, given)
    return { serial: this.#prepared, present, ready: noneReady.slice(), values: own, crowded, named, wholeNamed: named && has(present, family), circles: {} }
  }

  /** What is nobody's own says nothing where one holds an identifier of its own beside it. */
  #ownOf(values: ProfileValues, crowded: NonNullable<Crowded>): ProfileValues {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => {
      if (!this.#isNamed[places.get(name) ?? -1]) return [name, value]
      const of = (value as readonly IdentifierValue[]).filter((one) => this.#namesUnder(name as IdentifierName, crowded, one) <= nameCap)
      return [name, of.length === 0 ? value : of]
    }))
  }

  /** Lets go of the values of people who are to leave no trace. */
  forgetValues(): void {
    for (const one of this.#ready) one.clear()
  }

  #readyOf(comparison: number, { ready, values }: Prepared): ReadyValue {
    return (ready[comparison] ??= this.#readyValue(comparison, values[names[comparison]!]))
  }

  #readyValue(comparison: number, value: unknown): ReadyValue {
    const one = comparators[comparison]!
    const text = one.text(value)
    const recent = this.#ready[comparison]!
    const known = recent.get(text)
    if (known !== undefined) return known
    const form = one.form(value)
    const ready: ReadyValue = { text, form, equal: one.equal(form), rarity: undefined }
    recent.set(text, ready)
    return ready
  }

  /** The weight alone: what most candidates are asked for, and the most often of all. */
  weight(a: Prepared, b: Prepared): number {
    const digits = this.#digits(a, b, this.#scratch)
    return this.#weight(this.#sumsOf(digits), digits, a, b)
  }

  /** The place in `pairs` of what clustering asks of the two. */
  pair(a: Prepared, b: Prepared): number {
    const known = this.pairs.find(a.serial, b.serial)
    if (known >= 0) return known
    const digits = this.#digits(a, b, this.#scratch)
    const sums = this.#sumsOf(digits)
    const weight = this.#weight(sums, digits, a, b)
    let equal = 0
    for (let c = 0; c < digits.length; c += 1) if (digits[c] === 1) equal |= 1 << c
    return this.pairs.enter(a.serial, b.serial, { weight, mean: this.units.inMean(weight, sums, digits), name: this.units.evidence('name', digits), lasting: this.units.evidence('lasting', digits), family: this.units.evidence('family', digits), equal })
  }

  /** Whether somebody has a given and a family name; a letter is half a name, and may be `п.` beside a given name. */
  isWholeNamed(one: Prepared): boolean {
    return one.wholeNamed && this.#readyOf(given, one).equal === 0
  }

  /** What is said of the two by what a person has but one of. */
  personal(a: Prepared, b: Prepared): number | undefined {
    return this.units.evidence('personal', this.#digits(a, b, this.#scratch))
  }

  weigh(a: Prepared, b: Prepared): PairWeight {
    const digits = this.#digits(a, b, new Uint8Array(comparators.length))
    const sums = this.#sumsOf(digits)
    const added = this.#addedTo(sums, digits, a, b)
    return { weight: this.units.least(sums, added), against: this.units.hardest(sums, added), digits, sums }
  }

  #sumsOf(digits: Uint8Array): PatternSums {
    if (this.#patterns.size >= mostPatterns) {
      this.#patterns = patternsOf()
      this.#sums = []
    }
    const pattern = this.#patterns.number(digits)
    const known = this.#sums[pattern]
    if (known !== undefined) return known
    const rare = comparators.flatMap(({ rarity }, c) => (digits[c] !== 0 && (rarity[0] !== 0 || rarity[digits[c]! - 1] !== 0) ? [c] : []))
    // Written out: a copy with more added to it is slow to read.
    const { stranger, household, organization, wholeName } = this.units.sums(digits)
    return (this.#sums[pattern] = { stranger, household, organization, wholeName, rare })
  }

  #weight(sums: PatternSums, digits: Digits, a: Prepared, b: Prepared): number {
    return this.units.least(sums, this.#addedTo(sums, digits, a, b))
  }

  #addedTo(sums: PatternSums, digits: Digits, a: Prepared, b: Prepared): Readonly<Record<Alternative, number>> {
    const added = this.#added
    added.stranger = this.namesakeUnits(sums, digits, a, b)
    added.household = added.organization = 0
    for (let i = 0; i < sums.rare.length; i += 1) {
      const c = sums.rare[i]!
      const units = this.rarityUnits(c, digits, a, b)
      added.stranger += units
      if (units < 0 && this.units.isIdentifier[c]!) this.units.addCrowd(added, digits, c, units)
    }
    return added
  }

  /** Units that namesakes take away from an equal whole name. */
  namesakeUnits({ wholeName }: LevelSums, digits: Digits, a: Prepared, b: Prepared): number {
    if (wholeName === undefined) return 0
    let { units } = wholeName
    for (let i = 0; i < wholeName.of.length; i += 1) units += this.rarityUnits(wholeName.of[i]!, digits, a, b)
    return this.units.namesakeUnits(units)
  }

  rarityUnits(comparison: number, digits: Digits, a: Prepared, b: Prepared): number {
    const digit = digits[comparison]!
    const share = digit === 0 ? 0 : comparators[comparison]!.rarity[digit === 1 || this.#areEqual(comparison, a, b) ? 0 : digit - 1]!
    return share === 0 ? 0 : this.units.rarityAt(comparison, digit, sharedRarity(share, this.#rarityOf(comparison, a, b), this.#rarityOf(comparison, b, a)))
  }

  #digits(a: Prepared, b: Prepared, digits: Uint8Array): Uint8Array {
    digits.fill(0)
    for (let both = a.present & b.present; both !== 0; both &= both - 1) {
      const c = 31 - Math.clz32(both & -both)
      digits[c] = this.#level(c, a, b) + 1
    }
    if (this.#swap.possible(digits)) this.#swap.enter(digits, this.#crossed(a, b), this.#crossed(b, a), a.wholeNamed && b.wholeNamed)
    return digits
  }

  /** The level of a comparison that both have a value for. Identifiers are compared as they stand: hardly two profiles have all of them in common. */
  #level(comparison: number, a: Prepared, b: Prepared): number {
    const { compare } = comparators[comparison]!
    if (this.#isNamed[comparison]!) return compare(a.values[names[comparison]!] as Form, b.values[names[comparison]!] as Form)
    const x = this.#readyOf(comparison, a)
    const y = this.#readyOf(comparison, b)
    return x === y || x.text === y.text ? x.equal : compare(x.form, y.form)
  }

  #crossed(a: Prepared, b: Prepared): Crossed {
    return has(a.present, given) && has(b.present, family) ? isCrossed(this.#readyOf(given, a).form, this.#readyOf(family, b).form) : crossed.not
  }

  /** Whether the two say the same; of names that stand crosswise one may say nothing. */
  #areEqual(comparison: number, a: Prepared, b: Prepared): boolean {
    if (!has(a.present, comparison) || !has(b.present, comparison)) return has(a.present, comparison) === has(b.present, comparison)
    if (this.#isNamed[comparison]!) return asIdentifiers.same(a.values[names[comparison]!] as readonly IdentifierValue[], b.values[names[comparison]!] as readonly IdentifierValue[])
    return this.#readyOf(comparison, a).text === this.#readyOf(comparison, b).text
  }

  /** What sharing a value says; where names stand crosswise, one of the two may have none. */
  #rarityOf(comparison: number, one: Prepared, other: Prepared): number {
    if (!has(one.present, comparison)) return 0
    if (!this.#isNamed[comparison]!) {
      const value = this.#readyOf(comparison, one)
      return (value.rarity ??= this.#findRarity(comparison, value))
    }
    return one.crowded === undefined || other.crowded === undefined ? 0 : this.#crowdUnits(comparison, one as WithCrowd, other as WithCrowd)
  }

  /** What the names under the identifiers that both have take away, in whatever writing: of several the one that fewest share. */
  #crowdUnits(comparison: number, one: WithCrowd, other: WithCrowd): number {
    const name = comparators[comparison]!.name as IdentifierName
    const theirs = (other.values[name] as readonly IdentifierValue[] | undefined) ?? []
    let least: number | undefined
    for (const value of one.values[name] as readonly IdentifierValue[]) {
      for (const same of theirs) {
        if (!isSameCrowd(value, same)) continue
        const names = Math.min(this.#namesUnder(name, one.crowded, value), this.#namesUnder(name, other.crowded, same))
        if (least === undefined || names < least) least = names
      }
    }
    return least === undefined ? 0 : sharedByNames(this.#model.weights.classes[comparison]!, least)
  }

  #namesUnder(name: IdentifierName, crowded: NonNullable<Crowded>, value: IdentifierValue): number {
    return namesUnder(crowded[`${name}:${value.key}`] ?? 0, this.#nameCaps(name, value.key))
  }

  #findRarity(comparison: number, { text, form, equal }: ReadyValue): number {
    const frequencies = this.#model.frequencies[comparison]
    const { rarity, shared } = comparators[comparison]!
    if (frequencies === undefined || rarity.every((share) => share === 0)) return 0
    return rarityUnits(this.#model.weights.classes[comparison]!, this.#starts[comparison]!, equal, frequencies.present, frequencies.counts.get(saltedHash(shared === undefined ? text : shared(form), this.#model.salt)) ?? leastCounted - 1)
  }
}

const has = (present: number, comparison: number): boolean => (present & (1 << comparison)) !== 0

const patternsOf = (): PatternTable => new PatternTable(comparators.map((one) => one.levels.length))
