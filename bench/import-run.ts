/** One size of the import benchmark in a process of its own, which tells its parent what it measured. Started by `import.ts`. */
import { performance } from 'node:perf_hooks'
import type { Field } from '../src/model/field.js'
import type { ImportedContact } from '../src/model/imported-contact.js'
import type { ImportReport } from '../src/resolve/import/import-report.js'
import { createResolver } from '../src/resolve/resolver.js'
import { memoryStore } from '../src/store/memory.js'
import { type GeneratedRow, generateContacts } from '../src/testing/generator/index.js'

/** What an import of one kind took. */
export interface ImportCost {
  readonly seconds: number
  /** Processor time of all threads of the process, collection of garbage included. */
  readonly cpuSeconds: number
  readonly added: number
  readonly unchanged: number
}

export interface ImportRun {
  readonly rows: number
  readonly contacts: number
  /** Most resident memory, the rows themselves included. */
  readonly peakMb: number
  readonly costs: Readonly<Record<string, ImportCost>>
}

const [people = '', seed = ''] = process.argv.slice(2)
const fieldsOfColumns = { full_name: 'name', given_name: 'givenName', family_name: 'familyName', email: 'email', company: 'organization', birth_date: 'birthDate', address: 'address', city: 'city', postcode: 'postcode', country: 'country', telegram: 'telegram', instagram: 'instagram' } as const satisfies Partial<Record<keyof GeneratedRow, Field>>

function contactOf(row: GeneratedRow): ImportedContact {
  const person: { [F in Field]?: string | readonly string[] } = {}
  for (const [column, field] of Object.entries(fieldsOfColumns)) {
    const value = row[column as keyof typeof fieldsOfColumns]
    if (value !== '') person[field] = value
  }
  const phones = [row.phone, row.whatsapp, row.viber].filter((one) => one !== '')
  if (phones.length > 0) person.phone = phones
  return { id: row.row_id, person, observedAt: row.created_at }
}

const contacts = Array.from(generateContacts({ people: Number(people), seed: Number(seed) }), contactOf)
const options = { source: 'crm', observedAt: '2026-01-01T00:00:00Z' }
const costs: Record<string, ImportCost> = {}
const resolverOf = () => {
  let ids = 0
  return createResolver({ store: memoryStore(), now: () => 1_760_000_000_000, newId: () => `c${(ids += 1)}` }).tenant('bench')
}

async function measure(name: string, work: () => Promise<Pick<ImportReport, 'added' | 'unchanged'>>): Promise<void> {
  const before = process.cpuUsage()
  const started = performance.now()
  const { added, unchanged } = await work()
  const { user, system } = process.cpuUsage(before)
  costs[name] = { seconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6, added, unchanged }
}

let desk = resolverOf()
let contactCount = 0
await measure('first run', async () => {
  const report = await desk.import(contacts, options)
  contactCount = report.contacts
  return report
})
await measure('second run', () => desk.import(contacts, options))

/** Killed where half of it is in. */
desk = resolverOf()
const stop = new AbortController()
const half = Math.floor(contacts.length / 2)
await desk.import(contacts, { ...options, batch: half, onProgress: (rows) => void (rows >= half && stop.abort(new Error('killed'))) }, { signal: stop.signal }).catch((error: unknown) => {
  if ((error as Error).message !== 'killed') throw error
})
await measure('resumed after half', async () => {
  const report = await desk.import(contacts, options)
  if (report.contacts !== contactCount) throw new Error(`Killed and run again it came to ${report.contacts} contacts, not to ${contactCount}.`)
  return report
})

const report: ImportRun = { rows: contacts.length, contacts: contactCount, peakMb: process.resourceUsage().maxRSS / 1024, costs }
if (process.send === undefined) console.log(JSON.stringify(report, undefined, 1))
else process.send(report, () => process.disconnect())
