/**
 * How often a property is tried: `base` times from one seed, so that the gate gives the same answer twice;
 * with `SELFSAME_RUNS` a multiple of it from a new seed each time, to look further.
 */
export function runs(base: number): { numRuns: number; seed?: number } {
  const factor = process.env['SELFSAME_RUNS']
  return factor === undefined ? { numRuns: base, seed: 20_261_123 } : { numRuns: Math.max(1, Math.round(base * Number(factor))) }
}
