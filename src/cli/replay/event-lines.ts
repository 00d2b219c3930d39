import { createReadStream } from 'node:fs'
import { addAbortSignal, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { InboundEvent } from '../../model/event.js'
import { byteOrderMark } from '../csv/encoding.js'
import type { CommandIo } from '../io.js'
import { unreadable } from '../unreadable.js'

/** A line of a file of events: an object that may be an event, or why it is none. */
export type EventLine =
  | { readonly line: number; readonly value: Readonly<Record<string, unknown>> & InboundEvent }
  | { readonly line: number; readonly broken: string }

/** The lines of a file one after the other, `-` for stdin, unpacked where it is gzip; blank ones are left out. One line is held at a time. */
export async function* eventLines(path: string, io: CommandIo): AsyncGenerator<EventLine> {
  let line = 0
  for await (const text of textLines(path, addAbortSignal(io.signal, path === '-' ? io.stdin : createReadStream(path)))) {
    line += 1
    const bare = line === 1 ? text.replace(/^\uFEFF/, '') : text
    if (bare.trim() !== '') yield readLine(line, bare)
  }
}

async function* textLines(path: string, input: Readable): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let rest = ''
  const chunks = unpacked(input)
  for (;;) {
    let next: IteratorResult<Uint8Array, unknown>
    try {
      next = await chunks.next()
    } catch (cause) {
      throw unreadable(path, cause)
    }
    if (next.done === true) break
    decoder ??= new TextDecoder(byteOrderMark(next.value)?.encoding ?? 'utf-8', { ignoreBOM: true })
    const parts = (rest + decoder.decode(next.value, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    yield* parts
  }
  yield rest + (decoder?.decode() ?? '')
}

/** Gzip is known by its first bytes, whatever the file is called. */
async function* unpacked(input: Readable): AsyncGenerator<Uint8Array> {
  const chunks = input[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  const first = await chunks.next()
  if (first.done === true) return
  const all = (async function* () {
    yield first.value
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value
  })()
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* all
    return
  }
  const gunzip = createGunzip()
  Readable.from(all).on('error', (error) => gunzip.destroy(error)).pipe(gunzip)
  yield* gunzip as AsyncIterable<Uint8Array>
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
