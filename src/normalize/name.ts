import { optionsGiven, partsGiven, textGiven, wordGiven } from '../model/given.js'
import { isPatronymic } from './patronymic.js'
import { languageOf } from './name-script.js'
import { nameSide, readNameField, tokensOf, type NameField, type NameSide } from './name-side.js'
import { foldGiven } from './name-fold.js'
import { givenNameEntry } from './name-groups.js'
import { kinAt } from './name-kin.js'
import { partInitials } from './name-capitals.js'
import { isGiven, withoutDegrees } from './name-degrees.js'
import { byMaidenName } from './name-maiden.js'
import { withoutSlash } from './name-slash.js'
import { nameText } from './name-text.js'
import { unspaced } from './name-unspaced.js'
import { orderName, type NameOrder, type NameWord, type OrderedName } from './name-order.js'
import { sort } from './name-sort.js'
import { bareWord, namesSomebody, type NameToken, nameToken } from './name-token.js'
import { remember } from './remember.js'
import { namePlaceholders, positions, relations, nameSuffixes, suffixOrSurname, surnameTitles, titles } from './name-words.js'

/** A name as forms and CRMs hold it, in fields. */
export interface NameParts {
  readonly given?: string | undefined
  readonly middle?: string | undefined
  readonly patronymic?: string | undefined
  readonly family?: string | undefined
  readonly title?: string | undefined
  readonly suffix?: string | undefined
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
 * brackets, trades and positions. Where the value names nobody, `issue` says why and the parts are empty.
 * A table of given names and the endings of surnames decide; where they are silent, the given name is
 * first and `order` is `unknown`. The form's fields, where they are filled, are believed.
 *
 * Total and pure. Normalising the parts again changes nothing. Values are read up to 1,000 characters.
 *
 * @param options.order Overrides what would be recognised in a whole name. Another word is `BAD_OPTION`.
 * @example
 * normalizeName('Петренко Олена Іванівна').given  // ['олена']
 * normalizeName('Peterson, Helen').family  // ['peterson']
 * normalizeName('João da Silva Filho').suffix  // 'filho'
 * normalizeName('Клієнт 12').issue  // 'placeholder'
 */
export function normalizeName(raw: string | NameParts, options: { readonly order?: 'given-first' | 'family-first' | undefined } = {}): NormalizedName {
  const { order } = optionsGiven(options, { order: false })
  wordGiven(order, 'order', ['given-first', 'family-first'])
  if (typeof raw !== 'object' || raw === null) return fromText(textGiven(raw), order)
  const parts = partsGiven(raw)
  const present = [parts.title, parts.given, parts.middle, parts.patronymic, parts.family, parts.suffix].filter((part) => part !== undefined && part !== '')
  const text = present.join(' ')
  // A whole name in one field, the other left empty: read it as a whole.
  if (!filled(parts.family) && !filled(parts.middle) && !filled(parts.patronymic) && !filled(parts.suffix) && filled(parts.given)) {
    return { ...fromText(parts.given ?? '', order), raw: text }
  }
  return fromParts(parts, text)
}

const filled = (part: string | undefined): boolean => part !== undefined && /\p{L}/u.test(part)

/** As `normalizeName`, in a column of which other names say where surnames stand. */
export const nameInColumn = (raw: string, surnamesFirst: 'all' | 'told' | undefined): NormalizedName => fromText(raw, undefined, surnamesFirst)

function fromText(raw: string, wanted: 'given-first' | 'family-first' | undefined, surnamesFirst?: 'all' | 'told'): NormalizedName {
  const cleaned = nameText(withoutSlash(raw))
  const [called, maiden] = byMaidenName(cleaned.text)
  if (maiden !== undefined) {
    if (surnameTitles.has(bareWord(called))) return fromParts({ family: `${called} ${maiden}` }, raw)
    const [own, ...others] = maiden.split(' ')
    // `Smith née Morris Helen`: the given name stands last.
    if (!called.includes(' ') && others.length > 0 && isGiven(nameToken(others.at(-1)!)) && !isGiven(nameToken(called))) return { ...fromText(`${called} née ${own!}, ${others.join(' ')}`, wanted), raw }
    const { family, ...name } = fromText(called, wanted, surnamesFirst)
    return { ...name, raw, family: name.issue === undefined ? nameSide('family', family.concat(familyField(maiden).names)).names : family }
  }
  const text = partInitials(withoutDegrees(called))
  const tokens = tokensOf(text)
  const script = firstScript(tokens)
  // Mr, Пані: a title alone. In the field for surnames it is one (Herr).
  const issue = tokens.length === 1 && surnameTitles.has(tokens[0]!.bare) ? 'placeholder' : issueOf(raw, tokens, cleaned)
  if (issue !== undefined) return nobody(raw, script, issue)
  const kin = kinAt(tokens)
  // One name of its own, so that it is neither John's nor nobody's.
  if (kin === 0) return { ...nobody(raw, script), given: [tokens.map((token) => token.cleaned).join(' ')] }
  if (kin > 0) return { ...fromText(text.split(' ').slice(0, kin).join(' '), wanted, surnamesFirst), raw }
  const { head, behind, title, suffix } = stretches(familyLed(text))
  const before = sort(head === text ? tokens : tokensOf(head), wanted === 'family-first' || behind !== '')
  const after = behind === '' ? undefined : sort(tokensOf(behind), false, true)
  let ordered: OrderedName
  if (after !== undefined && after.words.length > 0) {
    // `Peterson, Helen M.`: what stands before the comma is the surname.
    ordered = { given: after.words.map((word) => word.text), family: before.words.map((word) => word.text), order: 'family-first' }
  } else if (wanted === undefined) ordered = unspaced(before.words, script) ?? orderName(before.words, script === 'Cyrillic', surnameTitles.has(before.title ?? title ?? ''), surnamesFirst)
  else ordered = orderWords(before.words, wanted)
  const given = nameSide('given', ordered.given)
  const family = nameSide('family', ordered.family)
  if (ordered.given.length > 0 && given.names.length + given.initials.length === 0 && family.names.every((word) => relations.has(word))) return nobody(raw, script, 'placeholder')
  return assemble(raw, given, family, {
    script, order: ordered.order,
    patronymic: ordered.patronymic ?? given.patronymic,
    title: before.title ?? after?.title ?? title ?? given.title ?? family.title,
    suffix: before.suffix ?? after?.suffix ?? suffix ?? family.suffix ?? given.suffix,
    particles: after === undefined ? before.particles : before.particles.concat(after.particles),
  }, tokens)
}

/** `da Cunha Anthony Gabriel`, `van der Berg Jan`: whoever ends in a given name and begins with what stands only before surnames signs with the surname first. A comma says so. */
function familyLed(text: string): string {
  const led = leadingParticles.exec(text) ?? leadingVon.exec(text)
  if (led === null) return text
  const last = bareWord(text.slice(text.lastIndexOf(' ') + 1))
  const { formal, short } = givenNameEntry(foldGiven(last))
  return last.length === 1 || formal.length + short.length > 0 ? `${led[1]!},${text.slice(led[1]!.length)}` : text
}
const leadingParticles = /^((?:de l[ao]s?|van de[nr]?|van het|von de[mnr]|del|della|zu[mr]?|d[ao]s|d[aeo](?! l[ao]s? )) (?!th[iị] |van )\p{L}[\p{L}\p{M}'’-]+(?: e \p{L}[\p{L}\p{M}'’-]+)?) (?=\p{L})/iu
/** Written large it is a given name (Von Miller). */
const leadingVon = /^(von \p{L}[\p{L}\p{M}'’-]+) (?=\p{L})/u

/** `Ivan Petrenko, Director`: no given name behind a surname. */
const isPosition = (tokens: readonly NameToken[]): boolean => tokens.some(({ spoken }) => spoken.some((word) => positions.has(word))) && !tokens.some(namesSomebody)

/** A whole name by its commas: `Peterson, Helen`. Behind one a title or a generation may stand alone: `Peterson, Helen, PhD`, `John Smith, Jr.` */
function stretches(text: string): { readonly head: string; readonly behind: string; readonly title?: string; readonly suffix?: string } {
  if (!text.includes(',')) return { head: text, behind: '' }
  const [head = '', ...rest] = text.split(',').map((part) => part.trim()).filter((part) => /\p{L}|\d(?:nd|rd|th)$/u.test(part))
  const tail = rest.filter((part) => !isPosition(tokensOf(part)))
  const [first, ...others] = tail
  // `Silva, Neto` and `da Silva, Don` are a surname and a given name, `Smith, Mr` is none.
  if (first === undefined || (others.length === 0 && !surnameTitles.has(bareWord(first)) && (suffixOrSurname.has(bareWord(first)) || sort(tokensOf(head), true).words.length < 2))) return { head, behind: first ?? '' }
  const words = tail.map(bareWord)
  const title = words.find((word) => titles.has(word))
  const suffix = words.find((word) => nameSuffixes.has(word))
  const behind = tail.filter((_, at) => !titles.has(words[at]!) && !nameSuffixes.has(words[at]!)).join(' ')
  return { head, behind, ...(title !== undefined && { title }), ...(suffix !== undefined && { suffix: nameSuffixes.get(suffix)! }) }
}

const nobody = (raw: string, script: string, issue?: NameIssue): NormalizedName => ({ raw, given: [], family: [], particles: [], initials: [], script, order: 'unknown', ...(issue !== undefined && { issue }) })

// A form's given names return by thousands, and its surnames by hundreds.
const givenField: (raw: string) => NameField = remember((raw) => readNameField('given', raw))
const familyField: (raw: string) => NameField = remember((raw) => readNameField('family', raw))
const noField = readNameField('given', '')

function fromParts(parts: NameParts, raw: string): NormalizedName {
  const given = parts.middle === undefined || parts.middle === '' ? parts.given : `${parts.given ?? ''} ${parts.middle}`
  const first = filledIn(given, givenField)
  const family = parts.family?.includes(',') && first.tokens.some(isGiven) ? readNameField('family', parts.family, true) : filledIn(parts.family, familyField)
  return fromFields(first, family, parts, raw)
}

function fromFields(given: NameField, family: NameField, parts: NameParts, raw: string): NormalizedName {
  const tokens = given.tokens.concat(family.tokens)
  const script = firstScript(tokens)
  const issue = issueOf(raw, tokens, { email: given.email || family.email, phone: given.phone || family.phone, link: given.link || family.link })
  if (issue !== undefined && !filled(parts.patronymic)) return nobody(raw, script, issue)
  const patronymic = parts.patronymic === undefined ? undefined : sort(tokensOf(nameText(parts.patronymic).text), false).words[0]?.text
  const suffix = parts.suffix === undefined ? undefined : nameSuffixes.get(bareWord(parts.suffix))
  const title = parts.title === undefined ? '' : bareWord(parts.title)
  return assemble(raw, given, family, {
    script, order: 'given-first', particles: [],
    patronymic: patronymic ?? given.patronymic,
    title: title === '' ? (given.title ?? family.title) : title,
    suffix: suffix ?? family.suffix ?? given.suffix,
  }, tokens)
}

/**
 * What the given or the family name of a form says whatever stands in the other field, so that each of the two is read once and not
 * each pair of them; `undefined` where both have to be read together: words that make a placeholder or an organisation of the whole, a comma before what may be a degree.
 */
export function nameField(part: 'given' | 'family', raw: string): NormalizedName | undefined {
  const field = readNameField(part, raw)
  if (!filled(raw) || (part === 'family' && raw.includes(',')) || field.tokens.some(({ legal, leadsPlaceholder }) => legal || leadsPlaceholder)) return undefined
  const name = part === 'given' ? fromFields(field, noField, {}, raw) : fromFields(noField, field, {}, raw)
  return name.issue === undefined ? name : undefined
}

function filledIn(text: string | undefined, read: (raw: string) => NameField): NameField {
  return text === undefined || text === '' ? noField : read(text)
}

function orderWords(words: readonly NameWord[], order: 'given-first' | 'family-first'): OrderedName {
  const patronymic = words.length > 2 ? words.slice(1).find((word) => isPatronymic(word.text))?.text : undefined
  const rest = words.filter((word) => word.text !== patronymic).map((word) => word.text)
  const cut = order === 'family-first' || rest.length < 2 ? Math.min(1, rest.length) : Math.max(1, rest.length - 1)
  const [head, tail] = [rest.slice(0, cut), rest.slice(cut)]
  return { given: order === 'family-first' ? tail : head, family: order === 'family-first' ? head : tail, ...(patronymic && { patronymic }), order }
}

function assemble(
  raw: string,
  given: NameSide,
  family: NameSide,
  whole: { readonly script: string; readonly order: NameOrder; readonly patronymic: string | undefined; readonly title: string | undefined; readonly suffix: string | undefined; readonly particles: readonly string[] },
  tokens: readonly NameToken[],
): NormalizedName {
  const language = languageOf(tokens, whole.script)
  const inside = given.particles.length + family.particles.length
  // Spread members cost as much as all the rest.
  const name: { -readonly [Part in keyof NormalizedName]: NormalizedName[Part] } = {
    raw,
    given: given.names,
    family: family.names,
    particles: inside === 0 ? whole.particles : [...whole.particles, ...given.particles, ...family.particles],
    initials: given.initials,
    script: whole.script,
    order: whole.order,
  }
  if (whole.patronymic !== undefined) name.patronymic = whole.patronymic
  if (whole.suffix !== undefined) name.suffix = whole.suffix
  if (whole.title !== undefined) name.title = whole.title
  if (language !== undefined) name.language = language
  return name
}

function firstScript(tokens: readonly NameToken[]): string {
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
    const unnamed = tokens.slice(tokens.findIndex(({ placeholder }) => !placeholder)).flatMap(({ spoken }) => spoken).join(' ')
    if (namePlaceholders.has(phrase) || saysNobody.test(`${unnamed} `) || /^(\p{L})\1{2,}$/u.test(phrase)) return 'placeholder'
  }
  if (count > 1 && tokens.some(({ legal }) => legal)) return 'organization'
  if (tokens.some(({ trade }) => trade) && !tokens.some(namesSomebody)) return 'organization'
  return undefined
}

/** Не представився, did not say: what was done instead of giving a name. No (노), Nao, Sem and Not are names, so that of these what follows decides. */
const saysNobody = /^(?:(?:pre|post) ?paid |пере(?:д|до)пла|предопла|(?:pr[eé]|p[oó]s) pago |магазину |(?:не|não|(?:did|does)(?:n t| not)|no (?:name|caller|answer|data)|not (?:given|known|provided|stated|specified|available)) |nao (?:se |quis |disse |tem |inform|identific|atend|respond)|sem (?:nome |inform|identific|cadastr))/
