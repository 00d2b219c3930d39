import { isNearlyUtf8 } from './utf8-damage.js'
import { guessWindowsPage, westernMarks } from './windows-page.js'

/** Bytes as UTF-8, and what they were before. */
export interface Utf8Bytes {
  readonly bytes: Uint8Array
  /** `UTF-8`, or the encoding that they were converted from. */
  readonly encoding: string
  /** Whether a byte order mark stood before them; it is not part of `bytes`. */
  readonly byteOrderMark: boolean
  /** Whether the encoding was concluded from the bytes, so that it should be said. */
  readonly guessed: boolean
}

/**
 * Brings a file's bytes to UTF-8. A byte order mark decides; without one, what has an empty byte beside each letter
 * is UTF-16, what is UTF-8 but for a few damaged bytes is UTF-8; the rest is an old Windows export.
 */
export function toUtf8(bytes: Uint8Array, given?: string): Utf8Bytes {
  const mark = byteOrderMark(bytes)
  if (mark !== undefined && (given === undefined || mark.encoding === 'UTF-8')) {
    const rest = bytes.subarray(mark.length)
    if (mark.encoding === 'UTF-8') return { bytes: rest, encoding: 'UTF-8', byteOrderMark: true, guessed: false }
    return { bytes: recoded(rest, mark.encoding), encoding: mark.encoding, byteOrderMark: true, guessed: false }
  }
  if (given !== undefined && !/^utf-?8$/i.test(given)) {
    return { bytes: recoded(bytes, given), encoding: given, byteOrderMark: false, guessed: false }
  }
  const wide = given === undefined ? unmarkedUtf16(bytes) : undefined
  if (wide !== undefined) return { bytes: recoded(bytes, wide), encoding: wide, byteOrderMark: false, guessed: true }
  if (given !== undefined || isNearlyUtf8(bytes)) return { bytes, encoding: 'UTF-8', byteOrderMark: false, guessed: false }
  const encoding = guessWindowsPage(bytes)
  return { bytes: recoded(bytes, encoding), encoding, byteOrderMark: false, guessed: true }
}

/** Whether `label` names an encoding that can be read here. */
export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label) instanceof TextDecoder
  } catch {
    return false
  }
}

/** The encoding that the first bytes name, and how many of them. */
export function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'UTF-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'UTF-16LE', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'UTF-16BE', length: 2 }
  return undefined
}

/** Two bytes a letter, without a mark that says so: of the header's ASCII letters every other byte is nothing. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const empty = [0, 0]
  const length = Math.min(bytes.length, 64) & ~1
  for (let at = 0; at < length; at++) if (bytes[at] === 0) empty[at % 2]! += 1
  const half = length / 2
  if (half < 4) return undefined
  if (empty[1]! > half / 2 && empty[0] === 0) return 'UTF-16LE'
  return empty[0]! > half / 2 && empty[1] === 0 ? 'UTF-16BE' : undefined
}

const recodedAtOnce = 32 * 1024 * 1024

function recoded(bytes: Uint8Array, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const parts: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += recodedAtOnce) {
    const last = at + recodedAtOnce >= bytes.length
    const text = decoder.decode(bytes.subarray(at, at + recodedAtOnce), { stream: !last })
    parts.push(Buffer.from(decoder.encoding === 'windows-1252' ? westernMarks(text) : text, 'utf8'))
  }
  return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts)
}
