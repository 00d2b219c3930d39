import { decisionOf } from '../../model/mark.js'
import type { DecisionRow, RecordRow } from '../../store/rows.js'
import { profileRow, recordRow } from '../../store/row-shapes.js'
import type { StoreTransaction } from '../../store/store.js'
import { erasedName, settingNames } from './setting-names.js'
import { takenId } from './taken-id.js'
import { componentsOf } from '../profiles/components.js'
import { type Clustered, clusterComponents, clusterLinked } from '../profiles/contact-projection.js'
import { isSame } from './digest.js'
import { comparedValues, saysAlike } from './said-values.js'
import { type Change, type Effect, Feed } from './feed.js'
import { founderOf } from './founder-of.js'
import { apartBecause } from '../profiles/histories.js'
import { Moves } from './moves.js'
import { PairReviews } from './pair-reviews.js'
import { addProfiles, type Comer } from '../profiles/profile-intake.js'
import { ProfileGraph } from '../profiles/profile-graph.js'
import { newProfile, type Working } from '../profiles/working-profile.js'
import { type ReadProfile, readProfile, silentProfile } from '../profiles/profile-reader.js'
import { recordsUnder } from './records-under.js'
import type { Ruling } from './ruling.js'
import { vouchedByAll, vouchedOf } from './vouched.js'

/** Profiles in a component beyond which it waits for `settle`. */
const componentBound = 1000
/** No bound, as a number that every SQL engine takes for a limit. */
export const everyProfile: number = 2 ** 31 - 2

const decisionsNaming = (row: { readonly marks: readonly string[] }): readonly string[] => [...new Set(row.marks.map(decisionOf))]

/**
 * The people of one tenant inside one transaction: records come, change and go, and `project` brings the contacts up to date.
 * A contact is what clustering makes of the profiles, links and decisions that touch it; nothing is derived from the last answer but ids.
 */
export class PeopleSession {
  readonly tx: StoreTransaction
  readonly ruling: Ruling
  readonly graph: ProfileGraph
  readonly #feed: Feed
  readonly #moves: Moves
  readonly #reviews: PairReviews
  readonly #given = new Set<string>()
  /** By profile the records that came under it in this transaction, or are left alone under it. */
  readonly #loose = new Map<string, string[]>()
  /** The records of profiles that came in this transaction and that nothing was placed under since. */
  readonly #ofComers = new Map<string, readonly RecordRow[]>()
  /** Founders whose rows are still to be written. */
  readonly #founders: RecordRow[] = []

  constructor(tx: StoreTransaction, ruling: Ruling) {
    this.tx = tx
    this.ruling = ruling
    this.graph = new ProfileGraph(tx, ruling)
    this.#feed = new Feed(tx, ruling.now)
    this.#moves = new Moves(tx, this.graph, this.#feed)
    this.#reviews = new PairReviews(tx, this.graph, ruling)
  }

