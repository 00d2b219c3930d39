import type { ContactPoint, GoldenRecord } from '../model/contact.js'
import { staffSource } from '../model/stored-record.js'
import { normalizeEmail } from '../normalize/email.js'
import { formatPhone } from '../normalize/phone-format.js'
import { asValueOf } from './golden.js'
import { type ClaimsByField, isCurrent, type RecordClaim } from './record-claims.js'
import { rankValues, ruleOf, type SurvivorshipPolicy } from './survivorship.js'

/** What a contact is called, and whether that is a person's name. */
export interface DisplayName {
  readonly text: string
  readonly named: boolean
}

/**
 * What a contact is called: a whole name before half of one, then a formatted phone, an e-mail's local part, an account; a
 * user name never where a name is known. Given and family name are taken from one record, because of two records they may be two people's;
 * only where no record has both are they put together.
 */
export function displayName(claimsOf: ClaimsByField, golden: GoldenRecord, points: { readonly phones: readonly ContactPoint[]; readonly emails: readonly ContactPoint[]; readonly handles: readonly ContactPoint[] }, policy: SurvivorshipPolicy): DisplayName | undefined {
  const claims = [...claimsOf('name').filter(isCurrent), ...inParts(claimsOf)]
  const ranked = rankValues(claims, ruleOf('name', policy), policy)
  const best = ranked[0]
  const bestRank = best === undefined ? 0 : Math.max(...best.claims.map(({ rank }) => rank))
  const bySet = best?.claims.some(({ record }) => record.source === staffSource) === true
  if (best !== undefined && (bySet || bestRank === 2)) return { text: best.value, named: true }
  if (golden.givenName !== undefined && golden.familyName !== undefined && isWord(golden.givenName.value)) return { text: `${golden.givenName.value} ${golden.familyName.value}`, named: true }
  if (best !== undefined && bestRank === 1) return { text: best.value, named: true }
  const reached = pointName(points) ?? golden.organization?.value ?? best?.value
  return reached === undefined ? undefined : { text: reached, named: false }
}

/** A part of a name has neither digits nor underscores: Nellie_99 in a field for first names is a user name. */
const isWord = (part: string): boolean => !/[\d_]/.test(part)

/** Names that a record holds in parts, each as a whole. */
function inParts(claimsOf: ClaimsByField): readonly RecordClaim[] {
  const parts = new Map<number, RecordClaim[]>()
  for (const field of ['givenName', 'familyName'] as const) {
    for (const claim of claimsOf(field).filter((one) => isCurrent(one) && isWord(one.value))) {
      const known = parts.get(claim.order) ?? []
      parts.set(claim.order, known)
      if (!known.some((part) => part.field === field)) known.push(claim)
    }
  }
  return [...parts.values()].map((known) => {
    const value = known.map((part) => part.value).join(' ')
    return { ...known[0]!, value, ...asValueOf('name', value) }
  })
}

function pointName({ phones, emails, handles }: Parameters<typeof displayName>[2]): string | undefined {
  if (phones[0] !== undefined) return phones[0].key.startsWith('+') ? formatPhone(phones[0].key.replace(/;ext=.*$/, '')) : phones[0].value
  if (emails[0] !== undefined) {
    const { value, labels } = emails[0]
    // info@ and masks say nothing without their domain.
    return labels.includes('role') || labels.includes('relay') ? value : normalizeEmail(value).address?.split('@')[0]
  }
  return handles[0]?.value
}
