/** How a country writes its postcodes once letters are upper case and all else but letters and digits is gone. */
export interface PostcodePattern {
  /** Matches the whole compact code. */
  readonly shape: RegExp
  /** Where separators stand in the canonical form: `[index, separator]`, counted in the compact code; negative from its end. */
  readonly breaks?: readonly (readonly [number, ' ' | '-'])[]
  /** How many leading characters of the compact code name the wider area; negative: all but so many. */
  readonly area: number
  /** The number of digits, where a spreadsheet may have eaten leading zeros. */
  readonly digits?: number
  /** How much of a longer code is kept: the ZIP of a ZIP+4. */
  readonly keep?: number
}

const digits = (count: number, area: number): PostcodePattern => ({ shape: new RegExp(`^\\d{${count}}$`), area, digits: count })

/**
 * Postcode patterns by ISO country code. Shapes after Unicode CLDR's `postalCodeData` and the Universal
 * Postal Union's addressing sheets; areas are the part by which mail is first sorted.
 */
export const postcodePatterns: Readonly<Record<string, PostcodePattern>> = {
  UA: digits(5, 2),
  RU: digits(6, 3),
  BY: digits(6, 3),
  KZ: { shape: /^(?:\d{6}|[A-Z]\d{2}[A-Z]\d[A-Z]\d)$/, area: 3 },
  MD: { shape: /^(?:MD)?\d{4}$/, area: -2 },
  PT: { shape: /^\d{4}(?:\d{3})?$/, breaks: [[4, '-']], area: 4 },
  BR: { shape: /^\d{8}$/, breaks: [[5, '-']], area: 5, digits: 8 },
  US: { shape: /^\d{5}(?:\d{4})?$/, area: 3, digits: 5, keep: 5 },
  GB: { shape: /^(?:GIR0AA|[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2})$/, breaks: [[-3, ' ']], area: -3 },
  IE: { shape: /^(?:[A-Z]\d{2}|D6W)[A-Z\d]{4}$/, breaks: [[3, ' ']], area: 3 },
  CA: { shape: /^[A-Z]\d[A-Z]\d[A-Z]\d$/, breaks: [[3, ' ']], area: 3 },
  PL: { shape: /^\d{5}$/, breaks: [[2, '-']], area: 2, digits: 5 },
  NL: { shape: /^\d{4}[A-Z]{2}$/, breaks: [[4, ' ']], area: 4 },
  CZ: { shape: /^\d{5}$/, breaks: [[3, ' ']], area: 3 },
  SK: { shape: /^\d{5}$/, breaks: [[3, ' ']], area: 3, digits: 5 },
  SE: { shape: /^\d{5}$/, breaks: [[3, ' ']], area: 3 },
  GR: { shape: /^\d{5}$/, breaks: [[3, ' ']], area: 3 },
  JP: { shape: /^\d{7}$/, breaks: [[3, '-']], area: 3, digits: 7 },
  DE: digits(5, 2),
  ES: digits(5, 2),
  FR: digits(5, 2),
  IT: digits(5, 2),
  EE: digits(5, 2),
  FI: digits(5, 2),
  HR: digits(5, 2),
  RS: digits(5, 2),
  TR: digits(5, 2),
  MX: digits(5, 2),
  MA: digits(5, 2),
  UY: digits(5, 2),
  IL: { shape: /^\d{5}(?:\d{2})?$/, area: 2 },
  LT: { shape: /^(?:LT)?\d{5}$/, area: -3 },
  LV: { shape: /^(?:LV)?\d{4}$/, area: -2 },
  AT: digits(4, 2),
  AU: digits(4, 2),
  BE: digits(4, 2),
  BG: digits(4, 2),
  CH: digits(4, 2),
  CY: digits(4, 2),
  DK: digits(4, 2),
  GE: digits(4, 2),
  HU: digits(4, 2),
  LU: digits(4, 2),
  NO: digits(4, 2),
  NZ: digits(4, 2),
  SI: digits(4, 2),
  ZA: digits(4, 2),
  AO: digits(4, 2),
  MZ: digits(4, 2),
  CV: digits(4, 2),
  AR: { shape: /^(?:[A-Z]?\d{4}(?:[A-Z]{3})?)$/, area: 3 },
  CN: digits(6, 2),
  IN: digits(6, 3),
  RO: digits(6, 2),
  SG: digits(6, 2),
  CL: { shape: /^\d{7}$/, area: 3 },
}

/** Codes of these countries cannot be taken for another's, so they are recognised without being told. */
export const tellingPostcodes: readonly (readonly [country: string, written: RegExp])[] = [
  ['GB', /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/],
  ['CA', /^[A-Z]\d[A-Z][ -]?\d[A-Z]\d$/],
  ['NL', /^\d{4} ?[A-Z]{2}$/],
  ['IE', /^(?:[AC-FHKNPRTV-Y]\d{2}|D6W) ?[AC-FHKNPRTV-Y\d]{4}$/],
  ['PT', /^\d{4}-\d{3}$/],
  ['BR', /^\d{2}\.?\d{3}-\d{3}$/],
  ['PL', /^\d{2}-\d{3}$/],
  ['US', /^\d{5}-\d{4}$/],
  ['JP', /^\d{3}-\d{4}$/],
  ['LT', /^LT-?\d{5}$/],
  ['LV', /^LV-?\d{4}$/],
  ['MD', /^MD-?\d{4}$/],
]

/** The country whose code this can only be, upper case, as it is written. Digits alone are several countries'. */
export function tellingCountry(written: string): string | undefined {
  if (digitsAlone.test(written)) return undefined
  for (const [country, shape] of tellingPostcodes) if (shape.test(written)) return country
  return undefined
}

const digitsAlone = /^\d*$/
