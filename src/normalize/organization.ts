import { textGiven } from '../model/given.js'
import { latinKey } from './latin-key.js'
import { legalForms, organizationPlaceholders, organizationWords, weakLegalForms } from './legal-forms.js'
import { asMeant } from './misread.js'
import { noValue } from './no-value.js'
import { foldText, plainText } from './text.js'

export interface NormalizedOrganization {
  readonly raw: string
  /** The name without its legal form, folded across scripts: `nova poshta`. */
  readonly key?: string
  /** The form's canonical name, a key of `legalForms`: `ТОВ`, `LLC`, `Lda`. */
  readonly legalForm?: string
  /** The person behind a sole trader, as written: `Петренко О.В.`. Read it with `normalizeName`. */
  readonly soleTrader?: string
  /** `placeholder`: "n/a", "приватна особа", "self-employed". `form-only`: a legal form and no name. */
  readonly issue?: 'empty' | 'placeholder' | 'form-only'
}

// Forms that a natural person trades under, so that the rest of the text is that person's name.
const soleTraderForms: ReadonlySet<string> = new Set(['ФОП', 'MEI'])

const formOf: ReadonlyMap<string, string> = new Map(
  Object.entries(legalForms).flatMap(([form, written]) => written.map((text) => [foldText(text), form] as const)),
)
// Of forms of several words, which most names hold none of, the words that they begin and end with.
const longForms = [...formOf.keys()].map((form) => form.split(' ')).filter((words) => words.length > 1)
const formHeads: ReadonlySet<string | undefined> = new Set(longForms.map((words) => words[0]))
const formTails: ReadonlySet<string | undefined> = new Set(longForms.map((words) => words.at(-1)))
const longestForm = Math.max(...[...formOf.keys()].map((form) => form.split(' ').length))
const businessWords: ReadonlySet<string> = new Set(organizationWords.map((word) => foldText(word)))
const placeholders: ReadonlySet<string> = new Set([...noValue, ...organizationPlaceholders.map((word) => foldText(word))])
const joiningWords: ReadonlySet<string> = new Set(['and', 'the', 'та', 'і', 'й', 'и', 'e', 'y', 'und', 'of'])

/**
 * Brings an organisation's name to one key, its legal form aside.
 *
 * `ТОВ «Нова Пошта»`, `Nova Poshta LLC` and `НОВА ПОШТА` meet: the form is taken off at either end (never from the
 * middle), quotes and punctuation fall, "and", "&" and "the" say nothing, and what remains is folded across
 * scripts by `latinKey`. A sole trader's name is a person's: `ФОП Петренко О.В.` answers it in `soleTrader`.
 * Trading names, translations and abbreviations (`УЗ` = `Укрзалізниця`) are not resolved.
 *
 * Total and idempotent: `normalizeOrganization(key).key === key`.
 *
 * @example
 * normalizeOrganization('ТОВ «Нова Пошта»').key  // 'nova poshta'
 * normalizeOrganization('Nova Poshta, LLC').legalForm  // 'LLC'
 * normalizeOrganization('ФОП Петренко О.В.').soleTrader  // 'Петренко О.В.'
 * normalizeOrganization('Padaria Ribeiro & Filhos, Lda.').key  // 'padaria ribeiro filgos'
 * normalizeOrganization('приватна особа').issue  // 'placeholder'
 */
export function normalizeOrganization(raw: string): NormalizedOrganization {
  raw = textGiven(raw)
  const folded = foldText(raw)
  if (folded === '') return { raw, issue: 'empty' }
  if (placeholders.has(folded)) return { raw, issue: 'placeholder' }
  const { words, form, front } = withoutForms(folded.split(' '))
  const key = keyOf(words)
  if (words.length === 0 || key === '') return { raw, ...(form === undefined ? {} : { legalForm: form }), issue: form === undefined ? 'empty' : 'form-only' }
  if (placeholders.has(key)) return { raw, issue: 'placeholder' }
  const person = form !== undefined && soleTraderForms.has(form) ? personIn(raw, front, words.length) : undefined
  return { raw, key, ...(form === undefined ? {} : { legalForm: form }), ...(person === undefined ? {} : { soleTrader: person }) }
}

/**
 * Tells whether a text, such as a name field's, is an organisation's name rather than a person's.
 *
 * Yes on a legal form that is no word of a person's name, on a word that names a business (`магазин`,
 * `clinic`, `loja`), or on a name in «guillemets». A sole trader (`ФОП Петренко`) is both; the answer is yes. A company called by a
 * person's name alone cannot be told, and is taken for a person.
 *
 * @example
 * looksLikeOrganization('ТОВ Ромашка')  // true
 * looksLikeOrganization('Peterson Consulting Ltd')  // true
 * looksLikeOrganization('Olena Petrenko')  // false
 */
