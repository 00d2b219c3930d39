import { textGiven } from '../../model/given.js'
import type { MemoryCollection } from './collection.js'
import { badLine, hashLine, header, parseLine } from './snapshot-format.js'
import { MemoryTenant } from './tenant.js'

/**
 * Builds the tenants of a snapshot, or of one of them alone.
 * @throws SelfsameError `BAD_SNAPSHOT` with the number of the line.
 */
export async function readSnapshot(chunks: Iterable<string> | AsyncIterable<string>, only: string | undefined, signal: AbortSignal | undefined): Promise<ReadonlyMap<string, MemoryTenant>> {
  const tenants = new Map<string, MemoryTenant>()
  let tenant: MemoryTenant | undefined
  let number = 0
  let rows = 0
  let hash = 0
  let ended = false
  for await (const text of textLines(chunks, signal)) {
    number += 1
    if (ended) throw badLine(number, 'there: the snapshot has ended before it')
    if (number === 1) {
      // Editors and Windows write a mark before it.
      if (text.replace(/^\ufeff/, '') !== header) throw badLine(number, `the beginning of a snapshot of version 1, ${header}`)
    } else {
      const line = parseLine(text, number)
      if (line.kind === 'tenant') {
        if (tenants.has(line.tenant)) throw badLine(number, 'a tenant that did not come before')
        tenant = new MemoryTenant()
        tenants.set(line.tenant, tenant)
      } else if (line.kind === 'row') {
        if (tenant === undefined) throw badLine(number, 'a tenant, to which the rows behind it belong')
        const collection = tenant.collection(line.collection) as MemoryCollection<'settings'>
        if (collection.set(line.row as never) !== undefined) throw badLine(number, 'a row whose id did not come before')
        rows += 1
      } else {
        if (line.end.rows !== rows || line.end.hash !== hash) throw badLine(number, 'the end of these lines: some of those before it were lost or changed')
        ended = true
      }
    }
    hash = hashLine(hash, number === 1 ? header : text)
  }
  if (!ended) throw badLine(number + 1, 'there: the snapshot breaks off')
  if (only === undefined) return tenants
  const one = tenants.get(only)
  return new Map(one === undefined ? [] : [[only, one]])
}

/** Cuts text at line feeds, wherever its chunks begin and end. */
async function* textLines(chunks: Iterable<string> | AsyncIterable<string>, signal: AbortSignal | undefined): AsyncGenerator<string, void, undefined> {
  let rest = ''
  for await (const chunk of chunks) {
    signal?.throwIfAborted()
    const lines = (rest + textGiven(chunk, 'chunks')).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line
  }
  signal?.throwIfAborted()
  if (rest !== '') yield rest
}
