import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { createGunzip } from 'node:zlib'
import { addAbortSignal, Readable } from 'node:stream'
import { CommandFailure, type CommandIo } from '../io.js'
import { unreadable } from '../unreadable.js'

/** Longest stretch of bytes held in one array; longer inputs are held in several. */
const longestSegment = 1 << 30
const readAtOnce = 1 << 23

/** A file's bytes as they are, unpacked where they were gzip. */
export interface LoadedBytes {
  readonly parts: readonly Uint8Array[]
  readonly compressed: boolean
}

/** Reads a file, or stdin for `-`, into memory. Gzip is known by its first bytes, whatever the file is called. */
export async function loadBytes(path: string, io: CommandIo): Promise<LoadedBytes> {
  if (path === '-') return unpacked(await collected(io.stdin, io.signal, '-'), io, 'stdin')
  let descriptor: number
  try {
    descriptor = openSync(path, 'r')
  } catch (cause) {
    throw unreadable(path, cause)
  }
  try {
    const status = fstatSync(descriptor)
    if (status.isDirectory()) throw new CommandFailure(`${path} is a directory; name a file.`)
    // Pipes and devices do not know their size. A pipe opened twice would wait for a second writer.
    if (!status.isFile()) {
      const { createReadStream } = await import('node:fs')
      return await unpacked(await collected(createReadStream(path, { fd: descriptor, autoClose: false }), io.signal, path), io, path)
    }
    const parts: Uint8Array[] = []
    for (let left = status.size; left > 0; ) {
      const part = Buffer.allocUnsafeSlow(Math.min(left, longestSegment))
      let filled = 0
      while (filled < part.length) {
        const count = readSync(descriptor, part, filled, Math.min(readAtOnce, part.length - filled), null)
        if (count === 0) break
        filled += count
        await nextTurn()
        io.signal.throwIfAborted()
      }
      parts.push(part.subarray(0, filled))
      if (filled < part.length) break
      left -= filled
    }
    return await unpacked(parts, io, path)
  } catch (cause) {
    if (cause instanceof CommandFailure || io.signal.aborted) throw cause
    throw unreadable(path, cause)
  } finally {
    closeSync(descriptor)
  }
}

async function unpacked(parts: readonly Uint8Array[], io: CommandIo, path: string): Promise<LoadedBytes> {
  const first = parts[0]
  if (first === undefined || first[0] !== 0x1f || first[1] !== 0x8b) return { parts, compressed: false }
  const gunzip = createGunzip()
  Readable.from(parts).on('error', (error) => gunzip.destroy(error)).pipe(gunzip)
  return { parts: await collected(gunzip, io.signal, path), compressed: true }
}

async function collected(stream: Readable, signal: AbortSignal, path: string): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = []
  let chunks: Uint8Array[] = []
  let size = 0
  const flush = (): void => {
    if (size > 0) parts.push(chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks, size))
    chunks = []
    size = 0
  }
  // A stream that waits for bytes hears of the interrupt too.
  addAbortSignal(signal, stream)
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Uint8Array)
      if (size + bytes.length > longestSegment) flush()
      chunks.push(bytes)
      size += bytes.length
    }
  } catch (cause) {
    if (signal.aborted) throw cause
    throw unreadable(path, cause)
  }
  flush()
  return parts
}
