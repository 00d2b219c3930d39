import { optionsGiven, textGiven } from '../model/given.js'
import { normalizeCountry } from './country.js'
import { isLastFour, isMaskedNumber, shownOf, unmasked } from './masked-number.js'
import { nationalNumberKinds, type HolderFacts, type NationalNumberKind } from './national-number-kinds.js'
import { numberCell } from './number-cell.js'
import { foldText, plainText } from './text.js'

/**
 * `check-digit`: the check characters contradict the number, so it was mistyped. `impossible`: of a series
 * never given out. `placeholder`: typed to get past a required field. `masked`: shown in part (`XXX-XX-9201`), of which `kind` is what its form tells. `shape`: not of the kind that was asked for.
 * `short`: fewer than five characters.
 */
export type NationalNumberIssue = 'empty' | 'placeholder' | 'masked' | 'short' | 'shape' | 'check-digit' | 'impossible'

export interface NormalizedNationalNumber extends HolderFacts {
  readonly raw: string
  /** `BR-CPF:52998224725`, or the bare letters and digits where the kind is not known; absent for placeholders, what is shown in part and what is too short. */
  readonly key?: string
  /** A `kind` of `nationalNumberKinds`, or the one asked for. */
  readonly kind?: string
  readonly country?: string
  readonly holder?: 'person' | 'organization' | 'either'
  /** `valid` is strong evidence, `invalid` a typing error; `none` where the kind has no check digit or is unknown. */
  readonly checked?: 'valid' | 'invalid' | 'none'
  readonly issue?: NationalNumberIssue
  /** Of a masked number of which four digits or more are shown: `*****9201`. It names nobody, and may agree or not. */
  readonly shown?: string
}

export interface NationalNumberOptions {
  /** Code or name of the country whose kinds are tried. Without it only a kind's own written form, two check digits or a label name the kind. */
  readonly country?: string | undefined
  /** The kind that the field is known to hold, `BR-CPF` or `cpf`; another kind's name becomes the key's prefix, unchecked. */
  readonly kind?: string | undefined
  /** Numbers that stand for "none". Default `nationalNumberPlaceholders`. */
  readonly placeholders?: ReadonlySet<string> | undefined
}

/**
 * Numbers that pass as real and belong to nobody, or to everybody: examples on cards, forms and test pages, and what the tax offices of Portugal, Mexico
 * and Paraguay have shops write for a customer without a number.
 */
const nationalNumberPlaceholders: ReadonlySet<string> = new Set([
  '078051120', '219099999', '123456789', '987654321', '12345678', '87654321', '1234567890', '0123456789', '9876543210',
  '12345678909', '01234567890', '12345678901', '12345678000195', '12345678901234', '12345678Z', 'QQ123456C', 'QQ123456A', 'AB123456C',
  '999999990', 'XAXX010101000', 'XEXX010101000', '444444017', '99999999R',
])

const canonical = /^([A-Z]{2}-[A-Z]+):(.*)$/

/**
 * Reads a tax or national number: which kind it is, whether its check digits hold, and its key.
 *
 * The same digits are a valid number in several countries, so a kind is named only on evidence: the field's `kind` or
 * `country`, a label ("CPF: ..."), a VAT prefix, a written form that one kind alone has, or two check digits that agree.
 * Otherwise the key is the bare digits, which meet each other but no typed key.
 *
 * A number with a wrong check digit keeps its key beside the issue `check-digit`: two exports of one mistyped number
 * still agree, and `checked` lets the score trust it less. Leading zeros that a spreadsheet ate are given back where the check digit
 * confirms them. РНОКПП and PESEL also tell the holder's birth date and sex. These values never belong in a log or a message.
 *
 * Total and idempotent: `normalizeNationalNumber(key).key === key`.
 *
 * @example
 * normalizeNationalNumber('529.982.247-25').key  // 'BR-CPF:52998224725'
 * normalizeNationalNumber('12.ABC.345/01DE-35').checked  // 'valid'
 * normalizeNationalNumber('1759013776', { country: 'UA' }).kind  // 'UA-RNOKPP'
 * normalizeNationalNumber('PT 136695973').key  // 'PT-NIF:136695973'
 * normalizeNationalNumber('111.111.111-11').issue  // 'placeholder'
 */
export function normalizeNationalNumber(raw: string, options: NationalNumberOptions = {}): NormalizedNationalNumber {
  raw = textGiven(raw)
  const text = plainText(numberCell(raw).replaceAll('№', ' ')).toUpperCase().trim()
  optionsGiven(options, { country: false, kind: false, placeholders: 'has' })
  const typed = canonical.exec(text)
  const asked = typed?.[1] ?? (textGiven(options.kind, 'kind').toUpperCase() || undefined)
  const [labelled, unlabelled] = typed === null ? withoutLabel(text) : [undefined, typed[2] ?? '']
  const written = unlabelled.replace(/[‐-―−]/g, '-').replace(/\s+/g, ' ').trim()
  const compact = written.replace(/[^\p{L}\p{N}]/gu, '').normalize('NFKC').toUpperCase()
  if (compact === '' || !/\d/.test(compact)) return { raw, issue: 'empty' }
  if (isMaskedNumber(unlabelled) || isLastFour(unlabelled)) {
    const shown = shownOf(unlabelled)
    const form = unmasked(written)
    // Of the digits that are not shown no check is true: only a form tells.
    const kind = labelled ?? kindNamed(asked)?.kind ?? asked ?? nationalNumberKinds.find(({ telling }) => telling?.test(form))?.kind
    return { raw, ...(kind !== undefined && { kind }), issue: 'masked', ...(shown !== undefined && { shown }) }
  }
  const found = kindOf(written, compact, labelled ?? asked, options.country)
  if ([compact, found?.compact].some((one) => one !== undefined && isPlaceholder(one, options.placeholders ?? nationalNumberPlaceholders))) return { raw, issue: 'placeholder' }
  if (found !== undefined) return readAs(raw, found.kind, found.compact)
  if (compact.length < 5) return { raw, issue: 'short' }
  const known = kindNamed(asked)
  if (asked === undefined || known !== undefined) {
    return { raw, key: compact, checked: 'none', ...(known === undefined ? {} : { issue: 'shape' as const }) }
  }
  return { raw, key: /^[A-Z]{2}-[A-Z]+$/.test(asked) ? `${asked}:${compact}` : compact, kind: asked, checked: 'none' }
}

