import type { ContactPoint } from '../model/contact.js'
import { accountFields, type Field } from '../model/field.js'
import type { Policy } from '../model/policy.js'
import type { StoredRecord } from '../model/stored-record.js'
import { namingNobody } from '../normalize/columns/identifier-columns.js'
import { phoneKey } from '../normalize/columns/phone-identifier.js'
import { normalizeCountry } from '../normalize/country.js'
import { normalizeEmails } from '../normalize/email.js'
import { normalizeHandle } from '../normalize/handle.js'
import { formatPhone } from '../normalize/phone-format.js'
import { normalizePhones } from '../normalize/phone.js'
import type { ClaimsByField, RecordClaim } from './record-claims.js'
import { bestTrust, type Choice, type FieldRule, rankValues, type SurvivorshipPolicy } from './survivorship.js'

/** A claim on a phone, an address or an account, read. */
export interface PointClaim extends RecordClaim {
  readonly channel: string
  readonly labels: readonly string[]
}

/** The fields whose values are phones, addresses or accounts. */
export const pointFields: readonly Field[] = ['phone', 'email', ...accountFields]

/**
 * Reads the records' phones, e-mails and accounts, detached ones included. A number hidden in a messenger's link or id is a phone.
 * What names nobody (withheld, placeholders) is left out. Role addresses, relays and our own rank below a person's.
 */
export function pointClaims(records: readonly StoredRecord[], claimsOf: ClaimsByField, policy: Policy): readonly PointClaim[] {
  const own = namingNobody(policy)
  const phones = (claim: RecordClaim, raw: string, labels: readonly string[]): readonly PointClaim[] => {
    const read = normalizePhones(raw, { country: countriesOf(records[claim.order]!, policy) }).filter((phone) => phoneKey(phone) !== undefined)
    return read.map((phone) => {
      const { type, extension } = phone
      const known = phoneKey(phone)!
      const number = known.replace(/^national:/, '')
      const value = read.length === 1 && labels.length === 0 ? claim.value : formatPhone(number)
      return {
        ...claim, value, key: extension === undefined ? number : `${number};ext=${extension}`, channel: 'phone',
        labels: type === 'unknown' ? labels : [...labels, type].sort(), rank: own.phones.has(known) ? 0 : 1,
      }
    })
  }
  const emails = (claim: RecordClaim): readonly PointClaim[] => {
    const read = normalizeEmails(claim.value).filter(({ canonical }) => canonical !== undefined)
    return read.map((email) => ({
      ...claim, value: read.length === 1 && email.name === undefined ? claim.value : email.address!, key: email.canonical!, channel: 'email',
      labels: email.kind === 'personal' ? [] : [email.kind],
      rank: own.emails.has(email.canonical!) || own.domains.has(email.domain!) || email.kind === 'role' ? 0 : email.kind === 'personal' ? 2 : 1,
    }))
  }
  const accounts = (claim: RecordClaim): readonly PointClaim[] => {
    const handle = normalizeHandle(claim.value, claim.field === 'handle' ? {} : { channel: claim.field })
    if (handle.value === undefined) return []
    if (handle.kind === 'phone') return phones(claim, handle.value, handle.channel === undefined || handle.channel === 'phone' ? [] : [handle.channel])
    const channel = handle.channel ?? 'handle'
    const key = `${channel}:${handle.kind}:${handle.value}`
    return [{ ...claim, key, channel, labels: [], rank: handle.kind === 'handle' && !own.isOwnAccount(key) ? 1 : 0 }]
  }
  return pointFields.flatMap((field) =>
    claimsOf(field).flatMap((claim) => (field === 'phone' ? phones(claim, claim.value, []) : field === 'email' ? emails(claim) : accounts(claim))))
}

/** By which countries phones in national form are read that a record speaks of: its own before those of the policy. */
export function countriesOf({ values }: StoredRecord, policy: Policy): readonly string[] {
  const said = values.country?.map(({ value }) => normalizeCountry(value)).find((country) => country !== undefined)
  return [...(said === undefined ? [] : [said]), ...(policy.countries ?? [])]
}

/** Claims of a kind as contact points, best first; the first of each channel is primary. */
export function contactPoints(claims: readonly PointClaim[], rule: FieldRule, policy: SurvivorshipPolicy): readonly ContactPoint[] {
  const channels = new Set<string>()
  return rankValues(claims, rule, policy).map((choice) => {
    const { channel } = choice.claims[0]!
    const primary = !channels.has(channel)
    channels.add(channel)
    return pointOf(choice, channel, primary)
  })
}

function pointOf({ value, claims, from }: Choice<PointClaim>, channel: string, primary: boolean): ContactPoint {
  return {
    value,
    key: claims[0]!.key,
    channel,
    labels: [...new Set(claims.flatMap(({ labels }) => labels))].sort(),
    primary,
    trust: bestTrust(claims)!,
    first: claims.reduce((first, claim) => (claim.first < first ? claim.first : first), claims[0]!.first),
    last: claims.reduce((last, { seen }) => (seen > last ? seen : last), ''),
    from,
  }
}
