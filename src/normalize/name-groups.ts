import { foldGiven } from './name-fold.js'
import { givenNameTables, neverShort } from './names/tables.js'
import { remember } from './remember.js'
import { romanize } from './romanize.js'

/** What the tables say about one folded given name. Both lists are sorted and hold each group once. */
export interface GivenNameEntry {
  /** Groups in which it is a full form. */
  readonly formal: readonly number[]
  /** Groups in which it is a short or pet form only. */
  readonly short: readonly number[]
}

const languageBits = 2
const languageMask = (1 << languageBits) - 1

/** A given name as it is written: Hannah is an English name of her own, Hanna is Ганна; Lili is short for Alice, Lily is not. */
export interface WrittenName extends GivenNameEntry {
  /** Which names of which languages it is: the number of the language in the lowest bits, above it that of the name. */
  readonly names: readonly number[]
  /** Which of them it is short for. */
  readonly shortFor: readonly number[]
}

export function givenNameWritten(text: string, folded: string): WrittenName {
  const entry = givenNameEntry(folded)
  const plain = plainForm(text)
  return { ...entry, names: names.get(plain) ?? none, shortFor: shortFor.get(plain) ?? none }
}

const names = new Map<string, number[]>()
const shortFor = new Map<string, number[]>()
const none: readonly number[] = []
const ascii = /^[a-z]*$/i
const plainForm = (text: string): string => (ascii.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase()

/**
 * Whether a language has the two as names of their own: James and Jacob are both Яків, and two people; so are Олег and Ольга, whom a
 * third language has under one name.
 */
export function areTwoNames(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i += 1) {
    let meets = false
    let shares = false
    for (let j = 0; j < b.length; j += 1) {
      if (((a[i]! ^ b[j]!) & languageMask) !== 0) continue
      meets = true
      shares ||= a.includes(b[j]!)
    }
    if (meets && !shares) return true
  }
  return false
}

/** Places of tables that hold one language each. */
export const ukrainian = 0
export const russian = 1
export const english = 2
export const portuguese = 3

/** Whether the table of a language has the name as it is written, in full or short. */
export function isNameIn(language: number, text: string): boolean {
  const { names, shortFor } = givenNameWritten(text, '')
  return [...names, ...shortFor].some((name) => (name & languageMask) === language)
}

/**
 * The letters that a name begins with in Ukrainian and in Russian, as written and in Latin: О and А of Олександр, by the key of any of its spellings.
 * Юрій and Георгій, who are two in both, have their own. Papers have the full name: Настасья and Алёна, whom families call so, lend Анастасія and Олена no letter.
 */
export const slavicLetters: (folded: string) => string = remember((folded) => {
  slavic ??= [ukrainian, russian].flatMap((language) => lines(givenNameTables.groups[language]!).map((line, at) => {
    const text = words(line)[0]!.toLowerCase()
    const key = foldGiven(text)
    return { key, name: (at << languageBits) | language, letters: text.charAt(0) + romanize(text).charAt(0), ...givenNameWritten(text, key) }
  }))
  const { formal } = givenNameEntry(folded)
  const own = slavic.filter(({ key }) => key === folded)
  const isOne = (name: WrittenName): boolean => formal.some((group) => name.formal.includes(group)) && !own.some(({ names }) => areTwoNames(names, name.names))
  const found = slavic.filter(isOne)
  return found.filter((one) => !found.some(({ name }) => ((name ^ one.name) & languageMask) === 0 && one.shortFor.includes(name))).map(({ letters }) => letters).join('')
})
let slavic: readonly (WrittenName & { readonly key: string; readonly name: number; readonly letters: string })[] | undefined

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
  const never = new Set(folded(neverShort.replaceAll('\n', ' ')))
  givenNameTables.groups.forEach((table, language) => {
    for (const [at, line] of lines(table).entries()) {
      const [full = '', brief = ''] = line.split('|')
      const formal = folded(full)
      const short = folded(brief).filter((form) => !never.has(form))
      const group = groups.push({ formal, short }) - 1
      root.push(group)
      for (const form of formal) enter(formalIn, form, group)
      if (language < givenNameTables.languages) {
        const name = (at << languageBits) | language
        for (const form of words(full)) enter(names, plainForm(form), name)
        for (const form of words(brief)) if (!never.has(foldGiven(form))) enter(shortFor, plainForm(form), name)
      }
      const [head] = formal
      if (head === undefined) continue
      // Марія of one table and Мария of another are one name: their first forms fold alike.
      const earlier = headOf.get(head)
      if (earlier === undefined) headOf.set(head, group)
      else join(earlier, group)
    }
  })
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

const enter = (into: Map<string, number[]>, form: string, number: number): unknown => into.set(form, [...(into.get(form) ?? []), number])

const lines = (table: string): string[] => table.split('\n').filter((line) => line.trim() !== '')
const words = (forms: string): string[] => forms.split(' ').filter(Boolean)
const folded = (forms: string): string[] => words(forms).map(foldGiven).filter(Boolean)
