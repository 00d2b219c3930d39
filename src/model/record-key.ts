/**
 * A source's own key of somebody as their record id has it: the sign that begins the keys of keyless events is written otherwise at its beginning, so that no
 * key of a source, whatever it looks like, is taken for the event of the same name.
 * @example
 * recordKey('1141')  // '1141'
 * recordKey('#1141')  // '%231141'
 */
export function recordKey(key: string): string {
  return key.startsWith(ofAnEvent) ? `%23${key.slice(1)}` : /^%2[35]/.test(key) ? `%25${key.slice(1)}` : key
}

/**
 * The key that a source gave, of that of a record; `undefined` where it gave none, and the record is one of an event.
 * @example
 * sourceKey('%231141')  // '#1141'
 * sourceKey('#1141')  // undefined
 */
export function sourceKey(key: string): string | undefined {
  return key.startsWith(ofAnEvent) ? undefined : key.replace(/^%2([35])/, (_, sign) => (sign === '3' ? ofAnEvent : '%'))
}

/** What the key of a record begins with that is one event's. */
export const ofAnEvent = '#'
