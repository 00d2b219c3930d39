import { CommandFailure } from '../io.js'
import { toUtf8 } from './encoding.js'
import { RowScanner } from './row-scanner.js'
import { detectDelimiter } from './dialect.js'
import { utf8Damage, type Utf8Damage } from './utf8-damage.js'

/** A file as UTF-8 bytes in stretches that each hold whole rows. */
export interface Segments {
  readonly segments: readonly Uint8Array[]
  readonly delimiter: string
  readonly encoding: string
  readonly encodingGuessed: boolean
  readonly byteOrderMark: boolean
  /** What is no UTF-8 in it, where it is UTF-8 otherwise. */
  readonly damage?: Utf8Damage | undefined
}

/** How the file is to be read where the caller knows better than its bytes say. */
export interface SegmentOptions {
  readonly delimiter?: string | undefined
  readonly encoding?: string | undefined
  readonly comment?: string | undefined
}

/**
 * Converts a file's parts to UTF-8 and cuts them between rows. One part, the usual case, is passed on
 * as it is; the rest of a row cut through by a part's end is carried into the next.
 */
export function toSegments(parts: readonly Uint8Array[], options: SegmentOptions = {}): Segments {
  const first = toUtf8(parts[0] ?? new Uint8Array(0), options.encoding)
  const announced = announcement(first.bytes)
  const delimiter = options.delimiter ?? announced?.delimiter ?? detectDelimiter(first.bytes, options.comment)
  const about = { delimiter, encoding: first.encoding, encodingGuessed: first.guessed, byteOrderMark: first.byteOrderMark }
  if (parts.length <= 1) return withDamage({ ...about, segments: [first.bytes.subarray(announced?.length ?? 0)] })
  // A part may be cut through a letter, which makes good UTF-8 look bad: only the first part's start speaks.
  const given = first.guessed ? guessedFromStart(parts[0] as Uint8Array, first.encoding) : first.encoding
  // Their line ends are not single bytes, so that rows cannot be told apart before converting.
  if (/^utf-?16/i.test(given)) throw new CommandFailure('A UTF-16 file of more than 1 GiB cannot be read; convert it to UTF-8 first.')
  const segments: Uint8Array[] = []
  let carried: Uint8Array = new Uint8Array(0)
  parts.forEach((part, index) => {
    const joined = Buffer.concat([carried, index === 0 ? part.subarray(markLength(part) + (announced?.length ?? 0)) : part])
    if (index === parts.length - 1) {
      segments.push(joined)
      return
    }
    const cut = lastRowEnd(joined, delimiter)
    segments.push(joined.subarray(0, cut))
    carried = joined.subarray(cut)
  })
  return withDamage({
    ...about,
    encoding: given,
    segments: segments.filter((segment) => segment.length > 0).map((segment) => (given === 'UTF-8' ? segment : toUtf8(segment, given).bytes)),
  })
}

function withDamage(source: Segments): Segments {
  return source.encoding === 'UTF-8' ? { ...source, damage: utf8Damage(source.segments) } : source
}

/** The line `sep=;` by which Excel is told the delimiter: it is no header. */
function announcement(bytes: Uint8Array): { delimiter: string; length: number } | undefined {
  const [line, delimiter] = /^(?:"sep=([,;|\t])"|sep=([,;|\t]))\r?\n/i.exec(String.fromCharCode(...bytes.subarray(0, 16)))?.filter((group) => group !== undefined) ?? []
  return line === undefined || delimiter === undefined ? undefined : { delimiter, length: line.length }
}

function guessedFromStart(part: Uint8Array, guess: string): string {
  return toUtf8(part.subarray(0, Math.max(0, part.length - 4))).encoding === 'UTF-8' ? 'UTF-8' : guess
}

function markLength(part: Uint8Array): number {
  return part[0] === 0xef && part[1] === 0xbb && part[2] === 0xbf ? 3 : 0
}

/** Where the last whole row ends; 0 where no row is whole. */
function lastRowEnd(bytes: Uint8Array, delimiter: string): number {
  const scanner = new RowScanner(bytes, delimiter.charCodeAt(0))
  let position = 0
  while (position < bytes.length) {
    const next = scanner.scan(position)
    if (!scanner.ended || scanner.unclosedQuotes > 0) break
    // A CR at the very end may be half of a CRLF.
    if (next === bytes.length && bytes[next - 1] === 0x0d) break
    position = next
  }
  return position
}
