import sqlite from 'node-sqlite3-wasm'
import type { SqliteConnection, SqlValue } from './sqlite-store.js'

/** SQLite compiled to WebAssembly, which reads and writes files and needs neither a compiler nor a download. */
export function wasmConnection(file: string): SqliteConnection {
  const database = new sqlite.Database(file)
  // A test does not outlive a loss of power; what is erased is overwritten.
  database.exec('PRAGMA synchronous = OFF')
  database.exec('PRAGMA secure_delete = ON')
  const prepared = new Map<string, ReturnType<typeof database.prepare>>()
  const statement = (sql: string): ReturnType<typeof database.prepare> => {
    let found = prepared.get(sql)
    if (found === undefined) {
      found = database.prepare(sql)
      prepared.set(sql, found)
    }
    return found
  }
  return {
    all: (sql, values) => statement(sql).all([...values]) as Record<string, unknown>[],
    run: (sql, values) => void (values.length === 0 ? database.exec(sql) : statement(sql).run([...values])),
    close: () => {
      for (const one of prepared.values()) one.finalize()
      database.close()
    },
  }
}

/** The SQLite of Node 22.13 and later; `undefined` where there is none. */
export async function nodeConnection(): Promise<((file: string) => SqliteConnection) | undefined> {
  interface NodeDatabase {
    exec(sql: string): void
    prepare(sql: string): { all(...values: readonly SqlValue[]): Record<string, unknown>[]; run(...values: readonly SqlValue[]): void }
    close(): void
  }
  const name = 'node:sqlite'
  const found = await import(/* @vite-ignore */ name).then((module: unknown) => module as { readonly DatabaseSync: new (file: string) => NodeDatabase }, () => undefined)
  if (found === undefined) return undefined
  return (file) => {
    const database = new found.DatabaseSync(file)
    return {
      all: (sql, values) => database.prepare(sql).all(...values),
      run: (sql, values) => (values.length === 0 ? database.exec(sql) : database.prepare(sql).run(...values)),
      close: () => database.close(),
    }
  }
}
