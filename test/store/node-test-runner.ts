/** How a store is proven under node:test; run by itself. */
import { test } from 'node:test'
import { memoryStore } from 'selfsame'
import { storeContract } from 'selfsame/testing'

const checks = await storeContract(() => ({ store: memoryStore() }), { histories: 2 })
for (const { name, run } of checks) test(name, run)
