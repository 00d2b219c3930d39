const quote = 0x22

/** Where the content of a cell lies: its own bytes, or the scratch bytes when quotes had to be undoubled. */
export interface CellContent {
  bytes: Uint8Array
  start: number
  end: number
}

/**
 * Finds a cell's content: outer blanks and quotes away, doubled quotes single. `into` is written
 * and answered, so that reading a million cells makes no objects.
 */
export function cellContent(bytes: Uint8Array, from: number, to: number, into: CellContent): CellContent {
  let start = from
  let end = to
  while (start < end && (bytes[start] as number) <= 0x20) start++
  while (end > start && (bytes[end - 1] as number) <= 0x20) end--
  into.bytes = bytes
  if (bytes[start] === quote && start < end) {
    let close = start + 1
    while (close < end && bytes[close] !== quote) close++
    if (close < end - 1) return undoubled(bytes, start, end, into)
    if (close === end - 1) {
      start++
      end--
    }
    while (start < end && (bytes[start] as number) <= 0x20) start++
    while (end > start && (bytes[end - 1] as number) <= 0x20) end--
  }
  into.start = start
  into.end = end
  return into
}

function undoubled(bytes: Uint8Array, start: number, end: number, into: CellContent): CellContent {
  const scratch = new Uint8Array(end - start)
  let length = 0
  let inside = true
  for (let at = start + 1; at < end; at++) {
    const byte = bytes[at] as number
    if (inside && byte === quote) {
      if (bytes[at + 1] === quote && at + 1 < end) at++
      else {
        inside = false
        continue
      }
    }
    scratch[length++] = byte
  }
  into.bytes = scratch
  into.start = 0
  into.end = length
  while (into.start < into.end && (scratch[into.start] as number) <= 0x20) into.start++
  while (into.end > into.start && (scratch[into.end - 1] as number) <= 0x20) into.end--
  return into
}

const shared: CellContent = { bytes: new Uint8Array(0), start: 0, end: 0 }

/** The content of a cell as a string. */
export function cellText(bytes: Uint8Array, from: number, to: number): string {
  const { bytes: source, start, end } = cellContent(bytes, from, to, shared)
  return utf8Text(source, start, end)
}

/** UTF-8 bytes as a string. */
export function utf8Text(bytes: Uint8Array, start: number, end: number): string {
  return start >= end ? '' : Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8')
}

/** What a cell holds, exactly: without the quotes around it where it has some, and with its blanks. */
export function exactText(bytes: Uint8Array, from: number, to: number): string {
  const raw = utf8Text(bytes, from, to)
  const bare = raw.trim()
  if (bare.length < 2 || !bare.startsWith('"') || !bare.endsWith('"')) return raw
  const inner = bare.slice(1, -1)
  // A quote that stands alone inside is a letter like any other.
  return inner.replaceAll('""', '').includes('"') ? raw : inner.replaceAll('""', '"')
}
