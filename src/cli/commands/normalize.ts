import { normalizeAddress } from '../../normalize/address.js'
import { normalizeDate } from '../../normalize/date.js'
import { normalizeEmails } from '../../normalize/email.js'
import { normalizeHandle } from '../../normalize/handle.js'
import { handleRuleOf, handleRules } from '../../normalize/handle-rules.js'
import { normalizeName } from '../../normalize/name.js'
import { normalizeNationalNumber } from '../../normalize/national-number.js'
import { normalizeOrganization } from '../../normalize/organization.js'
import { mobileChannels, normalizePhones } from '../../normalize/phone.js'
import { readArguments, wroteHelp } from '../arguments.js'
import { readCountries } from '../countries.js'
import { toUtf8 } from '../csv/encoding.js'
import { loadBytes } from '../csv/load.js'
import { exitCodes, type CommandIo, usageError } from '../io.js'
import { asTable, asWords } from '../words.js'

/** What a kind of value is read with; `countries` in the order of `--country`. */
type Reader = (raw: string, options: ReaderOptions) => readonly object[]

interface ReaderOptions {
  readonly countries: readonly string[]
  readonly channel: string | undefined
  readonly order: 'dmy' | 'mdy' | 'ymd' | undefined
}

const country = ({ countries }: ReaderOptions): { country?: string } => (countries[0] === undefined ? {} : { country: countries[0] })
const channel = (options: ReaderOptions): { channel?: string } => (options.channel === undefined ? {} : { channel: options.channel })

const readers: Readonly<Record<string, Reader>> = {
  phone: (raw, options) => normalizePhones(raw, { ...(options.countries.length === 0 ? {} : { country: options.countries }), ...channel(options) }),
  email: (raw) => normalizeEmails(raw),
  name: (raw) => [normalizeName(raw)],
  date: (raw, { order }) => [normalizeDate(raw, order === undefined ? {} : { order })],
  address: (raw, options) => [normalizeAddress(raw, country(options))],
  organization: (raw) => [normalizeOrganization(raw)],
  number: (raw, options) => [normalizeNationalNumber(raw, country(options))],
  handle: (raw, options) => [normalizeHandle(raw, channel(options))],
}

const kinds = Object.keys(readers)

const normalizeHelp = `selfsame normalize ${kinds.join('|')} VALUE... [options]

Prints what the library sees in a value. - reads values from stdin, one a line.

  --country UA[,PT]    country of numbers and addresses written without one
  --channel NAME       of a handle or phone: instagram, telegram, whatsapp, ...
  --date-order dmy     which number of 03/04/1990 stands first: dmy, mdy or ymd (default: both readings)
  --json               one JSON object a reading, a line each

Exit codes: 0 every value has a reading, 1 some value has none, 2 wrong usage, 130 interrupted.
`

const options = {
  country: { type: 'string', multiple: true },
  channel: { type: 'string' },
  'date-order': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** `selfsame normalize`: what the library sees in a value. */
export async function normalize(args: readonly string[], io: CommandIo): Promise<number> {
  const { values: flags, positionals } = readArguments(args, options)
  if (wroteHelp(flags, normalizeHelp, io)) return exitCodes.ok
  const [kind, ...given] = positionals
  const reader = kind === undefined || !Object.hasOwn(readers, kind) ? undefined : readers[kind]
  if (kind === undefined || reader === undefined) throw usageError(`normalize needs a kind: ${kinds.join(', ')}.`)
  if (given.length === 0) throw usageError(`normalize ${kind} needs a value.`)
  const order = flags['date-order']
  if (order !== undefined && order !== 'dmy' && order !== 'mdy' && order !== 'ymd') throw usageError('--date-order is dmy, mdy or ymd.')
  const countries = readCountries(flags.country ?? [])
  const channel = knownChannel(flags.channel)
  let unread = false
  for (const raw of given.length === 1 && given[0] === '-' ? await lines(io) : given) {
    const answers = reader(raw, { countries, channel, order })
    if (answers.length === 0 || answers.some((answer) => !hasReading(answer))) unread = true
    for (const answer of answers) {
      if (flags.json === true) io.stdout.write(`${JSON.stringify(answer)}\n`)
      else io.stdout.write(asTable(Object.entries(answer).map(([name, value]) => [asWords(name), shown(value)]).filter(([, value]) => value !== ''), '') + '\n')
    }
  }
  return unread ? exitCodes.data : exitCodes.ok
}

/** The library takes any channel, for there are more than it knows; who types one and misspells it would take the answer for the channel's. */
function knownChannel(written: string | undefined): string | undefined {
  if (written === undefined) return undefined
  const name = written.trim().toLowerCase().split(':', 1)[0]!
  const channel = handleRuleOf(name)?.channel ?? (mobileChannels.has(name) ? name : undefined)
  if (channel === undefined) throw usageError(`--channel: "${written}" is not known; there are ${[...new Set([...handleRules.map((rule) => rule.channel), ...mobileChannels])].join(', ')}.`)
  return channel
}

/** Where a normaliser has nothing to compare, it says why and gives no canonical form. */
function hasReading(answer: object): boolean {
  const forms = ['key', 'canonical', 'iso', 'value', 'street', 'city', 'postcode'] as const
  return forms.some((form) => (answer as Record<string, unknown>)[form] !== undefined) || ('given' in answer && !('issue' in answer))
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(shown).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

async function lines(io: CommandIo): Promise<string[]> {
  const { parts } = await loadBytes('-', io)
  return Buffer.from(toUtf8(Buffer.concat(parts)).bytes).toString('utf8').split(/\r?\n/).filter((line) => line !== '')
}
