const identifiers: Readonly<Record<string, string>> = {
  phone: 'phone numbers', email: 'e-mail addresses', handle: 'messenger accounts', accountId: 'customer accounts', nationalId: 'national numbers', taxId: 'tax numbers', website: 'websites',
}

/** Why a link was refused, in English: apart from the other words, so that a batch carries no language it does not speak. */
export const refusals = {
  limit: (kind: string): string => `Together they would hold more ${identifiers[kind] ?? `${kind} accounts`} than the policy allows one person.`,
  decision: 'Somebody decided that they are different people.',
  linkage: 'The two alone would be enough, but what belongs to them contradicts as a whole.',
  names: 'Only records without a name hold them together, and their names contradict each other.',
  ambiguous: 'One of them could be either of two who are not joined.',
  'one-to-one': 'The contact already has a record of that source, and the policy allows one.',
  'same-source': 'Both come from one source, and the policy links different sources only.',
} as const
