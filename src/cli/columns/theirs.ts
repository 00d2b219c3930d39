import { headerParts, type HeaderWord } from './header-words.js'
import { leaveOut, placeRoles, standsBeside } from './of-others.js'
import { type ColumnDraft as Draft, nameRoles } from './role.js'
import { holdsGivenNames } from './silent-columns.js'
import { reaches } from './whose-rows.js'

/** Words that say whose a column is, besides those that nobody lists. */
const whose: ReadonlySet<HeaderWord> = new Set(['person', 'handle', 'shipping', 'recipient', 'organization', 'venue', 'job', 'account', 'somebody', 'national'])
/** «Contact phone» is how to reach whomever the row is about. */
const anybodys = /^(?:contac?t|контакт)/
/** Letters that the cases of a word share at least, and that they may end in. */
const stem = 4
const ending = 2

/**
 * What is called after somebody else goes with their name: beside «User Name», which names the host, «User Email» is the host's, and beside «Водій» so is
 * «Телефон водія». So does what is called after the few names that all rows share. Where they live goes only where the rows say where their own people live.
 */
export function settleTheirs(drafts: readonly Draft[], free: readonly Draft[], sample: readonly (readonly string[])[]): void {
  const wordsOf = (some: readonly Draft[]) => some.map((one) => ({ header: one.header, words: qualifiers(one.header) })).filter(({ words }) => words.length > 0)
  const names = drafts.filter(({ role }) => nameRoles.has(role))
  const others = names.length === 0 ? [] : wordsOf(drafts.filter((one) => one.ofOther === true || (one.silent === true && one.role === 'none' && holdsGivenNames(one, sample))))
  if (others.length === 0) return
  const own = wordsOf(names)
  const theirName = ({ header }: Draft): string | undefined => {
    const words = qualifiers(header)
    const within = (name: { readonly words: readonly string[] }) => name.words.every((word) => words.some((one) => isSame(one, word)))
    return own.some(within) ? undefined : others.find(within)?.header
  }
  const theirs = free.map((draft) => ({ draft, name: reaches(draft) || placeRoles.has(draft.role) ? theirName(draft) : undefined })).filter(({ name }) => name !== undefined)
  for (const { draft, name } of theirs) {
    const beside = drafts.filter((one) => placeRoles.has(one.role) && !theirs.some((other) => other.draft === one))
    if (reaches(draft) || standsBeside(draft, beside, sample)) leaveOut(draft, `it goes with "${name}"`)
  }
}

/** The words of a header that say whose it is. */
function qualifiers(header: string): readonly string[] {
  return headerParts(header).tokens.filter((token) => {
    const [meaning] = headerParts(token).meanings
    return !/^\d+$/.test(token) && !anybodys.test(token) && (meaning === undefined || whose.has(meaning) || token === 'billing')
  })
}

/** One word, or two cases of it: «водій» and «водія». */
function isSame(a: string, b: string): boolean {
  if (a === b || `${a}s` === b || a === `${b}s`) return true
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared += 1
  return /[^a-z]/.test(a) && shared >= stem && shared >= Math.max(a.length, b.length) - ending
}
