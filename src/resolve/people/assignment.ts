import type { RecordRow } from '../../store/rows.js'
import { recordRow } from '../../store/row-shapes.js'
import type { StoreTransaction } from '../../store/store.js'
import { apartBecause } from '../profiles/histories.js'
import type { ProfileGraph } from '../profiles/profile-graph.js'
import type { Working } from '../profiles/working-profile.js'
import type { Feed } from './feed.js'
import { founderOf } from './founder-of.js'
import type { Moves } from './moves.js'
import { recordsUnder } from './records-under.js'
import type { Ruling } from './ruling.js'
import { erasedName } from './setting-names.js'
import { takenId } from './taken-id.js'

type Given = RecordRow['given']

/** What contacts are given with, inside one transaction. */
interface Means {
  readonly tx: StoreTransaction
  readonly ruling: Ruling
  readonly graph: ProfileGraph
  readonly feed: Feed
  readonly moves: Moves
}

/** Gives each group of profiles its contact: the earliest that was given to any of them, or a new one. */
export class Assignment {
  readonly #means: Means
  readonly #given = new Set<string>()
  /** By profile the records that came under it in this transaction, or are left alone under it. */
  readonly #loose = new Map<string, Set<string>>()
  /** The records of profiles that came in this transaction and that nothing was placed under since. */
  readonly ofComers: Map<string, readonly RecordRow[]> = new Map()
  /** Founders whose rows are still to be written. */
  readonly #founders: RecordRow[] = []

  constructor(means: Means) {
    this.#means = means
  }

  wasGiven(contactId: string): boolean {
    return this.#given.has(contactId)
  }

  /** A record comes under a profile, or is left alone under it. */
  loosen(profile: string, recordId: string): void {
    const loose = this.#loose.get(profile)
    if (loose === undefined) this.#loose.set(profile, new Set([recordId]))
    else loose.add(recordId)
  }

  /** A record that says nothing comparable has a contact of its own. */
  async alone(record: RecordRow): Promise<RecordRow> {
    return record.contact !== '' && record.contact === record.given?.id ? record : this.#withContact(record)
  }

  async #withContact(record: RecordRow): Promise<RecordRow> {
    const given = record.given ?? (await this.#newContact())
    return recordRow(record, { contact: given.id, given })
  }

  async #newContact(): Promise<NonNullable<Given>> {
    const { tx, ruling, feed } = this.#means
    const id = ruling.newId()
    if (this.#given.has(id) || (await founderOf(tx, id)) !== undefined || (await tx.get('settings', [erasedName(id)]))[0] !== undefined) throw takenId()
    this.#given.add(id)
    return { id, seq: await feed.nextSeq() }
  }

  /** One group of profiles becomes one contact; a profile whose records are not to be joined becomes as many as it has records. */
  async assign(group: readonly Working[]): Promise<void> {
    const { ruling, graph } = this.#means
    if (group.length === 1 && apartBecause(group[0]!, ruling, graph) !== undefined) return this.#keepApart(group[0]!)
    const apart = group.filter(({ row }) => row.size > 1 && row.contact === '' && !this.ofComers.has(row.id))
    if (apart.length > 0) await this.#putTogether(apart)
    const { id } = earliest(group.map(({ row }) => row.given)) ?? (await this.#found(group))
    for (const one of group) if (one.row.contact !== id) graph.update(one, { contact: id })
  }

  async #keepApart(one: Working): Promise<void> {
    const { tx, graph } = this.#means
    const { id, contact, given } = one.row
    // Those of a profile that is apart already have contacts, but for what came in this transaction.
    const records = contact === '' ? (await tx.get('records', [...(this.#loose.get(id) ?? [])])).filter((record) => record?.profile === id) : await recordsUnder(tx, [id])
    const apart: RecordRow[] = []
    for (const record of records) if (record?.contact === '') apart.push(await this.#withContact(record))
    if (apart.length > 0) await tx.put('records', apart)
    if (contact !== '' || apart.length > 0) graph.update(one, { contact: '', given: earliest([given, ...apart.map((record) => record.given)]) })
  }

  /** Records of these profiles that had contacts of their own have that of their profile from now on. */
  async #putTogether(group: readonly Working[]): Promise<void> {
    const { tx, moves } = this.#means
    const together: RecordRow[] = []
    for (const { row } of group) {
      for (const record of await recordsUnder(tx, [row.id])) {
        if (record.contact === '') continue
        await moves.rememberRecord(record)
        together.push(recordRow(record, { contact: '' }))
      }
    }
    if (together.length > 0) await tx.put('records', together)
  }

  /** A new contact for profiles of which none was ever given one: it is that of their first record. */
  async #found(group: readonly Working[]): Promise<NonNullable<Given>> {
    const { tx, graph } = this.#means
    const given = await this.#newContact()
    const coming = group.map(({ row }) => this.ofComers.get(row.id))
    const records = coming.includes(undefined) ? await recordsUnder(tx, group.map(({ row }) => row.id)) : coming.flatMap((own) => own!)
    const founder = records.reduce((a, b) => (a.since < b.since || (a.since === b.since && a.id < b.id) ? a : b))
    this.#founders.push(recordRow(founder, { given }))
    graph.update(group.find(({ row }) => row.id === founder.profile)!, { given })
    return given
  }

  async writeFounders(): Promise<void> {
    if (this.#founders.length > 0) await this.#means.tx.put('records', this.#founders.splice(0))
  }
}

export function earliest(all: readonly Given[]): Given {
  let first: Given
  for (const one of all) if (one !== undefined && (first === undefined || one.seq < first.seq)) first = one
  return first
}
