import type { Consent } from '../model/consent.js'
import { defined } from '../model/defined.js'
import type { Policy } from '../model/policy.js'
import type { StoredRecord } from '../model/stored-record.js'
import { normalizeEmail } from '../normalize/email.js'
import { normalizeHandle } from '../normalize/handle.js'
import { normalizePhone } from '../normalize/phone.js'
import { foldText } from '../normalize/text.js'
import { countriesOf } from './contact-points.js'
import type { Reason } from './reason.js'
import { compareText } from './survivorship.js'

/** May we write to this person, by this channel, for this purpose? */
export interface ConsentQuestion {
  /** As in `ConsentStatement`; there is no word for all of them: what nothing was said of is `silent`. */
  readonly channel: string
  /** As in `ConsentStatement`. */
  readonly purpose: string
  /** The address that will be written to. Without it the answer is for all of the person's addresses of the channel, and a refusal of any of them holds. */
  readonly address?: string | undefined
}

/** Whether, why, and the statement that decides. */
export interface ConsentAnswer {
  readonly allowed: boolean
  /** `silent`: nobody said anything, and silence allows nothing. */
  readonly because: 'granted' | 'refused' | 'silent'
  /** The latest of those that decide. */
  readonly statement?: Consent
  /** The same for `describe`. */
  readonly reasons: readonly Reason[]
}

/** What stands for an address, or for all of a person's addresses of a channel. */
export interface StandingConsent {
  readonly channel: string
  readonly purpose: string
  /** As the statement that decides wrote it; absent where it is about all addresses of the channel. */
  readonly address?: string
  readonly state: 'granted' | 'refused'
  readonly statement: Consent
}

/**
 * Answers from all the statements of a contact's records.
 *
 * A statement that names an address is about that mailbox, phone or account, whichever record it came with: the latest holds. One that names none
 * is about the person of its record: of each record the latest holds, and across records, which a merge may have put together, the strictest.
 * A general refusal gives way to a later statement of the same record that names the address. So a merge never makes
 * contactable what a part refused, unless the other part says something later of the same address, and undoing it gives every answer back.
 * An address that was detached reaches somebody else by now: only what was refused of it counts.
 * Of contradicting statements of one instant the refusal holds. Channels and purposes are the same however they are spelt (`E-Mail`, `email`).
 *
 * @param records Those that the statements are of: a phone in national form is read by the country of its record, as a contact shows it.
 * @example
 * const said = (state, at, more) => ({ id: at, recordId: 'shop:1', source: 'shop', at, channel: 'email', purpose: 'news', state, ...more })
 * const all = [said('granted', '2026-11-01T09:00:00.000Z'), said('refused', '2026-11-02T09:00:00.000Z', { address: 'Helen@Gmail.com' })]
 * contactable(all, { channel: 'email', purpose: 'news', address: 'helen@gmail.com' }, {}).because  // 'refused'
 * contactable(all, { channel: 'email', purpose: 'news', address: 'helen@work.com' }, {}).because  // 'granted'
 * contactable(all, { channel: 'sms', purpose: 'news' }, {}).because  // 'silent'
 */
export function contactable(consents: readonly Consent[], question: ConsentQuestion, policy: Policy, records: readonly StoredRecord[] = []): ConsentAnswer {
  const subject = subjectKey(question)
  const { address } = question
  const countries = countriesByRecord(records, policy)
  const former = formerAddresses(records, countries)
  const { named, general } = bySubject(consents.filter((one) => subjectKey(one) === subject), policy, countries, former)
  const asked = address === undefined ? [...named.keys()] : new Set([...new Map([policy.countries ?? [], ...countries.values()].map((list) => [list.join(), list])).values()].map((list) => addressKey(address, list)))
  const about = [...asked].map((key) => named.get(key) ?? [])
  const isFormer = address !== undefined && [...asked].some((key) => former.has(key))
  const statement = address === undefined ? strictest([...about.flatMap(last), ...general]) : ofAddress(about.flat(), isFormer ? general.filter(isRefusal) : general)
  const because: ConsentAnswer['because'] = statement?.state ?? 'silent'
  const { channel, purpose } = question
  const reasons: readonly Reason[] = [defined({ kind: 'consent' as const, state: because, channel, purpose, at: statement?.at, source: statement?.source })]
  return defined({ allowed: because === 'granted', because, statement, reasons })
}

/** All that stands, by channel, purpose and address; what is about all addresses comes first. */
export function consentOf(consents: readonly Consent[], policy: Policy, records: readonly StoredRecord[] = []): readonly StandingConsent[] {
  const countries = countriesByRecord(records, policy)
  const former = formerAddresses(records, countries)
  const standing = new Map<string, StandingConsent>()
  for (const [subject, about] of grouped(consents, subjectKey)) {
    const { named, general } = bySubject(about, policy, countries, former)
    const enter = (key: string, of: string | undefined, statement: Consent | undefined): void => {
      if (statement === undefined) return
      const { channel, purpose, address = of, state } = statement
      standing.set(JSON.stringify([subject, key]), defined({ channel, purpose, address, state, statement }))
    }
    for (const [key, some] of named) enter(key, some[0]?.address, former.has(key) ? last(some)[0] : ofAddress(some, general))
    enter('', undefined, strictest(general))
  }
  return [...standing].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one)
}

