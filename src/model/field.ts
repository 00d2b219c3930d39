/**
 * The fields that a record may say something in. A field is what a value *means*; how a source
 * calls its column is the caller's affair. Every field may be given several values.
 */
export const fields = [
  'name', 'givenName', 'middleName', 'patronymic', 'familyName', 'title', 'suffix',
  'email', 'phone',
  'handle', 'instagram', 'telegram', 'whatsapp', 'viber', 'facebook', 'x', 'tiktok',
  'accountId', 'nationalId', 'taxId',
  'birthDate', 'birthYear', 'birthMonth', 'birthDay', 'sex',
  'address', 'street', 'streetNumber', 'unit', 'addressExtra', 'city', 'region', 'postcode', 'country',
  'organization', 'website', 'jobTitle', 'birthPlace',
] as const

/** One of the fields that take part in matching. */
export type Field = (typeof fields)[number]

/** Those that hold accounts: of any channel, and of one. */
export const accountFields: readonly Field[] = ['handle', 'instagram', 'telegram', 'whatsapp', 'viber', 'facebook', 'x', 'tiktok']

const known: ReadonlySet<string> = new Set(fields)

/**
 * Tells whether `name` is a field of this library.
 * @example
 * isField('givenName')  // true
 * isField('given name')  // false
 */
export function isField(name: string): name is Field {
  return known.has(name)
}
