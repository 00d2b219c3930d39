/** One kind of tax or national number: how it looks, and what its check characters say. */
export interface NationalNumberKind {
  /** Country and common name: `BR-CPF`. Stands before the number in the key. */
  readonly kind: string
  readonly country: string
  readonly holder: 'person' | 'organization' | 'either'
  /** Matches the whole number, upper case, without separators. */
  readonly shape: RegExp
  /** A written form that belongs to this kind alone: `529.982.247-25`. */
  readonly telling?: RegExp
  /** Two or more check characters: a bare number that passes is this kind with 99% or better. */
  readonly strong?: boolean
  /** How many digits it has, where leading zeros may have been lost in a spreadsheet. */
  readonly digits?: number
  /** Words that stand before it in text, folded. */
  readonly labels: readonly string[]
  /** Whether the check characters agree; absent where the kind has none. */
  readonly check?: (compact: string) => boolean
  /** False for numbers that were never given out, whatever their check digit. */
  readonly possible?: (compact: string) => boolean
  /** Whose it is by its digits, where the kind is given to both. */
  readonly holderOf?: (compact: string) => 'person' | 'organization' | 'either'
  /** What the number says about its holder. */
  readonly holderFacts?: (compact: string) => HolderFacts
}

export interface HolderFacts {
  /** `YYYY-MM-DD`. */
  readonly birthDate?: string
  readonly sex?: 'female' | 'male'
}

const at = (text: string, index: number): number => text.charCodeAt(index) - 48

function weighted(text: string, weights: readonly number[]): number {
  let sum = 0
  for (let index = 0; index < weights.length; index += 1) sum += at(text, index) * (weights[index] ?? 0)
  return sum
}

/** The complement to 11 of a weighted sum, with 10 and 11 written as 0: CPF, CNPJ and NIF share it. */
function complement(sum: number): number {
  const rest = sum % 11
  return rest < 2 ? 0 : 11 - rest
}

const cpfWeights = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]
const cnpjWeights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]
const nifWeights = [9, 8, 7, 6, 5, 4, 3, 2]
const rnokppWeights = [-1, 5, 7, 9, 4, 6, 10, 5, 7]
const edrpouWeights = [1, 2, 3, 4, 5, 6, 7]
const edrpouMiddleWeights = [7, 1, 2, 3, 4, 5, 6]
const peselWeights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]
const dniLetters = 'TRWAGMYFPDXBNJZSQVHLCKE'
const oddFiscal = 'BAKPLCQDREVOSFTGUHMINJWZYX'

function twoChecks(text: string, weights: readonly number[]): boolean {
  const body = weights.length - 1
  return complement(weighted(text, weights.slice(1))) === at(text, body) && complement(weighted(text, weights)) === at(text, body + 1)
}

function edrpou(text: string): boolean {
  const weights = text >= '30000000' && text <= '60000000' ? edrpouMiddleWeights : edrpouWeights
  let rest = weighted(text, weights) % 11
  if (rest === 10) rest = weighted(text, weights.map((weight) => weight + 2)) % 11 % 10
  return rest === at(text, 7)
}

function spanish(text: string): boolean {
  const number = Number(text.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter))))
  return dniLetters[number % 23] === text[text.length - 1]
}

/** Odd places count by a scrambled alphabet, even ones by the plain; digits count as the letters A-J. */
function fiscal(text: string): boolean {
  let sum = 0
  for (let index = 0; index < 15; index += 1) {
    const code = text.charCodeAt(index)
    const value = code < 58 ? code - 48 : code - 65
    sum += index % 2 === 0 ? oddFiscal.indexOf(String.fromCharCode(65 + value)) : value
  }
  return sum % 26 === text.charCodeAt(15) - 65
}

/** Days since 31 December 1899 in the first five digits; the ninth digit is odd for men. */
function rnokppFacts(text: string): HolderFacts {
  const birthDate = new Date(Date.UTC(1899, 11, 31 + Number(text.slice(0, 5)))).toISOString().slice(0, 10)
  return { birthDate, sex: at(text, 8) % 2 === 1 ? 'male' : 'female' }
}

const peselCenturies: readonly number[] = [1900, 2000, 2100, 2200, 1800]

/** The month carries the century: 81-92 is the 1800s, 21-32 the 2000s. The tenth digit is odd for men. */
function peselFacts(text: string): HolderFacts {
  const sex = at(text, 9) % 2 === 1 ? 'male' : 'female'
  const [month, day] = [Number(text.slice(2, 4)), Number(text.slice(4, 6))]
  const date = new Date(Date.UTC((peselCenturies[Math.floor(month / 20)] ?? 1900) + Number(text.slice(0, 2)), (month % 20) - 1, day))
  const sound = date.getUTCDate() === day && date.getUTCMonth() === (month % 20) - 1
  return sound ? { birthDate: date.toISOString().slice(0, 10), sex } : { sex }
}

/**
 * The kinds that `normalizeNationalNumber` knows.
 *
 * Sources: РНОКПП: order of the Ministry of Finance of Ukraine z1306-17; ЄДРПОУ: uk.wikipedia "Код ЄДРПОУ" and
 * python-stdnum `ua.edrpou`; CPF and CNPJ: Receita Federal, for the alphanumeric CNPJ Nota Técnica COCAD 49/2024 and
 * IN RFB 2.229/2024 (a letter counts its ASCII code less 48); NIF: OECD "Portugal TIN"; SSN: Social Security Administration on
 * randomisation (2011); NINO: HMRC NIM39110; DNI and NIE: Ministerio del Interior (modulus 23); PESEL: pl.wikipedia "PESEL";
 * codice fiscale: D.M. 23 December 1976.
 */
