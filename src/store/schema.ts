import type { Collection, Rows } from './rows.js'

/**
 * An index of a collection. `of` gives the values under which a row is found (none: it is not in the index); `sort`
 * what rows of one value are ordered by, before their id. A SQL store makes a column of a `one`, a table of its own of a `many`.
 * Stretches from a value to another are read of `ordered` indexes only, so that a store may hash the others; an ordered index has no `sort`.
 */
export interface Index<Row> {
  readonly holds: 'one' | 'many'
  /** `number`: safe integers; `text`: strings in the order of their UTF-16 code units (in SQL, a binary collation). */
  readonly type: 'text' | 'number'
  readonly ordered?: true
  readonly of: (row: Row) => readonly (string | number)[]
  readonly sort?: (row: Row) => string | number
  /** The type of what `sort` gives, in the words of `type`; absent where there is no `sort`. */
  readonly sorts?: 'text' | 'number'
}

/** The indexes of each collection by name. */
interface IndexNames {
  readonly records: 'profile' | 'contact' | 'given' | 'mark'
  readonly profiles: 'key' | 'term' | 'digits' | 'contact' | 'mark'
  readonly interactions: 'record'
  readonly conversations: 'record' | 'open'
  readonly decisions: 'seq'
  readonly changes: 'seq' | 'contact'
  readonly reviews: 'weight' | 'profile'
  readonly consents: 'record'
  readonly settings: never
}

export type IndexName<C extends Collection> = IndexNames[C]

type Indexes = { readonly [C in Collection]: { readonly [N in IndexNames[C]]: Index<Rows[C]> } }

const none: readonly never[] = []
const sole = (value: string): readonly string[] => (value === '' ? none : [value])

/**
 * The indexes of each collection. Every row has an `id` besides, unique in its tenant and collection. All of a store
 * follows from this table: there is nothing else to be kept.
 */
export const indexes: Indexes = {
  records: {
    profile: { holds: 'one', type: 'text', of: (row) => sole(row.profile) },
    /** Records that stand alone. */
    contact: { holds: 'one', type: 'text', ordered: true, of: (row) => sole(row.contact) },
    given: { holds: 'one', type: 'text', of: (row) => (row.given === undefined ? none : [row.given.id]) },
    mark: { holds: 'many', type: 'text', of: (row) => row.marks },
  },
  profiles: {
    key: { holds: 'many', type: 'number', of: (row) => row.keys },
    term: { holds: 'many', type: 'text', ordered: true, of: (row) => row.terms },
    digits: { holds: 'many', type: 'number', ordered: true, of: (row) => row.digits },
    contact: { holds: 'one', type: 'text', ordered: true, of: (row) => sole(row.contact) },
    mark: { holds: 'many', type: 'text', of: (row) => row.marks },
  },
  interactions: {
    record: { holds: 'one', type: 'text', of: (row) => [row.recordId], sort: (row) => row.at, sorts: 'text' },
  },
  conversations: {
    record: { holds: 'many', type: 'text', of: (row) => row.recordIds },
    open: { holds: 'many', type: 'text', of: (row) => (row.status === 'open' ? row.recordIds : none), sort: (row) => row.at, sorts: 'text' },
  },
  decisions: {
    seq: { holds: 'one', type: 'number', ordered: true, of: (row) => [row.seq] },
  },
  changes: {
    seq: { holds: 'one', type: 'number', ordered: true, of: (row) => [row.seq] },
    contact: { holds: 'many', type: 'text', of: (row) => [row.contactId, ...(row.from === undefined || row.from === row.contactId ? [] : [row.from])], sort: (row) => row.seq, sorts: 'number' },
  },
  reviews: {
    weight: { holds: 'one', type: 'number', ordered: true, of: (row) => [row.weight] },
    profile: { holds: 'many', type: 'text', of: (row) => (row.left === row.right ? [row.left] : [row.left, row.right]) },
  },
  consents: {
    record: { holds: 'one', type: 'text', of: (row) => [row.recordId], sort: (row) => row.at, sorts: 'text' },
  },
  settings: {},
}

/** The collections, in the order in which their rows may be written and read back. */
export const collections: readonly Collection[] = ['settings', 'records', 'profiles', 'interactions', 'conversations', 'decisions', 'changes', 'reviews', 'consents']
