import { digestOf } from './digest.js'

/** All that the settings of a tenant hold, by the ids of their rows. */
export const settingNames = {
  /** How far the feed and the ledger are counted. */
  seq: 'seq',
  /** Profiles that wait for `settle`. */
  unsettled: 'unsettled',
  /** The policies between which an upgrade was broken off. */
  upgrade: 'upgrade',
  /** That an upgrade took the profiles away, and has not derived all of them anew. */
  rebuilding: 'rebuilding',
  /** Pairs of contacts that nobody is to be asked about until an instant. */
  later: 'later',
  /** Before which instants interactions of each kind went. */
  retention: 'retention',
  /** The ruling in force: its version, and how often it was put in force. */
  ruling: 'ruling',
  /** That there are tombstones; tells their key from others without holding it. */
  tombstones: 'tombstones',
} as const

/** A ruling itself. */
export const rulingName = (version: string): string => `ruling:${version}`

/** A contact id that was erased, and when. */
export const erasedName = (contactId: string): string => `erased:${contactId}`

/** What was erased, by a keyed hash, and when. */
export const tombstoneName = (hash: string): string => `tombstone:${hash}`

/**
 * That an import joined these records, so that it does so once and an undo of it stays. The name is a hash
 * of their ids, which may be a person's number: erasing one of them renames it. That is why the decision itself has an id by chance.
 */
export const importJoinName = (recordIds: readonly string[]): string => `import-join:${digestOf(recordIds.toSorted())}`
