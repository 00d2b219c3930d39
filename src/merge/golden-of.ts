import type { ContactIdentity, FormerValue, GoldenValue } from '../model/contact.js'
import { type Field, fields } from '../model/field.js'
import type { Policy } from '../model/policy.js'
import type { StoredRecord } from '../model/stored-record.js'
import { contactPoints, type PointClaim, pointClaims, pointFields } from './contact-points.js'
import { displayName } from './display-name.js'
import { goldenValue } from './golden.js'
import { claimsByField, type ClaimsByField, byRef, isCurrent, type RecordClaim } from './record-claims.js'
import { type Claim, compareText, type FieldRule, rankValues, ruleOf, type SurvivorshipPolicy } from './survivorship.js'

/**
 * Who a contact is by its stored records: fields chosen by survivorship with their provenance, and all phones, e-mails and
 * accounts with how well each is known.
 *
 * A pure function: the order of the records changes nothing. A value that was detached is never shown as theirs; it stands in `former`.
 * @example
 * const said = (value, trust) => [{ value, trust, first: '2026-11-01T09:00:00Z', last: '2026-11-01T09:00:00Z' }]
 * const helen = goldenOf([
 *   { id: 'ig:7', source: 'ig', key: '7', values: { name: said('Nellie_99', 'asserted'), instagram: said('Nellie_99', 'verified') } },
 *   { id: 'shop:1141', source: 'shop', key: '1141', values: { name: said('Helen Peterson', 'claimed'), phone: said('07851 960472', 'claimed') } },
 * ], { countries: ['GB'] })
 * helen.displayName  // 'Helen Peterson'
 * helen.phones[0].key  // '+447851960472'
 * helen.golden.name.from  // [{ source: 'shop', id: '1141' }]
 */
export function goldenOf(records: readonly StoredRecord[], policy: SurvivorshipPolicy): ContactIdentity {
  const sorted = byRef(records)
  const claimsOf = claimsByField(sorted)
  const read = pointClaims(sorted, claimsOf, policy)
  const current = read.filter(isCurrent)
  const golden: { [F in Field]?: GoldenValue } = {}
  for (const field of fields) {
    const isPoint = pointFields.includes(field)
    const readable = isPoint ? current.filter((claim) => claim.field === field) : []
    const claims = readable.length > 0 ? readable : claimsOf(field).filter(isCurrent)
    const chosen = goldenValue(rankValues<Claim>(claims, isPoint ? pointRule(field, policy) : ruleOf(field, policy), policy))
    if (chosen !== undefined) golden[field] = chosen
  }
  const kind = (field: Field, holds: (claim: PointClaim) => boolean) => contactPoints(current.filter(holds), pointRule(field, policy), policy)
  const points = {
    phones: kind('phone', ({ channel }) => channel === 'phone'),
    emails: kind('email', ({ channel }) => channel === 'email'),
    handles: kind('handle', ({ channel }) => channel !== 'phone' && channel !== 'email'),
  }
  const name = displayName(claimsOf, golden, points, policy)
  return { ...(name === undefined ? {} : { displayName: name.text }), named: name?.named ?? false, golden, ...points, former: formerValues(claimsOf, read) }
}

const pointRule = (field: Field, policy: Policy): FieldRule => ({ field, rule: policy.survivorship?.[field] ?? 'most-trusted' })

/** Detached values that no record holds any more, the last detached first. */
function formerValues(claimsOf: ClaimsByField, points: readonly PointClaim[]): readonly FormerValue[] {
  const others = fields.filter((field) => !pointFields.includes(field)).flatMap((field) => claimsOf(field))
  const all = [...points, ...others.map((claim) => ({ ...claim, key: `${claim.field} ${claim.key}` }))]
  const still = new Set(all.filter(isCurrent).map(({ key }) => key))
  const gone = all.filter((claim) => !isCurrent(claim) && !still.has(claim.key))
  return rankValues(gone, { rule: 'most-recent' }, {})
    .map(({ value, claims, from }) => ({ field: claims[0]!.field, value, until: lastUntil(claims), from }))
    .toSorted((a, b) => compareText(b.until, a.until) || compareText(a.field, b.field) || compareText(a.value, b.value))
}

const lastUntil = (claims: readonly RecordClaim[]): string => claims.reduce((last, { until }) => (until !== undefined && until > last ? until : last), '')
