import { Turns } from '../../store/turns.js'
import type { Store } from '../../store/store.js'

/**
 * A store whose writes of one tenant begin one after the other. They could not commit side by side anyway, since they count one feed on: so none of them
 * holds a connection while it waits, and a store that takes no locks refuses none because of another one of this process.
 */
export function inTurn<Tx>(store: Store<Tx>): Store<Tx> {
  const tenants = new Map<string, Turns>()
  return {
    async transaction(options, work) {
      const { tenant, mode, tx, signal } = options
      // A transaction of the caller's may hold what the one whose turn it is waits for.
      if (mode === 'read' || tx !== undefined) return await store.transaction(options, work)
      signal?.throwIfAborted()
      const turns = tenants.get(tenant) ?? new Turns()
      tenants.set(tenant, turns)
      const wait = turns.begin(mode, signal)
      if (wait !== undefined) await wait
      try {
        return await store.transaction(options, work)
      } finally {
        turns.end(mode)
        if (turns.isFree(mode)) tenants.delete(tenant)
      }
    },
  }
}
