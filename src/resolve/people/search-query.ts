import { accountFields, type Field, fields } from '../../model/field.js'
import { keptText } from '../../model/kept-text.js'
import type { Policy } from '../../model/policy.js'
import type { FieldInput } from '../../model/record.js'
import { normalizeEmail } from '../../normalize/email.js'
import { normalizeHandle } from '../../normalize/handle.js'
import { foldFamily } from '../../normalize/name-fold.js'
import { otherForms } from '../../normalize/name-groups.js'
import { tailLength } from '../../normalize/columns/phone-identifier.js'
import { normalizePhone } from '../../normalize/phone.js'
import { handleTerm, keptTerm, mailboxTerm, nameTerm, pairTerm, withoutDots } from '../profiles/search-terms.js'

/** What somebody has typed so far: a line of text, or what the fields of a form hold; anything may be half there. */
export interface SearchDraft {
  readonly text?: string | undefined
  readonly person?: { readonly [F in Field]?: FieldInput } | undefined
}

/** One way to read a word of a draft. */
export interface Reading {
  readonly kind: 'phone' | 'email' | 'handle' | 'name'
  /** Of a mailbox without dots. */
  readonly text: string
  /** The term that it is, if it is whole; of a number its digits. */
  readonly term: string
  /** What begins the terms, or the digits, that are looked up at once. */
  readonly starts: readonly string[]
  /** What begins those that are looked up where too little was found. */
  readonly widely?: string
  /** Terms that may mean the same: of a short form of a name the full ones, and the other way round; of a mailbox or a handle those without a slip at its beginning. */
  readonly also?: readonly string[]
  /** Of a user name that it may hold a name: that says less than who has nearly the same one. */
  readonly isUserName?: true
}

/** A word of a draft by all that it may be: the best of these counts. */
export type Word = readonly Reading[]

/** Two words of a draft that may be two of a name, in the order in which they were typed. */
interface NamePair {
  readonly first: string
  readonly second: string
  /** The two with other forms of either. */
  readonly also: readonly string[]
}

/** What a draft is looked up by. */
export interface Query {
  readonly words: readonly Word[]
  readonly pairs: readonly NamePair[]
}

/** Words of a draft that are looked for. */
const wordBound = 8
/** Words of a name that are looked up two by two. */
const pairedWords = 3
/** Other forms of a name that are looked for. */
const formBound = 40
/** A mailbox or a handle of fewer letters is another one with each slip. */
export const shortestSlip = 6
/** What no name holds, and what no name of one word does. */
const ofUserNames = /[\d_]/
const ofHandles = /[\d_.]/
/** By so many first letters is looked up what is only like a word. */
const lettersLooked = 3

