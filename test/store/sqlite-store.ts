import { SelfsameError } from '../../src/errors.js'
import { Turns } from '../../src/store/turns.js'
import type { Collection, Rows } from '../../src/store/rows.js'
import { collections, type Index, type IndexName, indexes } from '../../src/store/schema.js'
import type { Store, StoreTransaction, Stretch } from '../../src/store/store.js'

export type SqlValue = string | number | null

/** What a driver of SQLite must do; a few lines over each of them. */
export interface SqliteConnection {
  all(sql: string, values: readonly SqlValue[]): readonly Readonly<Record<string, unknown>>[]
  run(sql: string, values: readonly SqlValue[]): void
  close(): void
}

/** Where the entries of an index stand: columns of the collection's own table, or a table of their own. */
interface IndexTable {
  readonly name: string
  readonly schema: Index<Rows[Collection]>
  /** A table or query with the columns tenant, value, sort and id. */
  readonly entries: string
}

const tables: ReadonlyMap<Collection, readonly IndexTable[]> = new Map(collections.map((collection) => [collection, indexTables(collection)]))

function indexTables(collection: Collection): readonly IndexTable[] {
  return Object.entries(indexes[collection] as Readonly<Record<string, Index<Rows[Collection]>>>).map(([name, schema]) => {
    const sort = schema.sort === undefined ? '0' : `${name}_sort`
    return { name, schema, entries: schema.holds === 'many' ? `${collection}_${name}` : `(SELECT tenant, ${name}_value AS value, ${sort} AS sort, id FROM ${collection} WHERE ${name}_value IS NOT NULL)` }
  })
}

