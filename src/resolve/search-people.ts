import { type Field, fields } from '../model/field.js'
import type { Policy } from '../model/policy.js'
import type { FieldInput } from '../model/record.js'
import { normalizeEmail } from '../normalize/email.js'
import { normalizeHandle } from '../normalize/handle.js'
import { foldFamily } from '../normalize/name-fold.js'
import { otherForms } from '../normalize/name-groups.js'
import { normalizePhone } from '../normalize/phone.js'
import { editDistance } from '../similarity/edit-distance.js'
import { jaroWinkler } from '../similarity/jaro-winkler.js'
import type { ProfileRow } from '../store/rows.js'
import { checkOptions, checkText } from './input-limits.js'
import { evidenceBetween, type FieldEvidence } from './people-answers.js'
import type { PeopleSession } from './people-session.js'
import { Working } from './profile-graph.js'
import { readProfile } from './profile-reader.js'
import { digitsCode, digitsEnd, mailboxTerm, nameTerm } from './search-terms.js'

/** What somebody has typed so far: a line of text, or what the fields of a form hold; anything may be half there. */
export interface SearchDraft {
  readonly text?: string
  readonly person?: { readonly [F in Field]?: FieldInput }
}

/** Why a contact was found: a word of the draft with what it met. */
export interface SearchReason {
  readonly kind: 'phone' | 'email' | 'handle' | 'name'
  /** `exact`, or the start of it, or nearly it. */
  readonly match: 'exact' | 'prefix' | 'similar'
}

export interface SearchMatch {
  readonly contactId: string
  /** 0 to 1: how much of the draft was found, and how well. */
  readonly score: number
  readonly reasons: readonly SearchReason[]
  /** The evidence between the draft as a record and the contact; empty where the draft is too little to be one. */
  readonly evidence: readonly FieldEvidence[]
  /** Of being one person, by the evidence; absent where there is none. */
  readonly probability?: number
}

/** One way to read a word of a draft. */
interface Reading {
  readonly kind: SearchReason['kind']
  readonly text: string
  /** What begins the terms, or the digits, that it may be met in, from the closest to the widest. */
  readonly starts: readonly string[]
  /** Terms that mean the same: of a short form of a name the full ones, and the other way round. */
  readonly also?: readonly string[]
}

/** A word of a draft by all that it may be: the best of these counts. */
type Word = readonly Reading[]

/** Profiles read for one stretch of the index. */
const stretchBound = 60
const similarName = 0.84
/** Words of a draft that are looked for. */
const wordBound = 8
/** Other forms of a name that are looked for. */
const formBound = 40

/** @throws SelfsameError `BAD_OPTION` */
export function checkSearch(draft: SearchDraft | string, options: { readonly limit?: number }): void {
  checkOptions('search', options)
  if (typeof draft === 'string') return checkText('search', 'draft', draft)
  checkOptions('search', draft)
  if (draft.person !== undefined) checkOptions('search', draft.person)
}

