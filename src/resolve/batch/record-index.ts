import type { RecordTable } from '../../model/table.js'

/**
 * Finds the row of a record by its source and id; made at the first question.
 *
 * Without a source the id alone is looked for: `'several'` where more than one source has it.
 */
export class RecordIndex {
  readonly #table: RecordTable
  #bySource: Map<string, Map<string, number>> | undefined
  /** By id alone; -1 where several sources have it. */
  #byId: Map<string, number> | undefined

  constructor(table: RecordTable) {
    this.#table = table
  }

  find(id: string, source: string | undefined): number | 'several' | undefined {
    if (source !== undefined) return this.#sources().get(source)?.get(id)
    const only = this.#table.sourceNames.length === 1 ? this.#table.sourceNames[0] : undefined
    if (only !== undefined) return this.#sources().get(only)?.get(id)
    const row = this.#ids().get(id)
    return row === -1 ? 'several' : row
  }

  #sources(): Map<string, Map<string, number>> {
    if (this.#bySource !== undefined) return this.#bySource
    const { size, sources, sourceNames, idOf } = this.#table
    const maps = sourceNames.map(() => new Map<string, number>())
    for (let row = 0; row < size; row += 1) maps[sources[row]!]!.set(idOf(row), row)
    this.#bySource = new Map(maps.map((map, code) => [sourceNames[code]!, map]))
    return this.#bySource
  }

  #ids(): Map<string, number> {
    if (this.#byId !== undefined) return this.#byId
    this.#byId = new Map()
    for (const map of this.#sources().values()) for (const [id, row] of map) this.#byId.set(id, this.#byId.has(id) ? -1 : row)
    return this.#byId
  }
}
