/** What makes the generated contacts hard. Each can be switched off by name; the people stay the same. */
export const contactTraits = [
  /** Slips of the finger in typed names, e-mails, phones and streets. */
  'typos',
  /** One person written in Cyrillic here and in Latin there, by several habits. */
  'transliterations',
  /** Short forms, those of other languages and scripts included. */
  'nicknames',
  /** Given and family name in each other's column; family name first. */
  'swapped-fields',
  /** National forms, `80...`, Brazilian mobiles without their 9. */
  'old-numbers',
  /** A phone that a household shares. */
  'household-phones',
  /** One mailbox for a family. */
  'family-emails',
  /** A company's reception number on the records of its people. */
  'receptions',
  /** `info@` of a company on the records of its people. */
  'role-mailboxes',
  /** Handles in the place of names. */
  'handles',
  /** Strangers of one name in one town. */
  'homonyms',
  /** `Guest`, `0000000000`, `no@no.com`. */
  'placeholders',
  /** Records without a name that hold two identifiers: a ticket with an Instagram id and a phone. */
  'nameless-bridges',
  /** Records that hold an e-mail or a phone and nothing else to find them by. */
  'lone-identifiers',
  /** A new phone, e-mail or surname in the course of time. */
  'changes',
  /** Fields left empty. */
  'missing-fields',
  /** Upper and lower case, titles, emoji, spaces, plus-tags. */
  'decorations',
] as const

export type ContactTrait = (typeof contactTraits)[number]
