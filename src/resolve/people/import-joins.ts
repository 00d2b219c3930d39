import { digestOf } from './digest.js'

/**
 * The setting that remembers that an import joined these records, so that it does so once and an undo of it stays. The name is a hash
 * of their ids, which may be a person's number: erasing one of them renames it. That is why the decision itself has an id by chance.
 */
export function importJoinName(recordIds: readonly string[]): string {
  return `import-join:${digestOf(recordIds.toSorted())}`
}
