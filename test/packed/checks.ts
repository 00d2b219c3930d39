/** Counts what holds and what does not, and says so line by line. */
export interface Checks {
  readonly check: (name: string, body: () => Promise<void> | void) => Promise<void>
  readonly counts: () => { readonly passed: number; readonly failed: number }
}

export function startChecks(): Checks {
  let passed = 0
  let failed = 0
  return {
    check: async (name, body) => {
      try {
        await body()
        passed += 1
        console.log(`ok    ${name}`)
      } catch (error) {
        failed += 1
        console.log(`FAIL  ${name}\n      ${(error instanceof Error ? error.message : String(error)).replaceAll('\n', '\n      ')}`)
      }
    },
    counts: () => ({ passed, failed }),
  }
}
