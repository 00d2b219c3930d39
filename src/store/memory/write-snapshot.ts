import { collections } from '../schema.js'
import { hashLine, header, type SnapshotEnd } from './snapshot-format.js'
import { MemoryTenant } from './tenant.js'

const chunkLength = 1 << 16

/** Lines of JSON in chunks of some 64 kB. The same rows give the same text, whatever order they came in; of all tenants none is told that holds nothing. */
export async function* writeSnapshot(tenants: ReadonlyMap<string, MemoryTenant>, only: string | undefined, signal: AbortSignal | undefined): AsyncGenerator<string, void, undefined> {
  let chunk = ''
  let hash = 0
  let rows = 0
  const say = (line: string): void => {
    hash = hashLine(hash, line)
    chunk += `${line}\n`
  }
  say(header)
  for (const name of only === undefined ? [...tenants.keys()].toSorted() : [only]) {
    const collected = await rowsOf(tenants.get(name) ?? new MemoryTenant(), signal)
    if (only === undefined && collected.every(([, held]) => held.length === 0)) continue
    say(JSON.stringify({ tenant: name }))
    for (const [collection, held] of collected) {
      for (const row of held.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
        say(JSON.stringify([collection, row]))
        rows += 1
        if (chunk.length < chunkLength) continue
        signal?.throwIfAborted()
        yield chunk
        chunk = ''
      }
    }
  }
  signal?.throwIfAborted()
  yield `${chunk}${JSON.stringify({ rows, hash } satisfies SnapshotEnd)}\n`
}

/** The rows of one moment between two writes. Rows are values, so a list of them is a copy; writes go on while it is told. */
async function rowsOf(tenant: MemoryTenant, signal: AbortSignal | undefined): Promise<readonly (readonly [string, readonly { readonly id: string }[]])[]> {
  const wait = tenant.turns.begin('read', signal)
  if (wait !== undefined) await wait
  try {
    return collections.map((name) => [name, tenant.collection(name).rows()])
  } finally {
    tenant.turns.end('read')
  }
}
