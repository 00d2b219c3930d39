/**
 * How often two whole names' words stand at each level: `m` among the names of one person, `u` among those of two.
 *
 * u of equality is the chance that two people share the word: the sum of squared frequencies, about 1/100 for
 * given names of one sex and generation (US Social Security lists, Ukrainian civil registry) and 1/2,000 for
 * surnames (US census 2010; Ukrainian and Portuguese surnames lie within a factor of two of it). m says how a person's
 * second spelling looks: four in five are letter for letter, transliteration and pet names come next. Bits are log2(m/u).
 */
export const givenWeights = {
  exact: { m: 0.8, u: 0.0088 },
  spelling: { m: 0.06, u: 0.0009 },
  equivalent: { m: 0.03, u: 0.0009 },
  nickname: { m: 0.04, u: 0.0025 },
  ambiguous: { m: 0.01, u: 0.0018 },
  short: { m: 0.012, u: 0.0015 },
  initial: { m: 0.03, u: 0.008 },
  close: { m: 0.014, u: 0.0018 },
  different: { m: 0.012, u: 0.97 },
} as const

/** As `givenWeights`, for surnames. */
export const familyWeights = {
  exact: { m: 0.8, u: 0.0005 },
  spelling: { m: 0.07, u: 0.0001 },
  gendered: { m: 0.03, u: 0.0001 },
  initial: { m: 0.01, u: 0.003 },
  close: { m: 0.03, u: 0.001 },
  different: { m: 0.014, u: 0.99 },
} as const

/** As `givenWeights`, for patronymics; both sides hold one. */
export const patronymicWeights = {
  same: { m: 0.95, u: 0.02 },
  close: { m: 0.02, u: 0.002 },
  initial: { m: 0.02, u: 0.007 },
  different: { m: 0.005, u: 0.97 },
} as const

/** log2(m/u). */
export const bitsOf = (weight: { readonly m: number; readonly u: number }): number => Math.log2(weight.m / weight.u)
