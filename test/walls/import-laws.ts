import { type Import, importsOfTree, type SourceTree } from './source-tree.js'

/**
 * Rooms from the ground up. A room may import from the tiers below its own, and from itself.
 * Scoring reads the pairs that blocking found, so block lies below score.
 */
const tiers: readonly (readonly string[])[] = [
  ['errors'],
  ['model'],
  ['normalize', 'similarity'],
  ['block'],
  ['score'],
  ['cluster'],
  ['merge'],
  ['store'],
  // The batch lies below the profiles of a tenant, these below what people ask for; then what takes away and what brings in, and the façades above all of it.
  ['resolve/batch'],
  ['resolve/profiles'],
  ['resolve/people'],
  ['resolve/erasure'],
  ['resolve/import'],
  ['resolve'],
  ['index'],
  ['journey', 'sql', 'channel', 'review', 'report', 'scale', 'testing'],
  ['cli'],
]

/** The rooms that run in a browser, a worker and an edge runtime. */
export const core: ReadonlySet<string> = new Set(tiers.slice(0, tiers.findIndex((tier) => tier.includes('index')) + 1).flat().map((room) => room.split('/')[0]!))

/** What the core may ask of others; each runs in a browser. */
const corePackages: readonly RegExp[] = [/^zod\/mini$/, /^libphonenumber-js\/core$/, /^libphonenumber-js\/[\w./-]*metadata[\w./-]*$/, /^validator\/es\/lib\/\w+\.js$/, /^fastest-levenshtein$/]

/** The rooms that run on Node by their nature. */
const nodeRooms: ReadonlySet<string> = new Set(['cli', 'scale'])

function roomOf(path: string): string {
  const [room = path, part = ''] = path.split('/')
  return tierOf(`${room}/${part}`) < 0 ? room.replace(/\.ts$/, '') : `${room}/${part}`
}

function tierOf(room: string): number {
  return tiers.findIndex((tier) => tier.includes(room))
}

/** Says of each import that breaks the order of the rooms, or reaches into what a file keeps in a folder of its name, where it stands and why it may not. */
export function wrongRooms(tree: SourceTree): readonly string[] {
  return importsOfTree(tree).flatMap((asked) => {
    const room = roomOf(asked.from)
    if (tierOf(room) < 0) return [`${at(asked)}: src/${room} is no room of the design`]
    if (asked.target === undefined) return []
    const wanted = roomOf(asked.target)
    if (wanted === room || tierOf(wanted) < tierOf(room)) {
      if (!tree.has(asked.target)) return [`${at(asked)}: there is no src/${asked.target}`]
      const inside = asked.target.slice(0, asked.target.lastIndexOf('/'))
      return tree.has(`${inside}.ts`) && asked.from !== `${inside}.ts` && !asked.from.startsWith(`${inside}/`) ? [`${at(asked)}: src/${inside} is the inside of src/${inside}.ts`] : []
    }
    return [`${at(asked)}: ${room} may not import from ${wanted}`]
  })
}

/** Says of each import from a package whether that room may ask for it, and whether users get it installed. */
export function wrongPackages(tree: SourceTree, installed: ReadonlySet<string>): readonly string[] {
  return importsOfTree(tree).flatMap((asked) => {
    if (asked.target !== undefined) return []
    const room = roomOf(asked.from)
    if (core.has(room.split('/')[0]!)) return corePackages.some((allowed) => allowed.test(asked.specifier)) ? [] : [`${at(asked)}: the core may not ask for ${asked.specifier}`]
    if (asked.specifier.startsWith('node:')) return nodeRooms.has(room) ? [] : [`${at(asked)}: ${room} may not ask for ${asked.specifier}`]
    const name = asked.specifier.split('/').slice(0, asked.specifier.startsWith('@') ? 2 : 1).join('/')
    return installed.has(name) ? [] : [`${at(asked)}: ${name} is no dependency of the package`]
  })
}

/** Finds the circles of files that import one another, each once, as `a -> b -> a`. */
export function cycles(tree: SourceTree): readonly string[] {
  const next = new Map<string, readonly string[]>([...tree.keys()].map((path) => [path, []]))
  for (const { from, target } of importsOfTree(tree)) if (target !== undefined && tree.has(target)) next.set(from, [...(next.get(from) ?? []), target])
  const found: string[] = []
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path)
    if (start >= 0) found.push([...trail.slice(start), path].join(' -> '))
    if (start >= 0 || done.has(path)) return
    for (const target of next.get(path) ?? []) walk(target, [...trail, path])
    done.add(path)
  }
  for (const path of tree.keys()) walk(path, [])
  return found
}

function at(asked: Import): string {
  return `src/${asked.from}:${asked.line}`
}
