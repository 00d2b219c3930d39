import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { collections } from '../../src/store/schema.js'
import { runs } from '../runs.js'
import { wasmConnection } from '../store/sqlite-connections.js'
import { type SqliteConnection, sqliteStore } from '../store/sqlite-store.js'
import { policies } from './people-commands.js'
import { type Dump, residueOf, tokensOf } from './residue.js'
import { Work, workCommands } from './work-commands.js'

const directory = mkdtempSync(join(tmpdir(), 'selfsame-residue-'))
let files = 0
afterAll(() => rmSync(directory, { recursive: true, force: true }))

/** Every table and index of the file: rows are read, the cells of all else are taken as they are. */
function dumpOf(connection: SqliteConnection): Dump {
  const rows: Record<string, unknown[]> = {}
  const cells: unknown[] = []
  for (const { name } of connection.all("SELECT name FROM sqlite_master WHERE type = 'table'", [])) {
    const all = connection.all(`SELECT * FROM ${name as string}`, [])
    if ((collections as readonly string[]).includes(name as string)) rows[name as string] = all.map(({ body }) => JSON.parse(body as string) as unknown)
    cells.push(all.map(({ tenant: _, body: __, ...columns }) => Object.values(columns)))
  }
  return { rows, cells }
}

/** A number as SQLite writes it into a record: in six bytes or in eight. */
function bytesOf(number: number): readonly string[] {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(BigInt(number))
  return [bytes.toString('latin1'), ...(Math.abs(number) < 2 ** 47 ? [bytes.subarray(2).toString('latin1')] : [])]
}

describe('after an erasure', () => {
  // Mutations seen to fail: the feed not scrubbed; a join of an import remembered by the ids of all.
  test('all that memory holds follows from what the others said, or is an id by chance, a keyed hash or an instant', async () => {
    await fc.assert(fc.asyncProperty(workCommands(24), policies, async (all, policy) => {
      const work = new Work(policy)
      for (const command of all) {
        await work.carryOut(command)
        if (command.do.startsWith('erase')) expect(await residueOf(work, { rows: await work.rows(), cells: [] })).toEqual([])
      }
    }), runs(40))
  })

  // With `secure_delete`, which overwrites what is deleted; without it a file keeps it in free pages until `VACUUM`. The journal is deleted with each commit.
  // Mutation seen to fail: `secure_delete` off.
  test('so does all that SQLite holds, and what is gone is in no byte of its files', async () => {
    await fc.assert(fc.asyncProperty(workCommands(16), policies, async (all, policy) => {
      const name = `${(files += 1)}.db`
      const connection = wasmConnection(join(directory, name))
      try {
        const work = new Work(policy, sqliteStore(connection))
        const known = new Set<string>()
        for (const command of all) {
          if (command.do.startsWith('erase')) tokensOf(Object.values(dumpOf(connection)), known)
          await work.carryOut(command)
          if (!command.do.startsWith('erase')) continue
          const dump = dumpOf(connection)
          expect(await residueOf(work, dump)).toEqual([])
          const left = JSON.stringify(dump)
          const bytes = readdirSync(directory).filter((file) => file.startsWith(name)).map((file) => readFileSync(join(directory, file), 'latin1')).join('')
          const gone = [...known].filter((word) => word.length > 5 && !left.includes(JSON.stringify(word).slice(1, -1)))
          expect(gone.filter((word) => bytes.includes(Buffer.from(word).toString('latin1')) || (/^\d{10,}$/.test(word) && bytesOf(Number(word)).some((one) => bytes.includes(one))))).toEqual([])
        }
      } finally {
        connection.close()
        rmSync(join(directory, name), { force: true, recursive: true })
      }
    }), runs(10))
  })
})
