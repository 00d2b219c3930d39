import type { InboundEvent } from '../../model/event.js'
import {
  contactHeader,
  contactTraits,
  generateContacts,
  generateEvents,
  generatePeople,
  generatorLocales,
  peopleHeader,
  type ContactTrait,
  type GeneratorLocale,
} from '../../testing/index.js'
import { readArguments } from '../arguments.js'
import { openSink, type Sink } from '../atomic-file.js'
import { checkWritable } from '../check-writable.js'
import { csvCell } from '../csv/quoted.js'
import { checkEnding } from '../file-endings.js'
import { exitCodes, type CommandIo, usageError } from '../io.js'
import { counted } from '../words.js'

const usage = `selfsame generate --people N --out FILE [--seed S] [--locales uk,en,pt] [--without TRAIT,...] [--set contacts|people|events]

Writes an invented set with its truth, as CSV, events as lines of JSON. FILE may be - for the standard output.
  --people N    how many people: some 3.5 records each (contacts), 1.33 rows each (people)
  --seed S      a whole number, default 1; the same seed gives the same bytes
  --locales     whose names: uk, en, pt; default all three (contacts), en (people)
  --without     difficulties to leave out of contacts and events: ${contactTraits.join(', ')}
  --set         contacts: records of a help desk's channels; people: name, birth date, postcode, city, e-mail;
                events: what those channels deliver, for selfsame replay
Truth: person_id (of events, facts.person_id) says whose row it is; linkable parts what nothing in the data joins.
`

/** Rows are handed to the file in pieces of about this many characters. */
const pieceLength = 1 << 16

/** `selfsame generate`: see the usage text. Holds one piece of the file at a time, whatever its length. */
export async function generate(args: readonly string[], io: CommandIo): Promise<number> {
  const options = readOptions(args)
  if (options === undefined) {
    io.stdout.write(usage)
    return exitCodes.ok
  }
  checkEnding('--out', options.out, options.called === 'rows' ? ['csv'] : ['jsonl', 'ndjson'])
  checkWritable('--out', options.out)
  const sink = openSink(options.out, io)
  let count: number
  try {
    count = await writeLines(options, sink, io.signal)
    sink.commit()
  } finally {
    sink.abandon()
  }
  io.stderr.write(`${counted(count, options.called === 'rows' ? 'row' : 'event')} written${options.out === '-' ? '' : ` to ${options.out}`}.\n`)
  return exitCodes.ok
}

interface Job {
  readonly out: string
  /** The lines of the file, without their ends; `head` of them are no rows. */
  readonly lines: Iterable<string>
  readonly head: number
  readonly called: 'rows' | 'events'
}

function readOptions(args: readonly string[]): Job | undefined {
  const { values, positionals } = readArguments(args, {
    people: { type: 'string' }, seed: { type: 'string', default: '1' }, locales: { type: 'string' }, out: { type: 'string' },
    without: { type: 'string', default: '' }, set: { type: 'string', default: 'contacts' }, help: { type: 'boolean', short: 'h', default: false },
  })
  if (values.help) return undefined
  if (positionals.length > 0) throw usageError('generate reads no file; --out FILE says what to write.')
  if (values.people === undefined || values.out === undefined) throw usageError('generate needs --people N and --out FILE.')
  const people = wholeNumber('--people', values.people, 1, 4_000_000)
  const seed = wholeNumber('--seed', values.seed, 0, Number.MAX_SAFE_INTEGER)
  const locales = values.locales === undefined ? undefined : choices<GeneratorLocale>('--locales', values.locales, generatorLocales)
  const without = new Set(choices<ContactTrait>('--without', values.without, contactTraits))
  const options = { people, seed, ...(locales === undefined ? {} : { locales }) }
  if (values.set === 'people') {
    if (without.size > 0) throw usageError('--without is for --set contacts and events only.')
    return { out: values.out, lines: csvLines(peopleHeader, generatePeople(options)), head: 1, called: 'rows' }
  }
  if (values.set !== 'contacts' && values.set !== 'events') throw usageError('--set must be contacts, people or events.')
  const traits = contactTraits.filter((trait) => !without.has(trait))
  if (values.set === 'events') return { out: values.out, lines: jsonLines(generateEvents({ ...options, traits })), head: 0, called: 'events' }
  return { out: values.out, lines: csvLines(contactHeader, generateContacts({ ...options, traits })), head: 1, called: 'rows' }
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text)
  if (!/^\d{1,16}$/.test(text) || value < least || value > most) throw usageError(`${option} must be a whole number from ${least} to ${most}.`)
  return value
}

function choices<T extends string>(option: string, text: string, known: readonly T[]): readonly T[] {
  const chosen = text.split(',').map((part) => part.trim()).filter((part) => part !== '')
  for (const choice of chosen) {
    if (!(known as readonly string[]).includes(choice)) throw usageError(`${option} knows ${known.join(', ')}.`)
  }
  return chosen as unknown as readonly T[]
}

async function writeLines({ lines, head }: Job, sink: Sink, signal: AbortSignal): Promise<number> {
  let piece = ''
  let count = -head
  for (const line of lines) {
    piece += `${line}\n`
    count += 1
    if (piece.length < pieceLength) continue
    await sink.write(Buffer.from(piece))
    piece = ''
    // A turn of the event loop a piece, so that an interrupt is heard even where the target never fills.
    await new Promise((resolve) => setImmediate(resolve))
    signal.throwIfAborted()
  }
  await sink.write(Buffer.from(piece))
  return count
}

function* csvLines(header: readonly string[], rows: Iterable<Readonly<Record<string, string>>>): Generator<string> {
  yield header.join(',')
  for (const row of rows) yield header.map((column) => csvCell(row[column] ?? '', ',')).join(',')
}

function* jsonLines(events: Iterable<InboundEvent>): Generator<string> {
  for (const event of events) yield JSON.stringify(event)
}
