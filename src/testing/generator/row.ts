/** The columns of a generated row, in the order of the file. */
export const contactHeader = [
  'row_id', 'source', 'created_at', 'full_name', 'given_name', 'family_name', 'email', 'phone', 'whatsapp', 'telegram', 'instagram', 'viber',
  'company', 'birth_date', 'address', 'city', 'postcode', 'country', 'person_id', 'linkable',
] as const

/** One record as a channel delivers it, with the truth beside it; an empty string is an empty field. */
export type GeneratedRow = Readonly<Record<(typeof contactHeader)[number], string>>

/** A row while it is being written. */
export type MutableRow = { -readonly [K in keyof GeneratedRow]: GeneratedRow[K] }
