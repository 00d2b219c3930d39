import { type Field, fields } from '../../model/field.js'
import { probabilityOfBits } from '../../score/level-units.js'
import { editDistance, isOneSlip } from '../../similarity/edit-distance.js'
import { jaroWinkler } from '../../similarity/jaro-winkler.js'
import type { ProfileRow } from '../../store/rows.js'
import { checkOptions } from './input-limits.js'
import { evidenceBetween, type FieldEvidence } from './pair-evidence.js'
import { shownUnder } from './suggestions.js'
import type { PeopleSession } from './people-session.js'
import { Working } from '../profiles/working-profile.js'
import { readProfile, type ReadProfile } from '../profiles/profile-reader.js'
import { personOf, type Query, queryOf, type Reading, type SearchDraft, shortestSlip, type Word } from './search-query.js'
import { digitsCode, digitsEnd, lettersKept, nameMark, pairTerm, wholeTerms, withoutDots } from '../profiles/search-terms.js'

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

/** Profiles read for one stretch of the index. */
const stretchBound = 60
const similarName = 0.84
/** What a slip in a mailbox or a handle leaves of its worth; a name that a user name holds comes behind. */
const slipWorth = 0.7
const nameInUserName = 0.69
/** Contacts, by the contacts asked for, that are compared with a draft as records are. */
const comparedBound = 4

const everyField = Object.fromEntries(fields.map((field) => [field, false])) as Readonly<Record<Field, boolean>>

/** @throws SelfsameError `BAD_OPTION` */
export function checkSearch(draft: SearchDraft | string, options: { readonly limit?: number | undefined }): void {
  checkOptions('search', options, { limit: false })
  if (typeof draft === 'string') return checkOptions('search', { text: draft }, { text: false })
  checkOptions('search', draft, { text: false, person: false })
  if (draft.person !== undefined) checkOptions('search', draft.person, everyField)
}

/** The contacts that a draft may mean, the likeliest first. Writes nothing, and reads a bounded number of rows. */
export async function searchPeople(session: PeopleSession, draft: SearchDraft, limit: number): Promise<readonly SearchMatch[]> {
  const query = queryOf(draft, session.ruling.policy)
  const hits = new Hits(query.words)
  const drafted = readProfile({ said: personOf(draft), marks: [] }, session.ruling.policy)
  const likely = drafted === undefined ? [] : await underKeysOf(session, drafted)
  hits.enter(likely)
  await lookUp(session, query, hits, limit)

  const found = (await hits.byContact(session)).sort((a, b) => b.score - a.score || a.unmet - b.unmet || (a.contactId < b.contactId ? -1 : 1))
  if (drafted === undefined) return found.filter(({ score }) => score > 0).slice(0, limit).map(({ contactId, score, reasons }) => ({ contactId, score, reasons, evidence: [] }))
  const asked = new Working({ id: `draft:${drafted.id}`, values: drafted.values, rank: drafted.rank, keys: [], terms: [], digits: [], links: [], weights: [], marks: [], vouched: [], size: 1, histories: 0, contact: '' }, false)
  const keyed = new Set(likely.map(({ id }) => id))
  return found
    .flatMap((contact, place) => {
      const rows = place < comparedBound * limit ? contact.rows : contact.rows.filter(({ id }) => keyed.has(id))
      const match = compared(session, asked, contact, rows)
      return match === undefined ? [] : [match]
    })
    .sort((a, b) => b.score - a.score || b.weight - a.weight || a.unmet - b.unmet || (a.contactId < b.contactId ? -1 : 1))
    .slice(0, limit)
    .map(({ weight: _, unmet: __, ...match }) => match)
}

/** Profiles that share a blocking key with a draft, unless very many do. */
async function underKeysOf({ tx, ruling }: PeopleSession, { keys: { codes } }: ReadProfile): Promise<readonly ProfileRow[]> {
  const counts = codes.length === 0 ? [] : await tx.count('profiles', 'key', codes, stretchBound * 2 + 1)
  const selective = codes.filter((code, i) => counts[i]! <= ruling.weigher.caps.of(code))
  return selective.length === 0 ? [] : await tx.list('profiles', 'key', { values: selective, limit: stretchBound * 4 })
}

