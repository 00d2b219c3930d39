import { isPatronymic } from './patronymic.js'
import { languageOf } from './name-script.js'
import { nameText, type NameText } from './name-text.js'
import { isEastAsian, unspaced } from './name-unspaced.js'
import { orderName, type NameOrder, type NameWord, type OrderedName } from './name-order.js'
import { sort, type Sorted } from './name-sort.js'
import { bareWord, namesSomebody, nameToken, type NameToken } from './name-token.js'
import { remember } from './remember.js'
import { particles, placeholders, suffixes } from './name-words.js'

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
  const tokens = tokensOf(cleaned.text)
  const script = scriptOf(tokens)
  const issue = issueOf(raw, tokens, cleaned)
  const none = { raw, given: [], family: [], particles: [], initials: [], script, order: 'unknown' } as const
  if (issue !== undefined) return { ...none, issue }
  const [head = '', ...tail] = cleaned.text.includes(',') ? cleaned.text.split(',').map((part) => part.trim()).filter((part) => /\p{L}|\d(?:nd|rd|th)$/u.test(part)) : [cleaned.text]
  const before = sort(head === cleaned.text ? tokens : tokensOf(head), wanted === 'family-first' || tail.length > 0)
  const after = tail.map((part, at): Sorted => {
    const sorted = sort(tokensOf(part), false)
    // `Peterson, Helen, Jr.`: behind the given name a generation stands alone.
    const generation = at > 0 && sorted.words.length === 1 ? suffixes.get(sorted.words[0]!.text) : undefined
    return generation === undefined ? sorted : { ...sorted, words: [], suffix: generation }
  })
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
  ordered = apartFromGiven(ordered)
  return assemble(raw, ordered, { script, title, suffix, particles: after.length === 0 ? before.particles : [...before.particles, ...after.flatMap((part) => part.particles)] }, tokens)
}

/** A patronymic behind the given names is one wherever it stands: Петренко J. R. Іванівна. */
function apartFromGiven(ordered: OrderedName): OrderedName {
  if (ordered.patronymic !== undefined) return ordered
  const patronymic = ordered.given.slice(1).find(isPatronymic)
  if (patronymic === undefined) return ordered
  return { ...ordered, given: ordered.given.filter((name, at) => at === 0 || name !== patronymic), patronymic }
}

/** One field of a form, read by itself. */
interface Field extends Sorted, NameText {
  readonly tokens: readonly NameToken[]
}

function readField(raw: string, familyLeads: boolean): Field {
  const { text, email, phone, link } = nameText(raw)
  const { words, title, suffix, particles } = sort(tokensOf(text.replace(/,/g, ' ')), familyLeads)
  return { text, email, phone, link, tokens: tokensOf(text), words, title, suffix, particles }
}

// A form's given names return by thousands, and its surnames by hundreds.
const givenField: (raw: string) => Field = remember((raw) => readField(raw, false))
const familyField: (raw: string) => Field = remember((raw) => readField(raw, true))
const noField = readField('', false)

function fromParts(parts: NameParts, raw: string): NormalizedName {
  return fromFields({ given: filledIn(parts.given, givenField), middle: filledIn(parts.middle, givenField), family: filledIn(parts.family, familyField) }, parts, raw)
}

function fromFields({ given, middle, family }: { readonly given: Field; readonly middle: Field; readonly family: Field }, parts: NameParts, raw: string): NormalizedName {
  const tokens = given.tokens.concat(middle.tokens, family.tokens)
  const script = scriptOf(tokens)
  const flags = { email: given.email || middle.email || family.email, phone: given.phone || middle.phone || family.phone, link: given.link || middle.link || family.link }
  const issue = issueOf(raw, tokens, flags)
  if (issue !== undefined && !filled(parts.patronymic)) {
    return { raw, given: [], family: [], particles: [], initials: [], script, order: 'unknown', issue }
  }
  const names = given.words.concat(middle.words).map((word) => word.text)
  const said = parts.patronymic === undefined ? undefined : sort(tokensOf(nameText(parts.patronymic).text), false).words[0]?.text
  const patronymic = said ?? (names.length > 1 ? names.slice(1).find(isPatronymic) : undefined)
  const suffix = parts.suffix === undefined ? undefined : suffixes.get(bareWord(parts.suffix))
  const ordered: { -readonly [Part in keyof OrderedName]: OrderedName[Part] } = {
    given: said === undefined && patronymic !== undefined ? names.filter((name, at) => at === 0 || name !== patronymic) : names,
    family: family.words.map((word) => word.text),
    order: 'given-first',
  }
  if (patronymic !== undefined) ordered.patronymic = patronymic
  const title = parts.title === undefined || bareWord(parts.title) === '' ? (given.title ?? family.title) : bareWord(parts.title)
  return assemble(raw, ordered, { script, title, suffix: suffix ?? family.suffix ?? given.suffix, particles: given.particles.concat(family.particles) }, tokens)
}

