import { isPatronymic } from './patronymic.js'
import { languageOf, scriptOf } from './name-script.js'
import { nameText } from './name-text.js'
import { orderName, type NameOrder, type NameWord, type OrderedName } from './name-order.js'
import { trimMarks } from './trim-marks.js'
import { givenNameGroups } from './name-groups.js'
import { legalForms, particleOrGiven, particles, placeholders, suffixes, suffixOrSurname, titles, tradeWords } from './name-words.js'

/** A name as forms and CRMs hold it, in fields. */
export interface NameParts {
  readonly given?: string
  readonly middle?: string
  readonly patronymic?: string
  readonly family?: string
  readonly title?: string
  readonly suffix?: string
}

/**
 * Why a value is no person's name. `placeholder`: Guest, Клієнт, Sem nome; `phone`, `email`, `link`: that was
 * all there was; `organization`: a legal form or a shop; `no-letters`; `empty`.
 */
export type NameIssue = 'empty' | 'no-letters' | 'placeholder' | 'phone' | 'email' | 'link' | 'organization'

/** A name told apart. Words are lower case, cleaned, in their own script. */
export interface NormalizedName {
  readonly raw: string
  readonly given: readonly string[]
  /** Several for a double surname; particles apart. */
  readonly family: readonly string[]
  readonly patronymic?: string
  /** `jr`, `sr`, `ii`, `iii`, `iv`, `filho`, `neto` or `sobrinho`: what tells a father from a son. */
  readonly suffix?: string
  readonly title?: string
  readonly particles: readonly string[]
  /** Letters that stand for names. A first name known by its initial alone is in `given` too. */
  readonly initials: readonly string[]
  /** As Unicode names it (`Latin`, `Cyrillic`, …), or `None`. */
  readonly script: string
  readonly language?: string
  readonly order: NameOrder
  readonly issue?: NameIssue
}

/** No name in the field has more words; what follows is cut. */
const mostWords = 12

/**
 * Tells a name's parts apart, whatever the name field held.
 *
 * Recognises the order (ПІБ, `Peterson, Helen`, PETERSON Helen, Nguyễn Văn An), patronymics, titles,
 * generations, particles, initials and double surnames; drops emoji, decorations, phone numbers, addresses,
 * brackets and trades. Where the value names nobody, `issue` says why and the parts are empty.
 * A table of given names and the endings of surnames decide; where they are silent, the given name is
 * first and `order` is `unknown`. The form's fields, where they are filled, are believed.
 *
 * Total and pure. Normalising the parts again changes nothing. Values are read up to 1,000 characters.
 *
 * @param options.order Overrides what would be recognised in a whole name.
 * @example
 * normalizeName('Петренко Олена Іванівна').given  // ['олена']
 * normalizeName('Peterson, Helen').family  // ['peterson']
 * normalizeName('João da Silva Filho').suffix  // 'filho'
 * normalizeName('Клієнт 12').issue  // 'placeholder'
 */
export function normalizeName(raw: string | NameParts, options: { readonly order?: 'given-first' | 'family-first' } = {}): NormalizedName {
  if (typeof raw === 'string') return fromText(raw, options.order)
  const present = [raw.title, raw.given, raw.middle, raw.patronymic, raw.family, raw.suffix].filter((part) => part !== undefined && part !== '')
  const text = present.join(' ')
  // A whole name in one field, the other left empty: read it as a whole.
  if (!filled(raw.family) && !filled(raw.middle) && !filled(raw.patronymic) && !filled(raw.suffix) && filled(raw.given)) {
    return { ...fromText(raw.given ?? '', options.order), raw: text }
  }
  return fromParts(raw, text)
}

const filled = (part: string | undefined): boolean => part !== undefined && /\p{L}/u.test(part)

