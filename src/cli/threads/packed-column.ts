import type { TableColumn } from '../../model/table.js'
import { type PackedValues, unpack } from '../csv/packed-values.js'

/** What another thread needs of a column; its memory is shared, not copied. */
export interface PackedColumn extends Omit<TableColumn, 'values'> {
  readonly packed: PackedValues
}

interface Held {
  readonly said: PackedColumn
  values: readonly string[] | undefined
}

const heldBy = new WeakMap<TableColumn, Held>()

/** A column whose values become strings on the thread that asks for them, when it first asks. */
export function packedColumn({ field, label, codes, packed, hints }: PackedColumn): TableColumn {
  const rest = { field, label, codes, ...(hints === undefined ? {} : { hints }) }
  const held: Held = { said: { ...rest, packed }, values: undefined }
  const column: TableColumn = {
    ...rest,
    get values() {
      return (held.values ??= unpack(packed))
    },
  }
  heldBy.set(column, held)
  return column
}

/** What other threads need of a column; `undefined` where its values do not lie in shared memory. */
export function packedOf(column: TableColumn): PackedColumn | undefined {
  return heldBy.get(column)?.said
}

/** How much its values say, in bytes or letters. */
export const bytesOf = (column: TableColumn): number => packedOf(column)?.packed.arena.length ?? column.values.reduce((sum, value) => sum + value.length, 0)

/** Lets the strings go; whoever asks for them again waits until they are made anew. */
export function forgetValues(columns: readonly TableColumn[]): void {
  for (const column of columns) {
    const held = heldBy.get(column)
    if (held !== undefined) held.values = undefined
  }
}
