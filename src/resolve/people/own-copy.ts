/**
 * An answer that is the caller's own: its lists and plain objects copied, whatever else it holds as it is. A store may hand out what it keeps, and who
 * formats an answer where it stands would rewrite the ledger.
 */
export function ownCopy<T>(answer: T): T {
  if (typeof answer !== 'object' || answer === null) return answer
  if (Array.isArray(answer)) return answer.map(ownCopy) as T
  const kind: unknown = Object.getPrototypeOf(answer)
  if (kind !== Object.prototype && kind !== null) return answer
  const copy: Record<string, unknown> = {}
  for (const name of Object.keys(answer)) copy[name] = ownCopy((answer as Readonly<Record<string, unknown>>)[name])
  return copy as T
}
