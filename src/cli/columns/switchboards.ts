import { foldText } from '../../normalize/text.js'
import { headerParts } from './header-words.js'
import { leaveOut } from './of-others.js'
import { type ColumnDraft as Draft, nameRoles } from './role.js'
import type { ValueLook } from './value-look.js'

/** Rows a value, and pairs of rows that share one, before anything is said. */
const rowsAValue = 3
const leastPairs = 8
/** The share of pairs in which two people must be named, and have two numbers of their own. */
const nearlyAll = 0.95
/** Distinct values of people's own numbers for each row that has one, and the share of the others' rows that have one. */
const unique = 0.5
const mostly = 0.5

/** Where people live together they share a line, and often no surname. */
const atHome = /^(?:home|landline|fixo|fija|fijo|casa|residen\p{L}+|домашн\p{L}+)$/u

/**
 * A second phone or mailbox that a few hold for all is an agent's, a landlord's or a switchboard's, whatever it is called: each of its values stands beside people of
 * nothing in common, surnames neither, who have numbers of their own. One that a household shares stays, by what it is called or by their surnames.
 */
export function settleSwitchboards(drafts: readonly Draft[], free: readonly Draft[], looks: readonly ValueLook[], sample: readonly (readonly string[])[]): void {
  const names = drafts.filter(({ role }) => nameRoles.has(role))
  for (const draft of free) {
    const { filled, distinctCount } = looks[draft.column]!
    if ((draft.role !== 'phone' && draft.role !== 'email') || draft.also !== undefined || headerParts(draft.header).tokens.some((token) => atHome.test(token)) || distinctCount * rowsAValue > filled) continue
    const own = drafts.filter((one) => one !== draft && one.role === draft.role && looks[one.column]!.distinct >= unique && looks[one.column]!.filled >= mostly * filled)
    if (own.some((one) => areStrangers(draft, names, one, sample))) leaveOut(draft, 'people of many names share its values, beside numbers of their own')
  }
}

/** Whether rows that share a value share nothing else, neither a word of the name nor what stands in people's own column. */
function areStrangers(draft: Draft, names: readonly Draft[], own: Draft, sample: readonly (readonly string[])[]): boolean {
  const last = new Map<string, { readonly words: ReadonlySet<string>; readonly value: string }>()
  let pairs = 0
  let apart = 0
  for (const row of sample) {
    const shared = row[draft.column] ?? ''
    const words = new Set(names.flatMap(({ column }) => foldText(row[column] ?? '').split(' ')).filter((word) => word.length > 1))
    const value = foldText(row[own.column] ?? '')
    if (shared === '' || words.size === 0 || value === '') continue
    const before = last.get(shared)
    last.set(shared, { words, value })
    if (before === undefined) continue
    pairs += 1
    if (before.value !== value && [...words].every((word) => !before.words.has(word))) apart += 1
  }
  return pairs >= leastPairs && apart >= nearlyAll * pairs
}
