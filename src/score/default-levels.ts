/** Where learning starts, and what decides when there are too few data to learn from. */
export interface DefaultLevel {
  readonly level: string
  /** Probability of the level among records of one person, of strangers, of people of one household and of people of one organisation. */
  readonly m: number
  readonly u: number
  readonly h: number
  /** That of strangers where absent: colleagues share a switchboard, a mailbox and an address, and no name. */
  readonly o?: number
  /** How much of a shared value's rarity counts at this level. */
  readonly rarity?: number
}

/**
 * Default probabilities by comparison: strongest agreement first, disagreement last. They are
 * round figures for contact data of mixed quality: what a field agrees by chance follows from how many
 * values it has (u), how often a person's own records disagree from typing and change (m), and
 * what people under one roof (h) and in one organisation (o) share.
 */
export const defaultLevels: Readonly<Record<string, readonly DefaultLevel[]>> = {
  givenName: [
    { level: 'exact', m: 0.673, u: 0.006, h: 0.016, o: 0.0215, rarity: 1 },
    { level: 'spelling', m: 0.07, u: 0.001, h: 0.006, rarity: 0.5 },
    { level: 'nickname', m: 0.07, u: 0.003, h: 0.008, rarity: 0.5 },
    { level: 'initial', m: 0.03, u: 0.02, h: 0.04 },
    { level: 'partial', m: 0.015, u: 0.005, h: 0.03 },
    { level: 'close', m: 0.05, u: 0.001, h: 0.002 },
    { level: 'similar', m: 0.03, u: 0.008, h: 0.01 },
    { level: 'swapped', m: 0.02, u: 0.0005, h: 0.001, rarity: 1 },
    { level: 'different', m: 0.022, u: 0.4555, h: 0.425 },
    { level: 'slip', m: 0.0005, u: 0.008, h: 0.045 },
    { level: 'other', m: 0.0055, u: 0.492, h: 0.455 },
    { level: 'second', m: 0.001, u: 0.004, h: 0.02 },
  ],
  familyName: [
    { level: 'exact', m: 0.7295, u: 0.002, h: 0.45, rarity: 1 },
    { level: 'spelling', m: 0.08, u: 0.0004, h: 0.08, rarity: 0.5 },
    { level: 'part', m: 0.04, u: 0.003, h: 0.04, rarity: 0.5 },
    { level: 'close', m: 0.05, u: 0.0005, h: 0.03 },
    { level: 'similar', m: 0.03, u: 0.004, h: 0.02 },
    { level: 'initial', m: 0.01, u: 0.02, h: 0.01 },
    { level: 'swapped', m: 0.02, u: 0.0005, h: 0.001, rarity: 1 },
    { level: 'mixed', m: 0.0005, u: 0.003, h: 0.01 },
    { level: 'different', m: 0.04, u: 0.9666, h: 0.389 },
  ],
  patronymic: [
    { level: 'exact', m: 0.8, u: 0.03, h: 0.3, rarity: 1 },
    { level: 'spelling', m: 0.1, u: 0.005, h: 0.05 },
    { level: 'initial', m: 0.04, u: 0.05, h: 0.0495 },
    { level: 'different', m: 0.06, u: 0.915, h: 0.6 },
  ],
  suffix: [
    { level: 'exact', m: 0.5, u: 0.1, h: 0.1 },
    { level: 'one-sided', m: 0.45, u: 0.6, h: 0.6 },
    { level: 'different', m: 0.05, u: 0.3, h: 0.3 },
  ],
  kind: [
    { level: 'exact', m: 0.99, u: 0.7, h: 0.7 },
    { level: 'different', m: 0.01, u: 0.3, h: 0.3 },
  ],
  birthDate: [
    { level: 'exact', m: 0.82, u: 0.00005, h: 0.01, rarity: 1 },
    { level: 'swapped', m: 0.03, u: 0.0001, h: 0.0002 },
    { level: 'mistyped', m: 0.01, u: 0.00001, h: 0.0002 },
    { level: 'typo', m: 0.06, u: 0.001, h: 0.002 },
    { level: 'partial', m: 0.03, u: 0.015, h: 0.02 },
    { level: 'part', m: 0.02, u: 0.0015, h: 0.002 },
    { level: 'near', m: 0.025, u: 0.0185, h: 0.028 },
    { level: 'different', m: 0.016, u: 0.46389, h: 0.4376 },
    { level: 'generation', m: 0.004, u: 0.5, h: 0.5 },
  ],
  sex: [
    { level: 'exact', m: 0.97, u: 0.5, h: 0.45 },
    { level: 'different', m: 0.03, u: 0.5, h: 0.55 },
  ],
  phone: [
    { level: 'exact', m: 0.66, u: 1e-7, h: 0.25, o: 0.2, rarity: 1 },
    { level: 'variant', m: 0.05, u: 2e-7, h: 0.02, o: 0.015, rarity: 1 },
    { level: 'close', m: 0.03, u: 1e-5, h: 0.01, o: 0.01 },
    { level: 'different', m: 0.28, u: 0.9999889, h: 0.585, o: 0.775 },
  ],
  email: [
    { level: 'exact', m: 0.62, u: 1e-7, h: 0.1, o: 0.05, rarity: 1 },
    { level: 'close', m: 0.03, u: 1e-6, h: 0.005, o: 0.003 },
    { level: 'local', m: 0.03, u: 1e-5, h: 0.002, o: 0.002 },
    { level: 'different', m: 0.32, u: 0.9999889, h: 0.896, o: 0.946 },
  ],
  handle: [
    { level: 'exact', m: 0.7, u: 1e-7, h: 0.005, rarity: 1 },
    { level: 'different', m: 0.3, u: 0.9999999, h: 0.995 },
  ],
  account: [
    { level: 'exact', m: 0.7, u: 1e-7, h: 0.005, rarity: 1 },
    { level: 'different', m: 0.3, u: 0.9999999, h: 0.995 },
  ],
  number: [
    { level: 'exact', m: 0.85, u: 1e-7, h: 0.0005, rarity: 1 },
    { level: 'close', m: 0.06, u: 1e-5, h: 0.0005 },
    { level: 'part', m: 0.02, u: 1e-5, h: 0.008 },
    { level: 'different', m: 0.0699, u: 0.9499799, h: 0.9415 },
    { level: 'other', m: 0.0001, u: 0.05, h: 0.0495 },
  ],
  website: [
    { level: 'exact', m: 0.75, u: 1e-6, h: 0.2, o: 0.2, rarity: 1 },
    { level: 'different', m: 0.25, u: 0.999999, h: 0.8, o: 0.8 },
  ],
  street: [
    { level: 'exact', m: 0.55, u: 0.0001, h: 0.76, o: 0.7, rarity: 1 },
    { level: 'close', m: 0.12, u: 0.0002, h: 0.09, o: 0.09 },
    { level: 'street', m: 0.08, u: 0.002, h: 0.08, o: 0.08 },
    { level: 'number', m: 0.03, u: 0.02, h: 0.01, o: 0.02 },
    { level: 'different', m: 0.22, u: 0.9777, h: 0.06, o: 0.11 },
  ],
  place: [
    { level: 'exact', m: 0.63, u: 0.0005, h: 0.8, o: 0.75, rarity: 1 },
    { level: 'close', m: 0.05, u: 0.003, h: 0.05, o: 0.05, rarity: 0.3 },
    { level: 'area', m: 0.05, u: 0.01, h: 0.02, o: 0.03 },
    { level: 'city', m: 0.1, u: 0.02, h: 0.08, o: 0.1 },
    { level: 'region', m: 0.05, u: 0.15, h: 0.02, o: 0.02 },
    { level: 'different', m: 0.12, u: 0.8185, h: 0.03, o: 0.05 },
  ],
  extra: [
    { level: 'exact', m: 0.6, u: 0.001, h: 0.7, o: 0.6, rarity: 1 },
    { level: 'close', m: 0.15, u: 0.002, h: 0.1, o: 0.1 },
    { level: 'different', m: 0.25, u: 0.997, h: 0.2, o: 0.3 },
  ],
  organizationName: [
    { level: 'exact', m: 0.72, u: 0.0003, h: 0.0003, rarity: 1 },
    { level: 'close', m: 0.25, u: 0.001, h: 0.001, rarity: 0.3 },
    { level: 'different', m: 0.03, u: 0.9987, h: 0.9987 },
  ],
  organization: [
    { level: 'exact', m: 0.6, u: 0.003, h: 0.5, o: 0.85, rarity: 1 },
    { level: 'close', m: 0.1, u: 0.002, h: 0.05, o: 0.1 },
    { level: 'different', m: 0.3, u: 0.995, h: 0.45, o: 0.05 },
  ],
  jobTitle: [
    { level: 'exact', m: 0.6, u: 0.03, h: 0.05, rarity: 1 },
    { level: 'close', m: 0.1, u: 0.01, h: 0.01 },
    { level: 'different', m: 0.3, u: 0.96, h: 0.94 },
  ],
  birthPlace: [
    { level: 'exact', m: 0.75, u: 0.02, h: 0.4, rarity: 1 },
    { level: 'close', m: 0.1, u: 0.01, h: 0.05 },
    { level: 'different', m: 0.15, u: 0.97, h: 0.55 },
  ],
}
