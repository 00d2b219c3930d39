import { badOption, SelfsameError } from '../../errors.js'
import { qualifiedId } from '../../model/qualified-id.js'
import type { StoreTransaction } from '../../store/store.js'
import { interactionId, participantKeys, participantsOf, type ToldEvent } from '../people/event-names.js'
import { settingNames, tombstoneName } from '../people/setting-names.js'

/** What a tombstone stands for: a record of a source, or an event of it. */
export type Buried = { readonly kind: 'record' | 'event'; readonly id: string }

/**
 * What is left of the erased: keyed hashes of their record and event ids, so that a replay does not bring them back and
 * nobody without the key can ask whether a given person was erased. HMAC-SHA-256 of the platform (RFC 2104).
 */
export class Tombstones {
  readonly #secret: string | undefined
  #key: Promise<CryptoKey> | undefined

  /** @param secret The caller's, the same for ever: with another nothing that was erased is known again. */
  constructor(secret: string | undefined) {
    if (secret !== undefined && (typeof secret !== 'string' || secret.length < leastSecret)) {
      throw badOption('erasureKey', `a random secret of at least ${leastSecret} characters`)
    }
    this.#secret = secret
  }

  /** Leaves tombstones, and `at` as the time of the erasure. */
  async bury(tx: StoreTransaction, ids: readonly Buried[], at: string): Promise<void> {
    const check = await this.#hash('key check')
    const [known] = await tx.get('settings', [settingNames.tombstones])
    if (known === undefined) await tx.put('settings', [{ id: settingNames.tombstones, value: check }])
    else if (known.value !== check) throw otherKey()
    const names = await Promise.all(ids.map((one) => this.#nameOf(one)))
    await tx.put('settings', names.map((id) => ({ id, value: at })))
  }

  /** When each of these was erased; `undefined` where it was not. */
  async of(tx: StoreTransaction, ids: readonly Buried[]): Promise<readonly (string | undefined)[]> {
    const [known] = await tx.get('settings', [settingNames.tombstones])
    if (known === undefined) return ids.map(() => undefined)
    if (known.value !== (await this.#hash('key check'))) throw otherKey()
    const rows = await tx.get('settings', await Promise.all(ids.map((one) => this.#nameOf(one))))
    return rows.map((row) => row?.value as string | undefined)
  }

  /**
   * Refuses what would bring an erased person back: an event that was erased or speaks of one that was, a snapshot of an
   * erased record, and what happened to it before the erasure. Who comes back of themselves later is somebody new.
   * @throws SelfsameError `ERASED_CONTACT` naming the place in the event.
   */
  async refuse(tx: StoreTransaction, event: ToldEvent): Promise<void> {
    // Of most tenants nobody was ever erased, and there is nothing to ask.
    if ((await tx.get('settings', [settingNames.tombstones]))[0] === undefined) return
    const participants = participantsOf(event)
    const asked: (Buried & { readonly where: string })[] = []
    for (const target of [event.id, event.edits, event.deletes]) {
      if (target !== undefined) participants.forEach((_, i) => asked.push({ kind: 'event', id: interactionId(event.source, target, i), where: 'event' }))
    }
    participantKeys(event).forEach((key, i) => asked.push({ kind: 'record', id: qualifiedId(event.source, key), where: i === 0 ? 'person' : `others.${i - 1}` }))
    const erased = await this.of(tx, asked)
    const found = asked.find(({ kind }, i) => erased[i] !== undefined && (kind === 'event' || event.says === 'snapshot' || event.at <= erased[i]))
    if (found !== undefined) {
      throw new SelfsameError('ERASED_CONTACT', `What the event says at ${found.where} is of somebody who was erased; nothing of it was taken in. An event with several participants may be delivered without them.`, { where: found.where })
    }
  }

  async #nameOf({ kind, id }: Buried): Promise<string> {
    return tombstoneName(await this.#hash(`${kind}\n${id}`))
  }

  async #hash(text: string): Promise<string> {
    if (this.#secret === undefined) {
      throw badOption('erasureKey', 'a secret', 'An erasure leaves keyed hashes of what it removed, and they are looked up whenever something comes in: give createResolver an erasureKey, the same for ever.')
    }
    const encoder = new TextEncoder()
    this.#key ??= crypto.subtle.importKey('raw', encoder.encode(this.#secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
    const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', await this.#key, encoder.encode(text)))
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  }
}

const leastSecret = 16

const otherKey = () => badOption('erasureKey', 'the key of the first erasure', 'erasureKey is another than the one under which people of this tenant were erased; with it they would come back.')
