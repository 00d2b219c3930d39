/**
 * How fast a CRM is taken in: `npx tsx bench/import.ts [--large] [--size RECORDS]...`.
 *
 * Generated contacts into the store in memory, then all of them again, then again where half was in when it was killed. Each
 * size in a process of its own.
 */
import { readFlags } from './flags.js'
import type { ImportCost, ImportRun } from './import-run.js'
import { bundled, runAlone } from './measured-run.js'
import { circumstances, count, markdownTable, writeSection } from './results-file.js'

const flags = readFlags(import.meta.url, { large: { type: 'boolean' }, size: { type: 'string', multiple: true } })
const seed = 1
const recordsAPerson = 3.73
const sizes = flags.size?.map(Number) ?? (flags.large === true ? [10_000, 100_000, 500_000] : [10_000, 30_000])

const rowsOf = ({ rows, contacts, costs, peakMb }: ImportRun): readonly (readonly string[])[] =>
  Object.entries(costs).map(([call, { seconds, cpuSeconds, added, unchanged }]: [string, ImportCost]) =>
    [`${count(rows)}: ${call}`, count(added), count(unchanged), count(contacts), seconds.toFixed(1), cpuSeconds.toFixed(1), count(Math.round(rows / cpuSeconds)), ((1000 * cpuSeconds) / rows).toFixed(3), count(Math.round(peakMb))])

const program = await bundled('import-run.ts')
const runs: ImportRun[] = []
for (const size of sizes) {
  const { report } = await runAlone<ImportRun>(program, [String(Math.round(size / recordsAPerson)), String(seed)], ['--max-old-space-size=8192'])
  runs.push(report)
  for (const row of rowsOf(report)) console.log(row.join('  '))
}
const perRow = (run: ImportRun): number => run.costs['first run']!.cpuSeconds / run.rows
const growth = runs.slice(1).map((run, i) => `${count(runs[i]!.rows)} to ${count(run.rows)} rows: ${(perRow(run) / perRow(runs[i]!)).toFixed(2)} times the cost of a row`)
const text = [
  '## Import', '',
  `\`npx tsx bench/import.ts${flags.large === true ? ' --large' : ''}\`: ${circumstances()}; seed ${seed}.`,
  'Contacts of `generateContacts` into `memoryStore()`, default policy and model, with the report at the end. The peak is that of the whole process: the rows as objects, two stores (the second for the run that was killed), and the report.', '',
  markdownTable(['rows: run', 'added', 'unchanged', 'contacts', 's', 'CPU s', 'rows per CPU s', 'CPU ms a row', 'peak MB'], runs.flatMap(rowsOf)), '',
  ...(growth.length === 0 ? [] : [`Growth of the first run: ${growth.join('; ')}.`]),
].join('\n')
console.log(`\n${text}`)
if (flags.size === undefined) writeSection('import', text)
else console.log('\nNot written to bench/RESULTS.md: --size ran a part.')