export const nationalNumberKinds: readonly NationalNumberKind[] = [
  {
    kind: 'UA-RNOKPP', country: 'UA', holder: 'person', shape: /^\d{10}$/, digits: 10,
    labels: ['рнокпп', 'іпн', 'ідентифікаційний код', 'ідентифікаційний номер', 'ід код', 'rnokpp', 'ipn'],
    check: (text) => (((weighted(text, rnokppWeights) % 11) + 11) % 11) % 10 === at(text, 9), holderFacts: rnokppFacts,
  },
  {
    kind: 'UA-EDRPOU', country: 'UA', holder: 'organization', shape: /^\d{8}$/, digits: 8,
    labels: ['єдрпоу', 'едрпоу', 'код єдрпоу', 'код едрпоу', 'edrpou', 'yedrpou'], check: edrpou,
  },
  {
    kind: 'BR-CPF', country: 'BR', holder: 'person', shape: /^\d{11}$/, telling: /^\d{3}\.\d{3}\.\d{3}-\d{2}$/, strong: true, digits: 11,
    labels: ['cpf', 'cpf mf'], check: (text) => twoChecks(text, cpfWeights),
  },
  {
    kind: 'BR-CNPJ', country: 'BR', holder: 'organization', shape: /^[A-Z\d]{12}\d{2}$/, telling: /^[A-Z\d]{2}\.[A-Z\d]{3}\.[A-Z\d]{3}\/[A-Z\d]{4}-\d{2}$/, strong: true, digits: 14,
    labels: ['cnpj', 'cnpj mf'], check: (text) => twoChecks(text, cnpjWeights),
  },
  {
    kind: 'PT-NIF', country: 'PT', holder: 'either', shape: /^[1-9]\d{8}$/,
    labels: ['nif', 'nipc', 'contribuinte', 'n contribuinte', 'no contribuinte', 'numero de contribuinte'], check: (text) => complement(weighted(text, nifWeights)) === at(text, 8),
    holderOf: (text) => (/^(?:[123]|45)/.test(text) ? 'person' : /^(?:[56]|7[12]|9[0189])/.test(text) ? 'organization' : 'either'),
    possible: (text) => /^(?:[123568]|45|7[0124579]|9[0189])/.test(text),
  },
  {
    kind: 'US-SSN', country: 'US', holder: 'person', shape: /^[0-8]\d{8}$/, telling: /^[0-8]\d{2}-\d{2}-\d{4}$/, digits: 9,
    labels: ['ssn', 'social security number', 'social security', 'ss'], possible: (text) => !/^(?:000|666)/.test(text) && text.slice(3, 5) !== '00' && text.slice(5) !== '0000',
  },
  {
    kind: 'US-ITIN', country: 'US', holder: 'person', shape: /^9\d{8}$/, telling: /^9\d{2}-\d{2}-\d{4}$/,
    labels: ['itin'], possible: (text) => /^9\d{2}(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])/.test(text),
  },
  {
    kind: 'US-EIN', country: 'US', holder: 'organization', shape: /^\d{9}$/, telling: /^\d{2}-\d{7}$/,
    labels: ['ein', 'fein'], possible: (text) => text.slice(0, 2) !== '00',
  },
  {
    kind: 'GB-NINO', country: 'GB', holder: 'person', shape: /^[A-Z]{2}\d{6}[A-D]$/, telling: /^[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]$/,
    labels: ['nino', 'ni', 'ni number', 'national insurance', 'national insurance number'],
    possible: (text) => !/^(?:[DFIQUV]|.[DFIOQUV]|BG|GB|KN|NK|NT|TN|ZZ)/.test(text),
  },
  {
    kind: 'ES-DNI', country: 'ES', holder: 'person', shape: /^\d{8}[A-Z]$/, telling: /^\d{8}[- ]?[A-HJ-NP-TV-Z]$/,
    labels: ['dni'], check: spanish,
  },
  {
    kind: 'ES-NIE', country: 'ES', holder: 'person', shape: /^[XYZ]\d{7}[A-Z]$/, telling: /^[XYZ][- ]?\d{7}[- ]?[A-HJ-NP-TV-Z]$/,
    labels: ['nie'], check: spanish,
  },
  {
    kind: 'PL-PESEL', country: 'PL', holder: 'person', shape: /^\d{11}$/, digits: 11,
    labels: ['pesel'], check: (text) => (10 - (weighted(text, peselWeights) % 10)) % 10 === at(text, 10), holderFacts: peselFacts,
  },
  {
    kind: 'IT-CF', country: 'IT', holder: 'person', shape: /^[A-Z]{6}[\dL-NP-V]{2}[A-EHLMPR-T][\dL-NP-V]{2}[A-Z][\dL-NP-V]{3}[A-Z]$/, telling: /^[A-Z]{6}[\dL-NP-V]{2}[A-EHLMPR-T][\dL-NP-V]{2}[A-Z][\dL-NP-V]{3}[A-Z]$/,
    labels: ['codice fiscale', 'cf', 'cod fisc', 'cod fiscale'], check: fiscal,
  },
]
