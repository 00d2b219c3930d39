/** Stands between the given names of a couple. */
export const beside = '&'

const words = /[\p{L}\p{M}\p{N}]+|[&+]/gu

/** `MARIA E JOSÉ` may as well be Maria E. José. */
const joining: ReadonlySet<string> = new Set(['&', '+', 'and', 'And', 'AND', 'та', 'ТА', 'e', 'y', 'і', 'и'])

/** The given names of two who share a record (Lisa & Harold, Олена і Іван), with `&` between them, since their order says nothing; otherwise `undefined`. */
export function coupled(given: readonly string[], raw: string): readonly string[] | undefined {
  const said = raw.match(words) ?? []
  const joint = said.findIndex((word, i) => i > 0 && joining.has(word))
  const at = given.indexOf(said[joint - 1]?.toLowerCase() ?? '') + 1
  return at > 0 && given[at] === said[joint + 1]?.toLowerCase() ? [...given.slice(0, at), beside, ...given.slice(at)] : undefined
}
