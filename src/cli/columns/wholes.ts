import { normalizeName } from '../../normalize/name.js'
import { foldText } from '../../normalize/text.js'
import type { ColumnDraft as Draft, ColumnRole } from './role.js'

const nameParts: readonly ColumnRole[] = ['givenName', 'familyName']
const addressParts: readonly ColumnRole[] = ['street', 'city', 'postcode']

/**
 * Sets a full name beside given and family names aside, and a formatted address beside its parts: the
 * same words would count twice. Where rows have the whole and no part, or a name without one of its parts, the whole speaks for those rows.
 */
export function settleWholes(drafts: Draft[], sample: readonly (readonly string[])[]): void {
  settle(drafts, sample, 'name', nameParts, 2)
  settle(drafts, sample, 'address', addressParts, 3)
}

function settle(drafts: Draft[], sample: readonly (readonly string[])[], whole: ColumnRole, parts: readonly ColumnRole[], needed: number): void {
  const partColumns = drafts.filter((draft) => parts.includes(draft.role))
  if (new Set(partColumns.map((draft) => draft.role)).size < needed) return
  for (const draft of drafts) {
    if (draft.role !== whole || draft.given) continue
    let filled = 0
    let alone = 0
    for (const row of sample) {
      if ((row[draft.column] ?? '') === '') continue
      filled++
      const said = partColumns.filter((part) => (row[part.column] ?? '') !== '')
      if (said.length === 0 || (whole === 'name' && new Set(said.map(({ role }) => role)).size === 1 && said.every((part) => completes(row[draft.column]!, row[part.column]!, part.role === 'familyName' ? 'familyName' : 'givenName')))) alone++
    }
    if (filled > 0 && alone / filled > 0.01) {
      draft.fillsIn = true
      draft.why = whole === 'name' ? 'for the rows in which a part is empty' : 'for the rows whose parts are empty'
    } else {
      draft.role = 'none'
      draft.instead = whole
      draft.why = 'its parts stand in columns of their own'
    }
  }
}

const wordsOf = (text: string): readonly string[] => foldText(text).split(' ')

/** Whether a whole name is read as a part that is known and one that is not: of `Order from Olena` Olena is no given name. */
export function completes(whole: string, part: string, role: 'givenName' | 'familyName'): boolean {
  const words = wordsOf(whole)
  const told = wordsOf(part)
  if (told.length >= words.length || !told.every((word) => words.includes(word))) return false
  const read = normalizeName(partedBy(whole, part, role))
  if (read.given.length === 0 || read.family.length === 0) return false
  const known = normalizeName({ given: read.given.join(' '), family: read.family.join(' '), [role === 'givenName' ? 'given' : 'family']: part })
  return role === 'givenName' ? isSame(read.given, known.given) : isSame(read.family, known.family)
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => foldText(a.join(' ')) === foldText(b.join(' '))

/** A whole name of which one part is known, with the comma that tells the two apart where nothing else can be meant: beside Ли, `Ли Ким` is `Ли, Ким`. */
export function partedBy(whole: string, part: string, role: 'givenName' | 'familyName'): string {
  const words = whole.trim().split(/\s+/)
  const at = words.findIndex((word) => foldText(word) === foldText(part))
  if (words.length !== 2 || at < 0 || whole.includes(',')) return whole
  const [known, other] = [words[at]!, words[1 - at]!]
  return role === 'familyName' ? `${known}, ${other}` : `${other}, ${known}`
}
