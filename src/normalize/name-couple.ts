/** Stands between the given names of a couple. */
export const beside = '&'

/** `MARIA E JOSÉ` may as well be Maria E. José. */
const between = /([\p{L}\p{M}]+)(?:\s*[&+]\s*|\s+(?:and|And|AND|та|ТА|[eyіи])\s+)([\p{L}\p{M}]+)/u

/** The given names of two who share a record (Lisa & Harold, Олена і Іван), with `&` between them, since their order says nothing; otherwise `undefined`. */
export function coupled(given: readonly string[], raw: string): readonly string[] | undefined {
  const [, one = '', other] = between.exec(raw)?.map((word) => word.toLowerCase()) ?? []
  const at = given.indexOf(one) + 1
  return at > 0 && given[at] === other ? [...given.slice(0, at), beside, ...given.slice(at)] : undefined
}
