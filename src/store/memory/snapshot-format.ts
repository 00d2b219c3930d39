import { SelfsameError } from '../../errors.js'
import { hashText, mix } from '../../model/hash.js'
import type { Collection, Rows } from '../rows.js'
import { collections, type Index, indexes } from '../schema.js'

/** The first line. A release that writes another format counts the version up, and reads the older ones. Which layout the rows of a tenant have is said by the ruling among them, as in every store. */
export const header: string = JSON.stringify({ selfsame: 'snapshot', version: 1 })

/** The last line holds how many rows there are and the hash of all lines before it: what is cut off or changed on the way is seen. */
export interface SnapshotEnd {
  readonly rows: number
  readonly hash: number
}

export function hashLine(hash: number, line: string): number {
  return mix(hash, hashText(line))
}

/** What a line of a snapshot is. Keys such as `__proto__` are data like any other: nothing is ever looked up in or copied from what was parsed by them. */
export type SnapshotLine =
  | { readonly kind: 'tenant'; readonly tenant: string }
  | { readonly kind: 'row'; readonly collection: Collection; readonly row: Rows[Collection] }
  | { readonly kind: 'end'; readonly end: SnapshotEnd }

/** @throws SelfsameError `BAD_SNAPSHOT` where the line is none of a snapshot. */
export function parseLine(text: string, line: number): SnapshotLine {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (cause) {
    throw badLine(line, 'a line of JSON', cause)
  }
  if (Array.isArray(parsed)) {
    const [name, row] = parsed as readonly unknown[]
    const collection = collections.find((known) => known === name)
    if (collection === undefined || parsed.length !== 2) throw badLine(line, `a row of one of ${collections.join(', ')}`)
    if (!isRow(collection, row)) throw badLine(line, `a row as ${collection} hold it`)
    return { kind: 'row', collection, row }
  }
  if (typeof parsed === 'object' && parsed !== null) {
    if ('tenant' in parsed && typeof parsed.tenant === 'string') return { kind: 'tenant', tenant: parsed.tenant }
    if ('rows' in parsed && 'hash' in parsed && typeof parsed.rows === 'number' && typeof parsed.hash === 'number') return { kind: 'end', end: { rows: parsed.rows, hash: parsed.hash } }
  }
  throw badLine(line, 'a tenant, a row or the end of the snapshot')
}

export function badLine(line: number, expected: string, cause?: unknown): SelfsameError<'BAD_SNAPSHOT'> {
  return new SelfsameError('BAD_SNAPSHOT', `Line ${line} of the snapshot is not ${expected}. It is damaged, or was not written by this release or an earlier one; nothing was restored.`, { line, expected }, cause)
}

/** Whether a row can stand in every index of its collection; what else is in it is the hash's to vouch for. */
function isRow<C extends Collection>(collection: C, row: unknown): row is Rows[C] {
  if (typeof row !== 'object' || row === null || !('id' in row) || typeof row.id !== 'string' || row.id === '') return false
  const schema: Readonly<Record<string, Index<Rows[C]>>> = indexes[collection]
  try {
    return Object.values(schema).every(({ type, of, sort }) => {
      const fits = (value: unknown): boolean => (type === 'text' ? typeof value === 'string' : Number.isSafeInteger(value))
      const values: unknown = of(row as unknown as Rows[C])
      return Array.isArray(values) && values.every(fits) && (sort === undefined || ['string', 'number'].includes(typeof sort(row as unknown as Rows[C])))
    })
  } catch {
    return false
  }
}
