import { monthNames } from '../../normalize/month-names.js'
import { foldText } from '../../normalize/text.js'
import { headerParts, type HeaderWord } from './header-words.js'
import type { ColumnDraft, ColumnRole } from './role.js'

type BirthPart = 'birthYear' | 'birthMonth' | 'birthDay'

const parts: readonly BirthPart[] = ['birthYear', 'birthMonth', 'birthDay']

/** The years of birth of the people in a file lie this far apart, and half of them this far back; years of events do not. */
const spread = 25
const halfBefore = 12
/** The share of values that may be slips. */
const slips = 0.02

/**
 * Settles dates of birth whose year, month and day stand in columns of their own. Beside a whole date of birth they say nothing more. Where
 * no header speaks of birth, three columns side by side are one by their values: a year, a month and a day, with years of people.
 */
export function settleBirthParts(drafts: readonly ColumnDraft[], sample: readonly (readonly string[])[], thisYear: number): void {
  const settle = (draft: ColumnDraft, role: ColumnRole, why: string, instead?: ColumnRole) => {
    if (draft.given) return
    draft.role = role
    draft.why = why
    if (instead !== undefined) draft.instead = instead
    if (role !== 'none') {
      delete draft.unknown
      delete draft.instead
    }
  }
  const isPart = ({ role }: ColumnDraft) => parts.some((part) => part === role)
  if (drafts.some(({ role }) => role === 'birthDate')) {
    for (const draft of drafts.filter(isPart)) settle(draft, 'none', 'the whole date of birth stands in another column', draft.role)
    return
  }
  // An age says less than the year, and two say no more than one.
  const years = drafts.filter(({ role }) => role === 'birthYear').sort((a, b) => Number(b.given) - Number(a.given) || Number(isAge(a)) - Number(isAge(b)))
  for (const draft of years.slice(1)) if (isAge(draft)) settle(draft, 'none', 'another column says as much', 'birthYear')
  if (years.length > 0) return
  for (let first = 0; first + 2 < drafts.length; first += 1) {
    const trio = drafts.slice(first, first + 3)
    const seen = trio.every(isOpen) ? partsSeen(trio.map(({ column }) => sample.map((row) => row[column] ?? '')), thisYear) : undefined
    if (seen === undefined) continue
    trio.forEach((draft, at) => settle(draft, seen[at]!, 'the three columns are dates of birth by their values'))
    return
  }
  for (const draft of drafts.filter(isPart)) settle(draft, 'none', 'no year of birth stands beside it', draft.role)
}

/** Whether a column that is read as years of birth holds ages, by its header. */
export const isAge = ({ header }: ColumnDraft): boolean => headerParts(header).meanings.has('age')

const silent: ReadonlySet<HeaderWord> = new Set(['year', 'month', 'day', 'birth', 'birthDate', 'other'])

/** Whether a header says nothing, or nothing but that it is of a date: «year built» is of something else. */
function isOpen({ header, given }: ColumnDraft): boolean {
  const { meanings, unknown } = headerParts(header)
  return !given && (meanings.size === 0 || unknown === 0) && [...meanings].every((meaning) => silent.has(meaning))
}

/** What three columns are in a date of birth; `undefined` where they are none. */
function partsSeen(columns: readonly (readonly string[])[], thisYear: number): readonly BirthPart[] | undefined {
  const numbers = columns.map((values) => values.filter((value) => value !== '').map(numberIn))
  const within = (list: readonly number[], low: number, high: number) => list.length > 1 && list.filter((one) => !(one >= low && one <= high)).length <= slips * list.length
  const seen = numbers.map((list): BirthPart | undefined => {
    if (within(list, thisYear - 130, thisYear)) return 'birthYear'
    if (within(list, 1, 12)) return 'birthMonth'
    return within(list, 1, 31) ? 'birthDay' : undefined
  })
  const years = numbers[seen.indexOf('birthYear')]?.toSorted((a, b) => a - b)
  if (years === undefined || !parts.every((part) => seen.includes(part))) return undefined
  const at = (share: number) => years[Math.floor(share * (years.length - 1))]!
  return at(0.5) <= thisYear - halfBefore && at(0.95) - at(0.05) >= spread ? (seen as BirthPart[]) : undefined
}

function numberIn(text: string): number {
  return /^\s*\d{1,4}(?:\.0)?\s*$/.test(text) ? Number(text) : 1 + monthNames.findIndex((names) => names.includes(foldText(text)))
}
