import type { RecordRow } from '../../store/rows.js'
import { profileRow, recordRow } from '../../store/row-shapes.js'
import type { StoreTransaction } from '../../store/store.js'
import { settingNames } from './setting-names.js'
import { Assignment, earliest } from './assignment.js'
import { componentsDetached, decisionsOn } from './later-holders.js'
import { type Clustered, clusterComponents, clusterLinked } from '../profiles/contact-projection.js'
import { isSame } from './digest.js'
import { comparedValues, saysAlike } from './said-values.js'
import { type Change, type Effect, Feed } from './feed.js'
import { Moves } from './moves.js'
import { PairReviews } from './pair-reviews.js'
import { addProfiles, type Comer } from '../profiles/profile-intake.js'
import { ProfileGraph } from '../profiles/profile-graph.js'
import { newProfile, type Working } from '../profiles/working-profile.js'
import { type ReadProfile, readProfile, silentProfile } from '../profiles/profile-reader.js'
import { recordsUnder } from './records-under.js'
import type { Ruling } from './ruling.js'
import { TrialTransaction } from './trial-transaction.js'
import { vouchedByAll, vouchedOf } from './vouched.js'

/** Profiles in a component beyond which it waits for `settle`. */
const componentBound = 1000
/** No bound, as a number that every SQL engine takes for a limit. */
export const everyProfile: number = 2 ** 31 - 2

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
  readonly #assignment: Assignment

  constructor(tx: StoreTransaction, ruling: Ruling) {
    this.tx = tx
    this.ruling = ruling
    this.graph = new ProfileGraph(tx, ruling)
    this.#feed = new Feed(tx, ruling.now)
    this.#moves = new Moves(tx, this.graph, this.#feed)
    this.#reviews = new PairReviews(tx, this.graph, ruling)
    this.#assignment = new Assignment({ tx, ruling, graph: this.graph, feed: this.#feed, moves: this.#moves })
  }

  /** The same people as they are written by now, for changes that this session alone sees. */
  onTrial(): PeopleSession {
    return new PeopleSession(new TrialTransaction(this.tx), this.ruling)
  }

  /**
   * Enters a record as it is now: it goes under the profile of what it says.
   * @param known What it says, where many were read at once.
   */
  async place(record: RecordRow, before: RecordRow | undefined, known?: { readonly read: ReadProfile | undefined }): Promise<RecordRow> {
    if (before === undefined) this.#moves.come(record.id)
    else await this.#moves.rememberRecord(before)
    const same = known === undefined && before !== undefined && before.profile !== '' && saysTheSame(before, record) ? await this.graph.loadOne(before.profile) : undefined
    const placed = same !== undefined && before !== undefined ? await this.#stay(record, before, same) : await this.#read(record, before, known)
    await this.tx.put('records', [placed])
    return placed
  }

  /** A record is put where it belongs by what it says, which was read before or is read now. */
  async #read(record: RecordRow, before: RecordRow | undefined, known: { readonly read: ReadProfile | undefined } | undefined): Promise<RecordRow> {
    const read = this.#said(record, known === undefined ? readProfile({ said: comparedValues(record.values), marks: record.marks, source: record.source }, this.ruling.policy) : known.read)
    const one = read !== undefined && before?.profile === read.id ? await this.graph.loadOne(read.id) : undefined
    return one !== undefined && before !== undefined ? this.#stay(record, before, one, read) : this.#go(record, before, read)
  }

  /**
   * A record stays under its profile, where it may count for more or less than before.
   * @param read What it says, where that may be known better or worse than it was.
   */
  async #stay(record: RecordRow, before: RecordRow, one: Working, read?: ReadProfile): Promise<RecordRow> {
    const { id, values, histories: known } = one.row
    const placed = recordRow(record, { profile: id, contact: before.contact })
    // Named twice in one event, it is held as it came first.
    this.#assignment.ofComers.delete(id)
    if (record.history !== before.history || (read !== undefined && this.#vouched(record, read.values).join() !== this.#vouched(before, read.values).join())) {
      const histories = known + Number(record.history) - Number(before.history)
      this.graph.update(one, { histories, vouched: histories === 0 ? [] : vouchedByAll([...(await this.#othersUnder(placed)), placed], values, this.ruling.policy) })
      this.graph.touched.add(id)
    }
    return placed
  }

  /** A record leaves the profile that it was under, and comes under that of what it says: a new one where nobody has said it. */
  async #go(record: RecordRow, before: RecordRow | undefined, read: ReadProfile | undefined): Promise<RecordRow> {
    if (before !== undefined && before.profile !== '') await this.leave(before)
    if (read === undefined) return this.#assignment.alone(recordRow(record, { profile: '' }))
    const placed = recordRow(record, { profile: read.id, contact: '' })
    const there = await this.graph.loadOne(read.id)
    if (there === undefined) this.#assignment.ofComers.set(read.id, [placed])
    else this.#assignment.ofComers.delete(read.id)
    this.#come(record, there ?? (await this.graph.add(read, record.marks)), this.#vouched(record, read.values))
    return placed
  }

  #vouched(record: RecordRow, values: ReadProfile['values']): readonly string[] {
    return vouchedOf(record, values, this.ruling.policy)
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
      if (read === undefined) rows.push(await this.#assignment.alone(recordRow(record, { profile: '' })))
      else {
        const placed = recordRow(record, { profile: read.id, contact: '' })
        rows.push(placed)
        const one = coming.get(read.id)
        if (one === undefined) coming.set(read.id, { read, records: [placed] })
        else one.records.push(placed)
      }
    }
    for (const one of await this.graph.load(coming.keys())) {
      for (const record of coming.get(one.row.id)!.records) this.#come(record, one, this.#vouched(record, one.row.values))
      coming.delete(one.row.id)
    }
    const terms = new Map<string, string>()
    const comers = Array.from(coming.values(), ({ read, records }): Comer => {
      const given = earliest(records.map((record) => record.given))
      const histories = records.filter((record) => record.history).length
      this.#assignment.ofComers.set(read.id, records)
      for (const record of records) this.#assignment.loosen(read.id, record.id)
      return {
        row: profileRow(newProfile(read, records[0]!.marks, terms), { vouched: vouchedByAll(records, read.values, this.ruling.policy), size: records.length, histories, given }),
        keys: read.keys,
      }
    })
    for (const one of await addProfiles(this.graph, comers)) this.#moves.remember(one)
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
    this.graph.update(one, {
      size: row.size + 1,
      histories: row.histories + Number(record.history),
      ...(record.history ? { vouched: row.histories === 0 ? vouched : row.vouched.filter((key) => vouched.includes(key)) } : {}),
      given: earliest([row.given, record.given]),
    })
    this.graph.touched.add(row.id)
    this.#assignment.loosen(row.id, record.id)
  }

  /** Takes a record out of its profile; the record itself stays, or is put elsewhere by the caller. */
  async leave(record: RecordRow): Promise<void> {
    const one = await this.graph.loadOne(record.profile)
    if (one === undefined) return
    this.#moves.remember(one)
    this.#assignment.ofComers.delete(one.row.id)
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
        this.#assignment.loosen(one.row.id, other.id)
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
    const { graph } = this
    const { within, beyond } = await componentsDetached(this, bound)
    if (beyond.length > 0) await this.#defer(beyond.map(({ row }) => row.id))
    const clustered = within.length === 1 && beyond.length === 0 ? within[0]! : [...within.flat(), ...beyond]
    const before = clustered.map(({ row }) => row.contact)
    for (const one of clustered) this.#moves.remember(one)
    const { groups, refused } = await this.#cluster(within)
    for (const group of groups) await this.#assignment.assign(group)
    // Who has a contact stays in it until all can be looked at.
    for (const one of beyond) if (one.row.contact === '') await this.#assignment.assign([one])
    await this.#assignment.writeFounders()
    await graph.flush()
    const touched = clustered.filter(({ row }, i) => graph.touched.has(row.id) || before[i] !== row.contact)
    await this.#reviews.settle(clustered, refused, { touched, isNew: ({ row }) => this.#assignment.ofComers.has(row.id) })
    this.#assignment.ofComers.clear()
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
    for (const nodes of others) enter(clusterComponents(graph, nodes, await decisionsOn(this.tx, nodes), policy, thresholds))
    return { groups, refused }
  }

  /** The contact of a record. */
  contactOf(record: RecordRow): string | Promise<string> {
    return this.#moves.contactOf(record)
  }

  /** The contact that a record had before it was placed anew. */
  contactBefore(recordId: string): string | undefined {
    return this.#moves.contactBefore(recordId)
  }

  change(change: Change): void {
    this.#feed.enter(change)
    if (change.recordId !== undefined) this.#moves.told(change.recordId, change.contactId)
  }

  wasGiven(contactId: string): boolean {
    return this.#assignment.wasGiven(contactId)
  }

  nextSeq(): number | Promise<number> {
    return this.#feed.nextSeq()
  }

  /** Writes the feed and the counter. */
  write(): Promise<void> {
    return this.#feed.write()
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