/** The contacts that a draft may mean, the likeliest first. Writes nothing, and reads a bounded number of rows. */
export async function searchPeople(session: PeopleSession, draft: SearchDraft, limit: number): Promise<readonly SearchMatch[]> {
  const words = wordsOf(draft, session.ruling.policy).slice(0, wordBound)
  const found = new Map<string, ProfileRow>()
  const enter = (rows: readonly ProfileRow[]) => {
    for (const row of rows) found.set(row.id, row)
  }
  for (const word of words.flat()) {
    if (word.also !== undefined) enter(await session.tx.list('profiles', 'term', { values: word.also, limit: stretchBound }))
    // What is exactly so comes first in its stretch.
    for (const start of word.starts) {
      enter(
        word.kind === 'phone'
          ? await session.tx.list('profiles', 'digits', { from: digitsCode(start), to: digitsEnd(start), limit: stretchBound })
          : await session.tx.list('profiles', 'term', { from: start, to: `${start}\uffff`, limit: stretchBound }),
      )
    }
  }
  const person = personOf(draft)
  const drafted = readProfile({ said: person, marks: [] }, session.ruling.policy)
  if (drafted !== undefined) {
    const codes = drafted.keys.keys.map((key) => key.code)
    const counts = codes.length === 0 ? [] : await session.tx.count('profiles', 'key', codes, stretchBound * 2 + 1)
    const selective = codes.filter((code, i) => counts[i]! <= session.ruling.weigher.caps.of(code))
    if (selective.length > 0) enter(await session.tx.list('profiles', 'key', { values: selective, limit: stretchBound * 4 }))
  }

  const asked = drafted && new Working({ id: `draft:${drafted.id}`, values: drafted.values, rank: drafted.rank, keys: [], terms: [], digits: [], links: [], marks: [], vouched: [], size: 1, histories: 0, contact: '' }, false)
  const byContact = new Map<string, SearchMatch & { readonly weight: number }>()
  for (const row of found.values()) {
    const contactId = row.contact === '' ? await session.contactOf((await session.tx.list('records', 'profile', { values: [row.id], limit: 1 }))[0]!) : row.contact
    const reasons: SearchReason[] = []
    let sum = 0
    for (const word of words) {
      const best = bestReading(word, row)
      if (best === undefined) continue
      sum += best.worth
      reasons.push({ kind: best.kind, match: best.match })
    }
    const between = asked && evidenceBetween(session, asked, new Working(row, false))
    const weight = between?.weight ?? -Infinity
    const probability = between === undefined ? undefined : 1 / (1 + 2 ** -between.weight)
    if (reasons.length === 0 && (probability ?? 0) < 0.01) continue
    const score = Math.max(words.length === 0 ? 0 : sum / words.length, probability ?? 0)
    const known = byContact.get(contactId)
    if (known !== undefined && (known.score > score || (known.score === score && known.weight >= weight))) continue
    byContact.set(contactId, { contactId, score, reasons, evidence: between?.evidence.filter(({ bits }) => bits !== 0) ?? [], ...(probability === undefined ? {} : { probability }), weight })
  }
  return [...byContact.values()]
    .sort((a, b) => b.score - a.score || b.weight - a.weight || (a.contactId < b.contactId ? -1 : 1))
    .slice(0, limit)
    .map(({ weight: _, ...match }) => match)
}

interface Match {
  readonly worth: number
  readonly match: SearchReason['match']
}

function bestReading(word: Word, row: ProfileRow): (Match & Pick<Reading, 'kind'>) | undefined {
  let best: (Match & Pick<Reading, 'kind'>) | undefined
  for (const reading of word) {
    const found = bestMatch(reading, row)
    if (found !== undefined && found.worth > (best?.worth ?? 0)) best = { worth: found.worth, match: found.match, kind: reading.kind }
  }
  return best
}

function bestMatch(word: Reading, row: ProfileRow): Match | undefined {
  if (word.kind === 'phone') return numberMatch(word.starts, row.digits)
  let best: Match | undefined
  for (const term of row.terms) {
    if (term[0] !== word.starts[0]![0]) continue
    const found = matchOf(word, term)
    if (found !== undefined && (best === undefined || found.worth > best.worth)) best = found
  }
  return best
}

/** Of a number any of its writings may be the start. */
function numberMatch(starts: readonly string[], digits: ProfileRow['digits']): Match | undefined {
  if (digits.includes(digitsCode(starts[0]!))) return { worth: 1, match: 'exact' }
  return starts.some((start) => digits.some((code) => code >= digitsCode(start) && code < digitsEnd(start))) ? { worth: 0.9, match: 'prefix' } : undefined
}

