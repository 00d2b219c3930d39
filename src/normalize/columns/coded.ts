import { NumberTable } from '../../model/number-table.js'

/** A column of canonical values, dictionary-encoded: `codes[row]` is an index into `values`, or -1. */
export interface Coded<T> {
  readonly codes: Int32Array
  readonly values: readonly T[]
}

/** Collects distinct values by their canonical text. */
export class Dictionary<T> {
  readonly values: T[] = []
  readonly #byText = new Map<string, number>()

  code(text: string, value: () => T): number {
    const known = this.#byText.get(text)
    if (known !== undefined) return known
    const code = this.values.length
    this.#byText.set(text, code)
    this.values.push(value())
    return code
  }
}

/** A column of codes without its values: what tuples are made of. */
interface Codes {
  readonly codes: Int32Array
  readonly values: { readonly length: number }
}

/** The distinct combinations of several columns: `members(code)` gives back one code a column (-1 where missing). */
export interface Tuples {
  readonly codes: Int32Array
  readonly count: number
  readonly members: (code: number) => readonly number[]
}

/** Numbers the distinct combinations that occur in the rows, in order of first appearance; -1 where all are missing. */
export function tuples(columns: readonly Codes[], rows: number): Tuples {
  if (columns.length === 1) {
    const only = columns[0]!
    return { codes: only.codes, count: only.values.length, members: (code) => [code] }
  }
  if (rows === 1) return tupleOf(columns.map((column) => column.codes[0]!))
  let codes = columns[0]!.codes
  let count = columns[0]!.values.length
  const steps: { readonly before: Int32Array; readonly last: Int32Array }[] = []
  for (const column of columns.slice(1)) {
    const width = column.values.length + 1
    const numbers = new NumberTable(count)
    const next = new Int32Array(rows)
    const { codes: added } = column
    let fresh = 0
    let before = new Int32Array(Math.max(16, count))
    let last = new Int32Array(before.length)
    for (let row = 0; row < rows; row += 1) {
      const key = (codes[row]! + 1) * width + added[row]! + 1
      if (key === 0) {
        next[row] = -1
        continue
      }
      const number = numbers.enter(key, fresh)
      if (number === fresh) {
        if (fresh === before.length) {
          before = grown(before)
          last = grown(last)
        }
        before[fresh] = codes[row]!
        last[fresh] = added[row]!
        fresh += 1
      }
      next[row] = number
    }
    steps.push({ before, last })
    codes = next
    count = fresh
  }
  return {
    codes,
    count,
    members: (code) => {
      const list: number[] = []
      let at = code
      for (let s = steps.length - 1; s >= 0; s -= 1) {
        list.push(at < 0 ? -1 : steps[s]!.last[at]!)
        at = at < 0 ? -1 : steps[s]!.before[at]!
      }
      list.push(at)
      return list.toReversed()
    },
  }
}

/** The codes of a column of one row: its only value, or none. They are shared, and never written to. */
export const present: Int32Array = Int32Array.of(0)
export const absent: Int32Array = Int32Array.of(-1)

/** Of one row there is nothing to number: an event is read as a table of one, and has to be read at once. */
function tupleOf(members: readonly number[]): Tuples {
  return members.every((one) => one < 0) ? { codes: absent, count: 0, members: () => members } : { codes: present, count: 1, members: () => members }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** Maps each distinct raw value once; rows whose value maps to `undefined` become missing. */
export function recode<T>(
  column: { readonly codes: Int32Array; readonly count: number },
  map: (code: number) => T | undefined,
  textOf: (value: T) => string,
): Coded<T> {
  if (column.codes.length === 1) {
    const only = column.codes[0]! < 0 ? undefined : map(column.codes[0]!)
    return only === undefined ? { codes: absent, values: [] } : { codes: present, values: [only] }
  }
  const dictionary = new Dictionary<T>()
  const translated = new Int32Array(column.count).fill(-2)
  const codes = new Int32Array(column.codes.length)
  for (let row = 0; row < codes.length; row += 1) {
    const raw = column.codes[row]!
    if (raw < 0) {
      codes[row] = -1
      continue
    }
    if (translated[raw] === -2) {
      const value = map(raw)
      translated[raw] = value === undefined ? -1 : dictionary.code(textOf(value), () => value)
    }
    codes[row] = translated[raw]!
  }
  return { codes, values: dictionary.values }
}