/** Reads what begins as the draft does, and where that is less than was asked for what is only like it. */
async function lookUp({ tx }: PeopleSession, { words, pairs }: Query, hits: Hits, limit: number): Promise<void> {
  const terms = async (from: string) => hits.enter(await tx.list('profiles', 'term', { from, to: `${from}\uffff`, limit: stretchBound }))
  const startsWith = async (kind: Reading['kind'], start: string) => (kind === 'phone' ? hits.enter(await tx.list('profiles', 'digits', { from: digitsCode(start), to: digitsEnd(start), limit: stretchBound })) : terms(start))
  for (const { first, second } of pairs) await terms(pairTerm(first, second))
  if (hits.wholly.size >= limit) return
  for (const { kind, starts } of words.flat()) {
    for (const start of starts) await startsWith(kind, start)
  }
  if (hits.wholly.size >= limit) return
  for (const { first, second, also } of pairs) {
    if (also.length > 0) hits.enter(await tx.list('profiles', 'term', { values: also, limit: stretchBound }))
    await terms(pairTerm(first, second.slice(0, 2)))
  }
  if (pairs.length > 0 && hits.likely > 0) return
  for (const { kind, also, widely } of words.flat()) {
    if (also !== undefined) hits.enter(await tx.list('profiles', 'term', { values: also, limit: stretchBound }))
    if (widely !== undefined) await startsWith(kind, widely)
  }
}

/** How a word of a draft was met. */
interface Met extends SearchReason {
  readonly worth: number
}

/** A profile that was read, and how the words of the draft are met in it. */
interface Hit {
  readonly row: ProfileRow
  readonly met: readonly (Met | undefined)[]
}

/** What was found of one contact. */
interface Found {
  readonly contactId: string
  readonly rows: readonly ProfileRow[]
  readonly score: number
  readonly reasons: readonly SearchReason[]
  /** Words of its name that nobody typed, where the fewest are. */
  readonly unmet: number
}

/** Profiles that were read, each once, with how the words of the draft are met in it. */
class Hits {
  readonly #words: readonly Word[]
  readonly #hits = new Map<string, Hit>()
  /** Profiles in which every word was met, however. */
  likely = 0
  /** Contacts of which one profile meets each as it is or by its start. */
  readonly wholly = new Set<string>()

  constructor(words: readonly Word[]) {
    this.#words = words
  }