  /**
   * Enters a record as it is now: it goes under the profile of what it says.
   * @param known What it says, where many were read at once.
   */
  async place(record: RecordRow, before: RecordRow | undefined, known?: { readonly read: ReadProfile | undefined }): Promise<RecordRow> {
    if (before === undefined) this.#moves.come(record.id)
    else await this.#moves.rememberRecord(before)
    const same = known === undefined && before !== undefined && before.profile !== '' && saysTheSame(before, record) ? await this.graph.loadOne(before.profile) : undefined
    const read = same?.row ?? this.#said(record, known === undefined ? readProfile({ said: comparedValues(record.values), marks: record.marks, source: record.source }, this.ruling.policy) : known.read)
    const profile = read?.id ?? ''
    const vouched = (by: RecordRow): readonly string[] => vouchedOf(by, read!.values, this.ruling.policy)
    let placed: RecordRow
    const one = profile !== '' && before?.profile === profile ? await this.graph.loadOne(profile) : undefined
    if (one !== undefined && before !== undefined) {
      placed = recordRow(record, { profile, contact: before.contact })
      if (record.history !== before.history || (same === undefined && vouched(record).join() !== vouched(before).join())) {
        const histories = one.row.histories + Number(record.history) - Number(before.history)
        this.graph.update(one, { histories, vouched: histories === 0 ? [] : vouchedByAll([...(await this.#othersUnder(placed)), placed], one.row.values, this.ruling.policy) })
        this.graph.touched.add(profile)
      }
    } else {
      if (before !== undefined && before.profile !== '') await this.leave(before)
      placed = recordRow(record, { profile, contact: '' })
      if (profile !== '') {
        const there = await this.graph.loadOne(profile)
        if (there === undefined) this.#ofComers.set(profile, [placed])
        else this.#ofComers.delete(profile)
        this.#come(record, there ?? (await this.graph.add(read as ReadProfile, record.marks)), vouched(record))
      } else placed = await this.#alone(recordRow(placed, { contact: record.contact }))
    }
    await this.tx.put('records', [placed])
    return placed
  }

  /**
   * Places many records at once: those that are new go in together. Nothing else may be placed before `project`.
   * @param all With what each says.
   */
  async placeAll(all: readonly { readonly record: RecordRow; readonly before: RecordRow | undefined; readonly read: ReadProfile | undefined }[]): Promise<void> {
    const rows: RecordRow[] = []
    const coming = new Map<string, { readonly read: ReadProfile; readonly records: RecordRow[] }>()
    for (const { record, before, read: known } of all) {
      if (before !== undefined) {
        await this.place(record, before, { read: known })
        continue
      }
      this.#moves.come(record.id)
      const read = this.#said(record, known)
      if (read === undefined) rows.push(await this.#alone(recordRow(record, { profile: '' })))
      else {
        const placed = recordRow(record, { profile: read.id, contact: '' })
        rows.push(placed)
        const one = coming.get(read.id)
        if (one === undefined) coming.set(read.id, { read, records: [placed] })
        else one.records.push(placed)
      }
    }
    for (const one of await this.graph.load(coming.keys())) {
      for (const record of coming.get(one.row.id)!.records) this.#come(record, one, vouchedOf(record, one.row.values, this.ruling.policy))
      coming.delete(one.row.id)
    }
    const terms = new Map<string, string>()
    const comers = Array.from(coming.values(), ({ read, records }): Comer => {
      const given = earliest(records.map((record) => record.given))
      const histories = records.filter((record) => record.history).length
      this.#ofComers.set(read.id, records)
      this.#loose.set(read.id, records.map((record) => record.id))
      return {
        row: profileRow(newProfile(read, records[0]!.marks, terms), { vouched: vouchedByAll(records, read.values, this.ruling.policy), size: records.length, histories, given }),
        keys: read.keys,
      }
    })
    for (const one of await addProfiles(this.graph, comers)) this.#moves.remember(one)
    // Whom a decision joins is found by it.
    if (comers.some(({ row }) => row.marks.length > 0)) await this.graph.flush()
    if (rows.length > 0) await this.tx.put('records', rows)
  }

  /** The profile of what was read of a record, under an id of the ruling in force. */
  #said(record: RecordRow, read: ReadProfile | undefined): ReadProfile | undefined {
    const said = read ?? (record.marks.length === 0 ? undefined : silentProfile(record.id, record.marks))
    return said === undefined || this.ruling.mark === '' ? said : { ...said, id: said.id + this.ruling.mark }
  }

  /** A record comes under a profile that is there. */
  #come(record: RecordRow, one: Working, vouched: readonly string[]): void {
    this.#moves.remember(one)
    const { row } = one
    const given = earliest([row.given, record.given])
    this.graph.update(one, {
      size: row.size + 1,
      histories: row.histories + Number(record.history),
      ...(record.history ? { vouched: row.histories === 0 ? vouched : row.vouched.filter((key) => vouched.includes(key)) } : {}),
      given,
    })
    this.graph.touched.add(row.id)
    this.#setLoose(row.id, record.id)
  }

  #setLoose(profile: string, recordId: string): void {
    const loose = this.#loose.get(profile)
    if (loose === undefined) this.#loose.set(profile, [recordId])
    else loose.push(recordId)
  }

  /** Takes a record out of its profile; the record itself stays, or is put elsewhere by the caller. */
  async leave(record: RecordRow): Promise<void> {
    const one = await this.graph.loadOne(record.profile)
    if (one === undefined) return
    this.#moves.remember(one)
    if (one.row.size === 1) {
      await this.graph.remove(one)
      await this.#reviews.drop(one.row.id)
      return
    }
    const { given: known, ...row } = one.row
    const given = known === undefined || record.given?.id !== known.id ? known : earliest((await this.#othersUnder(record)).map((other) => other.given))
    const histories = row.histories - Number(record.history)
    const vouched = histories === row.histories ? row.vouched : histories === 0 ? [] : vouchedByAll(await this.#othersUnder(record), one.row.values, this.ruling.policy)
    one.row = profileRow(row, { size: row.size - 1, histories, vouched, given })
    one.changed = true
    this.graph.touched.add(one.row.id)
    // What is left is one record: it stands for its profile again.
    if (one.row.size === 1) {
      for (const other of await this.#othersUnder(record)) {
        this.#setLoose(one.row.id, other.id)
        if (other.contact === '') continue
        await this.#moves.rememberRecord(other)
        await this.tx.put('records', [recordRow(other, { contact: '' })])
      }
    }
  }

  /** The other records under a record's profile, however many. */
  async #othersUnder(record: RecordRow): Promise<readonly RecordRow[]> {
    return (await recordsUnder(this.tx, [record.profile])).filter((other) => other.id !== record.id)
  }

  /** Brings contacts, reviews and the feed up to date with what changed, and writes it. Answers with what else changed for other records than `own`. */
  async project(own: ReadonlySet<string>, decisionId?: string, bound: number = componentBound): Promise<readonly Effect[]> {
    const effects = await this.regroup(own, decisionId, bound)
    await this.write()
    return effects
  }

  /** The same, where the caller has something to say in the feed before it is written. */
  async regroup(own: ReadonlySet<string>, decisionId?: string, bound: number = componentBound): Promise<readonly Effect[]> {
    await this.gather(bound)
    return this.report(own, () => decisionId)
  }

  /** Enters into the feed what became of other records than `own` since the transaction began, or since this was last told. */
  report(own: ReadonlySet<string>, decisionOf: (from: string) => string | undefined): Promise<readonly Effect[]> {
    return this.#moves.report(own, decisionOf)
  }

  /** Brings contacts and reviews up to date with what changed; the feed is told of it by `report`. */
  async gather(bound: number = componentBound): Promise<void> {
    const { graph, ruling: { thresholds } } = this
    const { within, beyond } = await componentsOf(graph, graph.touched, thresholds.same, bound)
    if (beyond.length > 0) await this.#defer(beyond.map(({ row }) => row.id))
    const clustered = [...within.flat(), ...beyond]
    const before = new Map(clustered.map((one) => [one, one.row.contact]))
    for (const one of clustered) this.#moves.remember(one)
    const { groups, refused } = await this.#cluster(within)
    for (const group of groups) await this.#assign(group)
    // Who has a contact stays in it until all can be looked at.
    for (const one of beyond) if (one.row.contact === '') await this.#assign([one])
    if (this.#founders.length > 0) await this.tx.put('records', this.#founders.splice(0))
    await graph.flush()
    await this.#reviews.settle(clustered, refused, { isNew: ({ row }) => this.#ofComers.has(row.id), isAsked: (one) => graph.touched.has(one.row.id) || before.get(one) !== one.row.contact })
    this.#ofComers.clear()
    graph.touched.clear()
  }

  /** Components of which no decision speaks, and that no exclusive identifier holds together, come first. */
  async #cluster(components: readonly (readonly Working[])[]): Promise<Clustered> {
    const { graph, ruling: { policy, thresholds } } = this
    const groups: (readonly Working[])[] = []
    const refused = new Map<string, string>()
    const enter = (clustered: Clustered): void => {
      for (const group of clustered.groups) groups.push(group)
      clustered.refused.forEach((constraint, pair) => refused.set(pair, constraint))
    }
    const others: (readonly Working[])[] = []
    for (const nodes of components) {
      if (graph.rules.hasExclusive || nodes.some(({ row }) => row.marks.length > 0)) others.push(nodes)
      else enter(clusterLinked(graph, nodes, policy, thresholds))
    }
    for (const nodes of others) enter(clusterComponents(graph, nodes, await this.#decisionsOf(nodes), policy, thresholds))
    return { groups, refused }
  }

  /** The contact of a record. */
  contactOf(record: RecordRow): Promise<string> {
    return this.#moves.contactOf(record)
  }

  /** The contact that a record had before it was placed anew. */
  contactBefore(recordId: string): string | undefined {
    return this.#moves.contactBefore(recordId)
  }

  /** A record that says nothing comparable has a contact of its own. */
  async #alone(record: RecordRow): Promise<RecordRow> {
    if (record.contact !== '') return record
    const given = record.given ?? (await this.#newContact())
    return recordRow(record, { contact: given.id, given })
  }

  change(change: Change): void {
    this.#feed.enter(change)
    if (change.recordId !== undefined) this.#moves.told(change.recordId, change.contactId)
  }

  wasGiven(contactId: string): boolean {
    return this.#given.has(contactId)
  }

  nextSeq(): Promise<number> {
    return this.#feed.nextSeq()
  }

  /** Writes the feed and the counter. */
  write(): Promise<void> {
    return this.#feed.write()
  }

  async #newContact(): Promise<{ readonly id: string; readonly seq: number }> {
    const id = this.ruling.newId()
    if (this.#given.has(id) || (await founderOf(this.tx, id)) !== undefined || (await this.tx.get('settings', [erasedName(id)]))[0] !== undefined) throw takenId()
    this.#given.add(id)
    return { id, seq: await this.nextSeq() }
  }

  /** One group of profiles becomes one contact; a profile whose records are not to be joined becomes as many as it has records. */
  async #assign(group: readonly Working[]): Promise<void> {
    const [first] = group
    if (group.length === 1 && apartBecause(first!, this.ruling, this.graph) !== undefined) {
      // Those of a profile that is apart already have contacts, but for what came in this transaction.
      const records = first!.row.contact === '' ? (await this.tx.get('records', this.#loose.get(first!.row.id) ?? [])).filter((record) => record?.profile === first!.row.id) : await recordsUnder(this.tx, [first!.row.id])
      const apart: RecordRow[] = []
      for (const record of records) if (record !== undefined && record.contact === '') {
        const given = record.given ?? (await this.#newContact())
        apart.push(recordRow(record, { contact: given.id, given }))
      }
      if (apart.length > 0) await this.tx.put('records', apart)
      const given = earliest([first!.row.given, ...apart.map((record) => record.given)])
      if (first!.row.contact !== '' || apart.length > 0) this.graph.update(first!, { contact: '', given })
      return
    }
    const together: RecordRow[] = []
    for (const one of group) {
      if (one.row.size < 2 || one.row.contact !== '' || this.#ofComers.has(one.row.id)) continue
      for (const record of await recordsUnder(this.tx, [one.row.id])) {
        if (record.contact === '') continue
        await this.#moves.rememberRecord(record)
        together.push(recordRow(record, { contact: '' }))
      }
    }
    if (together.length > 0) await this.tx.put('records', together)
    let given = earliest(group.map(({ row }) => row.given))
    if (given === undefined) {
      given = await this.#newContact()
      const coming = group.map(({ row }) => this.#ofComers.get(row.id))
      const records = coming.includes(undefined) ? await recordsUnder(this.tx, group.map(({ row }) => row.id)) : coming.flatMap((own) => own!)
      const founder = records.reduce((a, b) => (a.since < b.since || (a.since === b.since && a.id < b.id) ? a : b))
      this.#founders.push(recordRow(founder, { given }))
      this.graph.update(group.find(({ row }) => row.id === founder.profile)!, { given })
    }
    for (const one of group) if (one.row.contact !== given.id) this.graph.update(one, { contact: given.id })
  }

  async #decisionsOf(nodes: readonly Working[]): Promise<readonly DecisionRow[]> {
    const ids = new Set(nodes.flatMap(({ row }) => decisionsNaming(row)))
    return ids.size === 0 ? [] : (await this.tx.get('decisions', [...ids])).filter((row) => row !== undefined)
  }

  async #defer(profiles: readonly string[]): Promise<void> {
    const waiting = ((await this.tx.get('settings', [settingNames.unsettled]))[0]?.value as readonly string[] | undefined) ?? []
    const all = new Set([...waiting, ...profiles])
    if (all.size > waiting.length) await this.tx.put('settings', [{ id: settingNames.unsettled, value: [...all] }])
  }
}

/** Whether a record says what it said, known as well as it was: most messages of somebody known bring nothing that would have to be read. */
function saysTheSame(before: RecordRow, after: RecordRow): boolean {
  return before.marks.join() === after.marks.join() && saysAlike(before.values, after.values) && isSame(comparedValues(before.values), comparedValues(after.values))
}

function earliest(all: readonly (RecordRow['given'] | undefined)[]): RecordRow['given'] | undefined {
  let first: RecordRow['given']
  for (const one of all) if (one !== undefined && (first === undefined || one.seq < first.seq)) first = one
  return first
}
