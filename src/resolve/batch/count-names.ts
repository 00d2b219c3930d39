import { hashText } from '../../model/hash.js'
import { NumberTable } from '../../model/number-table.js'
import { type Coded, recode } from '../../normalize/columns/coded.js'
import type { NormalColumns } from '../../normalize/columns/columns.js'
import { asIdentifiers, type IdentifierValue } from '../../normalize/columns/identifiers.js'
import { crowdKey, isWhole } from '../../normalize/columns/phone-identifier.js'
import { foldGiven } from '../../normalize/name-fold.js'
import { type CountedNames, NamesUnder } from '../../score/names-under.js'
import { type IdentifierName, identifierNames, type KeyLists, nameCap, type NameCaps, namesUnder } from '../../score/rarity.js'

/** By what names are told apart when those under one phone are counted: spellings of one begin alike. */
export const nameStart = (tokens: readonly string[]): number => hashText(foldGiven(tokens[0]!).slice(0, 2))

/** Columns as they are compared, with the names under their identifiers. */
interface OwnColumns {
  readonly columns: NormalColumns
  readonly names: CountedNames
}

/**
 * Counts the people under all identifiers by their names, given or family, whichever are more: an agency has three of one given name, a family one surname. None are
 * counted where nobody is named. What is nobody's own, such as an office's number, is left out
 * of the rows that have one of their own beside it: two who share it are not less apart for that.
 */
export function countNames(columns: NormalColumns, caps: NameCaps): OwnColumns {
  const counted = new Map<string, NamesUnder>()
  if (columns.names === undefined) return { columns, names: counted }
  const own: { [K in IdentifierName]?: Coded<readonly IdentifierValue[]> } = {}
  for (const identifier of identifierNames) {
    const column = columns[identifier]
    if (column === undefined) continue
    const { column: compared, under } = namesByCode(identifier, column, columns, caps)
    own[identifier] = compared
    counted.set(identifier, under)
  }
  return { columns: { ...columns, ...own } as NormalColumns, names: counted }
}

function namesByCode(identifier: IdentifierName, column: Coded<readonly IdentifierValue[]>, { names, size }: NormalColumns, caps: NameCaps): { readonly column: Coded<readonly IdentifierValue[]>; readonly under: NamesUnder } {
  const numbered = new NumberedKeys()
  const lists = numbered.listsOf(column)
  const others = countedWith(lists)
  const under = (name: Coded<readonly string[]>): Int32Array => differentUnder({ name, column, lists, others, size })
  const different = under(names!.given)
  under(names!.family).forEach((count, number) => (different[number] = Math.max(different[number]!, count >> 1)))
  numbered.each((key, number) => (different[number] = namesUnder(different[number]!, caps(identifier, key))))
  const counted = new NamesUnder(lists, different)
  if (!counted.isMixed) return { column, under: counted }
  const own = recode({ codes: column.codes, count: column.values.length }, (code) => {
    const of = column.values[code]!.filter(({ key }) => different[numbered.of(key)!]! <= nameCap)
    return of.length === 0 ? column.values[code]! : of
  }, asIdentifiers)
  return { column: own, under: new NamesUnder(numbered.listsOf(own), different) }
}

const none: readonly number[] = []

/** How many different names stand under each identifier of a column. */
function differentUnder({ name, column, lists, others, size }: { readonly name: Coded<readonly string[]>; readonly column: Coded<unknown>; readonly lists: KeyLists; readonly others: ReadonlyMap<number, readonly number[]>; readonly size: number }): Int32Array {
  const start = Uint32Array.from(name.values, nameStart)
  const { starts, keys, crowds } = lists
  const named = (visit: (key: number, name: number) => void): void => {
    for (let row = 0; row < size; row += 1) {
      const code = column.codes[row]!
      const own = name.codes[row]!
      if (code < 0 || own < 0) continue
      for (let at = starts[code]!; at < starts[code + 1]!; at += 1) {
        const key = keys[at]!
        visit(key, start[own]!)
        for (const other of others.get(key) ?? none) visit(other, start[own]!)
      }
    }
  }
  const rowsOf = new Int32Array(crowds.length)
  named((key) => {
    rowsOf[key]! += 1
  })
  // A key and the start of a name that stands with it are one number: millions of them want no set each. Most keys stand with one name alone.
  const met = new NumberTable(rowsOf.reduce((sum, rows) => (rows > 1 ? sum + rows : sum), 0))
  const different = new Int32Array(crowds.length)
  let count = 0
  named((key, one) => {
    if (rowsOf[key]! > 1 && met.enter(key * 4294967296 + one, count) !== count) return
    count += 1
    different[key]! += 1
  })
  return different
}

/** The identifiers of a column, numbered. */
class NumberedKeys {
  readonly #numbers = new Map<string, number>()
  readonly #crowds = new Map<string, number>()
  readonly #crowdOf: number[] = []
  readonly #whole: number[] = []

  get size(): number {
    return this.#numbers.size
  }

  of(key: string): number | undefined {
    return this.#numbers.get(key)
  }

  each(visit: (key: string, number: number) => void): void {
    for (const [key, number] of this.#numbers) visit(key, number)
  }

  /** The identifiers of each code, by number. */
  listsOf(column: Coded<readonly IdentifierValue[]>): KeyLists {
    const keys: number[] = []
    const starts = new Int32Array(column.values.length + 1)
    column.values.forEach((values, code) => {
      for (const value of values) keys.push(this.#numbers.get(value.key) ?? this.#enter(value))
      starts[code + 1] = keys.length
    })
    return { starts, keys: Int32Array.from(keys), crowds: Int32Array.from(this.#crowdOf), whole: Uint8Array.from(this.#whole) }
  }

  #enter(value: IdentifierValue): number {
    const number = this.#numbers.size
    this.#numbers.set(value.key, number)
    const crowd = crowdKey(value)
    const known = this.#crowds.get(crowd)
    if (known === undefined) this.#crowds.set(crowd, number)
    this.#crowdOf.push(known ?? number)
    this.#whole.push(Number(isWhole(value.key)))
    return number
  }
}

/** Of each identifier the others whose names its holders count among: those in another writing that may be the same. Most have none. */
function countedWith({ crowds, whole }: KeyLists): ReadonlyMap<number, readonly number[]> {
  const writings = new Map<number, number[]>()
  crowds.forEach((crowd, key) => {
    if (crowd === key) return
    const known = writings.get(crowd)
    if (known === undefined) writings.set(crowd, [crowd, key])
    else known.push(key)
  })
  const others = new Map<number, readonly number[]>()
  for (const keys of writings.values()) for (const key of keys) others.set(key, keys.filter((one) => one !== key && whole[one]! + whole[key]! < 2))
  return others
}
