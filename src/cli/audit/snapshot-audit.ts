import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { SelfsameError } from '../../errors.js'
import type { AuditReport } from '../../resolve/people/audit.js'
import type { PeopleReview } from '../../resolve/people/people-reviews.js'
import { createResolver, type People } from '../../resolve/resolver.js'
import { memoryStore } from '../../store/memory.js'
import { beginsSnapshot } from '../csv/json-lines.js'
import { CommandFailure, exitCodes, sentenceOf, type CommandIo, usageError } from '../io.js'

/** What a store's snapshot shows of one tenant. */
export interface SnapshotAudit extends AuditReport {
  readonly tenant: string
  /** Pairs of contacts that may be one, the likeliest first, each by the two records that say most for it. */
  readonly suspects: readonly PeopleReview[]
  /** What the lists leave out; of what may be one it counts pairs of records, those that somebody set aside included. */
  readonly leftOut: AuditReport['leftOut'] & { readonly suspects: number }
}

/** Whether a file is a snapshot of a store, by how it begins. */
export function isSnapshot(path: string): boolean {
  const start = Buffer.alloc(64)
  try {
    // What a pipe gives once it does not give again.
    if (!statSync(path).isFile()) return false
    const descriptor = openSync(path, 'r')
    readSync(descriptor, start, 0, start.length, 0)
    closeSync(descriptor)
  } catch {
    // Whoever opens it next says what is wrong with it.
    return false
  }
  return beginsSnapshot(start)
}

/** Restores a snapshot in memory and looks at a tenant under the model and policy that are in force there. */
export async function auditSnapshot(path: string, options: { readonly tenant: string | undefined; readonly since: string | undefined; readonly limit: number }, io: CommandIo): Promise<SnapshotAudit> {
  const tenants = await tenantsOf(path)
  const tenant = options.tenant ?? (tenants.length === 1 ? tenants[0]! : undefined)
  if (tenants.length === 0) throw new CommandFailure(`${path} holds no tenant that can be read.`, exitCodes.data)
  if (tenant === undefined) throw usageError(`${path} holds ${tenants.length} tenants; name one with --tenant.`)
  const store = memoryStore()
  const people = createResolver({ store, now: () => 0, newId: () => 'none' }).tenant(tenant)
  try {
    await store.restore(createReadStream(path, 'utf8') as AsyncIterable<string>, { tenant, signal: io.signal })
    // Says whether what was derived there can be read.
    await people.list({ limit: 1 })
  } catch (cause) {
    if (!(cause instanceof SelfsameError)) throw cause
    throw new CommandFailure(`${path}: ${sentenceOf(cause)}`, exitCodes.data, cause)
  }
  const report = await people.audit({ limit: options.limit, since: options.since })
  const waiting = Object.values(report.suspicions).reduce((sum, count) => sum + count, 0)
  return { tenant, ...report, ...(await suspectsOf(people, options.limit, waiting, report.leftOut)) }
}

async function suspectsOf(people: People, limit: number, waiting: number, leftOut: AuditReport['leftOut']): Promise<Pick<SnapshotAudit, 'suspects' | 'leftOut'>> {
  const reviews = await people.reviews({ limit: limit + 1 })
  return { suspects: reviews.slice(0, limit), leftOut: { ...leftOut, suspects: reviews.length > limit ? Math.max(1, waiting - limit) : 0 } }
}

async function tenantsOf(path: string): Promise<readonly string[]> {
  const tenants: string[] = []
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    if (!line.startsWith('{"tenant":')) continue
    try {
      tenants.push((JSON.parse(line) as { readonly tenant: string }).tenant)
    } catch {
      // What is damaged is named with its line when it is restored.
    }
  }
  return tenants
}
