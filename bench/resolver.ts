/**
 * How fast events are answered: `npx tsx bench/resolver.ts [--large] [--size RECORDS]... [--young MB]`.
 *
 * A resolver over the store in memory takes the generator's events one by one; then contacts are searched, opened, merged,
 * parted again and audited, known senders write once more, one contact ten thousand times, and one person comes under many profiles. Each size in a process of its own, so that its heap is its own.
 *
 * `--young`: with so large a young generation (`node --max-semi-space-size`). Node's own holds 16 MB, and each time it is full all is halted for some 3.6 ms for each GB of the old one: of a
 * million records in memory that is what the slowest hundredth waits for.
 */
import { readFlags } from './flags.js'
import { bundled, runAlone } from './measured-run.js'
import type { Latency, ResolverRun } from './resolver-run.js'
import { circumstances, count, markdownTable, writeSection } from './results-file.js'

const flags = readFlags(import.meta.url, { large: { type: 'boolean' }, size: { type: 'string', multiple: true }, young: { type: 'string' } })
const seed = 1
const recordsAPerson = 3.73
const probes = 2000
const sizes = flags.size?.map(Number) ?? (flags.large === true ? [10_000, 100_000, 1_000_000] : [10_000, 100_000])

/** Profiles under one person. A thousand take half a minute to come in. */
const componentSizes = flags.large === true ? '50,200,1000' : '50,200'

const micro = (milliseconds: number): string => count(Math.round(1000 * milliseconds))

function latencyRows(run: ResolverRun): readonly (readonly string[])[] {
  return Object.entries(run.latencies).map(([call, { calls, perSecond, perCpuSecond, p50, p99, worst }]: [string, Latency]) =>
    [`${count(run.events)}: ${call}`, count(calls), count(Math.round(perSecond)), count(Math.round(perCpuSecond)), micro(p50), micro(p99), micro(worst)])
}

const program = await bundled('resolver-run.ts')
const runs: ResolverRun[] = []
for (const size of sizes) {
  const { report } = await runAlone<ResolverRun>(program, [String(Math.round(size / recordsAPerson)), String(seed), String(probes), size === sizes[0] ? componentSizes : ''], ['--expose-gc', '--max-old-space-size=8192', ...(flags.young === undefined ? [] : [`--max-semi-space-size=${flags.young}`])])
  runs.push(report)
  for (const row of latencyRows(report)) console.log(row.join('  '))
}
const text = [
  `## The resolver${flags.young === undefined ? '' : ` with a young generation of ${flags.young} MB`}`, '',
  `\`npx tsx bench/resolver.ts${flags.large === true ? ' --large' : ''}${flags.young === undefined ? '' : ` --young ${flags.young}`}\`: ${circumstances()}; seed ${seed}.`,
  'Events of `generateEvents` one by one into `memoryStore()`, default policy and model, each call awaited before the next; then calls on contacts spread over the set. Each size once, in a process of its own. Latencies are wall time in microseconds, so a busy machine stands in p99 and worst; calls per CPU second leave it out.', '',
  markdownTable(['events: call', 'calls', 'per s', 'per CPU s', 'p50 µs', 'p99 µs', 'worst µs'], runs.flatMap(latencyRows)), '',
  'Heap after a full collection, all indexes, interactions and contacts included:', '',
  markdownTable(['events', 'records', 'contacts', 'bytes of heap a record', 'bytes of an event as JSON'], runs.map((run) => [count(run.events), count(run.records), count(run.contacts), count(Math.round(run.bytesPerRecord)), count(Math.round(run.payloadBytes))])), '',
  'No peer ran: have-we-met, the nearest one in this language, was not to be had from npm (asked 2026-11-25).',
].join('\n')
console.log(`\n${text}`)
if (flags.size === undefined) writeSection(flags.young === undefined ? 'resolver' : 'resolver-young', text)
else console.log('\nNot written to bench/RESULTS.md: --size ran a part.')
