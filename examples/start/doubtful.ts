import type { ScoredPair } from 'selfsame'
import { cardOf, rowName, rowsByContact, type Day } from './day.js'
import { percent, type Page } from './page.js'
import { contradicts, observe, reasonsInWords, type Observation } from './reasons.js'

/** Contacts that may be one person, and the pairs of rows that say so. */
export interface Doubt {
  /** By number, ascending. */
  readonly contacts: readonly number[]
  /** Strongest first. */
  readonly pairs: readonly ScoredPair[]
}

/** The pairs that a person should look at, put together where they speak of the same contacts; strongest first. */
export function doubtsOf({ result }: Day): readonly Doubt[] {
  const groups: { contacts: Set<number>; pairs: ScoredPair[] }[] = []
  for (const pair of result.pairs) {
    if (pair.outcome === 'linked') continue
    const sides = [pair.left.row, pair.right.row].map((row) => result.contactNumbers[row] as number)
    const touched = groups.filter(({ contacts }) => sides.some((side) => contacts.has(side)))
    const group = touched[0] ?? { contacts: new Set<number>(), pairs: [] }
    if (touched.length === 0) groups.push(group)
    for (const side of sides) group.contacts.add(side)
    group.pairs.push(pair)
    for (const other of touched.slice(1)) {
      for (const contact of other.contacts) group.contacts.add(contact)
      group.pairs.push(...other.pairs)
      groups.splice(groups.indexOf(other), 1)
    }
  }
  return groups
    .map(({ contacts, pairs }) => ({ contacts: [...contacts].sort((a, b) => a - b), pairs: pairs.toSorted((a, b) => b.weight - a.weight) }))
    .toSorted((a, b) => (b.pairs[0]?.weight ?? 0) - (a.pairs[0]?.weight ?? 0))
}

/** What two contacts say to each other: for each comparison the two rows that come nearest to agreeing. */
export function betweenContacts(day: Day, left: readonly number[], right: readonly number[]): readonly Observation[] {
  const best = new Map<string, Observation>()
  for (const one of left.flatMap((a) => right.flatMap((b) => observe(day, a, b)))) {
    const known = best.get(one.evidence.comparison)
    if (known === undefined || nearness(one) > nearness(known)) best.set(one.evidence.comparison, one)
  }
  return [...best.values()].toSorted((a, b) => Math.abs(b.evidence.bits) - Math.abs(a.evidence.bits))
}

/** Equal values first: bits alone would not order them, two rows that share nothing else being weighed as strangers. */
function nearness({ evidence: { level, bits } }: Observation): number {
  return (level === 'exact' ? 1000 : 0) + bits
}

/** The two contacts of a doubt that have most to compare. */
function contactsCompared(day: Day, { pairs }: Doubt): readonly Observation[] {
  const groups = rowsByContact(day)
  const compared = new Map<string, readonly Observation[]>()
  for (const { left, right } of pairs) {
    const [a, b] = [left.row, right.row].map((row) => day.result.contactNumbers[row] as number) as [number, number]
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`
    if (!compared.has(key)) compared.set(key, betweenContacts(day, groups[a] ?? [], groups[b] ?? []))
  }
  return [...compared.values()].reduce((most, one) => (one.length > most.length ? one : most), [])
}

const shown = 9

/** The contacts that look alike and stayed apart, with what speaks for and against. */
export function printDoubts(page: Page, day: Day): void {
  const doubts = doubtsOf(day)
  const groups = rowsByContact(day)
  page.heading('For a person to look at')
  page.say(`${doubts.reduce((sum, { pairs }) => sum + pairs.length, 0)} pairs of rows look alike and were not put together. They are ${doubts.length} questions:`)
  for (const doubt of doubts.slice(0, shown)) {
    const { contacts, pairs } = doubt
    const [first] = pairs
    if (first === undefined) continue
    const observed = contactsCompared(day, doubt)
    const speaking = (against: boolean): string => reasonsInWords(day, observed.filter((one) => contradicts(one) === against)).join(', ') || 'nothing'
    page.gap()
    page.say(contacts.map((contact) => contactName(day, contact, groups[contact] ?? [], page)).join(' | '), 2, 2)
    page.say(`for      ${speaking(false)}`, 4, 9)
    page.say(`against  ${speaking(true)}`, 4, 9)
    page.say(page.dim(`apart    ${day.result.explain(first.left.row, first.right.row).because} (${rowName(day, first.left.row)} and ${rowName(day, first.right.row)}: ${percent(first.probability)})`), 4, 9)
  }
  if (doubts.length > shown) page.say(`... and ${doubts.length - shown} more in pairs.csv.`)
}

function contactName(day: Day, contact: number, rows: readonly number[], page: Page): string {
  const count = rows.length === 1 ? '' : `, ${rows.length} rows`
  return `${page.bold(cardOf(day, contact)[0] ?? '')} (${rowName(day, rows[0] ?? 0)}${count})`
}
