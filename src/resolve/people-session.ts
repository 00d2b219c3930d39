import type { IdentifierRules } from '../cluster/identifier-rules.js'
import type { SurvivorshipPolicy } from '../merge/survivorship.js'
import type { ChangeRow, DecisionRow, ProfileRow, RecordRow, ReviewRow } from '../store/rows.js'
import { comparators } from '../score/comparators.js'
import type { StoreTransaction } from '../store/store.js'
import { componentsOf } from './components.js'
import { type Clustered, clusterComponents, pairKey } from './contact-projection.js'
import { comparedValues } from './event-intake.js'
import { apartBecause, type Thresholds } from './histories.js'
import { addProfiles, type Comer } from './profile-intake.js'
import { PreparedProfiles, ProfileGraph, type Working } from './profile-graph.js'
import { type ReadProfile, readProfile, silentProfile } from './profile-reader.js'
import type { ProfileWeigher } from './profile-weigher.js'
import { searchTerms } from './search-terms.js'
import { vouchedByAll, vouchedOf } from './vouched.js'

/** All that a tenant's answers follow from besides its rows. */
export interface Ruling {
  readonly policy: SurvivorshipPolicy
  readonly weigher: ProfileWeigher
  readonly prepared: PreparedProfiles
  readonly thresholds: Thresholds
  readonly rules: IdentifierRules<ProfileRow>
  /** Stands behind the ids of its profiles, so that they are told from those of a ruling before it; empty for a tenant's first. */
  readonly mark: string
  readonly newId: () => string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Profiles in a component beyond which it waits for `settle`. */
const componentBound = 1000
/** No bound, as a number that every SQL engine takes for a limit. */
export const everyProfile: number = 2 ** 31 - 2
/** Rows that are read at once. */
const recordBound = 10_000
/** Profiles whose reviews are read at once. */
const reviewsOf = 500

type Change = Omit<ChangeRow, 'id' | 'seq' | 'at'>

/** What an answer says of other contacts: those that were joined, parted or changed by it. */
export type Effect = Pick<ChangeRow, 'kind' | 'contactId' | 'from' | 'recordId'>

const sidesOf = (row: { readonly marks: readonly string[] }): readonly string[] => [...new Set(row.marks.map((mark) => mark.slice(0, mark.lastIndexOf(':'))))]

/**
 * The people of one tenant inside one transaction: records come, change and go, and `project` brings the contacts up to date.
 * A contact is what clustering makes of the profiles, links and decisions that touch it; nothing is derived from the last answer but ids.
 */
export class PeopleSession {
  readonly tx: StoreTransaction
  readonly ruling: Ruling
  readonly graph: ProfileGraph
  readonly #changes: Change[] = []
  readonly #given = new Set<string>()
  /** Contacts of profiles before this transaction, for what changed. */
  readonly #before = new Map<string, string>()
  /** Contacts of the records that were placed anew. */
  readonly #recordsBefore = new Map<string, string>()
  /** By profile the records that came under it in this transaction, or are left alone under it. */
  readonly #loose = new Map<string, string[]>()
  /** The records of profiles that came in this transaction and that nothing was placed under since. */
  readonly #ofComers = new Map<string, readonly RecordRow[]>()
  /** Founders whose rows are still to be written. */
  readonly #founders: RecordRow[] = []
  /** Records that came in this transaction. */
  readonly #fresh = new Set<string>()
  #seq: number | undefined

  constructor(tx: StoreTransaction, ruling: Ruling) {
    this.tx = tx
    this.ruling = ruling
    this.graph = new ProfileGraph(tx, ruling)
  }