/** One table a collection: the row as JSON, a column for each index of one value; a table for each index of many. */
const migration: readonly string[] = [...tables].flatMap(([collection, found]) => {
  const typed = (type: 'text' | 'number' | undefined): string => (type === 'text' ? 'TEXT' : 'INTEGER')
  const one = found.filter(({ schema }) => schema.holds === 'one')
  const many = found.filter(({ schema }) => schema.holds === 'many')
  const columns = one.flatMap((index) => [`${index.name}_value ${typed(index.schema.type)}`, ...(index.schema.sorts === undefined ? [] : [`${index.name}_sort ${typed(index.schema.sorts)}`])])
  return [
    `CREATE TABLE IF NOT EXISTS ${[`${collection} (tenant TEXT NOT NULL`, 'id TEXT NOT NULL', 'body TEXT NOT NULL', ...columns, 'PRIMARY KEY (tenant, id)'].join(', ')}) WITHOUT ROWID`,
    ...one.map(({ name, schema }) => `CREATE INDEX IF NOT EXISTS ${collection}_by_${name} ON ${collection} (tenant, ${name}_value, ${schema.sort === undefined ? '' : `${name}_sort, `}id)`),
    ...many.flatMap((index) => [
      `CREATE TABLE IF NOT EXISTS ${collection}_${index.name} (tenant TEXT NOT NULL, value ${typed(index.schema.type)} NOT NULL, sort ${typed(index.schema.sorts)} NOT NULL, id TEXT NOT NULL, PRIMARY KEY (tenant, value, sort, id)) WITHOUT ROWID`,
      `CREATE INDEX IF NOT EXISTS ${collection}_${index.name}_of ON ${collection}_${index.name} (tenant, id)`,
    ]),
  ]
})

/**
 * A store over one connection to SQLite, to show that the interface is made for SQL: tenants are in every primary key, lists of ids and values
 * are bound as one JSON text, and a transaction that writes takes the lock of the file before it reads (`BEGIN IMMEDIATE`), so that its outcome is that of
 * some order. A connection has one transaction at a time: the next one waits. `tx` is a connection of the caller's on which a transaction is open.
 */
export function sqliteStore(connection: SqliteConnection): Store<SqliteConnection> {
  for (const statement of migration) connection.run(statement, [])
  const turns = new Turns()
  return {
    async transaction({ tenant, mode, signal, tx }, work) {
      signal?.throwIfAborted()
      if (tx !== undefined) return await work(new SqliteTransaction(tx, { tenant, mode, signal }))
      const wait = turns.begin('write', signal)
      if (wait !== undefined) await wait
      try {
        conflicting(() => connection.run(mode === 'write' ? 'BEGIN IMMEDIATE' : 'BEGIN', []))
        try {
          const result = await work(new SqliteTransaction(connection, { tenant, mode, signal }))
          signal?.throwIfAborted()
          conflicting(() => connection.run('COMMIT', []))
          return result
        } catch (error) {
          connection.run('ROLLBACK', [])
          throw error
        }
      } finally {
        turns.end('write')
      }
    },
  }
}

/**
 * Text that SQLite, which compares the bytes of UTF-8, puts in the order of UTF-16 code units: those that are above the basic plane
 * or may stand behind it are written as two below it.
 */
function ordered<V extends string | number>(value: V): V
function ordered(value: string | number): string | number {
  return typeof value === 'number' ? value : value.replace(/[\uD7FF-\uFFFF]/g, (unit) => `\uD7FF${String.fromCharCode(unit.charCodeAt(0) - 0xd7fe)}`)
}

function list(values: readonly (string | number)[]): string {
  return JSON.stringify(values.map((value) => ordered(value)))
}

/** Another connection holds the lock: the caller may try again. */
function conflicting<T>(call: () => T): T {
  try {
    return call()
  } catch (error) {
    if (error instanceof Error && /database (table )?is locked|busy/i.test(error.message)) throw new SelfsameError('STORE_CONFLICT', 'Another connection writes: make the call again.', { what: 'the database file' }, error)
    throw error
  }
}

class SqliteTransaction implements StoreTransaction {
  readonly #connection: SqliteConnection
  readonly #tenant: string
  readonly #mode: 'read' | 'write'
  readonly #signal: AbortSignal | undefined

  constructor(connection: SqliteConnection, { tenant, mode, signal }: { readonly tenant: string; readonly mode: 'read' | 'write'; readonly signal: AbortSignal | undefined }) {
    this.#connection = connection
    this.#tenant = ordered(tenant)
    this.#mode = mode
    this.#signal = signal
  }

  async get<C extends Collection>(collection: C, ids: readonly string[]): Promise<readonly (Rows[C] | undefined)[]> {
    const found = this.#all(`SELECT id, body FROM ${collection} WHERE tenant = ? AND id IN (SELECT value FROM json_each(?))`, [this.#tenant, list(ids)])
    const bodies = new Map(found.map(({ id, body }) => [id, JSON.parse(body as string) as Rows[C]]))
    return ids.map((id) => bodies.get(ordered(id)))
  }

  async put<C extends Collection>(collection: C, rows: readonly Rows[C][]): Promise<void> {
    const found = tables.get(collection) ?? []
    const one = found.filter(({ schema }) => schema.holds === 'one')
    for (const row of rows) {
      const id = ordered(row.id)
      const columns = one.flatMap(({ name, schema: { of, sort } }) => {
        const [value] = of(row)
        return [[`${name}_value`, value === undefined ? null : ordered(value)] as const, ...(sort === undefined ? [] : [[`${name}_sort`, value === undefined ? null : ordered(sort(row))] as const])]
      })
      const names = ['tenant', 'id', 'body', ...columns.map(([name]) => name)]
      this.#write(`INSERT OR REPLACE INTO ${collection} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, [this.#tenant, id, JSON.stringify(row), ...columns.map(([, value]) => value)])
      for (const { name, schema } of found) {
        if (schema.holds === 'one') continue
        this.#write(`DELETE FROM ${collection}_${name} WHERE tenant = ? AND id = ?`, [this.#tenant, id])
        this.#write(`INSERT OR IGNORE INTO ${collection}_${name} (tenant, value, sort, id) SELECT ?, value, ?, ? FROM json_each(?)`, [this.#tenant, ordered(schema.sort?.(row) ?? 0), id, list(schema.of(row))])
      }
    }
  }

  async delete(collection: Collection, ids: readonly string[]): Promise<void> {
    const many = (tables.get(collection) ?? []).filter(({ schema }) => schema.holds === 'many')
    for (const table of [collection, ...many.map(({ name }) => `${collection}_${name}`)]) {
      this.#write(`DELETE FROM ${table} WHERE tenant = ? AND id IN (SELECT value FROM json_each(?))`, [this.#tenant, list(ids)])
    }
  }

  async list<C extends Collection>(collection: C, index: IndexName<C>, stretch: Stretch): Promise<readonly Rows[C][]> {
    const { places, values } = this.#places(collection, index, stretch)
    const direction = stretch.descending === true ? 'DESC' : 'ASC'
    const found = this.#all(
      `SELECT r.body FROM (SELECT sort, id FROM (${places}) ${this.#after(stretch)} ORDER BY sort ${direction}, id ${direction} LIMIT ?) p
       JOIN ${collection} r ON r.tenant = ? AND r.id = p.id ORDER BY p.sort ${direction}, p.id ${direction}`,
      [...values, ...(stretch.after === undefined ? [] : [ordered(stretch.after.sort), ordered(stretch.after.id)]), stretch.limit, this.#tenant],
    )
    return found.map(({ body }) => JSON.parse(body as string) as Rows[C])
  }

  async count<C extends Collection>(collection: C, index: IndexName<C>, values: readonly (string | number)[], limit: number): Promise<readonly number[]> {
    const found = this.#all(
      `SELECT (SELECT count(*) FROM (SELECT 1 FROM ${this.#indexTable(collection, index).entries} e WHERE e.tenant = ? AND e.value = v.value LIMIT ?)) AS held FROM json_each(?) v ORDER BY v.key`,
      [this.#tenant, limit, list(values)],
    )
    return found.map(({ held }) => held as number)
  }

  /** The places (sort, id) of a stretch, each row once. */
  #places(collection: Collection, name: string, { values, from, to, after, descending }: Stretch): { readonly places: string; readonly values: readonly SqlValue[] } {
    const { schema, entries } = this.#indexTable(collection, name)
    if (values !== undefined) {
      // Where there is no `sort` the order is by id alone: the place of a cursor is then compared by its id.
      const sort = schema.sort === undefined && after !== undefined ? '?' : 'sort'
      return { places: `SELECT DISTINCT ${sort} AS sort, id FROM ${entries} WHERE tenant = ? AND value IN (SELECT value FROM json_each(?))`, values: [...(sort === '?' ? [ordered(after?.sort ?? 0)] : []), this.#tenant, list(values)] }
    }
    const bounds = [...(from === undefined ? [] : ['value >= ?']), ...(to === undefined ? [] : ['value < ?'])]
    const where = ['tenant = ?', ...bounds].join(' AND ')
    // Of many values in the stretch the first one counts; of one there is nothing to be grouped.
    const sort = schema.holds === 'one' ? 'value' : `${descending === true ? 'max' : 'min'}(value)`
    return { places: `SELECT ${sort} AS sort, id FROM ${entries} WHERE ${where} ${schema.holds === 'one' ? '' : 'GROUP BY id'}`, values: [this.#tenant, ...[from, to].flatMap((value) => (value === undefined ? [] : [ordered(value)]))] }
  }

  #after({ after, descending }: Stretch): string {
    return after === undefined ? '' : `WHERE (sort, id) ${descending === true ? '<' : '>'} (?, ?)`
  }

  #indexTable(collection: Collection, name: string): IndexTable {
    const found = tables.get(collection)?.find((index) => index.name === name)
    if (found === undefined) throw new SelfsameError('BAD_OPTION', 'There is no such index.', { option: 'index', expected: 'an index of the collection' })
    return found
  }

  #all(sql: string, values: readonly SqlValue[]): readonly Readonly<Record<string, unknown>>[] {
    this.#signal?.throwIfAborted()
    return conflicting(() => this.#connection.all(sql, values))
  }

  #write(sql: string, values: readonly SqlValue[]): void {
    this.#signal?.throwIfAborted()
    if (this.#mode === 'read') throw new SelfsameError('BAD_OPTION', 'A transaction that reads cannot write: open it with mode write.', { option: 'mode', expected: 'write' })
    conflicting(() => this.#connection.run(sql, values))
  }
}
