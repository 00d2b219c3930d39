import type { Steps } from '../../src/resolve/batch/crew.js'

/** Runs steps to their end, waiting where they wait. */
export async function finished<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    await step.value
  }
}
