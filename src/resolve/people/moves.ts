import type { RecordRow } from '../../store/rows.js'
import type { StoreTransaction } from '../../store/store.js'
import type { Change, Effect, Feed } from './feed.js'
import { founderOf } from './founder-of.js'
import type { ProfileGraph } from '../profiles/profile-graph.js'
import type { Working } from '../profiles/working-profile.js'
import { recordsUnder } from './records-under.js'

interface Move {
  readonly from: string
  readonly to: string
}

/** Where records were when a transaction began, or when it last told of them, and so what there is to tell. */
export class Moves {
  readonly #tx: StoreTransaction
  readonly #graph: ProfileGraph
  readonly #feed: Feed
  /** Contacts of profiles. */
  readonly #before = new Map<Working, string>()
  /** Contacts of the records that were placed anew. */
  readonly #recordsBefore = new Map<string, string>()
  /** Records that came in this transaction. */
  readonly #fresh = new Set<string>()

  constructor(tx: StoreTransaction, graph: ProfileGraph, feed: Feed) {
    this.#tx = tx
    this.#graph = graph
    this.#feed = feed
  }

  /** A record that was not there before comes. */
  come(recordId: string): void {
    this.#fresh.add(recordId)
  }

  remember(one: Working): void {
    if (!this.#before.has(one)) this.#before.set(one, one.row.contact)
  }

  /** Remembers where a record was before it is placed anew, and before anything that is not told yet; one that came in this transaction was nowhere. */
  async rememberRecord(record: RecordRow): Promise<void> {
    if (this.isKnown(record.id)) return
    const profile = this.#graph.known(record.profile)
    const contact = (profile && this.#before.get(profile)) || (await this.contactOf(record))
    if (contact !== '') this.#recordsBefore.set(record.id, contact)
  }

  /** Whether it is known of a record where it was, or that it was nowhere. */
  isKnown(recordId: string): boolean {
    return this.#fresh.has(recordId) || this.#recordsBefore.has(recordId)
  }

  /** It was said of a record where it is: what becomes of it from here on is to be told anew. */
  told(recordId: string, contact: string): void {
    this.#fresh.delete(recordId)
    this.#recordsBefore.set(recordId, contact)
  }

  /** The contact that a record had before it was placed anew. */
  contactBefore(recordId: string): string | undefined {
    return this.#recordsBefore.get(recordId)
  }

  /** The contact of a record. */
  contactOf(record: RecordRow): string | Promise<string> {
    if (record.contact !== '' || record.profile === '') return record.contact
    const one = this.#graph.loadOne(record.profile)
    return one instanceof Promise ? one.then((found) => found?.row.contact ?? '') : one.row.contact
  }

  /**
   * Enters into the feed what became of contacts whose records are not the caller's own.
   * @param decisionOf The decision that took records out of a contact.
   */
  async report(own: ReadonlySet<string>, decisionOf: (from: string) => string | undefined): Promise<readonly Effect[]> {
    const effects: Effect[] = []
    const enter = (change: Change & { readonly from: string }) => {
      const decisionId = decisionOf(change.from)
      this.#feed.enter(decisionId === undefined ? change : { ...change, decisionId })
      effects.push(change)
    }
    const moves = await this.#moves()
    if (moves.size > 0) await this.#tell(moves, own, enter)
    // What is said now is what a later look in this transaction starts from.
    for (const one of this.#before.keys()) this.#before.set(one, one.row.contact)
    for (const [recordId, { to }] of moves) if (!own.has(recordId) && this.#recordsBefore.has(recordId)) this.#recordsBefore.set(recordId, to)
    return effects
  }

  async #tell(moves: ReadonlyMap<string, Move>, own: ReadonlySet<string>, enter: (change: Change & { readonly from: string }) => void): Promise<void> {
    const sorted = [...moves].sort(([x], [y]) => (x < y ? -1 : 1))
    const goals = new Map<string, Set<string>>()
    for (const [, { from, to }] of sorted) goals.set(from, (goals.get(from) ?? new Set()).add(to))
    let shown: ReadonlySet<string> | undefined
    for (const [from, all] of goals) {
      const isEnded = await this.#isEnded(from)
      const whole = isEnded && all.size === 1
      if (!isEnded) for (const to of all) if (!(shown ??= new Set([...this.#before.values(), ...this.#recordsBefore.values()])).has(to)) enter({ kind: 'separated', contactId: to, from })
      // A contact that ended in one other is merged into it; of one that fell apart it is said record by record where each went, and its id goes with its founder.
      if (!whole) for (const [recordId, move] of sorted) if (move.from === from && !own.has(recordId)) enter({ kind: 'moved', contactId: move.to, from, recordId })
      if (!isEnded) continue
      const founder = whole ? undefined : await founderOf(this.#tx, from)
      enter({ kind: 'merged', contactId: founder === undefined ? [...all][0]! : await this.contactOf(founder), from })
    }
  }

  /** By record from which contact to which it went. */
  async #moves(): Promise<ReadonlyMap<string, Move>> {
    const moves = new Map<string, Move>()
    for (const [recordId, from] of this.#recordsBefore) {
      const [record] = await this.#tx.get('records', [recordId])
      const to = record === undefined ? '' : await this.contactOf(record)
      if (to !== '' && to !== from) moves.set(recordId, { from, to })
    }
    for (const [{ row }, from] of this.#before) {
      if (from === '' || from === row.contact) continue
      for (const record of await recordsUnder(this.#tx, [row.id])) {
        const to = record.contact === '' ? row.contact : record.contact
        if (to !== from && !this.isKnown(record.id)) moves.set(record.id, { from, to })
      }
    }
    return moves
  }

  async #isEnded(contact: string): Promise<boolean> {
    if ((await this.#tx.count('profiles', 'contact', [contact], 1))[0]! > 0) return false
    return (await this.#tx.count('records', 'contact', [contact], 1))[0] === 0
  }
}