  /**
   * Enters a record as it is now: it goes under the profile of what it says.
   * @param known What it says, where many were read at once.
   */
  async place(record: RecordRow, before: RecordRow | undefined, known?: { readonly read: ReadProfile | undefined }): Promise<RecordRow> {
    if (before === undefined) this.#fresh.add(record.id)
    else if (!this.#fresh.has(record.id) && !this.#recordsBefore.has(record.id)) {
      const contact = await this.contactOf(before)
      if (contact !== '') this.#recordsBefore.set(record.id, contact)
    }
    const same = known === undefined && before !== undefined && before.profile !== '' && saysTheSame(before, record) ? (await this.graph.load([before.profile]))[0] : undefined
    const read = same?.row ?? this.#said(record, known === undefined ? readProfile({ said: comparedValues(record.values), marks: record.marks, source: record.source }, this.ruling.policy) : known.read)
    const profile = read?.id ?? ''
    const vouched = profile === '' ? [] : vouchedOf(record, read!.values, this.ruling.policy)
    let placed: RecordRow
    if (profile !== '' && before?.profile === profile) {
      const [one] = await this.graph.load([profile])
      placed = { ...record, profile, contact: before.contact }
      if (record.history !== before.history || vouched.join() !== vouchedOf(before, one!.row.values, this.ruling.policy).join()) {
        const histories = one!.row.histories + Number(record.history) - Number(before.history)
        this.graph.update(one!, { histories, vouched: histories === 0 ? [] : vouchedByAll([...(await this.#othersUnder(placed)), placed], one!.row.values, this.ruling.policy) })
        this.graph.touched.add(profile)
      }
    } else {
      if (before !== undefined && before.profile !== '') await this.leave(before)
      placed = { ...record, profile, contact: '' }
      if (profile !== '') {
        const [there] = await this.graph.load([profile])
        if (there === undefined) this.#ofComers.set(profile, [placed])
        else this.#ofComers.delete(profile)
        this.#come(record, there ?? (await this.graph.add(read as ReadProfile, { marks: record.marks, terms: searchTerms(read!.values) })), vouched)
      } else placed = await this.#alone({ ...placed, contact: record.contact })
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
      this.#fresh.add(record.id)
      const read = this.#said(record, known)
      if (read === undefined) rows.push(await this.#alone({ ...record, profile: '' }))
      else {
        const placed = { ...record, profile: read.id, contact: '' }
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
    const comers = Array.from(coming.values(), ({ read, records }): Comer => {
      const given = earliest(records.map((record) => record.given))
      const histories = records.filter((record) => record.history).length
      this.#ofComers.set(read.id, records)
      this.#loose.set(read.id, records.map((record) => record.id))
      return {
        row: { id: read.id, values: read.values, rank: read.rank, terms: searchTerms(read.values), marks: records[0]!.marks, vouched: vouchedByAll(records, read.values, this.ruling.policy), size: records.length, histories, contact: '', ...(given === undefined ? {} : { given }) },
        keys: read.keys,
      }
    })
    for (const one of await addProfiles(this.graph, comers)) this.#remember(one)
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
    this.#remember(one)
    const { row } = one
    const given = earliest([row.given, record.given])
    this.graph.update(one, {
      size: row.size + 1,
      histories: row.histories + Number(record.history),
      ...(record.history ? { vouched: row.histories === 0 ? vouched : row.vouched.filter((key) => vouched.includes(key)) } : {}),
      ...(given === undefined ? {} : { given }),
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
    const [one] = await this.graph.load([record.profile])
    if (one === undefined) return
    this.#remember(one)
    if (one.row.size === 1) {
      await this.graph.remove(one)
      await this.#dropReviews(one.row.id)
      return
    }
    const { given: known, ...row } = one.row
    const given = known === undefined || record.given?.id !== known.id ? known : earliest((await this.#othersUnder(record)).map((other) => other.given))
    const histories = row.histories - Number(record.history)
    const vouched = histories === row.histories ? row.vouched : histories === 0 ? [] : vouchedByAll(await this.#othersUnder(record), one.row.values, this.ruling.policy)
    one.row = { ...row, size: row.size - 1, histories, vouched, ...(given === undefined ? {} : { given }) }
    one.changed = true
    this.graph.touched.add(one.row.id)
    // What is left is one record: it stands for its profile again.
    if (one.row.size === 1) {
      for (const other of await this.#othersUnder(record)) {
        this.#setLoose(one.row.id, other.id)
        if (other.contact === '') continue
        if (!this.#fresh.has(other.id) && !this.#recordsBefore.has(other.id)) this.#recordsBefore.set(other.id, other.contact)
        await this.tx.put('records', [{ ...other, contact: '' }])
      }
    }
  }

  /** The other records under a record's profile, however many. */
  async #othersUnder(record: RecordRow): Promise<readonly RecordRow[]> {
    return (await this.#recordsUnder([record.profile])).filter((other) => other.id !== record.id)
  }

  async #recordsUnder(profiles: readonly string[]): Promise<readonly RecordRow[]> {
    const all: RecordRow[] = []
    for (;;) {
      const last = all.at(-1)
      const page = await this.tx.list('records', 'profile', { values: profiles, limit: recordBound, ...(last === undefined ? {} : { after: { sort: '', id: last.id } }) })
      all.push(...page)
      if (page.length < recordBound) return all
    }
  }

  /** Brings contacts, reviews and the feed up to date with what changed, and writes it. Answers with what else changed for other records than `own`. */
  async project(own: ReadonlySet<string>, decisionId?: string, bound: number = componentBound): Promise<readonly Effect[]> {
    const effects = await this.regroup(own, decisionId, bound)
    await this.write()
    return effects
  }

  /** The same, where the caller has something to say in the feed before it is written. */
  async regroup(own: ReadonlySet<string>, decisionId?: string, bound: number = componentBound): Promise<readonly Effect[]> {
    const { graph, ruling: { thresholds } } = this
    const { within, beyond } = await componentsOf(graph, graph.touched, thresholds.same, bound)
    for (const one of beyond) await this.#defer(one.row.id)
    const clustered = [...within.flat(), ...beyond]
    for (const one of clustered) this.#remember(one)
    const { groups, refused } = await this.#cluster(within)
    for (const group of groups) await this.#assign(group)
    for (const one of beyond) await this.#assign([one])
    if (this.#founders.length > 0) await this.tx.put('records', this.#founders.splice(0))
    await graph.flush()
    await this.#review(clustered, refused)
    this.#ofComers.clear()
    const effects = await this.#report(clustered, own, decisionId)
    graph.touched.clear()
    return effects
  }

  /** Components of which no decision speaks, and that no exclusive identifier holds together, are clustered at once. */
  async #cluster(components: readonly (readonly Working[])[]): Promise<Clustered> {
    const { graph, ruling: { policy, thresholds } } = this
    const plain: Working[] = []
    const others: (readonly Working[])[] = []
    for (const nodes of components) {
      if (graph.rules.hasExclusive || nodes.some(({ row }) => row.marks.length > 0)) others.push(nodes)
      else plain.push(...nodes)
    }
    const groups: (readonly Working[])[] = []
    const refused = new Map<string, string>()
    for (const nodes of plain.length === 0 ? others : [plain, ...others]) {
      const clustered = clusterComponents(graph, nodes, await this.#decisionsOf(nodes), policy, thresholds)
      groups.push(...clustered.groups)
      for (const [pair, constraint] of clustered.refused) refused.set(pair, constraint)
    }
    return { groups, refused }
  }

  /** The contact of a record. */
  async contactOf(record: RecordRow): Promise<string> {
    if (record.contact !== '' || record.profile === '') return record.contact
    return (await this.graph.load([record.profile]))[0]?.row.contact ?? ''
  }

  /** The contact that a record had before it was placed anew. */
  contactBefore(recordId: string): string | undefined {
    return this.#recordsBefore.get(recordId)
  }

  /** A record that says nothing comparable has a contact of its own. */
  async #alone(record: RecordRow): Promise<RecordRow> {
    if (record.contact !== '') return record
    const given = record.given ?? (await this.#newContact())
    return { ...record, contact: given.id, given }
  }

  change(change: Change): void {
    this.#changes.push(change)
  }

  wasGiven(contactId: string): boolean {
    return this.#given.has(contactId)
  }

  async nextSeq(): Promise<number> {
    this.#seq ??= ((await this.tx.get('settings', ['seq']))[0]?.value as number | undefined) ?? 0
    this.#seq += 1
    return this.#seq
  }

  /** Writes the feed and the counter. */
  async write(): Promise<void> {
    const rows: ChangeRow[] = []
    const at = new Date(this.ruling.now()).toISOString()
    for (const change of this.#changes.splice(0)) {
      const seq = await this.nextSeq()
      rows.push({ id: String(seq), seq, at, ...change })
    }
    if (rows.length > 0) await this.tx.put('changes', rows)
    if (this.#seq !== undefined) await this.tx.put('settings', [{ id: 'seq', value: this.#seq }])
  }

  #remember(one: Working): void {
    if (!this.#before.has(one.row.id)) this.#before.set(one.row.id, one.row.contact)
  }

  async #newContact(): Promise<{ readonly id: string; readonly seq: number }> {
    const given = { id: this.ruling.newId(), seq: await this.nextSeq() }
    this.#given.add(given.id)
    return given
  }

  /** One group of profiles becomes one contact; a profile whose records are not to be joined becomes as many as it has records. */
  async #assign(group: readonly Working[]): Promise<void> {
    const [first] = group
    if (group.length === 1 && apartBecause(first!, this.ruling, this.graph) !== undefined) {
      // Those of a profile that is apart already have contacts, but for what came in this transaction.
      const records = first!.row.contact === '' ? (await this.tx.get('records', this.#loose.get(first!.row.id) ?? [])).filter((record) => record?.profile === first!.row.id) : await this.#recordsUnder([first!.row.id])
      const apart: RecordRow[] = []
      for (const record of records) if (record !== undefined && record.contact === '') {
        const given = record.given ?? (await this.#newContact())
        apart.push({ ...record, contact: given.id, given })
      }
      if (apart.length > 0) await this.tx.put('records', apart)
      const given = earliest([first!.row.given, ...apart.map((record) => record.given)])
      if (first!.row.contact !== '' || apart.length > 0) this.graph.update(first!, { contact: '', ...(given === undefined ? {} : { given }) })
      return
    }
    const together: RecordRow[] = []
    for (const one of group) {
      if (one.row.size < 2 || one.row.contact !== '' || this.#ofComers.has(one.row.id)) continue
      for (const record of await this.#recordsUnder([one.row.id])) {
        if (record.contact === '') continue
        if (!this.#fresh.has(record.id) && !this.#recordsBefore.has(record.id)) this.#recordsBefore.set(record.id, record.contact)
        together.push({ ...record, contact: '' })
      }
    }
    if (together.length > 0) await this.tx.put('records', together)
    let given = earliest(group.map(({ row }) => row.given))
    if (given === undefined) {
      given = await this.#newContact()
      const coming = group.map(({ row }) => this.#ofComers.get(row.id))
      const records = coming.includes(undefined) ? await this.#recordsUnder(group.map(({ row }) => row.id)) : coming.flatMap((own) => own!)
      const founder = records.reduce((a, b) => (a.since < b.since || (a.since === b.since && a.id < b.id) ? a : b))
      this.#founders.push({ ...founder, given })
      this.graph.update(group.find(({ row }) => row.id === founder.profile)!, { given })
    }
    for (const one of group) if (one.row.contact !== given.id) this.graph.update(one, { contact: given.id })
  }

  async #decisionsOf(nodes: readonly Working[]): Promise<readonly DecisionRow[]> {
    const ids = new Set(nodes.flatMap(({ row }) => sidesOf(row)))
    return ids.size === 0 ? [] : (await this.tx.get('decisions', [...ids])).filter((row) => row !== undefined)
  }

  /** Pairs across contacts that reach the review threshold stand for review, unless a decision keeps them apart; others do not. */
  async #review(clustered: readonly Working[], refusals: ReadonlyMap<string, string>): Promise<void> {
    const put: ReviewRow[] = []
    const drop = new Set<string>()
    const known = new Map((await this.#standing(clustered)).map((row) => [row.id, row]))
    const looked = new Set<string>()
    // Of two profiles that were not touched and whose contacts are what they were a review says what it said, unless somebody was refused now or then.
    const asked = known.size > 0 || refusals.size > 0 ? clustered : clustered.filter(({ row }) => this.graph.touched.has(row.id) || this.#before.get(row.id) !== row.contact)
    await this.graph.load(idsLinkedTo(asked))
    for (const one of asked) {
      const apart = one.row.contact === '' ? apartBecause(one, this.ruling, this.graph) : undefined
      if (apart === 'claimed' || apart === 'history') {
        const id = pairKey(one.row.id, one.row.id)
        const before = known.get(id)
        known.delete(id)
        put.push({ id, left: one.row.id, right: one.row.id, weight: this.graph.weigh(one, one).weight, because: apart, ...(before?.later === undefined ? {} : { later: before.later }) })
      }
      for (const [otherId, weight] of one.links) {
        const other = this.graph.known(otherId)!
        // Most links are inside a contact, and ask nothing.
        if (known.size === 0 && one.row.contact !== '' && one.row.contact === other.row.contact) continue
        const id = pairKey(one.row.id, otherId)
        if (looked.has(id)) continue
        looked.add(id)
        const decided = decisionBetween(one.row, other.row)
        const news = decided === undefined ? undefined : await this.#newEvidence(decided, one, other)
        const refusal = news === undefined ? refusals.get(id) : `new-evidence:${news}`
        const asks = (one.row.contact === '' || one.row.contact !== other.row.contact) && refusal?.startsWith('decision:') !== true && (news !== undefined || decided === undefined)
        const before = known.get(id)
        known.delete(id)
        if (!asks) {
          if (before !== undefined) drop.add(id)
          continue
        }
        const because = refusal ?? (weight < this.ruling.thresholds.same ? 'evidence' : before?.because ?? 'linkage')
        if (before?.weight === weight && before.because === because) continue
        const [left, right] = one.row.id < other.row.id ? [one.row.id, other.row.id] : [other.row.id, one.row.id]
        put.push({ id, left, right, weight, because, ...(before?.later === undefined ? {} : { later: before.later }) })
      }
    }
    // What no link stands for any more asks nothing.
    for (const id of known.keys()) drop.add(id)
    if (drop.size > 0) await this.tx.delete('reviews', [...drop])
    if (put.length > 0) await this.tx.put('reviews', [...new Map(put.map((row) => [row.id, row])).values()])
  }

  /** The reviews that stand between profiles; of such as came in this transaction there are none. */
  async #standing(profiles: readonly Working[]): Promise<readonly ReviewRow[]> {
    const ids = profiles.flatMap(({ row }) => (this.#ofComers.has(row.id) ? [] : [row.id]))
    const all: ReviewRow[] = []
    for (let from = 0; from < ids.length; from += reviewsOf) {
      const values = ids.slice(from, from + reviewsOf)
      for (let after: string | undefined; ;) {
        const page: readonly ReviewRow[] = await this.tx.list('reviews', 'profile', { values, limit: recordBound, ...(after === undefined ? {} : { after: { sort: '', id: after } }) })
        all.push(...page)
        if (page.length < recordBound) break
        after = page.at(-1)!.id
      }
    }
    return all
  }

  /** Evidence for one person of a kind that did not lie before whoever said that the two are different. */
  async #newEvidence(decided: string, a: Working, b: Working): Promise<string | undefined> {
    const [row] = await this.tx.get('decisions', [decided])
    return row === undefined ? undefined : kindsOfEvidence(this.graph, a, b).find((kind) => !row.evidence.includes(kind))
  }

  async #dropReviews(profile: string): Promise<void> {
    const rows = await this.tx.list('reviews', 'profile', { values: [profile], limit: recordBound })
    if (rows.length > 0) await this.tx.delete('reviews', rows.map((row) => row.id))
  }

  /** Enters into the feed what became of contacts whose records are not the caller's own. */
  async #report(clustered: readonly Working[], own: ReadonlySet<string>, decisionId: string | undefined): Promise<readonly Effect[]> {
    const effects: Effect[] = []
    const enter = (change: Change) => {
      const whole = { ...change, ...(decisionId === undefined ? {} : { decisionId }) }
      this.change(whole)
      effects.push({ kind: whole.kind, contactId: whole.contactId, ...(whole.from === undefined ? {} : { from: whole.from }), ...(whole.recordId === undefined ? {} : { recordId: whole.recordId }) })
    }
    const moves = new Map<string, { readonly from: string; readonly to: string }>()
    for (const [recordId, from] of this.#recordsBefore) {
      const [record] = await this.tx.get('records', [recordId])
      const to = record === undefined ? '' : await this.contactOf(record)
      if (to !== '' && to !== from) moves.set(recordId, { from, to })
    }
    for (const { row } of clustered) {
      const from = this.#before.get(row.id) ?? ''
      if (from === '' || from === row.contact) continue
      for (const record of await this.#recordsUnder([row.id])) {
        const to = record.contact === '' ? row.contact : record.contact
        if (to !== from && !this.#fresh.has(record.id) && !this.#recordsBefore.has(record.id)) moves.set(record.id, { from, to })
      }
    }
    const sorted = [...moves].sort(([x], [y]) => (x < y ? -1 : 1))
    const goals = new Map<string, Set<string>>()
    for (const [, { from, to }] of sorted) goals.set(from, (goals.get(from) ?? new Set()).add(to))
    const ended = new Map<string, boolean>()
    let shown: ReadonlySet<string> | undefined
    for (const from of goals.keys()) ended.set(from, await this.#isEnded(from))
    for (const [from, all] of goals) {
      // A contact that ended in one other is merged into it; of one that fell apart it is said record by record where each went.
      const whole = ended.get(from)! && all.size === 1
      if (!ended.get(from)!) for (const to of all) if (!(shown ??= new Set([...this.#before.values(), ...this.#recordsBefore.values()])).has(to)) enter({ kind: 'separated', contactId: to, from })
      for (const [recordId, move] of sorted) if (!whole && move.from === from && !own.has(recordId)) enter({ kind: 'moved', contactId: move.to, from, recordId })
      if (ended.get(from)!) enter({ kind: 'merged', contactId: [...all][0]!, from })
    }
    // What is said now is what a later look in this transaction starts from.
    for (const { row } of clustered) this.#before.set(row.id, row.contact)
    for (const [recordId, { to }] of moves) if (!own.has(recordId) && this.#recordsBefore.has(recordId)) this.#recordsBefore.set(recordId, to)
    return effects
  }

  async #isEnded(contact: string): Promise<boolean> {
    if ((await this.tx.count('profiles', 'contact', [contact], 1))[0]! > 0) return false
    return (await this.tx.count('records', 'contact', [contact], 1))[0] === 0
  }

  async #defer(profile: string): Promise<void> {
    const waiting = ((await this.tx.get('settings', ['unsettled']))[0]?.value as readonly string[] | undefined) ?? []
    if (!waiting.includes(profile)) await this.tx.put('settings', [{ id: 'unsettled', value: [...waiting, profile] }])
  }
}

function idsLinkedTo(profiles: readonly Working[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const one of profiles) one.eachLink((id) => ids.add(id))
  return ids
}

/** Whether a record says what it said: most messages of somebody known bring nothing that would have to be read. */
function saysTheSame(before: RecordRow, after: RecordRow): boolean {
  if (before.marks.join() !== after.marks.join()) return false
  const was = comparedValues(before.values)
  const is = comparedValues(after.values)
  const said = Object.keys(is) as (keyof typeof is)[]
  return said.length === Object.keys(was).length && said.every((field) => was[field]?.length === is[field]!.length && is[field]!.every((value, i) => value === was[field]![i]))
}

function earliest(all: readonly (RecordRow['given'] | undefined)[]): RecordRow['given'] | undefined {
  let first: RecordRow['given']
  for (const one of all) if (one !== undefined && (first === undefined || one.seq < first.seq)) first = one
  return first
}

/** The decision that names the two on its two sides. */
function decisionBetween(a: ProfileRow, b: ProfileRow): string | undefined {
  for (const mark of a.marks) {
    const [, decision, side] = /^(.*):(left|right)$/.exec(mark) ?? []
    if (decision !== undefined && b.marks.includes(`${decision}:${side === 'left' ? 'right' : 'left'}`)) return decision
  }
  return undefined
}

/** The comparisons that speak for one person between two profiles. */
export function kindsOfEvidence(graph: ProfileGraph, a: Working, b: Working): readonly string[] {
  const { digits } = graph.weigh(a, b)
  return comparators.flatMap((one, c) => (digits[c] !== 0 && graph.weigher.units.unitsOf(digits, c, 'stranger') > 0 ? [one.name] : []))
}