function fromText(raw: string, wanted: 'given-first' | 'family-first' | undefined): NormalizedName {
  const cleaned = nameText(raw)
  const script = scriptOf(cleaned.text)
  const issue = issueOf(raw, cleaned.text, cleaned)
  const none = { raw, given: [], family: [], particles: [], initials: [], script, order: 'unknown' } as const
  if (issue !== undefined) return { ...none, issue }
  const [head = '', ...tail] = cleaned.text.split(',').map((part) => part.trim()).filter((part) => /\p{L}|\d(?:nd|rd|th)$/u.test(part))
  const before = sort(head, wanted === 'family-first' || tail.length > 0)
  const after = tail.map((part) => sort(part, false))
  const rest = after.flatMap((part) => part.words)
  const title = before.title ?? after.find((part) => part.title)?.title
  const suffix = before.suffix ?? after.find((part) => part.suffix)?.suffix
  let ordered: OrderedName
  if (rest.length > 0) {
    // `Peterson, Helen M.`: what stands before the comma is the surname.
    const patronymic = rest.length > 1 ? rest.slice(1).find((word) => isPatronymic(word.text))?.text : undefined
    const given = rest.filter((word) => word.text !== patronymic).map((word) => word.text)
    ordered = { given, family: before.words.map((word) => word.text), ...(patronymic && { patronymic }), order: 'family-first' }
  } else if (wanted === undefined) ordered = unspaced(before.words, script) ?? orderName(before.words, script === 'Cyrillic')
  else ordered = inOrder(before.words, wanted)
  return assemble(raw, ordered, { script, title, suffix, particles: [...before.particles, ...after.flatMap((part) => part.particles)] }, cleaned.text)
}

function fromParts(parts: NameParts, raw: string): NormalizedName {
  const texts = [parts.given, parts.middle, parts.family].map((part) => nameText(part ?? ''))
  const whole = texts.map(({ text }) => text).filter(Boolean).join(' ')
  const script = scriptOf(whole)
  const flags = { email: texts.some((t) => t.email), phone: texts.some((t) => t.phone), link: texts.some((t) => t.link) }
  const issue = issueOf(raw, whole, flags)
  if (issue !== undefined && !filled(parts.patronymic)) {
    return { raw, given: [], family: [], particles: [], initials: [], script, order: 'unknown', issue }
  }
  const [given, middle, family] = texts.map(({ text }, at) => sort(text.replace(/,/g, ' '), at === 2)) as [Sorted, Sorted, Sorted]
  const names = [...given.words, ...middle.words].map((word) => word.text)
  const said = sort(nameText(parts.patronymic ?? '').text, false).words[0]?.text
  const patronymic = said ?? (names.length > 1 ? names.slice(1).find(isPatronymic) : undefined)
  const suffix = parts.suffix === undefined ? undefined : suffixes.get(bare(parts.suffix))
  const ordered: OrderedName = {
    given: said === undefined ? names.filter((name, at) => at === 0 || name !== patronymic) : names,
    family: family.words.map((word) => word.text),
    ...(patronymic && { patronymic }),
    order: 'given-first',
  }
  const title = parts.title === undefined || bare(parts.title) === '' ? (given.title ?? family.title) : bare(parts.title)
  return assemble(raw, ordered, { script, title, suffix: suffix ?? family.suffix ?? given.suffix, particles: [...given.particles, ...family.particles] }, whole)
}

interface Sorted {
  readonly words: readonly NameWord[]
  readonly title?: string | undefined
  readonly suffix?: string | undefined
  readonly particles: readonly string[]
}