function matchOf(word: Reading, term: string): Match | undefined {
  if (term === word.starts[0]) return { worth: 1, match: 'exact' }
  if (term.startsWith(word.starts[0]!)) return { worth: 0.9, match: 'prefix' }
  if (word.kind === 'name') {
    if (word.also?.includes(term) === true) return { worth: 0.8, match: 'similar' }
    const likeness = jaroWinkler(word.text, term.slice(1))
    return likeness >= similarName ? { worth: 0.8 * likeness, match: 'similar' } : undefined
  }
  if (word.kind === 'email' && word.text.length > 5) {
    return editDistance(word.text, term.slice(1)) <= 2 ? { worth: 0.7, match: 'similar' } : undefined
  }
  return undefined
}

/** Takes a draft apart: numbers, mailboxes, handles, and words that may be names. */
function wordsOf(draft: SearchDraft, { countries = [] }: Policy): readonly Word[] {
  const phone = (text: string): Word => {
    const digits = text.replaceAll(/\D/g, '')
    if (digits.length < 3) return []
    // A whole number may be written from within its country.
    const whole = normalizePhone(text, { country: countries }).key?.replaceAll(/\D/g, '')
    return [{ kind: 'phone', text: digits, starts: [...new Set([digits, digits.replace(/^0+/, ''), ...(whole === undefined ? [] : [whole])])].filter((one) => one.length > 2) }]
  }
  const email = (text: string): Word => {
    const term = mailboxTerm(normalizeEmail(text).canonical ?? text.trim())
    return term.length > 2 ? [{ kind: 'email', text: term.slice(1), starts: [term, term.slice(0, 4)] }] : []
  }
  const handle = (text: string): Word => {
    const link = /[/:]/.test(text) ? normalizeHandle(text) : undefined
    if (link?.kind === 'phone') return phone(link.value!)
    const folded = (link?.value ?? text.trim().replace(/\/+$/, '').replace(/^.*[/@]/, '')).toLowerCase()
    return folded.length > 1 ? [{ kind: 'handle', text: folded, starts: [`h${folded.slice(0, 16)}`] }] : []
  }
  const name = (part: string): Word => {
    const folded = foldFamily(part)
    if (folded.length < 2) return []
    const also = otherForms(part).slice(0, formBound).map(nameTerm)
    return [{ kind: 'name', text: folded, starts: [nameTerm(part), `n${folded.slice(0, 3)}`], ...(also.length === 0 ? {} : { also }) }]
  }
  const words: Word[] = []
  for (const [field, values] of Object.entries(personOf(draft)) as [Field, readonly string[]][]) {
    for (const value of values) {
      if (field === 'phone' || field === 'whatsapp' || field === 'viber') words.push(phone(value))
      else if (field === 'email') words.push(email(value))
      else if (field === 'name' || field === 'givenName' || field === 'familyName') words.push(...value.split(/[\s,;]+/).map(name))
      else if (handleFields.has(field)) words.push(handle(value))
    }
  }
  for (const part of draft.text?.slice(0, 500).match(parts) ?? []) {
    if (part.startsWith('@')) words.push(handle(part))
    else if (!/\p{L}/u.test(part)) words.push(phone(part))
    else if (/[/:]/.test(part)) words.push(handle(part))
    else if (part.includes('@')) words.push(email(part))
    else words.push([...name(part), ...(part.length < 3 ? [] : [...handle(part), ...email(part).map((one) => ({ ...one, starts: one.starts.slice(0, 1) }))])])
  }
  return words.filter((word) => word.length > 0)
}

/** A number, which stays whole however it is spaced, or a word. */
const parts = /[+(]*\d[\d\s().+-]*(?=[\s,;]|$)|[^\s,;]+/g

const handleFields: ReadonlySet<string> = new Set(['handle', 'instagram', 'telegram', 'facebook', 'x', 'tiktok'])

function personOf({ person }: SearchDraft): { readonly [F in Field]?: readonly string[] } {
  const said: { [F in Field]?: readonly string[] } = {}
  for (const field of fields) {
    const given = person?.[field]
    const texts = (typeof given === 'string' ? [given] : Array.isArray(given) ? given : []).filter((one) => typeof one === 'string' && one.trim() !== '')
    if (texts.length > 0) said[field] = texts
  }
  return said
}
