import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { run } from '../../src/cli/run.js'

/** A folder of its own for one test, and the command line run in it. */
export interface Folder {
  readonly path: (name: string) => string
  readonly put: (name: string, content: string | Uint8Array) => string
  readonly read: (name: string) => string
  readonly selfsame: (args: readonly string[], stdin?: string) => Promise<{ readonly code: number; readonly out: string; readonly err: string }>
}

export function inFolder(): Folder {
  const directory = mkdtempSync(join(tmpdir(), 'selfsame-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  const path = (name: string): string => join(directory, name)
  return {
    path,
    put: (name, content) => {
      writeFileSync(path(name), content)
      return path(name)
    },
    read: (name) => readFileSync(path(name), 'utf8'),
    selfsame: async (args, stdin = '') => {
      let out = ''
      let err = ''
      const sink = (take: (text: string) => void): Writable => new Writable({ write: (chunk, _, done) => { take(String(chunk)); done() } })
      const code = await run(args, {
        stdout: sink((text) => { out += text }),
        stderr: sink((text) => { err += text }),
        stdin: Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]),
        isTerminal: false,
        signal: new AbortController().signal,
      })
      return { code, out, err }
    },
  }
}
