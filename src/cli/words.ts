import type { Evidence, PairExplanation } from '../score/evidence.js'
import { editDistance } from '../similarity/edit-distance.js'

/**
 * A name from code as words.
 * @example
 * asWords('familyName')  // 'family name'
 * asWords('very-close')  // 'very close'
 */
export function asWords(name: string): string {
  return name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[-_:]+/g, ' ').toLowerCase()
}

/**
 * Bits with their sign.
 * @example
 * asBits(9.8134)  // '+9.8'
 * asBits(-0.02)  // '0.0'
 */
export function asBits(bits: number): string {
  const rounded = bits.toFixed(1)
  return rounded === '-0.0' || rounded === '0.0' ? '0.0' : bits > 0 ? `+${rounded}` : rounded
}

/** What weighs by itself: a field, or that namesakes limit what a whole name says. */
export interface EvidenceStep {
  readonly what: string
  readonly how: string
  readonly bits: number
  /** The field's evidence; absent of the limit. */
  readonly field?: Evidence
}

/** A pair's evidence step by step, strongest first, the limit last; what is missing on one side is none. Who reads that names agree must not read that this speaks against. */
export function evidenceSteps(evidence: readonly Evidence[]): readonly EvidenceStep[] {
  const fields = evidence
    .filter(({ level }) => level !== 'missing')
    .map((field) => ({ what: asWords(field.comparison), how: asWords(field.level), bits: field.bits - (field.namesakeBits ?? 0), field }))
    .sort((a, b) => Math.abs(b.bits) - Math.abs(a.bits))
  return [...fields, ...evidence.flatMap(({ namesakeBits }) => (namesakeBits === undefined ? [] : [{ what: 'whole name', how: 'alone proves little', bits: namesakeBits }]))]
}

/** A pair's evidence in words, strongest first; what is missing on one side is not mentioned. */
export function evidenceInWords({ evidence, against }: Pick<PairExplanation, 'evidence' | 'against'>): string {
  const steps = evidenceSteps(evidence)
  if (steps.length === 0) return 'nothing to compare'
  const words = steps.map(({ what, how, bits }) => `${what} ${how} (${asBits(bits)})`)
  return words.join('; ') + (against === 'stranger' ? '' : `; weighed against one ${against}`)
}

/**
 * Of a word that is none of these asks for the nearest, where one is near: two letters off, of a short word one.
 * @example
 * didYouMean('dedup', ['dedupe', 'train'])  // ' Did you mean dedupe?'
 * didYouMean('merge', ['dedupe', 'train'])  // ''
 */
export function didYouMean(word: string, known: readonly string[]): string {
  const off = (one: string): number => editDistance(one.toLowerCase(), word.toLowerCase())
  const [nearest] = known.filter((one) => off(one) <= (one.length > 4 ? 2 : 1)).sort((a, b) => off(a) - off(b))
  return nearest === undefined ? '' : ` Did you mean ${nearest}?`
}

/**
 * A number of things.
 * @example
 * counted(1, 'row')  // '1 row'
 * counted(1200, 'row')  // '1,200 rows'
 */
export function counted(number: number, one: string, many: string = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`
}

/** What a run comes to: `3 rows are 2 contacts`. */
export function areContacts(things: number, thing: string, contacts: number): string {
  return `${counted(things, thing)} ${things === 1 ? 'is' : 'are'} ${counted(contacts, 'contact')}`
}

/** A probability that never rounds to a certainty. */
export function asProbability(probability: number): string {
  if (probability > 0.9999 && probability < 1) return probability > 0.999999 ? '0.999999' : probability.toFixed(6)
  return probability.toFixed(4)
}

/** A table in monospace, columns padded; the last one is not. */
export function asTable(rows: readonly (readonly string[])[], indent = '  '): string {
  const widths: number[] = []
  for (const row of rows) row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, [...cell].length)))
  return rows.map((row) => (indent + row.map((cell, column) => (column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] as number) - [...cell].length))).join('  ')).trimEnd() + '\n').join('')
}

/** One comparison with both values, as explain shows it. */
export function valuesInWords({ left, right }: Evidence): string {
  if (left === undefined && right === undefined) return ''
  return `${left ?? '–'} | ${right ?? '–'}`
}
