import { type ErrorDetails, SelfsameError } from '../../errors.js'
import { type IdentifierRules, nameCapsOf } from '../../cluster/identifier-rules.js'
import type { CustomSurvivorship, SurvivorshipPolicy } from '../../merge/survivorship.js'
import { madeOf } from '../../model/given.js'
import { checkPolicy, type Policy } from '../../model/policy.js'
import type { Model } from '../../score/model.js'
import { defaultModel } from '../../score/model-levels.js'
import type { ProfileRow } from '../../store/rows.js'
import { layout } from '../../store/row-shapes.js'
import type { StoreTransaction } from '../../store/store.js'
import { rulesOfProfiles, thresholdsOf } from '../profiles/contact-projection.js'
import { digestOf } from './digest.js'
import { ownCopy } from './own-copy.js'
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
  /** Of the rows that were derived by it. */
  readonly layout: number
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
  const given = model ?? defaultModel()
  return madeOf('model', 'a model as dedupe or train gave it: plain JSON', () => ({ version: digestOf([layout, checked, given]), layout, policy: checked, model: ownCopy(given) }))
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

  /**
   * What is in force for the tenant of a transaction: what its first call found, whatever was installed since.
   * @param upgrading Whether profiles may be missing: an upgrade is asking, which derives them.
   * @throws SelfsameError `UPGRADE_NEEDED`
   */
  async inForce(tx: StoreTransaction, mode: 'read' | 'write', upgrading = false): Promise<Ruling> {
    const [inForce, rebuilding] = await tx.get('settings', [settingNames.ruling, settingNames.rebuilding])
    if (inForce === undefined) {
      if (mode === 'write') await tx.put('settings', [{ id: settingNames.ruling, value: this.own.version }, { id: rulingName(this.own.version), value: this.own }])
      return this.of(this.own)
    }
    if (rebuilding !== undefined && !upgrading) throw upgradeNeeded(otherLayout)
    const name = inForce.value as string
    const known = this.#ready.get(name)
    if (known !== undefined) return known
    const [row] = await tx.get('settings', [rulingName(versionOf(name))])
    const stored = row?.value as StoredRuling | undefined
    if (stored?.layout !== layout) throw upgradeNeeded(otherLayout)
    try {
      checkPolicy(stored.policy)
      return this.of(stored, name)
    } catch (cause) {
      if (!(cause instanceof SelfsameError)) throw cause
      const { path, expected } = cause.details as ErrorDetails['BAD_MODEL' | 'BAD_POLICY']
      throw upgradeNeeded({ path: `${cause.code === 'BAD_POLICY' ? 'policy' : 'model'}.${path}`, expected }, cause)
    }
  }

  /** What this release does not read of what is in force, where it does not. */
  async unread(tx: StoreTransaction, mode: 'read' | 'write'): Promise<Unread | undefined> {
    try {
      await this.inForce(tx, mode, true)
      return undefined
    } catch (error) {
      if (error instanceof SelfsameError && error.code === 'UPGRADE_NEEDED') return error.details as Unread
      throw error
    }
  }

  /** Puts the resolver's own in force for the tenant of a transaction. Answers with the policy that was, as it stands there, where it was not its own ruling. */
  async putInForce(tx: StoreTransaction): Promise<unknown> {
    const name = (await tx.get('settings', [settingNames.ruling]))[0]!.value as string
    const version = versionOf(name)
    if (version === this.own.version) return undefined
    const generation = Number(name.slice(version.length + 1)) + 1
    const former = rulingName(version)
    const [stored] = await tx.get('settings', [former])
    await tx.put('settings', [{ id: settingNames.ruling, value: `${this.own.version}~${generation}` }, { id: rulingName(this.own.version), value: this.own }])
    await tx.delete('settings', [former])
    return (stored?.value as StoredRuling | undefined)?.policy ?? null
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

/** What is in force and cannot be read: where, and what would have been there. */
type Unread = ErrorDetails['UPGRADE_NEEDED']

/** Whether it is the derived rows that cannot be read: profiles and reviews. */
export const isOtherLayout = (unread: Unread | undefined): boolean => unread?.path === otherLayout.path

const otherLayout: Unread = { path: 'layout', expected: String(layout) }

function upgradeNeeded(unread: Unread, cause?: unknown): SelfsameError<'UPGRADE_NEEDED'> {
  return new SelfsameError('UPGRADE_NEEDED', `What decides for this tenant, or was derived by it, was stored by another release and is not read by this one (${unread.path}), or an upgrade is not finished. Call upgrade: it derives all anew; with dryRun it says what would come of it.`, unread, cause)
}

/** The version of a ruling in force, which is named by it and by how many were in force before: `version~1`, `version~2`. */
const versionOf = (name: string): string => name.split('~')[0]!
