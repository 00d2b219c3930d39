import type { Decision } from '../model/decision.js'
import { defined } from '../model/defined.js'
import type { Evidence, PairExplanation } from '../score/evidence.js'

/** The levels of each comparison, as evidence speaks of them. */
export interface EvidenceLevels {
  givenName: 'exact' | 'spelling' | 'nickname' | 'initial' | 'partial' | 'close' | 'similar' | 'swapped' | 'different' | 'slip' | 'other' | 'second'
  familyName: 'exact' | 'spelling' | 'part' | 'close' | 'similar' | 'initial' | 'swapped' | 'mixed' | 'different'
  patronymic: 'exact' | 'spelling' | 'initial' | 'different'
  suffix: 'exact' | 'one-sided' | 'different'
  kind: 'exact' | 'different'
  birthDate: 'exact' | 'swapped' | 'mistyped' | 'typo' | 'partial' | 'part' | 'near' | 'different' | 'generation'
  sex: 'exact' | 'different'
  phone: 'exact' | 'variant' | 'close' | 'different'
  email: 'exact' | 'close' | 'local' | 'different'
  handle: 'exact' | 'different'
  account: 'exact' | 'different'
  number: 'exact' | 'close' | 'part' | 'different' | 'other'
  website: 'exact' | 'different'
  street: 'exact' | 'close' | 'street' | 'number' | 'different'
  place: 'exact' | 'close' | 'area' | 'city' | 'region' | 'different'
  extra: 'exact' | 'close' | 'different'
  organizationName: 'exact' | 'close' | 'different'
  organization: 'exact' | 'close' | 'different'
  jobTitle: 'exact' | 'close' | 'different'
  birthPlace: 'exact' | 'close' | 'different'
}

/** How one field of two records agrees or differs. */
export type EvidenceReason = {
  [C in keyof EvidenceLevels]: {
    readonly kind: 'evidence'
    readonly comparison: C
    readonly level: EvidenceLevels[C]
    /** Positive for, negative against. */
    readonly bits: number
    /** The part of it that comes from how rare the shared value is. */
    readonly rarityBits?: number
    /** The part of it that namesakes take from what a whole name says, negative. */
    readonly namesakeBits?: number
    readonly left?: string
    readonly right?: string
  }
}[keyof EvidenceLevels]

/** Why a link was refused, or left to a person, though the evidence asked for it. */
export type RefusalReason =
  /** Together they would hold more identifiers of the kind than the policy allows. */
  | { readonly kind: 'limit'; readonly identifier: string }
  /** A person decided that they are different. */
  | { readonly kind: 'decision'; readonly decisionId: string }
  /** `linkage`: the groups as a whole contradict. `names`: only nameless records hold them together. `ambiguous`: two that are not joined claim one; they may contradict each other, or have histories that ask for more. */
  | { readonly kind: 'linkage' | 'names' | 'ambiguous' }
  /** `one-to-one`: the contact has a record of that source. `same-source`: only records of different sources are linked. */
  | { readonly kind: 'one-to-one' | 'same-source' }
  /** `history`: both have a history, which asks for more. `claimed`: only what somebody typed agrees. `automation`: nothing is joined without a person. */
  | { readonly kind: 'history' | 'claimed' | 'automation' }
  /** A person decided that they are different, and this speaks for one person that did not lie before them. */
  | { readonly kind: 'new-evidence'; readonly comparison: string }
  /** The evidence is not enough. */
  | { readonly kind: 'weak' }
  /** A rule of this name, which has no words of its own. */
  | { readonly kind: 'rule'; readonly name: string }

/** What a person decided. */
export interface DecisionReason {
  readonly kind: 'merged' | 'separated' | 'undone' | 'detached' | 'erased'
  readonly by: string
  /** ISO 8601. */
  readonly at: string
  /** What they wrote; shown where values are. */
  readonly note?: string
}

/** What a consent rests on. */
export interface ConsentReason {
  readonly kind: 'consent'
  readonly state: 'granted' | 'refused' | 'silent'
  readonly channel: string
  readonly purpose: string
  readonly at?: string
  readonly source?: string
}

/** Why two records are or are not one person's, and why somebody may or may not be written to. `describe` says it in words. */
export type Reason =
  | EvidenceReason
  | RefusalReason
  | DecisionReason
  | ConsentReason
  /** Weighed against two people of one. */
  | { readonly kind: 'household' | 'organization' }
  /** One contact, though nothing between the two is enough: others of it link them. */
  | { readonly kind: 'others' }

/** What evidence must say to be a reason; values and the part of rarity may be left out. */
export type EvidenceParts = Pick<Evidence, 'comparison' | 'level' | 'bits'> & Partial<Evidence>

/** The evidence of a pair as reasons, what weighs most first; silence of either side is no reason. */
export function evidenceReasons({ evidence, against }: { readonly evidence: readonly EvidenceParts[]; readonly against: PairExplanation['against'] }): readonly Reason[] {
  const reasons = evidence
    .filter(({ level }) => level !== 'missing')
    .toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits))
    .map(evidenceReason)
  return against === 'stranger' ? reasons : [...reasons, { kind: against }]
}

/** One field's evidence as a reason. */
export function evidenceReason(parts: EvidenceParts): EvidenceReason {
  const reason: { kind: 'evidence'; rarityBits?: number; [part: string]: unknown } = { kind: 'evidence' }
  for (const [name, part] of Object.entries(parts)) if (part !== undefined && name !== 'termFrequencyBits') reason[name] = part
  if (parts.termFrequencyBits !== undefined) reason.rarityBits = parts.termFrequencyBits
  return reason as EvidenceReason
}

const decided = { same: 'merged', different: 'separated', undo: 'undone', detach: 'detached', erase: 'erased' } as const

/** An entry of the ledger as a reason. */
export function decisionReason({ kind, by, at, reason }: Decision): DecisionReason {
  return defined({ kind: decided[kind], by, at, note: reason })
}

const plainRefusals: ReadonlySet<string> = new Set(['linkage', 'names', 'ambiguous', 'one-to-one', 'same-source', 'history', 'claimed', 'automation'])

/**
 * The constraint that refused a link, as a reason; `evidence` is that of a link which was none for want of it.
 * @example
 * refusalReason('limit:phone')  // { kind: 'limit', identifier: 'phone' }
 * refusalReason('decision:d1')  // { kind: 'decision', decisionId: 'd1' }
 * refusalReason('history')  // { kind: 'history' }
 */
export function refusalReason(constraint: string): RefusalReason {
  const colon = constraint.indexOf(':')
  const [kind, rest] = colon < 0 ? [constraint, ''] : [constraint.slice(0, colon), constraint.slice(colon + 1)]
  if (kind === 'limit') return { kind, identifier: rest }
  if (kind === 'new-evidence') return { kind, comparison: rest }
  if (constraint === 'evidence') return { kind: 'weak' }
  if (kind === 'decision') return { kind, decisionId: rest }
  return plainRefusals.has(kind) ? { kind } as RefusalReason : { kind: 'rule', name: constraint }
}
