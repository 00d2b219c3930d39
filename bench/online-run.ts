/** One set answered event by event, in a process of its own, which tells its parent how right it was. Started by `eval.ts`. */
import { openFiles, readRows, rowId } from '../src/cli/input.js'
import type { InboundEvent } from '../src/model/event.js'
import type { Field } from '../src/model/field.js'
import type { Policy } from '../src/model/policy.js'
import type { RecordTable } from '../src/model/table.js'
import { dedupeTable } from '../src/resolve/dedupe.js'
import { createResolver } from '../src/resolve/resolver.js'
import type { Model } from '../src/score/model.js'
import { memoryStore } from '../src/store/memory.js'
import { generateEvents } from '../src/testing/generator/index.js'
import { setAgreement, type SetAgreement } from './agreement.js'

/** What is to be answered. */
export interface OnlineSet {
  readonly paths: readonly string[]
  readonly truth: string
  readonly linkable?: string
  /** Where the set is the generator's own, its events are taken as channels deliver them instead of rows from forms. */
  readonly generated?: { readonly people: number; readonly seed: number }
  /** What of a truth cell names the person, as a regular expression with one group. */
  readonly person?: string
  readonly policy?: Policy
}

export interface OnlineAgreement extends SetAgreement {
  readonly contacts: number
  readonly suggestions: number
  readonly seconds: number
}

export interface OnlineOutcome {
  readonly events: number
  readonly untaught: OnlineAgreement
  readonly taught: OnlineAgreement
}

const set = JSON.parse(process.argv[2] ?? '') as OnlineSet
const policy = set.policy ?? {}
const io = { stdout: process.stdout, stderr: process.stderr, stdin: process.stdin, isTerminal: false, signal: new AbortController().signal }
const thisYear = new Date().getFullYear()
const opened = await openFiles(set.paths, { truth: set.truth, thisYear }, io)
const input = readRows(opened, { truth: set.truth, thisYear })
const { model } = dedupeTable(input.table, { policy, now: () => 0 })

interface Judged {
  readonly event: InboundEvent
  readonly person: string
  readonly linkable: string
}

/** Rows as a form that somebody filled in would say them. */
function* eventsOfRows(table: RecordTable): Generator<Judged> {
  const wanted = set.person === undefined ? undefined : new RegExp(set.person)
  const columnsOf = input.files.map(({ csv }) => [csv.headers.indexOf(set.truth), set.linkable === undefined ? -1 : csv.headers.indexOf(set.linkable)] as const)
  for (let row = 0; row < table.size; row += 1) {
    const file = input.fileOf(row)
    const person: { [F in Field]?: string[] } = {}
    for (const { field, values, codes } of table.columns) if (codes[row]! >= 0) (person[field] ??= []).push(values[codes[row]!]!)
    const [truthAt, linkableAt] = columnsOf[input.files.indexOf(file)]!
    const truth = file.csv.cell(file.index, row - file.firstRow, truthAt)
    const whose = wanted?.exec(truth)?.[1] ?? truth
    const id = rowId(file, row)
    yield { event: { id, source: file.source, kind: 'form', at: '2026-01-01T00:00:00Z', person }, person: whose, linkable: linkableAt < 0 ? whose : file.csv.cell(file.index, row - file.firstRow, linkableAt) }
  }
}

function* eventsOfGenerator(options: { readonly people: number; readonly seed: number }): Generator<Judged> {
  for (const event of generateEvents(options)) yield { event, person: String(event.facts?.['person_id']), linkable: String(event.facts?.['linkable']) }
}

async function answered(decides: Model | undefined): Promise<OnlineAgreement> {
  let ids = 0
  const desk = createResolver({ store: memoryStore(), policy, ...(decides === undefined ? {} : { model: decides }), now: () => 0, newId: () => `c${(ids += 1)}` }).tenant('set')
  const person: string[] = []
  const linkable: string[] = []
  const records: string[] = []
  let suggestions = 0
  const before = process.cpuUsage()
  for (const one of set.generated === undefined ? eventsOfRows(input.table) : eventsOfGenerator(set.generated)) {
    const answer = await desk.resolve(one.event)
    records.push(answer.recordId)
    person.push(one.person)
    linkable.push(one.linkable)
    suggestions += answer.suggestions.length === 0 ? 0 : 1
  }
  await desk.settle()
  const { user, system } = process.cpuUsage(before)
  const found = (await desk.contactOf(records)).map((id) => id ?? '')
  return { ...setAgreement(found, person, linkable), contacts: new Set(found).size, suggestions, seconds: (user + system) / 1e6 }
}

const outcome: OnlineOutcome = { events: input.table.size, untaught: await answered(undefined), taught: await answered(model) }
if (process.send === undefined) console.log(JSON.stringify(outcome, undefined, 1))
else process.send(outcome, () => process.disconnect())
