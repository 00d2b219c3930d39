import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { memoryStore } from '../../src/store/memory.js'
import { storeContract } from '../../src/testing/store-contract/contract.js'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../', import.meta.url))

/** A program of these tests in a process of its own, without what this runner sets in its children's environment. */
async function alone(file: string, ...flags: readonly string[]): Promise<string> {
  const { NODE_OPTIONS: _, NODE_TEST_CONTEXT: __, ...environment } = process.env
  return (await run(process.execPath, ['--import', 'tsx', ...flags, fileURLToPath(new URL(file, import.meta.url))], { cwd: root, env: environment, maxBuffer: 1 << 26 })).stdout
}

// Proven by leaving the key of a freed slot as it was (numbers), and by keeping the id of a deleted row in its collection (texts).
test('of what was deleted or rolled back nothing is left in memory, neither text nor number', async () => {
  expect(JSON.parse(await alone('search-memory.ts', '--expose-gc'))).toEqual({
    rows: 100,
    kept: { texts: true, numbers: true },
    gone: { texts: 0, numbers: 0 },
    rolledBack: { texts: 0, numbers: 0 },
  })
})

test('the contract runs under node:test as it does here', async () => {
  const checks = await storeContract(() => ({ store: memoryStore() }), { histories: 2 })
  const told = await alone('node-test-runner.ts', '--test-reporter=tap')
  for (const { name } of checks) expect(told).toMatch(new RegExp(`^ok \\d+ - ${name.replaceAll(/[()]/g, '\\$&')}$`, 'm'))
  expect(told).toMatch(new RegExp(`^# pass ${checks.length}$`, 'm'))
  expect(told).toMatch(/^# fail 0$/m)
})
