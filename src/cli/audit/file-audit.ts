import type { Policy } from '../../model/policy.js'
import { normalizeEmail } from '../../normalize/email.js'
import { normalizePhone } from '../../normalize/phone.js'
import { contradicting } from '../../score/contradictions.js'
import type { DedupeResult } from '../../resolve/batch/result.js'
import type { Evidence, PairSide } from '../../score/evidence.js'
import type { Input } from '../input.js'

/** Two rows of one contact that speak against each other. */
export interface RowContradiction {
  readonly contactId: string
  readonly left: PairSide
  readonly right: PairSide
  readonly against: readonly Pick<Evidence, 'comparison' | 'level' | 'bits'>[]
  readonly bits: number
}

/** A phone or an e-mail that stands in the rows of many contacts. */
export interface SharedIdentifier {
  readonly kind: 'phone' | 'email'
  readonly value: string
  readonly contacts: number
}

export interface FileAudit {
  readonly rows: number
  readonly contacts: number
  /** Pairs that may be one person and are two contacts, the likeliest first. */
  readonly suspicions: readonly { readonly left: PairSide; readonly right: PairSide; readonly probability: number; readonly outcome: 'review' | 'refused' }[]
  readonly contradictions: readonly RowContradiction[]
  readonly shared: readonly SharedIdentifier[]
  /** What the lists leave out: entries beyond the limit, and rows of large contacts that were held against no other. */
  readonly leftOut: { readonly suspicions: number; readonly contradictions: number; readonly shared: number; readonly rows: number }
}

/** Rows of one contact that are held against each other. */
const mostRows = 40
/** A household of two shares a phone. */
const sharedFrom = 3

/** Looks at what came out of files: what may be one, what contradicts itself, what is shared by too many. */
export function auditFiles({ table }: Input, result: DedupeResult, policy: Policy, limit: number): FileAudit {
  const { found, unseen } = contradictionsOf(result)
  const shared = sharedIdentifiers(table, result, policy)
  const suspicions = suspicionsOf(result, limit)
  return {
    rows: table.size,
    contacts: result.contactCount,
    suspicions: suspicions.found,
    contradictions: found.sort((a, b) => a.bits - b.bits || a.left.row - b.left.row).slice(0, limit),
    shared: shared.slice(0, limit),
    leftOut: { suspicions: suspicions.more, contradictions: Math.max(0, found.length - limit), shared: Math.max(0, shared.length - limit), rows: unseen },
  }
}

function suspicionsOf(result: DedupeResult, limit: number): { readonly found: FileAudit['suspicions']; readonly more: number } {
  const found: FileAudit['suspicions'][number][] = []
  let more = 0
  for (const { left, right, probability, outcome } of result.pairs) {
    if (outcome === 'linked' || result.contactNumbers[left.row] === result.contactNumbers[right.row]) continue
    if (found.length < limit) found.push({ left, right, probability, outcome })
    else more += 1
  }
  return { found, more }
}

function contradictionsOf(result: DedupeResult): { readonly found: RowContradiction[]; readonly unseen: number } {
  let unseen = 0
  const rowsOf = new Map<number, number[]>()
  result.contactNumbers.forEach((number, row) => {
    const rows = rowsOf.get(number)
    if (rows === undefined) rowsOf.set(number, [row])
    else if (rows.length < mostRows) rows.push(row)
    else unseen += 1
  })
  const found: RowContradiction[] = []
  for (const [number, rows] of rowsOf) {
    let worst: RowContradiction | undefined
    for (const [i, a] of rows.entries()) {
      for (const b of rows.slice(i + 1)) {
        const { left, right, evidence } = result.explain(a, b)
        const against = contradicting(evidence).map(({ comparison, level, bits }) => ({ comparison, level, bits }))
        const bits = against.reduce((sum, one) => sum + one.bits, 0)
        if (bits < (worst?.bits ?? 0)) worst = { contactId: result.contactId(number), left, right, against, bits }
      }
    }
    if (worst !== undefined) found.push(worst)
  }
  return { found, unseen }
}

function sharedIdentifiers(table: Input['table'], result: DedupeResult, policy: Policy): readonly SharedIdentifier[] {
  const contacts = new Map<string, Set<number>>()
  for (const { field, values, codes } of table.columns) {
    if (field !== 'phone' && field !== 'email') continue
    const keys = values.map((raw) => (field === 'email' ? normalizeEmail(raw).canonical : normalizePhone(raw, { country: policy.countries ?? [] }).key))
    codes.forEach((code, row) => {
      const key = code < 0 ? undefined : keys[code]
      if (key === undefined) return
      const name = `${field} ${key}`
      const held = contacts.get(name)
      if (held === undefined) contacts.set(name, new Set([result.contactNumbers[row]!]))
      else held.add(result.contactNumbers[row]!)
    })
  }
  return [...contacts]
    .flatMap(([name, held]): SharedIdentifier[] => (held.size < sharedFrom ? [] : [{ kind: name.startsWith('email ') ? 'email' : 'phone', value: name.slice(6), contacts: held.size }]))
    .sort((a, b) => b.contacts - a.contacts || (a.value < b.value ? -1 : 1))
}
