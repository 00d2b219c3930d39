import { type Field, fields } from '../model/field.js'
import type { FieldInput } from '../model/record.js'
import { normalizeEmail } from '../normalize/email.js'
import { foldFamily } from '../normalize/name-fold.js'
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

interface Word {
  readonly kind: SearchReason['kind']
  readonly text: string
  /** What begins the terms, or the digits, that it may be met in, from the closest to the widest. */
  readonly starts: readonly string[]
  /** A second reading of a word: it may find, and where it does not nothing is missed. */
  readonly another?: true
}

/** Profiles read for one stretch of the index. */
const stretchBound = 60
const similarName = 0.84
/** Words of a draft that are looked for. */
const wordBound = 8

/** @throws SelfsameError `BAD_OPTION` */
export function checkSearch(draft: SearchDraft | string, options: { readonly limit?: number }): void {
  checkOptions('search', options)
  if (typeof draft === 'string') return checkText('search', 'draft', draft)
  checkOptions('search', draft)
  if (draft.person !== undefined) checkOptions('search', draft.person)
}

/** The contacts that a draft may mean, the likeliest first. Writes nothing, and reads a bounded number of rows. */
export async function searchPeople(session: PeopleSession, draft: SearchDraft, limit: number): Promise<readonly SearchMatch[]> {
  const words = wordsOf(draft).slice(0, wordBound)
  const wanted = words.filter((word) => word.another === undefined).length
  const found = new Map<string, Working>()
  const adopt = async (rows: readonly ProfileRow[]) => {
    for (const one of await session.graph.load(rows.map((row) => row.id))) found.set(one.row.id, one)
  }
  for (const word of words) {
    for (const start of word.starts) {
      const [index, from, to] = word.kind === 'phone' ? (['digits', digitsCode(start), digitsEnd(start)] as const) : (['term', start, `${start}\uffff`] as const)
      await adopt(await session.tx.list('profiles', index, { values: [from], limit: stretchBound }))
      await adopt(await session.tx.list('profiles', index, { from, to, limit: stretchBound }))
    }
  }
  const person = personOf(draft)
  const read = readProfile({ said: person, marks: [] }, session.ruling.policy)
  if (read !== undefined) {
    const codes = read.keys.keys.map((key) => key.code)
    const counts = codes.length === 0 ? [] : await session.tx.count('profiles', 'key', codes, stretchBound * 2 + 1)
    const selective = codes.filter((code, i) => counts[i]! <= session.ruling.weigher.caps.of(code))
    if (selective.length > 0) await adopt(await session.tx.list('profiles', 'key', { values: selective, limit: stretchBound * 4 }))
  }

  const asked = read && new Working({ id: `draft:${read.id}`, values: read.values, rank: read.rank, keys: [], terms: [], digits: [], links: [], marks: [], vouched: [], size: 1, histories: 0, contact: '' }, false)
  const byContact = new Map<string, SearchMatch & { readonly weight: number }>()
  for (const one of found.values()) {
    const contactId = one.row.contact === '' ? await session.contactOf((await session.tx.list('records', 'profile', { values: [one.row.id], limit: 1 }))[0]!) : one.row.contact
    const reasons: SearchReason[] = []
    let sum = 0
    for (const word of words) {
      const best = bestMatch(word, one.row)
      if (best === undefined) continue
      sum += best.worth
      reasons.push({ kind: word.kind, match: best.match })
    }
    const between = asked && evidenceBetween(session, asked, one)
    const weight = between?.weight ?? -Infinity
    const probability = between === undefined ? undefined : 1 / (1 + 2 ** -between.weight)
    if (reasons.length === 0 && (probability ?? 0) < 0.01) continue
    const score = Math.max(wanted === 0 ? 0 : Math.min(1, sum / wanted), probability ?? 0)
    const known = byContact.get(contactId)
    if (known !== undefined && (known.score > score || (known.score === score && known.weight >= weight))) continue
    byContact.set(contactId, { contactId, score, reasons, evidence: between?.evidence.filter(({ bits }) => bits !== 0) ?? [], ...(probability === undefined ? {} : { probability }), weight })
  }
  return [...byContact.values()]
    .sort((a, b) => b.score - a.score || b.weight - a.weight || (a.contactId < b.contactId ? -1 : 1))
    .slice(0, limit)
    .map(({ weight: _, ...match }) => match)
}