/** What was said of one channel and purpose: by address, and of all addresses the latest of each record. */
function bySubject(consents: readonly Consent[], policy: Policy, countries: Countries, former: ReadonlySet<string>): { readonly named: ReadonlyMap<string, readonly Consent[]>; readonly general: readonly Consent[] } {
  const groups = grouped(consents.filter(({ address }) => address !== undefined), ({ address, recordId }) => addressKey(address!, countries.get(recordId) ?? policy.countries ?? []))
  const named = new Map([...groups].map(([key, some]) => [key, former.has(key) ? unrepeated(some).filter(isRefusal) : unrepeated(some)]))
  return { named, general: latestByRecord(unrepeated(consents.filter(({ address }) => address === undefined))) }
}

/** What each export says anew, and does not say since when, is no later statement: else the next one would take back what was refused elsewhere meanwhile. */
function unrepeated(consents: readonly Consent[]): readonly Consent[] {
  const said = new Map<string, Consent['state']>()
  return consents.toSorted((a, b) => compareText(a.at, b.at) || compareText(a.state, b.state) || compareText(a.id, b.id)).filter(({ undated, recordId, state }) => {
    if (undated === undefined) return true
    const isNew = said.get(recordId) !== state
    said.set(recordId, state)
    return isNew
  })
}

/** What decides of an address: a later statement of it takes the place of what its record says of all. */
function ofAddress(named: readonly Consent[], general: readonly Consent[]): Consent | undefined {
  const said = new Map(latestByRecord(named).map((one) => [one.recordId, Date.parse(one.at)]))
  return strictest([...last(named), ...general.filter((one) => !(said.get(one.recordId)! > Date.parse(one.at)))])
}

/** Other words for a channel. `mail` is none: it may be the post. */
const smsWords = /^(?:text|смс)$/

/** Who refused `E-Mail` is not to be written to because a form says `email`. */
const wordKey = (text: string): string => text.normalize('NFKC').trim().toLowerCase().replace(/(?<=\p{L})[\s_\p{Pd}]+(?=\p{L})/gu, '')
const subjectKey = ({ channel, purpose }: ConsentQuestion): string => JSON.stringify([wordKey(channel).replace(smsWords, 'sms'), wordKey(purpose)])

type Countries = ReadonlyMap<string, readonly string[]>

const countriesByRecord = (records: readonly StoredRecord[], policy: Policy): Countries => new Map(records.map((record) => [record.id, countriesOf(record, policy)]))

/** Addresses that no record holds any more, since they were detached. */
function formerAddresses(records: readonly StoredRecord[], countries: Countries): ReadonlySet<string> {
  const keysOf = (isDetached: boolean) => records.flatMap(({ id, values }) => Object.values(values).flatMap((seen) => seen.filter(({ until }) => (until !== undefined) === isDetached).map(({ value }) => addressKey(value, countries.get(id)!))))
  const former = new Set(keysOf(true))
  if (former.size > 0) for (const key of keysOf(false)) former.delete(key)
  return former
}

/** Under which key the spellings of one address meet. */
function addressKey(raw: string, country: readonly string[]): string {
  const email = raw.includes('@') ? normalizeEmail(raw).canonical : undefined
  if (email !== undefined) return email
  const phone = normalizePhone(raw, { country })
  if (phone.key !== undefined) return phone.key
  // The digits of nellie_99 are no number.
  return (/\p{L}/u.test(raw) ? normalizeHandle(raw).value : phone.digits) ?? foldText(raw)
}

function grouped(consents: readonly Consent[], keyOf: (consent: Consent) => string): ReadonlyMap<string, readonly Consent[]> {
  const groups = new Map<string, Consent[]>()
  for (const one of consents) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return groups
}

const latestByRecord = (consents: readonly Consent[]): readonly Consent[] => [...grouped(consents, ({ recordId }) => recordId).values()].flatMap((some) => last(some))

const isRefusal = ({ state }: Consent): boolean => state === 'refused'

const strictest = (deciding: readonly Consent[]): Consent | undefined => {
  const refusals = deciding.filter(isRefusal)
  return last(refusals.length > 0 ? refusals : deciding)[0]
}

/** The last by instant; of one instant the refusal, then the greater id. Nothing of nothing. */
const last = (consents: readonly Consent[]): readonly Consent[] => consents.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || compareText(b.state, a.state) || compareText(b.id, a.id)).slice(0, 1)
