import { foldGiven } from './name-fold.js'
import { givenNameTables } from './names/tables.js'

/** What the tables say about one folded given name. Both lists are sorted and hold each group once. */
export interface GivenNameEntry {
  /** Groups in which it is a full form. */
  readonly formal: readonly number[]
  /** Groups in which it is a short or pet form only. */
  readonly short: readonly number[]
}

const unknown: GivenNameEntry = { formal: [], short: [] }
let entries: ReadonlyMap<string, GivenNameEntry> | undefined

/**
 * The groups of equivalents and diminutives that a given name belongs to; `[]` when unknown.
 *
 * Groups, not pairs: Nellie and Helen meet although no list has them side by side, and Сашко,
 * Oleksandr, Alex and Alejandro meet across languages. A short form of several names (Саша) is in
 * several groups, and agreeing through it says less. Numbers hold for one version of the package.
 *
 * The tables are parsed at the first call (some tens of milliseconds) and kept.
 * @example
 * givenNameGroups('Qwrtz')  // []
 */
export function givenNameGroups(token: string): readonly number[] {
  const { formal, short } = givenNameEntry(foldGiven(token))
  if (short.length === 0) return formal
  return [...formal, ...short].sort((a, b) => a - b)
}

/** As `givenNameGroups`, for a key made by `foldGiven`, full and short forms apart. Allocates nothing after the first call. */
export function givenNameEntry(folded: string): GivenNameEntry {
  entries ??= parse()
  return entries.get(folded) ?? unknown
}

let forms: ReadonlyMap<number, readonly string[]> | undefined

/**
 * Other names that somebody may go by who is called so (Олександр of Сашко), as keys of `foldGiven`: the full forms of its groups, and of a full
 * form the short ones too.
 */
export function otherForms(token: string): readonly string[] {
  const own = foldGiven(token)
  const { formal, short } = givenNameEntry(own)
  if (formal.length + short.length === 0) return []
  forms ??= formsByGroup()
  const full = [...formal, ...short].flatMap((group) => forms!.get(group) ?? [])
  return [...new Set(full.concat(formal.flatMap((group) => forms!.get(-group - 1) ?? [])))].filter((form) => form !== own)
}

/** The full forms of each group, and under its complement the short ones. */
function formsByGroup(): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>()
  const enter = (group: number, form: string): void => {
    const known = found.get(group)
    if (known === undefined) found.set(group, [form])
    else known.push(form)
  }
  for (const [form, { formal, short }] of entries!) {
    for (const group of formal) enter(group, form)
    for (const group of short) enter(-group - 1, form)
  }
  return found
}

function parse(): ReadonlyMap<string, GivenNameEntry> {
  const groups: { readonly formal: readonly string[]; readonly short: readonly string[] }[] = []
  const root: number[] = []
  const find = (group: number): number => {
    let at = group
    while (root[at] !== at) at = root[at] ?? at
    return at
  }
  const join = (a: number, b: number): void => {
    const [low, high] = [find(a), find(b)].sort((x, y) => x - y) as [number, number]
    root[high] = low
  }
  const formalIn = new Map<string, number[]>()
  const headOf = new Map<string, number>()
  for (const table of givenNameTables.groups) {
    for (const line of lines(table)) {
      const [full = '', brief = ''] = line.split('|')
      const formal = folded(full)
      const group = groups.push({ formal, short: folded(brief) }) - 1
      root.push(group)
      for (const form of formal) formalIn.set(form, [...(formalIn.get(form) ?? []), group])
      const [head] = formal
      if (head === undefined) continue
      // Марія of one table and Мария of another are one name: their first forms fold alike.
      const earlier = headOf.get(head)
      if (earlier === undefined) headOf.set(head, group)
      else join(earlier, group)
    }
  }
  for (const line of lines(givenNameTables.equivalents)) {
    let first: number | undefined
    for (const form of folded(line)) {
      // A name that no table of short forms has is still an equivalent of its neighbours.
      let homes = formalIn.get(form)
      if (homes === undefined) {
        const group = groups.push({ formal: [form], short: [] }) - 1
        root.push(group)
        homes = [group]
        formalIn.set(form, homes)
      }
      for (const home of homes) {
        first ??= home
        join(first, home)
      }
    }
  }
  const found = new Map<string, { formal: Set<number>; short: Set<number> }>()
  const at = (form: string): { formal: Set<number>; short: Set<number> } => {
    let entry = found.get(form)
    if (entry === undefined) found.set(form, (entry = { formal: new Set(), short: new Set() }))
    return entry
  }
  groups.forEach(({ formal, short }, group) => {
    const id = find(group)
    for (const form of formal) at(form).formal.add(id)
    for (const form of short) at(form).short.add(id)
  })
  return new Map(
    [...found].map(([form, { formal, short }]) => [
      form,
      {
        formal: [...formal].sort((a, b) => a - b),
        short: [...short].filter((id) => !formal.has(id)).sort((a, b) => a - b),
      },
    ]),
  )
}

const lines = (table: string): string[] => table.split('\n').filter((line) => line.trim() !== '')
const folded = (forms: string): string[] => forms.split(' ').filter(Boolean).map(foldGiven).filter(Boolean)
