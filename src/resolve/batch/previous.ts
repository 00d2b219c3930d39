import { badOption, type SelfsameError } from '../../errors.js'
import { qualifiedId } from '../../model/qualified-id.js'
import type { RecordTable } from '../../model/table.js'
import type { PreviousContact, RecordChange } from './changes.js'
import { RecordIndex } from './record-index.js'

/** A contact of before. */
export interface Former {
  readonly id: string
  /** The row of the record that its id belongs to; -1 where none of its records is there any more. */
  founder: number
  /** Whether the id names the founder. */
  named: boolean
}

/** The contacts of before, by the rows that are there now. */
export interface FormerContacts {
  /** In the order in which `previous` names them first. */
  readonly formers: readonly Former[]
  /** For each row its former contact, -1 where it had none. */
  readonly formerOf: Int32Array
  readonly gone: readonly RecordChange[]
}

/**
 * Reads what an earlier answer said of each record. An id belongs to the record that it names, else to the first of its
 * records in `previous` that is still there.
 * @throws SelfsameError `BAD_OPTION` where an entry is none, names a record twice, or has no source where several have the id.
 */
export function readPrevious(table: RecordTable, previous: Iterable<PreviousContact>): FormerContacts {
  if (typeof (previous as Partial<Iterable<PreviousContact>> | null)?.[Symbol.iterator] !== 'function') {
    throw badOption('previous', 'an iterable of { source, id, contactId }')
  }
  const index = new RecordIndex(table)
  const formers: Former[] = []
  const numberOf = new Map<string, number>()
  const formerOf = new Int32Array(table.size).fill(-1)
  const gone: RecordChange[] = []
  let place = 0
  for (const entry of previous) {
    const { id, source, contactId } = entry ?? {}
    if (!isText(id) || !isText(contactId) || !(source === undefined || isText(source))) throw misuse(place, 'lacks an id or a contactId', 'an id and a contactId, both non-empty strings')
    let number = numberOf.get(contactId)
    if (number === undefined) {
      number = formers.length
      numberOf.set(contactId, number)
      formers.push({ id: contactId, founder: -1, named: false })
    }
    const row = index.find(id, source)
    if (row === 'several') throw misuse(place, 'has an id that several sources have; name the source as well', 'a source')
    if (row === undefined) gone.push({ change: 'gone', ...(source === undefined ? {} : { source }), id, previousContactId: contactId })
    else {
      if (formerOf[row] !== -1) throw misuse(place, 'names a record that an earlier entry names', 'each record once')
      formerOf[row] = number
      const former = formers[number]!
      const named = contactId === id || contactId === qualifiedId(table.sourceNames[table.sources[row]!]!, id)
      if (former.founder < 0 || (named && !former.named)) Object.assign(former, { founder: row, named })
    }
    place += 1
  }
  return { formers, formerOf, gone }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

function misuse(place: number, what: string, expected: string): SelfsameError {
  return badOption(`previous.${place}`, expected, `previous[${place}] ${what}.`)
}