/** Takes a draft apart: numbers, mailboxes, handles, and words that may be names. */
export function queryOf(draft: SearchDraft, { countries = [] }: Policy): Query {
  const phone = (text: string): Word => {
    const digits = text.replaceAll(/\D/g, '')
    if (digits.length < 3) return []
    // A whole number may be written from within its country.
    const whole = normalizePhone(text, { country: countries }).key?.replaceAll(/\D/g, '')
    const reading: Reading = { kind: 'phone', text: digits, term: digits, starts: [...new Set([digits, digits.replace(/^0+/, ''), ...(whole === undefined ? [] : [whole])])].filter((one) => one.length > 2) }
    // Of whom a number was written down that no country here reads, it is known without its own.
    return [digits.length > tailLength ? { ...reading, widely: (whole ?? digits).slice(-tailLength) } : reading]
  }
  const email = (typed: string): Reading | undefined => {
    const term = mailboxTerm(normalizeEmail(typed).canonical ?? typed.trim())
    const text = withoutDots(term.slice(1))
    return text.length > 1 ? { kind: 'email', text, term, starts: [keptTerm(term)] } : undefined
  }
  const address = (text: string): Word => {
    const read = email(text)
    return read === undefined ? [] : [{ ...read, widely: `e${read.text.slice(0, lettersLooked)}`, ...(read.text.length >= shortestSlip ? { also: withoutSlip(read.text).map((one) => keptTerm(mailboxTerm(one))) } : {}) }]
  }
  // Who types a word may mean a name; what is marked as a handle is looked for with a slip in it, too.
  const handle = (text: string, isMarked: boolean): Word => {
    const link = /[/:]/.test(text) ? normalizeHandle(text) : undefined
    if (link?.kind === 'phone') return phone(link.value!)
    const folded = (link?.value ?? text.trim().replace(/\/+$/, '').replace(/^.*[/@]/, '')).toLowerCase()
    const term = handleTerm(folded)
    if (folded.length < 2) return []
    const reading: Reading = { kind: 'handle', text: folded, term, starts: [keptTerm(term)] }
    return [isMarked && folded.length >= shortestSlip ? { ...reading, widely: term.slice(0, lettersLooked + 1), also: withoutSlip(folded).map((one) => keptTerm(handleTerm(one))) } : reading]
  }
  const names: string[] = []
  const name = (part: string): Word => {
    const folded = foldFamily(part)
    if (folded === '') return []
    names.push(part)
    const term = nameTerm(part)
    // A letter begins too many names to be looked up alone.
    if (folded.length === 1) return [{ kind: 'name', text: folded, term, starts: [] }]
    const isUserName = ofUserNames.test(part)
    const also = otherForms(part).slice(0, formBound).map(nameTerm)
    return [{ kind: 'name', text: folded, term, starts: [term], widely: `n${folded.slice(0, lettersLooked)}`, ...(also.length === 0 ? {} : { also }), ...(isUserName ? { isUserName } : {}) }]
  }
  const words: Word[] = []
  for (const [field, values] of Object.entries(personOf(draft)) as [Field, readonly string[]][]) {
    for (const value of values) {
      if (field === 'phone' || field === 'whatsapp' || field === 'viber') words.push(phone(value))
      else if (field === 'email') words.push(address(value))
      else if (field === 'name' || field === 'givenName' || field === 'familyName') words.push(...value.split(/[\s,;]+/).map(name))
      else if (accountFields.includes(field)) words.push(handle(value, true))
    }
  }
  for (const part of keptText(draft.text?.slice(0, 500) ?? '').match(parts) ?? []) {
    if (part.startsWith('@')) words.push(handle(part, true))
    else if (!/\p{L}/u.test(part)) words.push(phone(part))
    else if (/[/:]/.test(part)) words.push(handle(part, true))
    else if (part.includes('@')) words.push(address(part))
    else {
      const mailbox = part.length < 3 ? undefined : email(part)
      words.push([...name(part), ...(part.length < 3 ? [] : handle(part, ofHandles.test(part))), ...(mailbox === undefined ? [] : [mailbox])])
    }
  }
  return { words: words.filter((word) => word.length > 0).slice(0, wordBound), pairs: pairsOf(names.slice(0, pairedWords)) }
}

/** What a mailbox or a handle may be where one slip is among the letters by which it is looked up. */
function withoutSlip(typed: string): readonly string[] {
  const meant: string[] = []
  for (let at = 0; at < lettersLooked; at += 1) {
    const [before, letter, after] = [typed.slice(0, at), typed.charAt(at), typed.slice(at + 1)]
    meant.push(before + after, before + after.charAt(0) + letter + after.slice(1))
    for (const other of 'abcdefghijklmnopqrstuvwxyz') meant.push(before + other + after, before + other + letter + after)
  }
  return meant
}

const pairsOf = (names: readonly string[]): readonly NamePair[] =>
  names.flatMap((first, i) => names.slice(i + 1).map((second) => ({
    first,
    second,
    also: [...otherForms(first).slice(0, formBound).map((form) => pairTerm(form, second)), ...otherForms(second).slice(0, formBound).map((form) => pairTerm(form, first))],
  })))

/** A number, which stays whole however it is spaced, or a word. */
const parts = /[+(]*\d[\d\s().+-]*(?=[\s,;]|$)|[^\s,;]+/g

export function personOf({ person }: SearchDraft): { readonly [F in Field]?: readonly string[] } {
  const said: { [F in Field]?: readonly string[] } = {}
  for (const field of fields) {
    const given = person?.[field]
    const texts = (typeof given === 'string' ? [given] : Array.isArray(given) ? given : []).flatMap((one: unknown) => (typeof one === 'string' ? keptText(one) : [])).filter((one) => one.trim() !== '')
    if (texts.length > 0) said[field] = texts
  }
  return said
}
