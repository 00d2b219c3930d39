/**
 * How fast the command line's reader is, beside csv-parse in the same run: `npx tsx bench/read-csv.ts [rows]`.
 * The file has 19 columns, 11 of which take part; half of the values repeat as they do in exports.
 */
import { mkdtempSync, rmSync, writeFileSync, readFileSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { parse } from 'csv-parse'
import { openSink } from '../src/cli/atomic-file.js'
import { openFiles, readRows } from '../src/cli/input.js'
import type { CommandIo } from '../src/cli/io.js'
import { writePeople } from '../src/cli/people-file.js'
import type { DedupeResult } from '../src/resolve/batch/result.js'

const rows = Number(process.argv[2] ?? 200_000)
const directory = mkdtempSync(join(tmpdir(), 'selfsame-bench-'))
const path = join(directory, 'contacts.csv')

function row(number: number): string {
  const person = Math.imul(number, 2654435761) >>> 0
  const given = ['Olena', 'Andrii', 'Maria', 'Helen', 'João', 'Ann', 'Олена', 'Петро'][person % 8] as string
  const family = `Surname${person % 20_011}`
  return `${number},crm,2024-01-${String((number % 28) + 1).padStart(2, '0')}T10:00:${String(number % 60).padStart(2, '0')}Z,${given},${family},${given.toLowerCase()}.${person % 700_001}@posta.net,+38067${String(person % 9_999_991).padStart(7, '0')},,@user${person % 500_009},,,"Company ""${person % 5003}"", Ltd",19${50 + (person % 50)}-0${1 + (person % 9)}-1${person % 10},"Main street ${person % 211}, apt ${person % 97}",City${person % 307},${10_000 + (person % 89_999)},UA,${person % 100},note ${number}\n`
}

const signal = new AbortController().signal
const io: CommandIo = { stdout: new PassThrough(), stderr: new PassThrough(), stdin: new PassThrough(), isTerminal: false, signal }
try {
  const parts = ['id,source,created_at,given_name,family_name,email,phone,whatsapp,telegram,instagram,viber,company,birth_date,address,city,postcode,country,score,note\n']
  for (let number = 0; number < rows; number++) parts.push(row(number))
  writeFileSync(path, parts.join(''))
  parts.length = 0
  const megabytes = statSync(path).size / 1e6
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, ${rows.toLocaleString('en')} rows x 19 columns, ${megabytes.toFixed(1)} MB`)
  // Processor time, so that a busy machine does not speak; what runs in parallel counts in full.
  const clock = (): number => (process.cpuUsage().user + process.cpuUsage().system) / 1000
  const report = (what: string, milliseconds: number): void => console.log(`${what.padEnd(58)} ${(milliseconds / 1000).toFixed(2).padStart(6)} s  ${Math.round(rows / (milliseconds / 1000)).toLocaleString('en').padStart(10)} rows/s  ${(megabytes / (milliseconds / 1000)).toFixed(0).padStart(5)} MB/s`)

  let start = clock()
  const options = { thisYear: 2026 }
  const opened = await openFiles([path], options, io)
  report('file read, columns recognised', clock() - start)
  const input = readRows(opened, options)
  report('… and rows cut, matched columns encoded (the reader)', clock() - start)
  console.log(`  ${input.table.columns.length} columns, ${input.table.columns.reduce((sum, { values }) => sum + values.length, 0).toLocaleString('en')} distinct values, peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)

  start = clock()
  const everybodyAlone = { contactNumbers: Int32Array.from({ length: rows }, (_, number) => number), contactId: (number: number) => `c${number}` } as unknown as DedupeResult
  const sink = openSink(join(directory, 'people.csv'), io)
  await writePeople(input, everybodyAlone, sink, signal)
  sink.commit()
  report('rows written with contact_id', clock() - start)

  start = clock()
  const columns = Array.from({ length: 19 }, () => new Map<string, number>())
  for await (const record of parse(readFileSync(path)) as AsyncIterable<string[]>) {
    for (const [column, value] of record.entries()) {
      const values = columns[column] as Map<string, number>
      if (!values.has(value)) values.set(value, values.size)
    }
  }
  report('csv-parse, values numbered by Map<string>', clock() - start)
} finally {
  rmSync(directory, { recursive: true, force: true })
}
