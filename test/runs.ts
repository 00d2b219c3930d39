/** How often a property is tried: `base` times, or a multiple of it when `SELFSAME_RUNS` is set. */
export function runs(base: number): { numRuns: number } {
  return { numRuns: Math.max(1, Math.round(base * Number(process.env['SELFSAME_RUNS'] ?? 1))) }
}
