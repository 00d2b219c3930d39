import type { Collection, ProfileRow, RecordRow, Rows } from '../../store/rows.js'

/** Draws from a stream of 32-bit integers. */
export interface Draw {
  /** An integer in [0, below). */
  readonly below: (below: number) => number
  readonly pick: <T>(items: readonly T[]) => T
  /** Up to `most` of the items, a few more than once. */
  readonly some: <T>(items: readonly T[], most: number) => readonly T[]
}

export function drawFrom(next: () => number): Draw {
  const below = (limit: number): number => next() % limit
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T
  return { below, pick, some: (items, most) => Array.from({ length: below(most + 1) }, () => pick(items)) }
}

/** Texts whose order tells UTF-16 code units from code points, cases and locales: `\u{1F600}` is before `\uFB01`. */
export const texts: readonly string[] = ['a', 'B', 'aa', 'ab', 'b', '10', '9', 'ä', 'z', 'é', 'Ї', 'я', '\uFB01', '\u{1F600}', '\u{1F600}a', '\u{20000}', '\uFFFD', "o'k", 'a b', '%', '_', '__proto__', 'constructor']

/** Numbers of the whole range of safe integers. */
export const numbers: readonly number[] = [0, 1, 2, -1, 1024, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 52 + 1, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1, Number.MIN_SAFE_INTEGER]

export const instants: readonly string[] = ['2024-01-01T00:00:00.000Z', '2024-06-01T12:00:00.000Z', '2025-01-01T00:00:00.000Z']

/** A record with nothing in it but what `fields` say. */
export function recordRow(id: string, fields: Partial<RecordRow> = {}): RecordRow {
  return { id, source: 'shop', key: id, says: 'more', values: {}, observedAt: instants[0] as string, since: instants[0] as string, history: false, marks: [], profile: '', contact: '', ...fields }
}

/** A profile with nothing in it but what `fields` say. */
export function profileRow(id: string, fields: Partial<ProfileRow> = {}): ProfileRow {
  return { id, values: {}, rank: 0, keys: [], terms: [], digits: [], links: [], marks: [], vouched: [], size: 1, histories: 0, contact: '', ...fields }
}

type Makers = { readonly [C in Collection]: (id: string, draw: Draw) => Rows[C] }

/** A row of each collection, with much in common among the rows so that they meet in the indexes. */
export const randomRow: Makers = {
  records: (id, draw) => recordRow(id, {
    profile: draw.pick(['', ...texts]),
    contact: draw.pick(['', ...texts]),
    marks: draw.some(texts, 3),
    ...(draw.below(2) === 0 ? {} : { given: { id: draw.pick(texts), seq: draw.below(9) } }),
    values: { email: [{ value: draw.pick(texts), first: draw.pick(instants), last: draw.pick(instants), trust: 'claimed' }] },
  }),
  profiles: (id, draw) => profileRow(id, {
    keys: draw.some(numbers, 6),
    terms: draw.some(texts, 6),
    digits: draw.some(numbers, 6),
    marks: draw.some(texts, 2),
    contact: draw.pick(['', ...texts]),
    values: { ['__proto__']: draw.pick(texts) },
  }),
  interactions: (id, draw) => ({ id, recordId: draw.pick(texts), at: draw.pick(instants), kind: 'message', digest: draw.pick(texts) }) as Rows['interactions'],
  conversations: (id, draw) => ({ id, recordId: draw.pick(texts) }) as Rows['conversations'],
  decisions: (id, draw) => ({ id, seq: draw.pick(numbers), decision: {}, evidence: [] }) as unknown as Rows['decisions'],
  changes: (id, draw) => ({ id, seq: draw.pick(numbers), at: draw.pick(instants), kind: 'created', contactId: draw.pick(texts), ...(draw.below(2) === 0 ? {} : { from: draw.pick(texts) }) }),
  reviews: (id, draw) => ({ id, left: draw.pick(texts), right: draw.pick(texts), weight: draw.pick(numbers), because: 'threshold' }),
  consents: (id, draw) => ({ id, recordId: draw.pick(texts), at: draw.pick(instants), source: 'shop' }) as Rows['consents'],
  settings: (id, draw) => ({ id, value: draw.pick<unknown>([null, 0, 'x', { a: [1, { b: draw.pick(texts) }] }]) }),
}
