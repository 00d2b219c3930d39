import { pointClaims } from '../../merge/contact-points.js'
import { claimsByField } from '../../merge/record-claims.js'
import type { Participant } from '../../model/event.js'
import type { Policy } from '../../model/policy.js'
import { qualifiedId } from '../../model/qualified-id.js'
import { recordKey } from '../../model/record-key.js'
import { namingNobody } from '../../normalize/columns/identifier-columns.js'
import { recordAfter } from './record-after.js'

/** Policies that say nothing but what is ours: what is blocked may still be a customer's. */
const ourSide = new WeakMap<Policy, Policy>()

/**
 * Whether somebody has a key of ours in the source, or is reached at nothing but our own phones, mailboxes and accounts: whoever of ours stands in copy or in a group is no
 * customer. A customer's account, or a number of a document, makes them somebody, as does an address that is not ours; beside a key, which is one person's, nothing does.
 */
export function isOurs(from: Participant, source: string, policy: Policy): boolean {
  if (policy.own === undefined) return false
  if (from.key !== undefined && policy.own.keys?.includes(qualifiedId(source, recordKey(from.key))) === true) return true
  const ours = ourSide.get(policy) ?? { ...policy, identifiers: undefined }
  ourSide.set(policy, ours)
  const { phones, emails, domains, isOwnAccount } = namingNobody(ours)
  const record = recordAfter(undefined, { source: '', key: '', from, at: '', kind: 'note' })
  const { accountId, nationalId, taxId } = record.values
  const points = pointClaims([record], claimsByField([record]), ours)
  return points.length > 0 && (accountId ?? nationalId ?? taxId) === undefined && points.every(({ channel, key }) =>
    channel === 'email' ? emails.has(key) || domains.has(key.slice(key.lastIndexOf('@') + 1)) : channel === 'phone' ? ['', 'national:'].some((plan) => phones.has(plan + key.replace(/;.*/, ''))) : isOwnAccount(key))
}
