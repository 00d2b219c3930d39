/** One size of the resolver benchmark in a process of its own, which tells its parent what it measured. Started by `resolver.ts`. */
import type { InboundEvent } from '../src/model/event.js'
import { createResolver } from '../src/resolve/resolver.js'
import { memoryStore } from '../src/store/memory.js'
import { generateEvents } from '../src/testing/generator/index.js'

/** How long calls of one kind took, in milliseconds. */
export interface Latency {
  readonly calls: number
  readonly perSecond: number
  /** Calls a second of this process' own processor time: what a busy machine does not change much. */
  readonly perCpuSecond: number
  readonly p50: number
  readonly p99: number
  readonly worst: number
}

export interface ResolverRun {
  readonly events: number
  readonly records: number
  readonly contacts: number
  readonly latencies: Readonly<Record<string, Latency>>
  /** Of the heap, by record, all indexes included. */
  readonly bytesPerRecord: number
  /** Of an event as JSON text, on average. */
  readonly payloadBytes: number
}

const [people = '', seed = '', probes = '', componentSizes = ''] = process.argv.slice(2)
const collect = (globalThis as { readonly gc?: () => void }).gc
if (collect === undefined) throw new Error('The heap is measured with --expose-gc.')

const heapUsed = (): number => {
  collect()
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Times calls one by one, each awaited before the next begins. */
class Stopwatch {
  #times = new Float64Array(1024)
  #calls = 0
  #seconds = 0
  #cpuSeconds = 0

  async run<T>(inputs: readonly T[], call: (input: T) => Promise<unknown>): Promise<void> {
    const before = cpuSeconds()
    for (const input of inputs) {
      const started = performance.now()
      await call(input)
      const took = performance.now() - started
      if (this.#calls === this.#times.length) {
        const longer = new Float64Array(2 * this.#calls)
        longer.set(this.#times)
        this.#times = longer
      }
      this.#times[this.#calls] = took
      this.#calls += 1
      this.#seconds += took / 1000
    }
    this.#cpuSeconds += cpuSeconds() - before
  }

  get latency(): Latency {
    const sorted = this.#times.slice(0, this.#calls).sort()
    const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
    return { calls: this.#calls, perSecond: this.#calls / this.#seconds, perCpuSecond: this.#calls / this.#cpuSeconds, p50: at(0.5), p99: at(0.99), worst: at(1) }
  }
}

const latencies: Record<string, Latency> = {}
const measure = async <T>(name: string, inputs: readonly T[], call: (input: T) => Promise<unknown>): Promise<void> => {
  const watch = new Stopwatch()
  await watch.run(inputs, call)
  latencies[name] = watch.latency
}

const bare = heapUsed()
let ids = 0
const resolver = createResolver({ store: memoryStore(), now: () => 1_760_000_000_000, newId: () => `c${(ids += 1)}` })
const desk = resolver.tenant('bench')

let events = 0
let payload = 0
/** What an event costs at the size that the set has in the end, the last tenth says. */
const early = new Stopwatch()
const late = new Stopwatch()
const expected = Number(people) * 3.73
const recordNames = new Set<string>()
/** What people search for, and the records that they open, spread over the whole set. */
const drafts: string[] = []
const recordIds: string[] = []
/** Events of people who write again. */
const senders: InboundEvent[] = []
const every = Math.max(1, Math.floor(expected / Number(probes)))

function draftOf({ person }: InboundEvent): string | undefined {
  const said = [person?.name, person?.familyName, person?.phone, person?.email].find((one): one is string => typeof one === 'string' && one.length > 4)
  // As typed so far: two thirds of it.
  return said?.slice(0, Math.ceil((2 * said.length) / 3))
}

/** Events are made ahead, so that making them is not timed. */
const batch = 500
let waiting: InboundEvent[] = []
async function resolveWaiting(): Promise<void> {
  await (events + batch > 0.9 * expected ? late : early).run(waiting, async (event) => {
    const { recordId } = await desk.resolve(event)
    events += 1
    recordNames.add(recordId)
    if (events % every !== 0) return
    recordIds.push(recordId)
    if (event.key !== undefined) senders.push(event)
    const draft = draftOf(event)
    if (draft !== undefined) drafts.push(draft)
  })
  waiting = []
}
for (const event of generateEvents({ people: Number(people), seed: Number(seed) })) {
  payload += Buffer.byteLength(JSON.stringify(event))
  waiting.push(event)
  if (waiting.length === batch) await resolveWaiting()
}
await resolveWaiting()
latencies['resolve, first nine tenths'] = early.latency
latencies['resolve, last tenth'] = late.latency
const records = recordNames.size
recordNames.clear()
const bytesPerRecord = (heapUsed() - bare) / records

const contactIds = (await desk.contactOf(recordIds)).filter((id) => id !== undefined)
await measure('search', drafts, (draft) => desk.search(draft))
await measure('contact', contactIds, (id) => desk.contact(id))
await measure('timeline page', contactIds, (id) => desk.timeline(id))
const distinct = [...new Set(contactIds)]
const pairs = distinct.flatMap((id, i): [string, string][] => (i % 2 === 1 ? [[distinct[i - 1]!, id]] : [])).slice(0, 500)
const decisions: string[] = []
await measure('merge', pairs, async (contacts) => void decisions.push((await desk.merge({ contacts, by: 'bench' })).decisionId))
await measure('undo', decisions.toReversed(), (id) => desk.undo(id, { by: 'bench' }))
await measure('audit', [50], (limit) => desk.audit({ limit }))

let contacts = 0
for (let after: string | undefined; ;) {
  const page = await desk.list({ limit: 1000, ...(after === undefined ? {} : { after }) })
  contacts += page.contactIds.length
  if (page.after === undefined) break
  ;({ after } = page)
}

/** The same people with nothing new to say: most of what a help desk is sent. */
const again = ({ person, trust, others: _, ...event }: InboundEvent, id: string, minute: number): InboundEvent => ({
  id,
  source: event.source,
  key: event.key!,
  kind: 'message',
  at: new Date(Date.UTC(2026, 0, 1) + 60_000 * minute).toISOString(),
  ...(person === undefined ? {} : { person }),
  ...(trust === undefined ? {} : { trust }),
})
await measure('resolve, a known sender', senders.map((event, i) => again(event, `again-${i}`, i)), (event) => desk.resolve(event))

const talkative = senders[0]!
const many = Array.from({ length: 10_000 }, (_, i) => again(talkative, `more-${i}`, i))
await measure('resolve, up to 10,000 interactions of a contact', many, (event) => desk.resolve(event))
const { contactId: busy } = await desk.resolve(again(talkative, 'last', 20_000))
const asked = Array.from({ length: 500 }, () => busy)
await measure('timeline page of 10,000 interactions', asked, (id) => desk.timeline(id))
await measure('contact of 10,000 interactions', asked, (id) => desk.contact(id))

/** One person under as many spellings of the rest: in rows of fifty that share a phone, and an e-mail with half of the next row. */
const facet = (i: number): InboundEvent => ({
  id: `e${i}`,
  source: 'forms',
  key: `k${i}`,
  kind: 'form',
  at: '2026-01-01T00:00:00.000Z',
  person: { name: 'Helen Peterson', birthDate: '1984-05-02', phone: `+38067${1_000_000 + Math.floor(i / 50)}`, email: `helen.peterson${84 + Math.floor((i + 25) / 50)}@gmail.com`, jobTitle: `Role ${i}` },
})
for (const profiles of componentSizes === '' ? [] : componentSizes.split(',').map(Number)) {
  const people = resolver.tenant(`component of ${profiles}`)
  const probesHere = Math.min(20, profiles / 5)
  for (let i = 0; i < profiles - probesHere; i += 1) await people.resolve(facet(i))
  await measure(`resolve into a component of ${profiles.toLocaleString('en')} profiles`, Array.from({ length: probesHere }, (_, i) => facet(profiles - probesHere + i)), (event) => people.resolve(event))
  const ends = await people.contactOf(['forms:k0', `forms:k${profiles - 1}`])
  if (ends[0] === undefined || ends[0] !== ends[1]) throw new Error('The component is not one contact: it measures something else.')
}

const report: ResolverRun = { events, records, contacts, latencies, bytesPerRecord, payloadBytes: payload / events }
process.send?.(report, () => process.disconnect())
