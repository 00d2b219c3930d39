import type { ContactPoint, GoldenRecord } from '../model/contact.js'
import type { Policy } from '../model/policy.js'
import { staffSource, type StoredRecord } from '../model/stored-record.js'
import { normalizeEmail } from '../normalize/email.js'
import { formatPhone } from '../normalize/phone-format.js'
import { asValueOf } from './golden.js'
import { claimsOf, type RecordClaim } from './record-claims.js'
import { rankValues, ruleOf } from './survivorship.js'

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
export function displayName(records: readonly StoredRecord[], golden: GoldenRecord, points: { readonly phones: readonly ContactPoint[]; readonly emails: readonly ContactPoint[]; readonly handles: readonly ContactPoint[] }, policy: Policy): DisplayName | undefined {
  const claims = [...claimsOf(records, 'name').filter(({ until }) => until === undefined), ...inParts(records)]
  const ranked = rankValues(claims, ruleOf('name', policy), policy)
  const best = ranked[0]
  const bestRank = best === undefined ? 0 : Math.max(...best.claims.map(({ rank }) => rank))
  const bySet = best?.claims.some(({ record }) => record.source === staffSource) === true
  if (best !== undefined && (bySet || bestRank === 2)) return { text: best.value, named: true }
  if (golden.givenName !== undefined && golden.familyName !== undefined) return { text: `${golden.givenName.value} ${golden.familyName.value}`, named: true }
  if (best !== undefined && bestRank === 1) return { text: best.value, named: true }
  const reached = pointName(points) ?? golden.organization?.value ?? best?.value
  return reached === undefined ? undefined : { text: reached, named: false }
}

/** Names that a record holds in parts, each as a whole. */
function inParts(records: readonly StoredRecord[]): readonly RecordClaim[] {
  return records.flatMap((_, order) => {
    const part = (field: 'givenName' | 'familyName') => claimsOf(records, field).find((claim) => claim.order === order && claim.until === undefined)
    const given = part('givenName')
    const family = part('familyName')
    const some = given ?? family
    if (some === undefined) return []
    const value = [given?.value, family?.value].filter((text) => text !== undefined).join(' ')
    return [{ ...some, value, ...asValueOf('name', value) }]
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