/** Sorts the words of one stretch of a name into names, titles, suffix and particles. */
function sort(text: string, familyLeads: boolean): Sorted {
  const tokens = text.split(/\s+/).filter(Boolean).flatMap(splitDots).slice(0, mostWords)
  const shout = tokens.every((token) => token === token.toUpperCase())
  const words: NameWord[] = []
  const found: string[] = []
  let title: string | undefined
  let suffix: string | undefined
  tokens.forEach((token, at) => {
    const word = bare(token)
    const last = at === tokens.length - 1
    const cleaned = trimMarks(token.toLowerCase().replace(/[^\p{L}\p{M}'-]/gu, ''), "-'", "-'")
    const generation = suffixes.get(word)
    if (generation !== undefined && at > 0 && (last || /^(?:jr|sr|ii|iii|iv)$/.test(generation))) {
      const enough = words.length >= (suffixOrSurname.has(word) ? 2 : 1)
      if (enough && (word !== 'sr' || last)) {
        suffix ??= generation
        return
      }
    }
    if (titles.has(word) && tokens.length > 1 && !(word === 'don' && !token.includes('.') && !last && tokens.length === 2)) {
      title ??= word
      return
    }
    if (word === 'sr' && at === 0 && tokens.length > 1) {
      title ??= word
      return
    }
    if (!/\p{L}/u.test(cleaned)) return
    const lower = token === token.toLowerCase()
    const single = cleaned.length === 1 && !(lower && !shout && at > 0 && 'eyi'.includes(cleaned) && tokens.some((other) => other !== other.toLowerCase()))
    if (particles.has(word) && !single && !last && (at > 0 || familyLeads || (lower && !particleOrGiven.has(word)))) {
      found.push(word)
      return
    }
    const [article = ''] = /^(?:al|el|аль|эль|ель)-(?=..)/.exec(cleaned) ?? []
    if (article !== '') found.push(article.slice(0, -1))
    words.push({ text: cleaned.slice(article.length), capitals: !shout && cleaned.length > 1 && token === token.toUpperCase() && !lower })
  })
  return { words: joinAbd(words), title, suffix, particles: found }
}

/** `J.R.` and `О.І.` are two initials, `Anna.Maria` two names. */
function splitDots(token: string): string[] {
  return token.includes('.') && !/^\p{L}{2,}\.$/u.test(token) && !titles.has(token.toLowerCase()) ? token.split('.').filter(Boolean) : [token]
}

/** A hyphen parts names of which any may be used alone. */
function split(word: string): string[] {
  return word.includes('-') ? word.split('-').filter(Boolean) : [word]
}

/** Abd al-Rahman, Abdul Rahman and Abdulrahman are one word: `abd` (servant) is no name by itself. */
function joinAbd(words: readonly NameWord[]): NameWord[] {
  const out: NameWord[] = []
  for (const word of words) {
    const before = out[out.length - 1]
    if (before !== undefined && /^abd(?:[aeu][lrnsdz])?$/.test(before.text)) {
      out[out.length - 1] = { text: `abdul${word.text}`, capitals: word.capitals }
    } else out.push(word)
  }
  return out
}

function inOrder(words: readonly NameWord[], order: 'given-first' | 'family-first'): OrderedName {
  const patronymic = words.length > 2 ? words.slice(1).find((word) => isPatronymic(word.text))?.text : undefined
  const rest = words.filter((word) => word.text !== patronymic).map((word) => word.text)
  const cut = order === 'family-first' || rest.length < 2 ? Math.min(1, rest.length) : Math.max(1, rest.length - 1)
  const [head, tail] = [rest.slice(0, cut), rest.slice(cut)]
  return { given: order === 'family-first' ? tail : head, family: order === 'family-first' ? head : tail, ...(patronymic && { patronymic }), order }
}

const eastAsian = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u
const doubleSurnames = /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|남궁|황보|선우|독고)/

/** Chinese, Japanese and Korean names without a space: the surname is the first letter, of four Han letters the first two. */
function unspaced(words: readonly NameWord[], script: string): OrderedName | undefined {
  const [word, ...more] = words
  if (word === undefined || more.length > 0 || (script !== 'Han' && script !== 'Hangul')) return undefined
  const all = [...word.text]
  if (all.length < 2 || all.length > 5 || !eastAsian.test(word.text)) return undefined
  const cut = doubleSurnames.test(word.text) || (script === 'Han' && all.length >= 4) ? 2 : 1
  return { given: [all.slice(cut).join('')], family: [all.slice(0, cut).join('')], order: 'family-first' }
}

function assemble(
  raw: string,
  ordered: OrderedName,
  rest: { readonly script: string; readonly title: string | undefined; readonly suffix: string | undefined; readonly particles: readonly string[] },
  text: string,
): NormalizedName {
  const isInitial = (word: string): boolean => [...word].length === 1 && !eastAsian.test(word)
  const names = ordered.given.flatMap(split)
  const full = names.filter((word) => !isInitial(word))
  const surnames = ordered.family.flatMap(split)
  const isParticle = (word: string, at: number): boolean => at < surnames.length - 1 && !isInitial(word) && particles.has(word)
  const language = languageOf(text.toLowerCase(), rest.script)
  return {
    raw,
    given: full.length > 0 && !isInitial(names[0] ?? '') ? full : [...names.slice(0, 1), ...full],
    family: surnames.filter((word, at) => !isParticle(word, at)),
    ...(ordered.patronymic !== undefined && { patronymic: ordered.patronymic }),
    ...(rest.suffix !== undefined && { suffix: rest.suffix }),
    ...(rest.title !== undefined && { title: rest.title }),
    particles: [...rest.particles, ...surnames.filter(isParticle)],
    initials: names.filter(isInitial),
    script: rest.script,
    ...(language !== undefined && { language }),
    order: ordered.order,
  }
}

function issueOf(raw: string, text: string, found: { readonly email: boolean; readonly phone: boolean; readonly link: boolean }): NameIssue | undefined {
  const spoken = text.toLowerCase().normalize('NFC').replace(/[^\p{L}\p{M}]+/gu, ' ').trim()
  if (spoken === '') {
    if (found.email) return 'email'
    if (found.link) return 'link'
    if (found.phone) return 'phone'
    return raw.trim() === '' ? 'empty' : 'no-letters'
  }
  if (placeholders.has(spoken) || /^(\p{L})\1{2,}$/u.test(spoken)) return 'placeholder'
  const words = spoken.split(' ')
  if (words.every((word) => placeholders.has(word))) return 'placeholder'
  if (words.length > 1 && words.some((word) => legalForms.has(word) && !(word === 'co' || word === 'ao'))) return 'organization'
  if (words.some((word) => tradeWords.has(word)) && !words.some((word) => !tradeWords.has(word) && givenNameGroups(word).length > 0)) return 'organization'
  return undefined
}

const bare = (token: string): string => token.toLowerCase().normalize('NFC').replace(/[^\p{L}\p{M}\d-]/gu, '')

/**
 * A name as its bearer would sign it: given name, patronymic, particles and surname, in proper case.
 *
 * Title, suffix and initials of middle names are left out: they are not how one greets. `''` when there is no name.
 * @example
 * displayName(normalizeName('PETERSON, HELEN 🌸'))  // 'Helen Peterson'
 * displayName(normalizeName("o'neil, mary"))  // "Mary O'Neil"
 */
export function displayName(name: NormalizedName): string {
  const given = name.given.map((word) => (word.length === 1 ? `${proper(word)}.` : proper(word)))
  const patronymic = name.patronymic === undefined ? [] : [proper(name.patronymic)]
  const family = name.family.reduce((text, word) => {
    if (text === '') return proper(word)
    return `${text}${name.raw.toLowerCase().includes(`-${word}`) ? '-' : ' '}${proper(word)}`
  }, '')
  return [...given, ...patronymic, ...(family === '' ? [] : [...name.particles, family])].join(' ')
}

const proper = (word: string): string =>
  word.replace(/^(?:mc|o'|d'|l')?\p{L}/u, (start) => start.charAt(0).toUpperCase() + start.slice(1, -1) + (start.length > 1 ? start.slice(-1).toUpperCase() : ''))