  enter(rows: readonly ProfileRow[]): void {
    for (const row of rows) {
      if (this.#hits.has(row.id)) continue
      const names = row.terms.filter((term) => term[0] === nameMark)
      const whole = wholeTerms(row.values)
      const met = this.#words.map((word) => bestReading(word, row, names, whole))
      this.#hits.set(row.id, { row, met })
      if (met.length === 0 || met.includes(undefined)) continue
      this.likely += 1
      if (met.every((one) => one?.match !== 'similar')) this.wholly.add(row.contact || row.id)
    }
  }

  /** What one record of a contact says and what another one says is found together. */
  async byContact(session: PeopleSession): Promise<Found[]> {
    const hitsOf = new Map<string, Hit[]>()
    for (const hit of this.#hits.values()) {
      const { row } = hit
      const contacts = row.contact === '' ? (await shownUnder(session, row)).map(({ contact }) => contact) : [row.contact]
      for (const contactId of contacts) hitsOf.set(contactId, [...(hitsOf.get(contactId) ?? []), hit])
    }
    return Array.from(hitsOf, ([contactId, hits]): Found => {
      const best: (Met | undefined)[] = this.#words.map(() => undefined)
      // Of a number or a mailbox it says nothing how long the name is.
      let unmet = this.#words.some((word) => word.some(({ kind }) => kind === 'name')) ? Infinity : 0
      for (const { row, met } of hits) {
        for (let i = 0; i < met.length; i += 1) if ((met[i]?.worth ?? 0) > (best[i]?.worth ?? 0)) best[i] = met[i]
        unmet = Math.min(unmet, row.terms.filter((term) => term[0] === nameMark).length - met.filter((one) => one?.kind === 'name').length)
      }
      const reasons = best.filter((one) => one !== undefined)
      const score = reasons.length === 0 ? 0 : reasons.reduce((sum, { worth }) => sum + worth, 0) / best.length
      return { contactId, rows: hits.map(({ row }) => row), score, reasons: reasons.map(({ kind, match }) => ({ kind, match })), unmet }
    })
  }
}

/** A contact as it answers a draft that is a record: by the profile of it that is likest. */
function compared(session: PeopleSession, asked: Working, { contactId, score, reasons, unmet }: Found, rows: readonly ProfileRow[]): (SearchMatch & { readonly weight: number; readonly unmet: number }) | undefined {
  let weight = -Infinity
  let evidence: readonly FieldEvidence[] = []
  for (const row of rows) {
    const between = evidenceBetween(session, asked, new Working(row, false))
    if (between.weight <= weight) continue
    weight = between.weight
    evidence = between.evidence.filter(({ bits }) => bits !== 0)
  }
  const probability = probabilityOfBits(weight)
  if (reasons.length === 0 && probability < 0.01) return undefined
  return { contactId, score: Math.max(score, probability), reasons, evidence, ...(weight === -Infinity ? {} : { probability }), weight, unmet }
}

function bestReading(word: Word, row: ProfileRow, names: readonly string[], whole: readonly string[]): Met | undefined {
  let best: Met | undefined
  for (const reading of word) {
    const met = reading.kind === 'phone' ? numberMatch(reading, row.digits) : termMatch(reading, reading.kind === 'name' ? names : whole)
    if (met !== undefined && met.worth > (best?.worth ?? 0)) best = met
  }
  return best
}

function termMatch(reading: Reading, terms: readonly string[]): Met | undefined {
  let best: Met | undefined
  for (const term of terms) {
    if (term[0] !== reading.term[0]) continue
    const met = matchOf(reading, term)
    if (met !== undefined && met.worth > (best?.worth ?? 0)) best = met
  }
  return best
}

/** Of a number any of its writings may be the start. */
function numberMatch({ kind, term, starts, widely }: Reading, digits: ProfileRow['digits']): Met | undefined {
  if (digits.includes(digitsCode(term))) return { kind, worth: 1, match: 'exact' }
  if (starts.some((start) => digits.some((code) => code >= digitsCode(start) && code < digitsEnd(start)))) return { kind, worth: 0.9, match: 'prefix' }
  return widely !== undefined && digits.includes(digitsCode(widely)) ? { kind, worth: 0.7, match: 'similar' } : undefined
}

function matchOf(reading: Reading, term: string): Met | undefined {
  const met = matchAsTyped(reading, term)
  return met !== undefined && reading.isUserName === true ? { ...met, worth: met.worth * nameInUserName, match: 'similar' } : met
}

function matchAsTyped({ kind, text, term: whole, also }: Reading, term: string): Met | undefined {
  if (term === whole) return { kind, worth: 1, match: 'exact' }
  if (kind === 'name') {
    if (term.startsWith(whole)) return { kind, worth: 0.9, match: 'prefix' }
    if (text.length === 1) return undefined
    if (also?.includes(term) === true) return { kind, worth: 0.8, match: 'similar' }
    const likeness = jaroWinkler(text, term.slice(1))
    return likeness >= similarName ? { kind, worth: 0.8 * likeness, match: 'similar' } : undefined
  }
  const held = (kind === 'email' ? withoutDots(term) : term).slice(1)
  if (held.startsWith(text)) return { kind, worth: 0.9, match: held === text ? 'similar' : 'prefix' }
  const [typed, kept] = [text.slice(0, lettersKept), held.slice(0, lettersKept)]
  const isSlip = (): boolean => text.length >= shortestSlip && (kind === 'email' ? editDistance(typed, kept) <= 2 : also !== undefined && isSlipOrLess(withoutDots(typed), withoutDots(kept)))
  return typed === kept || isSlip() ? { kind, worth: slipWorth, match: 'similar' } : undefined
}

const isSlipOrLess = (a: string, b: string): boolean => a === b || isOneSlip(a, b)
