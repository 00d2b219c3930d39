/** Longest stretch decoded at once; engines limit the length of a string. */
const longestString = 1 << 26

/** Distinct values as bytes, in memory that threads may share. */
export interface PackedValues {
  readonly size: number
  /** Value `i` lies at `arena[starts[i] .. starts[i + 1])`. */
  readonly arena: Uint8Array
  readonly starts: Uint32Array
  /** 1 where a value has letters beyond ASCII. */
  readonly wide: Uint8Array
}

/** The values as strings. ASCII ones are cut out of one long string, which is five times as fast as decoding each. */
export function unpack({ size, starts, arena, wide }: PackedValues): string[] {
  const buffer = Buffer.from(arena.buffer, arena.byteOffset, starts[size] as number)
  const values = Array.from<string>({ length: size })
  let long = ''
  let longStart = 0
  let longEnd = 0
  for (let code = 0; code < size; code++) {
    const start = starts[code] as number
    const end = starts[code + 1] as number
    if (wide[code] === 1) {
      values[code] = buffer.toString('utf8', start, end)
      continue
    }
    if (end > longEnd) {
      longStart = start
      longEnd = Math.max(end, Math.min(buffer.length, start + longestString))
      long = buffer.toString('latin1', longStart, longEnd)
    }
    values[code] = long.substring(start - longStart, end - longStart)
  }
  return values
}
