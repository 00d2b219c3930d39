import { describe, test } from 'vitest'
import { memoryStore } from '../../src/store/memory.js'
import type { StoreTransaction } from '../../src/store/store.js'
import type { StoreSubject } from '../../src/testing/store-contract/check.js'
import { storeContract } from '../../src/testing/store-contract/contract.js'

/** A store in memory whose restart is a snapshot and its restoring. */
function inMemory(): StoreSubject<StoreTransaction> {
  const store = memoryStore()
  return {
    store,
    reopen: async () => {
      const next = memoryStore()
      await next.restore(store.snapshot())
      return next
    },
    callersTransaction: (tenant, work) => store.transaction({ tenant, mode: 'write' }, work),
  }
}

describe('the store in memory', async () => {
  for (const { name, run } of await storeContract(inMemory, { histories: Number(process.env['SELFSAME_STORE_HISTORIES'] ?? 20) })) test(name, run)
})
