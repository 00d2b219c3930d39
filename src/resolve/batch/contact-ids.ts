import { refOfRow } from '../../merge/golden.js'
import type { RecordTable } from '../../model/table.js'
import type { ChangeCounts, RecordChange } from './changes.js'
import { foundersId } from './founders-id.js'
import type { Former, FormerContacts } from './previous.js'

/** What the contacts are called, and what that changed. */
export interface ContactIds {
  readonly idOf: (number: number) => string
  readonly changes: Iterable<RecordChange>
  /** Absent where nothing is known of before. */
  readonly counts?: ChangeCounts
}

export interface GroupedRows {
  readonly table: RecordTable
  /** For each row the number of its contact. */
  readonly contactNumbers: Int32Array
  readonly contactCount: number
  /** The rows of a contact, ascending. */
  readonly members: (number: number) => readonly number[]
}

/**
 * Calls the contacts by the ids that their records had, so that an id outlives new records, merges and splits.
 *
 * An id belongs to one record: the one that it names, else the first of its records in `previous` that is still there. Where that record
 * is now, there the id is. A contact that holds several takes the oldest, which is the one that `previous` names first; one
 * that holds none gets the id of its first record that nobody had before. The partition is never asked to suit the ids.
 */
export function contactIdsAfter(grouped: GroupedRows, { formers, formerOf, gone }: FormerContacts): ContactIds {
  const { table, contactNumbers, contactCount, members } = grouped
  const ids: string[] = Array.from({ length: contactCount })
  const kept = new Uint8Array(contactCount)
  for (const { id, founder } of formers) {
    const number = founder < 0 ? -1 : contactNumbers[founder]!
    if (number < 0 || kept[number] === 1) continue
    kept[number] = 1
    ids[number] = id
  }
  const taken = new Set(formers.map(({ id }) => id))
  for (let number = 0; number < contactCount; number += 1) {
    if (kept[number] === 0) taken.add((ids[number] = freshId(table, members(number), taken)))
  }
  return {
    idOf: (number) => ids[number]!,
    counts: countChanges(grouped, formers, formerOf, ids, gone.length),
    changes: {
      *[Symbol.iterator](): Iterator<RecordChange> {
        const known = contactsWithFormers(contactNumbers, formerOf, contactCount)
        for (let row = 0; row < table.size; row += 1) {
          const number = contactNumbers[row]!
          const contactId = ids[number]!
          const former = formers[formerOf[row]!]
          if (former === undefined) yield { change: known[number] === 1 ? 'added' : 'new', ...refOfRow(table, row), contactId }
          else if (former.id !== contactId) yield { change: contactNumbers[former.founder] === number ? 'joined' : 'split', ...refOfRow(table, row), contactId, previousContactId: former.id }
        }
        yield* gone
      },
    },
  }
}

function freshId(table: RecordTable, rows: readonly number[], taken: ReadonlySet<string>): string {
  for (const row of rows) {
    const id = foundersId(table, row)
    if (!taken.has(id)) return id
  }
  const first = foundersId(table, rows[0]!)
  let copy = 2
  while (taken.has(`${first}~${copy}`)) copy += 1
  return `${first}~${copy}`
}

function contactsWithFormers(contactNumbers: Int32Array, formerOf: Int32Array, contactCount: number): Uint8Array {
  const known = new Uint8Array(contactCount)
  for (let row = 0; row < formerOf.length; row += 1) if (formerOf[row]! >= 0) known[contactNumbers[row]!] = 1
  return known
}

function countChanges({ contactNumbers, contactCount }: GroupedRows, formers: readonly Former[], formerOf: Int32Array, ids: readonly string[], goneRecords: number): ChangeCounts {
  const known = contactsWithFormers(contactNumbers, formerOf, contactCount)
  const parted = new Uint8Array(formers.length)
  let addedRecords = 0
  for (let row = 0; row < formerOf.length; row += 1) {
    const former = formerOf[row]!
    if (former < 0) addedRecords += known[contactNumbers[row]!]!
    else if (contactNumbers[row] !== contactNumbers[formers[former]!.founder]) parted[former] = 1
  }
  return {
    newContacts: known.reduce((count, one) => count - one, contactCount),
    joinedContacts: formers.filter(({ id, founder }) => founder >= 0 && ids[contactNumbers[founder]!] !== id).length,
    splitContacts: parted.reduce((count, one) => count + one, 0),
    addedRecords,
    goneRecords,
  }
}
