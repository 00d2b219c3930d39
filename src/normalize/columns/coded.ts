import { NumberTable } from '../../model/number-table.js'

/** A column of canonical values, dictionary-encoded: `codes[row]` is an index into `values`, or -1. */
export interface Coded<T> {
  readonly codes: Int32Array
  readonly values: readonly T[]
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
      const list: number[] = columns.map(() => -1)
      let at = code
      for (let s = steps.length - 1; s >= 0 && at >= 0; s -= 1) {
        const { before, last } = steps[s]!
        list[s + 1] = last[at]!
        at = before[at]!
      }
      list[0] = at
      return list
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
  const values: T[] = []
  const byText = new Map<string, number>()
  const codeOf = (value: T): number => {
    const text = textOf(value)
    const known = byText.get(text)
    if (known !== undefined) return known
    byText.set(text, values.length)
    return values.push(value) - 1
  }
  const translated = new Int32Array(column.count).fill(-2)
  const { codes: raws } = column
  const codes = new Int32Array(raws.length)
  for (let row = 0; row < codes.length; row += 1) {
    const raw = raws[row]!
    if (raw < 0) {
      codes[row] = -1
      continue
    }
    let code = translated[raw]!
    if (code === -2) {
      const value = map(raw)
      translated[raw] = code = value === undefined ? -1 : codeOf(value)
    }
    codes[row] = code
  }
  return { codes, values }
}
