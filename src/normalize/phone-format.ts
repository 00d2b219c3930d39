import { PhoneNumber, type MetadataJson } from 'libphonenumber-js/core'
import min from 'libphonenumber-js/metadata.min'
import { normalizePhone } from './phone.js'

/**
 * Writes a number's key the way people read it: the international format of its numbering plan.
 *
 * For showing only. What is no key of `normalizePhone` comes back as it was.
 * @see google/libphonenumber, PhoneNumberFormat.INTERNATIONAL.
 * @example
 * formatPhone('+447851960472')  // '+44 7851 960472'
 * formatPhone('067 184')  // '067 184'
 */
export function formatPhone(key: string): string {
  if (normalizePhone(key).key !== key) return key
  return new PhoneNumber(key, min as unknown as MetadataJson).formatInternational()
}