export function looksLikeOrganization(raw: string): boolean {
  const text = plainText(asMeant(textGiven(raw)))
  const folded = foldText(text)
  if (folded === '' || placeholders.has(folded)) return false
  const words = folded.split(' ')
  if (words.some((word) => businessWords.has(word))) return true
  const { form, written } = withoutForms(words)
  if (form !== undefined && written.some((word) => !weakLegalForms.has(word))) return true
  // A weak form counts in the capitals or with the dots that a company writes it in: `Silva S.A.`, `ПП Ромашка`, not `Maria Sa`.
  if (form !== undefined && /(?:^|\s)(?:S\.\s?A\.|S\.\s?L\.|Co\.|Corp\.|ПП|ЧП|АТ|ДП|КП|ГО|БФ|ФГ|AG|BV|NV|SpA|S\.?A\.?$)(?=$|[\s,"«])/u.test(text)) return true
  return /[«»]/.test(text)
}

interface Bare {
  readonly words: readonly string[]
  /** The canonical name of the first form found. */
  readonly form?: string
  /** Every form taken off, as written, folded. */
  readonly written: readonly string[]
  /** How many words were taken off the front. */
  readonly front: number
}

function withoutForms(all: readonly string[]): Bare {
  let [from, to] = [0, all.length]
  let form: string | undefined
  const written: string[] = []
  for (let changed = true; changed && from < to; ) {
    changed = false
    for (let length = Math.min(longestForm, to - from); length >= 1 && !changed; length -= 1) {
      const head = length === 1 || formHeads.has(all[from]) ? all.slice(from, from + length).join(' ') : ''
      const tail = length === 1 || formTails.has(all[to - 1]) ? all.slice(to - length, to).join(' ') : ''
      const headForm = formOf.get(head)
      const tailForm = headForm === undefined ? formOf.get(tail) : undefined
      if (headForm === undefined && tailForm === undefined) continue
      // "SA Ventures" and "Co-op" begin with a word, not with a form that stands at the end in its language.
      if (headForm !== undefined && length < to - from && /^[a-z ]+$/.test(head) && weakLegalForms.has(head)) {
        if (formOf.get(tail) === undefined) continue
        to -= length
        form ??= formOf.get(tail)
        written.push(tail)
      } else if (headForm !== undefined) {
        from += length
        form ??= headForm
        written.push(head)
      } else {
        to -= length
        form ??= tailForm
        written.push(tail)
      }
      changed = true
    }
  }
  return form === undefined ? { words: all.slice(from, to), written, front: from } : { words: all.slice(from, to), form, written, front: from }
}

/** Folding may bring a form to light (`Ltdd`), so it is taken off again: the key is its own key. */
function keyOf(words: readonly string[]): string {
  const said = words.filter((word) => !joiningWords.has(word))
  const key = latinKey((said.length === 0 ? words : said).join(' '))
  if (key === '') return ''
  const again = withoutForms(key.split(' ')).words
  const rest = again.filter((word) => !joiningWords.has(word))
  const settled = rest.length === 0 ? again : rest
  return settled.length === 0 ? '' : settled.length === key.split(' ').length ? key : keyOf(settled)
}

const wrapping: ReadonlySet<string> = new Set(' "«»„“”\',;–—-')

/** The name as written: what is left of `raw` when the form's words are dropped at its end or front. */
function personIn(raw: string, front: number, count: number): string | undefined {
  const parts = plainText(asMeant(raw)).trim().split(/\s+/)
  let skipped = 0
  let from = 0
  while (from < parts.length && skipped < front) {
    const folded = foldText(parts[from] ?? '')
    skipped += folded === '' ? 0 : folded.split(' ').length
    from += 1
  }
  let taken = 0
  let to = from
  while (to < parts.length && taken < count) {
    const folded = foldText(parts[to] ?? '')
    taken += folded === '' ? 0 : folded.split(' ').length
    to += 1
  }
  const name = parts.slice(from, to).join(' ')
  let [start, end] = [0, name.length]
  while (start < end && wrapping.has(name[start] ?? '')) start += 1
  while (end > start && wrapping.has(name[end - 1] ?? '')) end -= 1
  return start === end ? undefined : name.slice(start, end)
}
