/** Ranks are whole numbers below this power of two. */
const rankBits = 53
/** So many are put in order by moving each to its place. */
const few = 16

/**
 * The profiles in the order of their ranks, those of equal rank in their own: an order that follows from what they say. Ranks are
 * mixed well, so that the first bits of each tell nearly where it stands.
 */
export function byContent(ranks: Float64Array): Int32Array {
  const bits = 32 - Math.clz32(ranks.length)
  const width = 2 ** (rankBits - bits)
  const ends = new Int32Array(2 ** bits)
  for (let profile = 0; profile < ranks.length; profile += 1) ends[Math.floor(ranks[profile]! / width)]! += 1
  for (let part = 0, start = 0; part < ends.length; part += 1) {
    const size = ends[part]!
    ends[part] = start
    start += size
  }
  const order = new Int32Array(ranks.length)
  for (let profile = 0; profile < ranks.length; profile += 1) order[ends[Math.floor(ranks[profile]! / width)]!++] = profile
  for (let part = 0, from = 0; part < ends.length; from = ends[part]!, part += 1) sortPart(order, from, ends[part]!, ranks)
  return order
}

function sortPart(order: Int32Array, from: number, to: number, ranks: Float64Array): void {
  if (to - from > few) {
    order.subarray(from, to).sort((a, b) => ranks[a]! - ranks[b]! || a - b)
    return
  }
  for (let i = from + 1; i < to; i += 1) {
    const profile = order[i]!
    const rank = ranks[profile]!
    let at = i
    for (; at > from && ranks[order[at - 1]!]! > rank; at -= 1) order[at] = order[at - 1]!
    order[at] = profile
  }
}
