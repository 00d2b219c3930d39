/** Which contact a record was in, by the id that an earlier answer gave to it. */
export interface PreviousContact {
  /** The record's source; may be absent where no two sources have a record of that id. */
  readonly source?: string | undefined
  /** The record's id. */
  readonly id: string
  readonly contactId: string
}

/**
 * A record whose contact has another id than before.
 *
 * `new`: the record was not there, nor was anybody else of its contact. `added`: the record was not there, its contact
 * was. `joined`: its contact met an older one and bears that one's id now. `split`: it is no longer with the
 * record that gave its former contact the id. `gone`: it was there and is no longer.
 */
export interface RecordChange {
  readonly change: 'new' | 'added' | 'joined' | 'split' | 'gone'
  /** Absent where the record is gone and `previous` named none. */
  readonly source?: string
  readonly id: string
  /** Absent where the record is gone. */
  readonly contactId?: string
  /** Absent where the record was not there. */
  readonly previousContactId?: string
}

/** How many contacts and records changed against what was there before. */
export interface ChangeCounts {
  /** Contacts all of whose records are new. */
  readonly newContacts: number
  /** Former contacts that are part of an older one now; their ids are given up. */
  readonly joinedContacts: number
  /** Former contacts whose records are in several contacts now. */
  readonly splitContacts: number
  /** New records in contacts that were there. */
  readonly addedRecords: number
  /** Records that were there and are no longer. */
  readonly goneRecords: number
}
