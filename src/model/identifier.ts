/** The kinds of identifiers: `handle` is an account of any channel, and those behind it are accounts of one. */
export const identifierKinds = [
  'phone', 'email', 'accountId', 'nationalId', 'website', 'handle',
  'instagram', 'telegram', 'whatsapp', 'viber', 'facebook', 'x', 'tiktok', 'signal', 'line', 'discord', 'slack', 'linkedin', 'youtube', 'vk', 'skype', 'snapchat',
] as const

export type IdentifierKind = (typeof identifierKinds)[number]

/** The kinds of trust, from the strongest. */
export const trusts = ['verified', 'asserted', 'claimed'] as const

/**
 * How we know that an identifier is theirs: `verified` (the channel proves possession),
 * `asserted` (the channel says so, spoofable), `claimed` (typed by someone).
 */
export type Trust = (typeof trusts)[number]

/** A number that grows with the trust; the least where none is known. */
export const trustRank = (trust: Trust | undefined): number => (trust === undefined ? -1 : trusts.length - 1 - trusts.indexOf(trust))
