import { anchorCap } from '../block/profile-keys.js'
import { identifierKinds } from '../model/identifier.js'
import type { IdentifierRule, Policy } from '../model/policy.js'
import type { NormalColumns } from '../normalize/columns/columns.js'
import type { IdentifierValue } from '../normalize/columns/identifiers.js'
import { type IdentifierName, nameCap, type NameCaps } from '../score/rarity.js'
import { type Check, limitCheck } from './checks.js'

/** The column that holds the identifiers of a kind that a policy names, and how those of the kind begin there. */
const kinds: Readonly<Record<string, { readonly column: IdentifierName; readonly prefix?: string }>> = {
  ...Object.fromEntries(identifierKinds.map((channel) => [channel, { column: 'handle' as const, prefix: `${channel}:` }])),
  phone: { column: 'phone' },
  email: { column: 'email' },
  accountId: { column: 'account' },
  nationalId: { column: 'number' },
  website: { column: 'website' },
  handle: { column: 'handle' },
}

/** Two nodes that an identifier would have put together, and what refused. */
export interface RefusedOwner {
  readonly left: number
  readonly right: number
  readonly constraint: string
}

/** What a policy says of the kinds of identifiers, over nodes that hold some. */
export class IdentifierRules<Node> {
  /** Refuse unions that would hold more of a kind than its limit. */
  readonly limits: readonly ((nodeOf: (node: number) => Node) => Check)[]
  /** How a union through the identifiers that two share is ranked before others; absent where no kind has a priority. */
  readonly priority: ((a: Node, b: Node) => number) | undefined
  readonly #exclusive: readonly ((node: Node) => readonly string[])[]

  constructor({ identifiers = {} }: Policy, valuesOf: (node: Node, column: IdentifierName) => readonly IdentifierValue[] | undefined) {
    const rules = Object.entries(kinds).flatMap(([kind, { column, prefix }]) => {
      const rule = ruleFor(identifiers, kind)
      const keys = (node: Node): readonly string[] => (valuesOf(node, column) ?? []).flatMap(({ key }) => (prefix === undefined || key.startsWith(prefix) ? [key] : []))
      return rule === undefined ? [] : [{ kind, keys, ...rule }]
    })
    this.limits = rules.flatMap(({ kind, limit, keys }) => (limit === undefined ? [] : [(nodeOf: (node: number) => Node) => limitCheck(kind, limit, (node) => keys(nodeOf(node)))]))
    this.#exclusive = rules.flatMap(({ exclusive, keys }) => (exclusive === true ? [keys] : []))
    const ranked = rules.flatMap(({ priority = 0, keys }) => (priority === 0 ? [] : [{ priority, keys }])).sort((a, b) => b.priority - a.priority)
    this.priority = ranked.length === 0 ? undefined : (a, b) => ranked.find(({ keys }) => shared(keys(a), keys(b)))?.priority ?? 0
  }

  get hasExclusive(): boolean {
    return this.#exclusive.length > 0
  }

  /** Whether a node holds an identifier that belongs to one contact. */
  isOwned(node: Node): boolean {
    return this.#exclusive.some((keys) => keys(node).length > 0)
  }

  /** Whether two nodes hold the same identifier of a kind that belongs to one contact. */
  shareOwner(a: Node, b: Node): boolean {
    return this.#exclusive.some((keys) => shared(keys(a), keys(b)))
  }

  /**
   * Enlarges the sets of nodes that decisions put together by those that hold the same exclusive identifier.
   * Order-free: values come by kind and value, nodes by rank. A value of more nodes than an anchor may have is nobody's own.
   */
  joinOwners(count: number, { nodeOf, rank, joined, check }: { readonly nodeOf: (node: number) => Node; readonly rank: (node: number) => number; readonly joined: readonly (readonly number[])[]; readonly check: Check | undefined }): { readonly joined: readonly (readonly number[])[]; readonly refused: readonly RefusedOwner[] } {
    if (!this.hasExclusive) return { joined, refused: [] }
    const groups = new Map<number, number[]>()
    for (const set of joined) {
      const group = [...set]
      for (const node of set) groups.set(node, group)
    }
    const refused: RefusedOwner[] = []
    for (const keys of this.#exclusive) {
      const holders = new Map<string, number[]>()
      for (let node = 0; node < count; node += 1) {
        for (const key of keys(nodeOf(node))) {
          const known = holders.get(key)
          if (known === undefined) holders.set(key, [node])
          // One more than may hold it tells as much as all of them.
          else if (known.length <= anchorCap) known.push(node)
        }
      }
      for (const key of [...holders.keys()].sort()) {
        const nodes = holders.get(key)!
        if (nodes.length < 2 || nodes.length > anchorCap) continue
        nodes.sort((a, b) => rank(a) - rank(b))
        for (const [i, node] of nodes.entries()) {
          // A later node joins the first of the former ones that it may.
          let because: RefusedOwner | undefined
          for (const first of nodes.slice(0, i)) {
            const into = groups.get(first) ?? [first]
            const from = groups.get(node) ?? [node]
            const constraint = into === from ? undefined : check?.(into, from)
            if (constraint !== undefined) {
              because ??= { left: first, right: node, constraint }
              continue
            }
            because = undefined
            if (into !== from) {
              into.push(...from)
              for (const member of into) groups.set(member, into)
            }
            break
          }
          if (because !== undefined) refused.push(because)
        }
      }
    }
    return { joined: [...new Set(groups.values())].filter((set) => set.length > 1), refused }
  }
}

const ruleFor = (rules: Readonly<Record<string, IdentifierRule | undefined>>, kind: string): IdentifierRule | undefined => (Object.hasOwn(rules, kind) ? rules[kind] : undefined)

/** How many names the policy lets stand under a value: of two rules for it the smaller number. */
export function nameCapsOf({ identifiers = {} }: Policy): NameCaps {
  const capped = Object.entries(kinds).flatMap(([kind, { column, prefix = '' }]) => {
    const cap = ruleFor(identifiers, kind)?.cap
    return cap === undefined ? [] : [{ column, prefix, cap }]
  })
  return (comparison, key) => capped.reduce((least, { column, prefix, cap }) => (column === comparison && key.startsWith(prefix) ? Math.min(least, cap) : least), nameCap)
}

/** What the policy says of the identifiers of a table's rows. */
export function rulesOfColumns(columns: NormalColumns, policy: Policy): IdentifierRules<number> {
  return new IdentifierRules<number>(policy, (row, name) => {
    const column = columns[name]
    return column === undefined || column.codes[row]! < 0 ? undefined : column.values[column.codes[row]!]
  })
}

const shared = (a: readonly string[], b: readonly string[]): boolean => a.some((key) => b.includes(key))
