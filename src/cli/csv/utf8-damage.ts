import { isUtf8 } from 'node:buffer'
import { countLineEnds } from './line-ends.js'

/** What is no UTF-8 in a file that is. */
export interface Utf8Damage {
  readonly bytes: number
  /** The line of the first of them, from 1. */
  readonly line: number
}

/** Letters of several bytes for each damaged byte. In text of another encoding they come by accident: one for ten at most. */
const soundForOne = 4

/** Whether bytes are UTF-8, but for a letter cut in two here and there, or a cell pasted from elsewhere. */
export function isNearlyUtf8(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return true
  const { sound, damaged } = countLetters(bytes)
  return sound >= soundForOne * damaged
}

/** Finds what is damaged in a file of UTF-8, given in stretches of whole rows; `undefined` where nothing is. */
export function utf8Damage(segments: readonly Uint8Array[]): Utf8Damage | undefined {
  let bytes = 0
  let line = 1
  for (const [place, segment] of segments.entries()) {
    if (isUtf8(segment)) continue
    const { damaged, first } = countLetters(segment)
    // Lines are counted where something is damaged only: to look at each byte for them takes longer than to write the file.
    if (bytes === 0) line = segments.slice(0, place).reduce((lines, before) => lines + countLineEnds(before, 0, before.length), 1 + countLineEnds(segment, 0, first))
    bytes += damaged
  }
  return bytes === 0 ? undefined : { bytes, line }
}

/** Counts letters of several bytes, and bytes that belong to none; `first` is the place of the first of these. */
function countLetters(bytes: Uint8Array): { sound: number; damaged: number; first: number } {
  let sound = 0
  let damaged = 0
  let first = bytes.length
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] as number
    if (lead < 0x80) {
      at++
      continue
    }
    const length = letterLength(bytes, at, lead)
    if (length > 0) sound++
    else if (damaged++ === 0) first = at
    at += Math.max(1, length)
  }
  return { sound, damaged, first }
}

/** How many bytes the letter at `at` has; 0 where there is none. */
function letterLength(bytes: Uint8Array, at: number, lead: number): number {
  const length = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  const second = bytes[at + 1] ?? 0
  // Longer than need be, halves of a pair, beyond the last letter.
  if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f) || (lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f)) return 0
  for (let next = 1; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}
