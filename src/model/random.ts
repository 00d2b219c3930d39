/**
 * A stream of 32-bit unsigned integers from a seed, the same on every machine
 * (SplitMix32). For sampling, never for secrets.
 */
export function randomIntegers(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let z = state
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return (z ^ (z >>> 15)) >>> 0
  }
}
