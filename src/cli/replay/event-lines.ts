import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import type { InboundEvent } from '../../model/event.js'
import { byteOrderMark } from '../csv/encoding.js'
import { CommandFailure, exitCodes, type CommandIo } from '../io.js'

/** A line of a file of events: an object that may be an event, or why it is none. */
export type EventLine =
  | { readonly line: number; readonly value: Readonly<Record<string, unknown>> & InboundEvent }
  | { readonly line: number; readonly broken: string }

/** The lines of a file one after the other, `-` for stdin; blank ones are left out. One line is held at a time. */
export async function* eventLines(path: string, io: CommandIo): AsyncGenerator<EventLine> {
  let line = 0
  for await (const text of linesOf(path, path === '-' ? io.stdin : createReadStream(path))) {
    line += 1
    const bare = line === 1 ? text.replace(/^\uFEFF/, '') : text
    if (bare.trim() !== '') yield readLine(line, bare)
  }
}

async function* linesOf(path: string, input: Readable): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let rest = ''
  const chunks = input[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  for (;;) {
    let next: IteratorResult<Uint8Array, unknown>
    try {
      next = await chunks.next()
    } catch (cause) {
      throw new CommandFailure(`${path} cannot be read.`, exitCodes.data, cause)
    }
    if (next.done === true) break
    decoder ??= new TextDecoder(byteOrderMark(next.value)?.encoding ?? 'utf-8', { ignoreBOM: true })
    const parts = (rest + decoder.decode(next.value, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    yield* parts
  }
  yield rest + (decoder?.decode() ?? '')
}

function readLine(line: number, text: string): EventLine {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { line, broken: 'it is not JSON' }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { line, broken: 'it is no JSON object' }
  return { line, value: value as Readonly<Record<string, unknown>> & InboundEvent }
}
