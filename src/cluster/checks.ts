/** Names what keeps two groups of nodes apart; `undefined` where nothing does. */
export type Check = (a: readonly number[], b: readonly number[]) => string | undefined

/** The first refusal of several checks; `undefined` where there is nothing to check. */
export function firstRefusal(checks: readonly Check[]): Check | undefined {
  if (checks.length === 0) return undefined
  return (a, b) => {
    for (const check of checks) {
      const refused = check(a, b)
      if (refused !== undefined) return refused
    }
    return undefined
  }
}

/** Refuses a union that would hold more identifiers of a kind than its limit. */
export function limitCheck(kind: string, limit: number, keysOf: (node: number) => readonly string[]): Check {
  return (a, b) => {
    const keys = new Set<string>()
    for (const nodes of [a, b]) for (const node of nodes) for (const key of keysOf(node)) keys.add(key)
    return keys.size > limit ? `limit:${kind}` : undefined
  }
}
