import { parseArgs } from 'node:util'
import {
  contactHeader,
  contactTraits,
  generateContacts,
  generatePeople,
  generatorLocales,
  peopleHeader,
  type ContactTrait,
  type GeneratorLocale,
} from '../../testing/index.js'
import { openSink, type Sink } from '../atomic-file.js'
import { CommandFailure, exitCodes, type CommandIo } from '../io.js'

const usage = `selfsame generate --people N --out FILE [--seed S] [--locales uk,en,pt] [--without TRAIT,...] [--set contacts|people]

Writes an invented set with its truth, as CSV. FILE may be - for the standard output.
  --people N    how many people: some 3.5 records each (contacts), 1.33 rows each (people)
  --seed S      a whole number, default 1; the same seed gives the same bytes
  --locales     whose names: uk, en, pt; default all three (contacts), en (people)
  --without     difficulties to leave out of contacts: ${contactTraits.join(', ')}
  --set         contacts: records of a help desk's channels; people: name, birth date, postcode, city, e-mail
Truth: person_id says whose row it is; linkable parts what nothing in the data joins.
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
  const { header, rows } = options
  const sink = openSink(options.out, io)
  let count: number
  try {
    count = await writeCsv(header, rows, sink, io.signal)
    sink.commit()
  } catch (error) {
    if (io.signal.aborted) return exitCodes.interrupted
    throw error
  } finally {
    sink.abandon()
  }
  io.stderr.write(`${count} rows written${options.out === '-' ? '' : ` to ${options.out}`}.\n`)
  return exitCodes.ok
}

interface Job {
  readonly out: string
  readonly header: readonly string[]
  readonly rows: Iterable<Readonly<Record<string, string>>>
}

function readOptions(args: readonly string[]): Job | undefined {
  let values
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        people: { type: 'string' }, seed: { type: 'string', default: '1' }, locales: { type: 'string' }, out: { type: 'string' },
        without: { type: 'string', default: '' }, set: { type: 'string', default: 'contacts' }, help: { type: 'boolean', short: 'h', default: false },
      },
    }))
  } catch (error) {
    throw new CommandFailure(error instanceof Error ? error.message : 'The options cannot be read.', exitCodes.usage, error)
  }
  if (values.help) return undefined
  if (values.people === undefined || values.out === undefined) throw new CommandFailure('generate needs --people N and --out FILE.', exitCodes.usage)
  const people = wholeNumber('--people', values.people, 4_000_000)
  const seed = wholeNumber('--seed', values.seed, Number.MAX_SAFE_INTEGER)
  const locales = values.locales === undefined ? undefined : choices<GeneratorLocale>('--locales', values.locales, generatorLocales)
  const without = new Set(choices<ContactTrait>('--without', values.without, contactTraits))
  const options = { people, seed, ...(locales === undefined ? {} : { locales }) }
  if (values.set === 'people') {
    if (without.size > 0) throw new CommandFailure('--without is for --set contacts only.', exitCodes.usage)
    return { out: values.out, header: peopleHeader, rows: generatePeople(options) }
  }
  if (values.set !== 'contacts') throw new CommandFailure('--set must be contacts or people.', exitCodes.usage)
  const traits = contactTraits.filter((trait) => !without.has(trait))
  return { out: values.out, header: contactHeader, rows: generateContacts({ ...options, traits }) }
}

function wholeNumber(option: string, text: string, most: number): number {
  const value = Number(text)
  if (!/^\d{1,16}$/.test(text) || value > most) throw new CommandFailure(`${option} must be a whole number up to ${most}.`, exitCodes.usage)
  return value
}

function choices<T extends string>(option: string, text: string, known: readonly T[]): readonly T[] {
  const chosen = text.split(',').map((part) => part.trim()).filter((part) => part !== '')
  for (const choice of chosen) {
    if (!(known as readonly string[]).includes(choice)) throw new CommandFailure(`${option} knows ${known.join(', ')}.`, exitCodes.usage)
  }
  return chosen as unknown as readonly T[]
}

async function writeCsv(header: readonly string[], rows: Iterable<Readonly<Record<string, string>>>, sink: Sink, signal: AbortSignal): Promise<number> {
  let piece = `${header.join(',')}\n`
  let count = 0
  for (const row of rows) {
    piece += `${header.map((column) => cell(row[column] ?? '')).join(',')}\n`
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

function cell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
