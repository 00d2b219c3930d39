/**
 * The name, or the name with the first number behind it that nobody has.
 * @example
 * freeName('contact_id', new Set(['contact_id']))  // 'contact_id_2'
 */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  let copy = 2
  while (taken.has(`${name}_${copy}`)) copy++
  return `${name}_${copy}`
}
