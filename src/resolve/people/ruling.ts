import { SelfsameError } from '../../errors.js'
import { type IdentifierRules, nameCapsOf } from '../../cluster/identifier-rules.js'
import type { CustomSurvivorship, SurvivorshipPolicy } from '../../merge/survivorship.js'
import { madeOf } from '../../model/given.js'
import { checkPolicy, type Policy } from '../../model/policy.js'
import type { Model } from '../../score/model.js'
import { defaultModel } from '../../score/model-levels.js'
import type { ProfileRow } from '../../store/rows.js'
import type { StoreTransaction } from '../../store/store.js'
import { rulesOfProfiles, thresholdsOf } from '../profiles/contact-projection.js'
import { digestOf } from './digest.js'
import type { Thresholds } from '../profiles/histories.js'
import { PreparedProfiles } from '../profiles/prepared-profiles.js'
import { ProfileWeigher } from '../profiles/profile-weigher.js'
import { Readings } from './readings.js'
import { rulingName, settingNames } from './setting-names.js'

/** All that a tenant's answers follow from besides its rows. */
export interface Ruling {
  readonly policy: SurvivorshipPolicy
  readonly weigher: ProfileWeigher
  readonly prepared: PreparedProfiles
  readonly readings: Readings
  readonly thresholds: Thresholds
  readonly rules: IdentifierRules<ProfileRow>
  /** Stands behind the ids of its profiles, so that they are told from those of a ruling before it; empty for a tenant's first. */
  readonly mark: string
  readonly newId: () => string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** What decides besides the records, as a store keeps it: it stays in force until an upgrade. */
export interface StoredRuling {
  readonly version: string
  readonly policy: Policy
  readonly model: Model
}

/**
 * A policy and a model with a version that follows from what they say.
 * @throws SelfsameError `BAD_POLICY`, of what only a batch holds, too: records that say the same are one profile here, whatever their sources.
 */
export function storedRuling(policy: Policy | undefined, model: Model | undefined): StoredRuling {
  const checked = checkPolicy(policy ?? {})
  const path = checked.oneToOne === true ? 'oneToOne' : checked.link === 'across-sources' ? 'link' : undefined
  if (path !== undefined) throw new SelfsameError('BAD_POLICY', `${path} is a rule of a batch (dedupe), which a resolver does not hold. Leave it out, and say by identifiers (limit, exclusive) what one contact may hold.`, { path, expected: 'a rule that a resolver holds' })
  const decides = model ?? defaultModel()
  return { version: madeOf('model', 'a model as dedupe or train gave it: plain JSON', () => digestOf([checked, decides])), policy: checked, model: decides }
}

/** The rulings in use, made ready once each. */
export class Rulings {
  /** What the resolver was made with. */
  readonly own: StoredRuling
  readonly #clock: Pick<Ruling, 'newId' | 'now'>
  readonly #custom: CustomSurvivorship | undefined
  readonly #ready = new Map<string, Ruling>()

  constructor(own: StoredRuling, clock: Pick<Ruling, 'newId' | 'now'>, custom: CustomSurvivorship | undefined) {
    this.own = own
    this.#custom = custom
    this.#clock = clock
    this.of(own)
  }

  /** What is in force for the tenant of a transaction: what its first call found, whatever was installed since. */
  async inForce(tx: StoreTransaction, mode: 'read' | 'write'): Promise<Ruling> {
    const [inForce] = await tx.get('settings', [settingNames.ruling])
    if (inForce === undefined) {
      if (mode === 'write') await tx.put('settings', [{ id: settingNames.ruling, value: this.own.version }, { id: rulingName(this.own.version), value: this.own }])
      return this.of(this.own)
    }
    const name = inForce.value as string
    const known = this.#ready.get(name)
    if (known !== undefined) return known
    const [stored] = await tx.get('settings', [rulingName(versionOf(name))])
    return this.of(stored!.value as StoredRuling, name)
  }

  /** Puts the resolver's own in force for the tenant of a transaction. Answers with the policy that was, where it was not its own ruling. */
  async putInForce(tx: StoreTransaction): Promise<Policy | undefined> {
    const name = (await tx.get('settings', [settingNames.ruling]))[0]!.value as string
    const version = versionOf(name)
    if (version === this.own.version) return undefined
    const generation = Number(name.slice(version.length + 1)) + 1
    const former = rulingName(version)
    const [stored] = await tx.get('settings', [former])
    await tx.put('settings', [{ id: settingNames.ruling, value: `${this.own.version}~${generation}` }, { id: rulingName(this.own.version), value: this.own }])
    await tx.delete('settings', [former])
    return (stored!.value as StoredRuling).policy
  }

  /** Empties what is held of people between calls. */
  forgetPeople(): void {
    for (const { prepared, readings } of this.#ready.values()) {
      prepared.forgetAll()
      readings.forgetAll()
    }
  }

  of({ version, policy, model }: StoredRuling, name: string = version): Ruling {
    let ruling = this.#ready.get(name)
    if (ruling === undefined) {
      const weigher = new ProfileWeigher(model, nameCapsOf(policy))
      ruling = { policy: { ...policy, custom: this.#custom }, weigher, prepared: new PreparedProfiles(weigher), readings: new Readings(policy), thresholds: thresholdsOf(policy, weigher.threshold), rules: rulesOfProfiles(policy), mark: name.slice(version.length), ...this.#clock }
      this.#ready.set(name, ruling)
    }
    return ruling
  }
}

/** The version of a ruling in force, which is named by it and by how many were in force before: `version~1`, `version~2`. */
const versionOf = (name: string): string => name.split('~')[0]!