function readAs(raw: string, kind: NationalNumberKind, compact: string): NormalizedNationalNumber {
  const agrees = kind.check?.(compact)
  const checked = agrees === undefined ? 'none' : agrees ? 'valid' : 'invalid'
  const issue = agrees === false ? 'check-digit' : kind.possible?.(compact) === false ? 'impossible' : undefined
  const facts = issue === undefined ? kind.holderFacts?.(compact) : undefined
  return {
    raw, key: `${kind.kind}:${compact}`, kind: kind.kind, country: kind.country, holder: kind.holderOf?.(compact) ?? kind.holder, checked,
    ...(issue === undefined ? {} : { issue }), ...facts,
  }
}

interface Found {
  readonly kind: NationalNumberKind
  readonly compact: string
}

function kindOf(written: string, compact: string, asked: string | undefined, countryName: string | undefined): Found | undefined {
  const named = kindNamed(asked)
  if (asked !== undefined && named === undefined) return undefined
  if (named !== undefined) return fitting(named, compact)
  const vat = /^([A-Z]{2})[ -]?(\d{9})$/.exec(written)
  if (vat?.[1] === 'PT') return kindOf(vat[2] ?? '', vat[2] ?? '', 'PT-NIF', undefined)
  const country = countryName === undefined ? undefined : normalizeCountry(countryName)
  const here = nationalNumberKinds.filter((kind) => country === undefined || kind.country === country)
  const tells = ({ telling }: NationalNumberKind): boolean => telling !== undefined && (telling.test(written) || telling.test(compact))
  const telling = here.find(tells) ?? nationalNumberKinds.find(tells)
  if (telling !== undefined) return { kind: telling, compact }
  if (country === undefined) {
    const strong = nationalNumberKinds.find((kind) => kind.strong === true && kind.shape.test(compact) && kind.check?.(compact) === true)
    return strong === undefined ? undefined : { kind: strong, compact }
  }
  const whole = here.filter((kind) => kind.shape.test(compact)).map((kind) => ({ kind, compact }))
  const fits = whole.length > 0 ? whole : here.flatMap((kind) => fitting(kind, compact) ?? [])
  return fits.find((fit) => fit.kind.check?.(fit.compact) === true) ?? fits[0]
}

function fitting(kind: NationalNumberKind, compact: string): Found | undefined {
  if (kind.shape.test(compact)) return { kind, compact }
  const missing = (kind.digits ?? 0) - compact.length
  if (missing < 1 || missing > 2 || kind.check === undefined) return undefined
  const padded = '0'.repeat(missing) + compact
  return kind.shape.test(padded) && kind.check(padded) ? { kind, compact: padded } : undefined
}

function kindNamed(name: string | undefined): NationalNumberKind | undefined {
  return name === undefined ? undefined : nationalNumberKinds.find(({ kind }) => kind === name || kind.slice(3) === name)
}

// Labels that say too little for a kind: `ИНН` is a number of Ukraine in one country and of Russia in the other.
const vague = /^(?:ПАСПОРТ|PASSPORT|PASSAPORTE|ИНН)(?:[^\p{L}\d]+(?:СЕРІЯ|СЕРИЯ|NO?))?[^\p{L}\d]+/u

/** The kind that a label before the number names, and the rest: `CPF: 529...`, `код ЄДРПОУ 3285...`, `Паспорт АА 123456`. */
function withoutLabel(text: string): readonly [kind: string | undefined, rest: string] {
  const label = /^\p{L}[\p{L} .ºª°/]*[:#\s]/u.exec(text)?.[0]
  if (label === undefined) return [undefined, text]
  if (vague.test(text)) return [undefined, text.replace(vague, '')]
  const folded = foldText(label).replace(/ (?:n|no|nr|num|numero|number|номер)$/, '')
  const kind = nationalNumberKinds.find(({ labels }) => labels.includes(folded))
  return kind === undefined ? [undefined, text] : [kind.kind, text.slice(label.length)]
}

/** One character throughout, or noughts alone beside the letters of a series: `AA000000`, `00000000T`. */
const filler = /^(?:(.)\1*|\D*0+\D*)$/

function isPlaceholder(compact: string, placeholders: ReadonlySet<string>): boolean {
  return placeholders.has(compact) || filler.test(compact)
}