/**
 * What the given or the family name of a form says whatever stands in the other field, so that each of the two is read once and not
 * each pair of them; `undefined` where both have to be read together: words that make a placeholder or an organisation of the whole.
 */
export function nameField(part: 'given' | 'family', raw: string): NormalizedName | undefined {
  const field = readField(raw, part === 'family')
  if (!filled(raw) || field.tokens.some(({ legal, leadsPlaceholder }) => legal || leadsPlaceholder)) return undefined
  const name = fromFields({ given: noField, middle: noField, family: noField, [part]: field }, {}, raw)
  return name.issue === undefined ? name : undefined
}

function filledIn(text: string | undefined, read: (raw: string) => Field): Field {
  return text === undefined || text === '' ? noField : read(text)
}

function tokensOf(text: string): readonly NameToken[] {
  const tokens: NameToken[] = []
  for (const word of text.split(' ')) if (word !== '') tokens.push(nameToken(word))
  return tokens
}

/** A hyphen parts names of which any may be used alone. */
function split(words: readonly string[]): readonly string[] {
  return words.some((word) => word.includes('-')) ? words.flatMap((word) => word.split('-').filter((part) => /\p{L}/u.test(part))) : words
}

function inOrder(words: readonly NameWord[], order: 'given-first' | 'family-first'): OrderedName {
  const patronymic = words.length > 2 ? words.slice(1).find((word) => isPatronymic(word.text))?.text : undefined
  const rest = words.filter((word) => word.text !== patronymic).map((word) => word.text)
  const cut = order === 'family-first' || rest.length < 2 ? Math.min(1, rest.length) : Math.max(1, rest.length - 1)
  const [head, tail] = [rest.slice(0, cut), rest.slice(cut)]
  return { given: order === 'family-first' ? tail : head, family: order === 'family-first' ? head : tail, ...(patronymic && { patronymic }), order }
}

function assemble(
  raw: string,
  ordered: OrderedName,
  rest: { readonly script: string; readonly title: string | undefined; readonly suffix: string | undefined; readonly particles: readonly string[] },
  tokens: readonly NameToken[],
): NormalizedName {
  const names = split(ordered.given)
  const full = names.filter((word) => !isInitial(word))
  const surnames = split(ordered.family)
  const isParticle = (word: string, at: number): boolean => at < surnames.length - 1 && !isInitial(word) && particles.has(word)
  const language = languageOf(tokens, rest.script)
  const inside = surnames.length > 1 ? surnames.filter(isParticle) : []
  // Spread members cost as much as all the rest.
  const name: { -readonly [Part in keyof NormalizedName]: NormalizedName[Part] } = {
    raw,
    given: full.length > 0 && !isInitial(names[0] ?? '') ? full : [...names.slice(0, 1), ...full],
    family: inside.length === 0 ? surnames : surnames.filter((word, at) => !isParticle(word, at)),
    particles: inside.length === 0 ? rest.particles : [...rest.particles, ...inside],
    initials: full.length === names.length ? [] : names.filter(isInitial),
    script: rest.script,
    order: ordered.order,
  }
  if (ordered.patronymic !== undefined) name.patronymic = ordered.patronymic
  if (rest.suffix !== undefined) name.suffix = rest.suffix
  if (rest.title !== undefined) name.title = rest.title
  if (language !== undefined) name.language = language
  return name
}

const isInitial = (word: string): boolean => word.length < 3 && [...word].length === 1 && !isEastAsian(word)

function scriptOf(tokens: readonly NameToken[]): string {
  for (const { script } of tokens) if (script !== 'None') return script
  return 'None'
}

function issueOf(raw: string, tokens: readonly NameToken[], found: { readonly email: boolean; readonly phone: boolean; readonly link: boolean }): NameIssue | undefined {
  let count = 0
  let remarkable = false
  for (const token of tokens) {
    count += token.spoken.length
    if (token.remarkable) remarkable = true
  }
  if (count > 1 && !remarkable) return undefined
  if (count === 0) {
    if (found.email) return 'email'
    if (found.link) return 'link'
    if (found.phone) return 'phone'
    return raw.trim() === '' ? 'empty' : 'no-letters'
  }
  if (tokens.every(({ placeholder }) => placeholder)) return 'placeholder'
  if (count === 1 || tokens.some(({ leadsPlaceholder }) => leadsPlaceholder)) {
    const phrase = tokens.flatMap(({ spoken }) => spoken).join(' ')
    if (placeholders.has(phrase) || /^(\p{L})\1{2,}$/u.test(phrase)) return 'placeholder'
  }
  if (count > 1 && tokens.some(({ legal }) => legal)) return 'organization'
  if (tokens.some(({ trade }) => trade) && !tokens.some(namesSomebody)) return 'organization'
  return undefined
}

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
