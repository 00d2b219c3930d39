import { closeSync, fchmodSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync, type Stats } from 'node:fs'
import { once } from 'node:events'
import { CommandFailure, NobodyReads, type CommandIo } from './io.js'

/** Where a command writes to: a file, or stdout. */
export interface Sink {
  /** Takes the bytes; they may be overwritten by the caller once the promise, if any, is kept. */
  write(bytes: Uint8Array): Promise<void> | void
  /** Makes what was written visible under its name. */
  commit(): void
  /** Takes back what was written. Nothing happens after `commit`. */
  abandon(): void
}

/**
 * Opens `path` for writing, `-` for stdout. A file appears under its name only when it is whole, with the
 * permissions of the one it replaces; a link stays a link. Devices and pipes are written to, never replaced.
 */
export function openSink(path: string, io: CommandIo): Sink {
  return path === '-' ? stdoutSink(io) : fileSink(path)
}

function fileSink(path: string): Sink {
  const existing: Stats | undefined = statSync(path, { throwIfNoEntry: false })
  if (existing?.isDirectory() === true) throw unwritable(path, { code: 'EISDIR' })
  const whole = existing === undefined || existing.isFile()
  let target: string
  let temporary: string
  let descriptor: number
  try {
    target = existing === undefined || !whole ? path : realpathSync(path)
    temporary = whole ? `${target}.${process.pid}.tmp` : path
    descriptor = openSync(temporary, 'w')
    if (existing !== undefined && whole) fchmodSync(descriptor, existing.mode & 0o777)
  } catch (cause) {
    throw unwritable(path, cause)
  }
  let open = true
  const close = (): void => {
    open = false
    process.off('exit', abandon)
    closeSync(descriptor)
  }
  const abandon = (): void => {
    if (!open) return
    close()
    if (whole) rmSync(temporary, { force: true })
  }
  // Where the process ends without a turn for those who hold the sink, what was half written goes too.
  process.on('exit', abandon)
  return {
    write(bytes) {
      try {
        for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done)
      } catch (cause) {
        throw unwritable(path, cause)
      }
    },
    commit() {
      close()
      if (!whole) return
      try {
        renameSync(temporary, target)
      } catch (cause) {
        rmSync(temporary, { force: true })
        throw unwritable(path, cause)
      }
    },
    abandon,
  }
}

function stdoutSink(io: CommandIo): Sink {
  return {
    async write(bytes) {
      // The caller's buffer is used again; a stream keeps what it is given.
      if (io.stdout.write(Buffer.from(bytes))) return
      try {
        await once(io.stdout, 'drain', { signal: io.signal })
      } catch (cause) {
        throw (cause as { code?: string }).code === 'EPIPE' ? new NobodyReads('Nobody reads stdout.', { cause }) : cause
      }
    },
    commit() {},
    abandon() {},
  }
}

/** What is said of a file, or stdout, that cannot be written. */
export function unwritable(path: string, cause: unknown): CommandFailure {
  const reasons: Record<string, string> = { ENOENT: 'its directory does not exist', EACCES: 'it may not be written', EISDIR: 'it is a directory', ENOSPC: 'the disk is full', EROFS: 'the disk is read-only' }
  const code = (cause as { code?: string }).code ?? ''
  return new CommandFailure(`${path} cannot be written: ${reasons[code] ?? code}.`, undefined, cause)
}

const bufferSize = 1 << 20
const shortText = 48

/** Collects small pieces into large writes. Text goes in as UTF-8. */
export class ByteWriter {
  private readonly sink: Sink
  private readonly buffer: Buffer = Buffer.allocUnsafe(bufferSize)
  private filled = 0

  constructor(sink: Sink) {
    this.sink = sink
  }

  /** Whether the buffer is so full that `flush` should be awaited before the next row. */
  get full(): boolean {
    return this.filled > bufferSize / 2
  }

  bytes(source: Buffer, start: number, end: number): void {
    if (end - start > bufferSize - this.filled) {
      this.spill(source.subarray(start, end))
      return
    }
    this.filled += source.copy(this.buffer, this.filled, start, end)
  }

  byte(value: number): void {
    if (this.filled === bufferSize) this.spill(new Uint8Array([value]))
    else this.buffer[this.filled++] = value
  }

  text(value: string): void {
    if (value.length * 3 > bufferSize - this.filled) {
      this.spill(Buffer.from(value, 'utf8'))
      return
    }
    if (!this.ascii(value)) this.filled += this.buffer.write(value, this.filled, 'utf8')
  }

  /** Writes a short text of ASCII letters by itself: a call out of the engine costs more. */
  private ascii(value: string): boolean {
    if (value.length > shortText) return false
    const { buffer, filled } = this
    for (let at = 0; at < value.length; at += 1) {
      const code = value.charCodeAt(at)
      if (code > 0x7f) return false
      buffer[filled + at] = code
    }
    this.filled += value.length
    return true
  }

  async flush(): Promise<void> {
    await this.spilled
    this.spilled = undefined
    if (this.filled > 0) await this.sink.write(this.buffer.subarray(0, this.filled))
    this.filled = 0
  }

  /** Writes that could not wait for `flush`, such as one huge cell. */
  private spilled: Promise<void> | undefined

  private spill(bytes: Uint8Array): void {
    const held = Buffer.concat([this.buffer.subarray(0, this.filled), bytes])
    this.filled = 0
    const before = this.spilled
    if (before === undefined) this.spilled = this.sink.write(held) ?? undefined
    else this.spilled = before.then(() => this.sink.write(held))
  }
}