function bestMatch(word: Word, row: ProfileRow): { readonly worth: number; readonly match: SearchReason['match'] } | undefined {
  if (word.kind === 'phone') return numberMatch(word.starts, row.digits)
  let best: { readonly worth: number; readonly match: SearchReason['match'] } | undefined
  for (const term of row.terms) {
    if (term[0] !== word.starts[0]![0]) continue
    const found = matchOf(word, term)
    if (found !== undefined && (best === undefined || found.worth > best.worth)) best = found
  }
  return best
}

/** Of a number any of its writings may be the start. */
function numberMatch(starts: readonly string[], digits: ProfileRow['digits']): ReturnType<typeof bestMatch> {
  if (digits.includes(digitsCode(starts[0]!))) return { worth: 1, match: 'exact' }
  return starts.some((start) => digits.some((code) => code >= digitsCode(start) && code < digitsEnd(start))) ? { worth: 0.9, match: 'prefix' } : undefined
}

function matchOf(word: Word, term: string): { readonly worth: number; readonly match: SearchReason['match'] } | undefined {
  if (term === word.starts[0]) return { worth: 1, match: 'exact' }
  if (term.startsWith(word.starts[0]!)) return { worth: 0.9, match: 'prefix' }
  if (word.kind === 'name') {
    const likeness = jaroWinkler(word.text, term.slice(1))
    return likeness >= similarName ? { worth: 0.8 * likeness, match: 'similar' } : undefined
  }
  if (word.kind === 'email' && word.text.length > 5) {
    return editDistance(word.text, term.slice(1)) <= 2 ? { worth: 0.7, match: 'similar' } : undefined
  }
  return undefined
}

/** Takes a draft apart: numbers, mailboxes, handles, and words that may be names. */
function wordsOf(draft: SearchDraft): readonly Word[] {
  const words: Word[] = []
  const phone = (text: string) => {
    const digits = text.replaceAll(/\D/g, '')
    if (digits.length < 3) return
    const bare = digits.replace(/^0+/, '')
    words.push({ kind: 'phone', text: digits, starts: [...new Set([digits, bare])].filter((one) => one.length > 2) })
  }
  const email = (text: string) => {
    const term = mailboxTerm(normalizeEmail(text).canonical ?? text.trim())
    if (term.length > 2) words.push({ kind: 'email', text: term.slice(1), starts: [term, term.slice(0, 4)] })
  }
  const handle = (text: string, another = false) => {
    const folded = text.trim().replace(/^@/, '').toLowerCase()
    if (folded.length > 1) words.push({ kind: 'handle', text: folded, starts: [`h${folded.slice(0, 16)}`], ...(another ? { another } : {}) })
  }
  const name = (text: string) => {
    for (const part of text.split(/[\s,;]+/)) {
      const folded = foldFamily(part)
      if (folded.length > 1) words.push({ kind: 'name', text: folded, starts: [nameTerm(part), `n${folded.slice(0, 3)}`] })
    }
  }
  const given = personOf(draft)
  for (const [field, values] of Object.entries(given) as [Field, readonly string[]][]) {
    for (const value of values) {
      if (field === 'phone' || field === 'whatsapp' || field === 'viber') phone(value)
      else if (field === 'email') email(value)
      else if (field === 'name' || field === 'givenName' || field === 'familyName') name(value)
      else if (handleFields.has(field)) handle(value)
    }
  }
  const text = draft.text?.slice(0, 500) ?? ''
  const numbers = text.match(/\+?\d[\d\s().-]{2,}/g) ?? []
  for (const number of numbers) phone(number)
  for (const part of text.replaceAll(/\+?\d[\d\s().-]{2,}/g, ' ').split(/\s+/)) {
    if (part.startsWith('@')) handle(part)
    else if (part.includes('@')) email(part)
    else {
      name(part)
      if (part.length > 2) handle(part, true)
    }
  }
  return words
}

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
