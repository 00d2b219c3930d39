import { badOption } from '../errors.js'
import { type Field, isField } from '../model/field.js'
import { type Trust, trustRank, trusts } from '../model/identifier.js'
import type { Policy, SurvivorshipRule } from '../model/policy.js'
import type { RecordRef } from '../model/record.js'
import { staffSource } from '../model/stored-record.js'

/** One record's saying of a value. */
export interface Claim {
  readonly value: string
  /** Claims of one key are spellings of one value. */
  readonly key: string
  /** A value of a higher rank comes first, whatever the rule: a whole name before half of one. */
  readonly rank: number
  readonly record: RecordRef
  /** The record's place among the records, by which provenance is ordered. */
  readonly order: number
  /** The value's place among those of its record. */
  readonly place: number
  /** When the record last said so; empty where that is not known. */
  readonly seen: string
  readonly trust?: Trust
}

/** A value with the claims that hold it, by `order` and `place`. */
export interface Choice<C extends Claim = Claim> {
  readonly value: string
  readonly claims: readonly C[]
  /** The records that hold it, each once. */
  readonly from: readonly RecordRef[]
}

/** A value of a field among which a function chooses. */
export interface SurvivingValue {
  readonly value: string
  /** Who says so. `value` is how the record spells it, `seen` when it last said so (ISO 8601; empty where that is not known). */
  readonly said: readonly { readonly record: RecordRef; readonly value: string; readonly seen: string; readonly trust?: Trust }[]
}

/**
 * Chooses the value of a field that a golden record shows, in place of the policy's last word: the values come in the order in which the
 * policy prefers them, and one of them is answered, or `undefined` to leave it at that. It must follow from what it is given alone. What a
 * colleague set by hand is not asked about.
 */
export type ChooseValue = (values: readonly SurvivingValue[]) => SurvivingValue | undefined

/** Functions that choose, by field. They are code, so they stand beside the policy, which is JSON. */
export type CustomSurvivorship = { readonly [F in Field]?: ChooseValue | undefined }

/** A policy with the functions that stand beside it. */
export interface SurvivorshipPolicy extends Policy {
  readonly custom?: CustomSurvivorship | undefined
}

/** How the values of one field are put in order. */
export interface FieldRule {
  readonly rule: SurvivorshipRule
  readonly field?: Field
}

/**
 * Puts the values of a field in the order in which survivorship prefers them: what a colleague set by hand, then by rank, then by the rule.
 *
 * Spellings of one value are one choice, shown in the spelling that most records use, or in the longest where `longest` is the rule. Ties go by source order,
 * then by the smallest (source, id) of a record that holds the value, then by its place among the record's values: never by the order in which the records came.
 */
export function rankValues<C extends Claim>(claims: readonly C[], { rule, field }: FieldRule, policy: SurvivorshipPolicy): readonly Choice<C>[] {
  const byKey = new Map<string, Map<string, C[]>>()
  for (const claim of claims) {
    const spellings = byKey.get(claim.key) ?? new Map<string, C[]>()
    byKey.set(claim.key, spellings)
    const same = spellings.get(claim.value)
    if (same === undefined) spellings.set(claim.value, [claim])
    else same.push(claim)
  }
  const ranked = [...byKey.values()]
    .map((spellings) => oneChoice([...spellings.values()], rule))
    .toSorted((a, b) => byStaff(a.claims, b.claims) || rankOf(b) - rankOf(a) || byRule(rule, policy, a, b) || bySource(policy, a, b) || byFirstRecord(a.claims, b.claims))
  const choose = field === undefined ? undefined : policy.custom?.[field]
  return choose === undefined ? ranked : chosenFirst(ranked, choose, field!)
}

function chosenFirst<C extends Claim>(ranked: readonly Choice<C>[], choose: ChooseValue, field: Field): readonly Choice<C>[] {
  if (ranked.length < 2 || fromStaff(ranked[0]!.claims).length > 0) return ranked
  const values = ranked.map(({ value, claims }): SurvivingValue => ({ value, said: claims.map((claim) => ({ record: { ...claim.record }, value: claim.value, seen: claim.seen, ...(claim.trust === undefined ? {} : { trust: claim.trust }) })) }))
  const answer = choose([...values])
  if (answer === undefined) return ranked
  const chosen = ranked[values.indexOf(answer)]
  if (chosen === undefined) throw badOption(`survivorship.${field}`, 'one of the values, or undefined')
  return [chosen, ...ranked.filter((one) => one !== chosen)]
}

