import { grown } from '../../model/grown.js'
import type { PackedValues } from './packed-values.js'

/**
 * Numbers distinct byte strings in order of first appearance. A JavaScript string is made once per
 * distinct value, by the thread that reads it, never per cell.
 */
export class ByteDictionary {
  size = 0
  private slots: Int32Array = new Int32Array(1024)
  private hashes: Int32Array = new Int32Array(512)
  /** Value `code` lies at `arena[starts[code] .. starts[code + 1])`. */
  private starts: Uint32Array = new Uint32Array(shared(513 * 4))
  private arena: Uint8Array = new Uint8Array(shared(8192))
  /** 1 where a value has letters beyond ASCII. */
  private wide: Uint8Array = new Uint8Array(shared(512))

  /** The number of the value at `bytes[start .. end)`. */
  intern(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start
    let hash = 0x811c9dc5
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
    hash ^= hash >>> 15
    const { slots, hashes, starts, arena } = this
    const mask = slots.length - 1
    let slot = hash & mask
    for (;;) {
      const code = (slots[slot] as number) - 1
      if (code < 0) return this.add(bytes, start, end, hash, slot)
      if (hashes[code] === hash) {
        const from = starts[code] as number
        if ((starts[code + 1] as number) - from === length) {
          let same = 0
          while (same < length && arena[from + same] === bytes[start + same]) same++
          if (same === length) return code
        }
      }
      slot = (slot + 1) & mask
    }
  }

  /** The values in order of their numbers. */
  packed(): PackedValues {
    const { size, starts, arena, wide } = this
    return { size, starts: starts.subarray(0, size + 1), arena: arena.subarray(0, starts[size]), wide: wide.subarray(0, size) }
  }

  private add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const code = this.size++
    if (code >= this.hashes.length) {
      this.hashes = grown(this.hashes)
      const starts = new Uint32Array(shared((this.hashes.length + 1) * 4))
      starts.set(this.starts)
      this.starts = starts
      const wide = new Uint8Array(shared(this.hashes.length))
      wide.set(this.wide)
      this.wide = wide
    }
    const from = this.starts[code] as number
    const to = from + end - start
    if (to > this.arena.length) {
      const arena = new Uint8Array(shared(Math.max(to, this.arena.length * 2)))
      arena.set(this.arena)
      this.arena = arena
    }
    const { arena } = this
    let bits = 0
    for (let at = start, place = from; at < end; at++, place++) {
      const byte = bytes[at] as number
      bits |= byte
      arena[place] = byte
    }
    if (bits > 0x7f) this.wide[code] = 1
    this.starts[code + 1] = to
    this.hashes[code] = hash
    this.slots[slot] = code + 1
    if (this.size * 2 > this.slots.length) this.rehash()
    return code
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2)
    const mask = slots.length - 1
    for (let code = 0; code < this.size; code++) {
      let slot = (this.hashes[code] as number) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = code + 1
    }
    this.slots = slots
  }
}

/**
 * Tells whether a value was seen before, by two 32-bit hashes. For columns of ids, which are never
 * interned: a wrong answer takes some 2^32 rows to become likely, and costs a made-up id instead of theirs.
 */
export class SeenHashes {
  private slots: Int32Array = new Int32Array(4096)
  private count = 0

  /** Adds the value; answers whether it is new. */
  add(bytes: Uint8Array, start: number, end: number): boolean {
    let first = 0x811c9dc5
    let second = 0x9e3779b9
    for (let at = start; at < end; at++) {
      const byte = bytes[at] as number
      first = Math.imul(first ^ byte, 0x01000193)
      second = Math.imul(second ^ byte, 0x85ebca6b)
      second = (second << 13) | (second >>> 19)
    }
    first ^= first >>> 15
    // Zero marks a free slot.
    if (first === 0 && second === 0) second = 1
    if (!this.place(first, second)) return false
    if (++this.count * 4 > this.slots.length) this.rehash()
    return true
  }

  private place(first: number, second: number): boolean {
    const { slots } = this
    const mask = slots.length / 2 - 1
    let slot = first & mask
    for (;;) {
      const heldFirst = slots[2 * slot] as number
      const heldSecond = slots[2 * slot + 1] as number
      if (heldFirst === 0 && heldSecond === 0) break
      if (heldFirst === (first | 0) && heldSecond === (second | 0)) return false
      slot = (slot + 1) & mask
    }
    slots[2 * slot] = first
    slots[2 * slot + 1] = second
    return true
  }

  private rehash(): void {
    const old = this.slots
    this.slots = new Int32Array(old.length * 2)
    for (let at = 0; at < old.length; at += 2) {
      if (old[at] !== 0 || old[at + 1] !== 0) this.place(old[at] as number, old[at + 1] as number)
    }
  }
}

const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes)
