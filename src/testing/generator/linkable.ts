/** What a record holds that could join it to another of its person. */
export interface Hold {
  /** Identifiers that are this person's alone, written well enough to be read. */
  readonly keys: string[]
  /** The same, misspelt: they join together with a name only. */
  readonly misspelt: string[]
  /** Identifiers that others have too. */
  readonly shared: string[]
  named: boolean
  full: boolean
  born: boolean
  address: boolean
  company: boolean
  readonly aloneWithGiven: boolean
}

/**
 * Numbers the groups of one person's records that something in the data joins, from 0 in the order of the records.
 *
 * Joined are records with an identifier of the person's own in common; with a shared one in common where both bear a name
 * that nobody else under that identifier has; with a misspelt one where both bear a name; with the full name and birth date, street or company in common.
 */
export function islands(holds: readonly Hold[]): readonly number[] {
  const parent = holds.map((_, i) => i)
  const find = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!
    return i
  }
  const seen = new Map<string, number>()
  holds.forEach((hold, i) => {
    for (const key of joinedBy(hold)) {
      const first = seen.get(key)
      if (first === undefined) seen.set(key, i)
      else parent[Math.max(find(first), find(i))] = Math.min(find(first), find(i))
    }
  })
  const numbers = new Map<number, number>()
  return holds.map((_, i) => {
    const root = find(i)
    let number = numbers.get(root)
    if (number === undefined) numbers.set(root, (number = numbers.size))
    return number
  })
}

function joinedBy(hold: Hold): readonly string[] {
  const keys = [...hold.keys]
  if (hold.named) for (const key of [...hold.keys, ...hold.misspelt]) keys.push(`~${key}`)
  for (const shared of hold.shared) {
    const needsFull = shared === 'reception' || shared === 'role'
    if (hold.aloneWithGiven && (needsFull ? hold.full : hold.named)) keys.push(shared)
  }
  if (hold.full && hold.born) keys.push('born')
  if (hold.full && hold.address && hold.aloneWithGiven) keys.push('address')
  if (hold.full && hold.company) keys.push('company')
  return keys
}