/** The rule of a field; `most-frequent` where the policy says nothing. */
export function ruleOf(field: Field, policy: Policy): FieldRule {
  return { field, rule: policy.survivorship?.[field] ?? 'most-frequent' }
}

/** Functions that choose, as they came from a caller without types. */
export function checkSurvivorship(custom: CustomSurvivorship | undefined): CustomSurvivorship | undefined {
  if (custom === undefined) return undefined
  const refuse = (option: string, expected: string): never => {
    throw badOption(option, expected)
  }
  if (typeof custom !== 'object' || custom === null) return refuse('survivorship', 'an object of functions by field')
  for (const [field, choose] of Object.entries(custom)) {
    if (!isField(field)) return refuse('survivorship', 'an object of functions by field')
    if (choose !== undefined && typeof choose !== 'function') return refuse(`survivorship.${field}`, 'a function')
  }
  return { ...custom }
}

/** The best trust of several claims. */
export function bestTrust(claims: readonly Claim[]): Trust | undefined {
  return trusts.find((trust) => claims.some((claim) => claim.trust === trust))
}

function byRule(rule: SurvivorshipRule, policy: Policy, a: Choice, b: Choice): number {
  switch (rule) {
    case 'most-frequent':
      return b.from.length - a.from.length
    case 'longest':
      return b.value.length - a.value.length
    case 'most-recent':
      return byLastSeen(a.claims, b.claims)
    case 'most-trusted':
      return trustRank(bestTrust(b.claims)) - trustRank(bestTrust(a.claims)) || byLastSeen(a.claims, b.claims)
    case 'source-order':
      return bySource(policy, a, b)
  }
}

const fromStaff = (claims: readonly Claim[]): readonly Claim[] => claims.filter(({ record }) => record.source === staffSource)

function byStaff(a: readonly Claim[], b: readonly Claim[]): number {
  const [left, right] = [fromStaff(a), fromStaff(b)]
  if (left.length === 0 || right.length === 0) return right.length - left.length
  return byLastSeen(left, right)
}

/** The spellings of one value as one choice. */
function oneChoice<C extends Claim>(spellings: readonly (readonly C[])[], rule: SurvivorshipRule): Choice<C> {
  const shown = spellings.length === 1 ? spellings[0]! : spellings.toSorted((a, b) => byStaff(a, b) || (rule === 'longest' ? b[0]!.value.length - a[0]!.value.length : 0) || recordsOf(b).length - recordsOf(a).length || byFirstRecord(a, b))[0]!
  const claims = spellings.flat().sort((a, b) => a.order - b.order || a.place - b.place)
  return { value: shown[0]!.value, claims, from: recordsOf(claims) }
}

const recordsOf = (claims: readonly Claim[]): readonly RecordRef[] => [...new Map(claims.map(({ order, record }) => [order, record])).values()]

const rankOf = ({ claims }: Choice): number => Math.max(...claims.map(({ rank }) => rank))
const lastSeen = (claims: readonly Claim[]): string => claims.reduce((last, { seen }) => (seen > last ? seen : last), '')
const byLastSeen = (a: readonly Claim[], b: readonly Claim[]): number => compareText(lastSeen(b), lastSeen(a))

function bySource(policy: Policy, a: Choice, b: Choice): number {
  const order = policy.sourceOrder ?? []
  const place = ({ claims }: Choice) => Math.min(...claims.map(({ record }) => (order.includes(record.source) ? order.indexOf(record.source) : order.length)))
  return place(a) - place(b)
}

function byFirstRecord(a: readonly Claim[], b: readonly Claim[]): number {
  const first = (claims: readonly Claim[]) => claims.reduce((x, y) => (compareRefs(x.record, y.record) || x.place - y.place) <= 0 ? x : y)
  const [left, right] = [first(a), first(b)]
  return compareRefs(left.record, right.record) || left.place - right.place
}

/** By source, then by id. */
export function compareRefs(a: RecordRef, b: RecordRef): number {
  return compareText(a.source, b.source) || compareText(a.id, b.id)
}

/** The order of UTF-16 code units. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
