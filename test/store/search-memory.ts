/**
 * Run by itself: fills a store in memory, deletes and rolls back, and then searches the whole heap and every typed array for what is gone.
 * Prints what it found as JSON. Its names are put together at run time, lest its own text be found.
 */
import { Readable } from 'node:stream'
import { getHeapSnapshot } from 'node:v8'

const made: WeakRef<Float64Array | Int32Array>[] = []
const recorded = <A extends typeof Float64Array | typeof Int32Array>(type: A): A => new Proxy(type, {
  construct: (target, values, heir) => {
    const array = Reflect.construct(target, values, heir) as Float64Array
    made.push(new WeakRef(array))
    return array
  },
})
globalThis.Float64Array = recorded(Float64Array)
globalThis.Int32Array = recorded(Int32Array)

const { memoryStore } = await import('../../src/store/memory.js')
const { bareProfile, bareRecord } = await import('../../src/testing/store-contract/random-rows.js')

const [keeps, goes, rolls] = [[107, 101, 112, 116], [103, 111, 110, 101], [98, 97, 99, 107]].map((codes) => `canary-${String.fromCharCode(...codes)}-`) as [string, string, string]
const keyOf = (prefix: string, i: number): number => 2 ** 40 + prefix.charCodeAt(7) * 2 ** 32 + i

const store = memoryStore()
async function put(prefix: string, count: number, fail: boolean): Promise<void> {
  await store.transaction({ tenant: 'acme', mode: 'write' }, async (transaction) => {
    for (let i = 0; i < count; i += 1) {
      const text = `${prefix}${i}`
      await transaction.put('records', [bareRecord(text, { profile: text, marks: [text, 'common'] })])
      await transaction.put('profiles', [bareProfile(text, { keys: [keyOf(prefix, i), keyOf(prefix, i + 1), 5], terms: [text, `term-${text}`, 'common'], contact: text })])
      await transaction.put('interactions', [{ id: text, recordId: text, at: `2025-${text}`, source: 'shop', eventId: text, kind: 'message', digest: text }])
    }
    if (fail) throw new Error('roll back')
  }).catch(() => undefined)
}
await put(keeps, 100, false)
await put(goes, 1000, false)
await put(rolls, 1000, true)
await store.transaction({ tenant: 'acme', mode: 'write' }, async (transaction) => {
  const ids = Array.from({ length: 1000 }, (_, i) => `${goes}${i}`)
  for (const collection of ['records', 'profiles', 'interactions'] as const) await transaction.delete(collection, ids)
})

// An array that was outgrown is held by a weak reference until this turn is over.
await new Promise(setImmediate)
globalThis.gc?.()
const arrays = made.flatMap((reference) => reference.deref() ?? [])
let heap = ''
for await (const chunk of Readable.from(getHeapSnapshot())) heap += String(chunk)
/** What may stand at a place: a number as it is, or in halves, the lower one first. */
const numberAt = (array: Float64Array | Int32Array, i: number): number => (array instanceof Float64Array ? array[i]! : array[i + 1]! * 2 ** 32 + (array[i]! >>> 0))
const numbers = (prefix: string): number => arrays.reduce((sum, array) => sum + array.filter((_, i) => numberAt(array, i) >= keyOf(prefix, 0) && numberAt(array, i) <= keyOf(prefix, 1000)).length, 0)
const texts = (prefix: string): number => heap.split(`${prefix}1`).length - 1
const rows = (await store.transaction({ tenant: 'acme', mode: 'read' }, (transaction) => transaction.count('profiles', 'key', [5], 1e6)))[0]
console.log(JSON.stringify({ rows, kept: { texts: texts(keeps) > 0, numbers: numbers(keeps) > 0 }, gone: { texts: texts(goes), numbers: numbers(goes) }, rolledBack: { texts: texts(rolls), numbers: numbers(rolls) } }))
