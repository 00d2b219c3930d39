import { parseArgs, type ParseArgsConfig } from 'node:util'
import { type ErrorDetails, SelfsameError } from '../errors.js'
import { fields, isField } from '../model/field.js'
import { checkPolicy, type Policy } from '../model/policy.js'
import { checkCountries, readCountries } from './countries.js'
import type { ColumnMapping } from './columns/recognise.js'
import type { ColumnRole } from './columns/role.js'
import { isEncoding } from './csv/encoding.js'
import type { DialectOptions } from './csv/dialect.js'
import { CommandFailure, type CommandIo, exitCodes, sentenceOf, usageError } from './io.js'
import { readJsonFile } from './json-file.js'
import { didYouMean } from './words.js'

type Options = NonNullable<ParseArgsConfig['options']>

/** Takes a command's arguments apart; what it does not know is a usage error. */
export function readArguments<const O extends Options>(args: readonly string[], options: O): ReturnType<typeof parseArgs<{ options: O; allowPositionals: true; strict: true; args: string[] }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (cause) {
    const message = (cause as Error).message.split('. ')[0] ?? 'The arguments cannot be read'
    const unknown = /^Unknown option '(--.+)'$/.exec(message)?.[1]
    throw usageError(`${message}.${unknown === undefined ? '' : didYouMean(unknown, Object.keys(options).map((name) => `--${name}`))}`, cause)
  }
}

/** Writes a command's help where it was asked for, and says whether it was. */
export function wroteHelp({ help }: { readonly help?: boolean | undefined }, text: string, io: CommandIo): boolean {
  if (help === true) io.stdout.write(text)
  return help === true
}

/** Options of every command that reads record files. */
export const inputOptions = {
  map: { type: 'string', multiple: true },
  truth: { type: 'string' },
  source: { type: 'string', multiple: true },
  country: { type: 'string', multiple: true },
  threshold: { type: 'string' },
  policy: { type: 'string' },
  model: { type: 'string' },
  delimiter: { type: 'string', multiple: true },
  encoding: { type: 'string', multiple: true },
  escape: { type: 'string' },
  comment: { type: 'string' },
  'no-header': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

const helpOf = (model: string, truth: string): string => `Reading:
  --map COLUMN=FIELD   read COLUMN as one of the fields below, as id or as observedAt; COLUMN=- leaves it out${truth}
  --source NAME        what to call a file's source; once a file, in their order (default: the file's name)
  --delimiter C        , ; | or tab (default: found); once for all files, or once for each, in their order
  --encoding NAME      such as windows-1251 (default: UTF-8, or found); once for all files, or once for each
  --escape C           the letter that escapes a quote, where it is not doubled
  --comment C          what begins a comment line
  --no-header          the first line is a row already; columns are called column_1, column_2, ...
Deciding:
  --policy FILE        a policy as JSON (shape: selfsame/policy.schema.json)${model}
  --country UA[,PT]    countries of phone numbers written without one, in any order
  --threshold P        probability from which two rows are linked (default: chosen from the data)
Fields:
${inLines(fields, 110)}`

const modelHelp = '\n  --model FILE         a model that selfsame train wrote decides, instead of what these rows teach'
const truthHelp = '\n  --truth COLUMN       the column that says who the rows really are; it takes no part'

/** What `--help` says of them. */
export const inputHelp: string = helpOf(modelHelp, truthHelp)
/** The same of a command that measures by the truth, and says so itself. */
export const inputHelpWithoutTruth: string = helpOf(modelHelp, '')
/** The same of a command that takes no model. */
export const inputHelpWithoutModel: string = helpOf('', truthHelp)

/** Words in lines of at most `width` letters. */
function inLines(words: readonly string[], width: number): string {
  const lines = ['']
  for (const word of words) {
    const line = lines.at(-1)!
    if (line !== '' && line.length + word.length > width) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line}, ${word}`
  }
  return lines.map((line) => `  ${line}`).join(',\n')
}

/** The values of `inputOptions`. */
export interface InputFlags {
  readonly map?: readonly string[] | undefined
  readonly truth?: string | undefined
  readonly source?: readonly string[] | undefined
  readonly country?: readonly string[] | undefined
  readonly threshold?: string | undefined
  readonly policy?: string | undefined
  readonly model?: string | undefined
  readonly delimiter?: readonly string[] | undefined
  readonly encoding?: readonly string[] | undefined
  readonly escape?: string | undefined
  readonly comment?: string | undefined
  readonly 'no-header'?: boolean | undefined
}

/** `--map column=field`; the last `=` parts them, so that a header may hold one. */
export function readMappings(flags: InputFlags): ColumnMapping[] {
  const roles = new Map<string, ColumnRole>()
  for (const text of flags.map ?? []) {
    const at = text.lastIndexOf('=')
    if (at < 1) throw usageError(`--map takes COLUMN=FIELD, not "${text}".`)
    const name = text.slice(at + 1).trim()
    const role: ColumnRole | undefined = name === '-' ? 'none' : name === 'id' || name === 'observedAt' || isField(name) ? name : undefined
    if (role === undefined) throw usageError(`--map: "${name}" is no field; selfsame dedupe --help lists them.`)
    const column = text.slice(0, at).trim()
    const other = roles.get(column)
    if (other !== undefined && other !== role) throw usageError(`--map reads the column "${column}" twice, as ${other === 'none' ? '-' : other} and as ${name}; it can be one field only.`)
    roles.set(column, role)
  }
  return Array.from(roles, ([column, role]) => ({ column, role }))
}

/** `--delimiter` and its like, for each of so many files: what is said once holds for all of them. */
export function readDialects(flags: InputFlags, files: number): readonly DialectOptions[] {
  const delimiters = flags.delimiter?.map((name) => (name === 'tab' || name === '\\t' ? '\t' : name))
  if (delimiters?.some((one) => one.length !== 1 || one.charCodeAt(0) > 127) === true) throw usageError('--delimiter takes one ASCII letter, or "tab".')
  const unknown = flags.encoding?.find((name) => !isEncoding(name))
  if (unknown !== undefined) throw usageError(`--encoding: "${unknown}" is not known; UTF-8, windows-1251, windows-1252 and so on are.`)
  if (flags.escape !== undefined && flags.escape.length !== 1) throw usageError('--escape takes one letter, such as \\.')
  for (const name of ['delimiter', 'encoding'] as const) {
    const times = flags[name]?.length ?? 1
    if (times !== 1 && times !== files) throw usageError(`--${name} is given ${times} times for ${files === 1 ? 'one file' : `${files} files`}: once for all, or once for each, in their order.`)
  }
  return Array.from({ length: files }, (_, place) => ({
    delimiter: delimiters?.[place] ?? delimiters?.[0], encoding: flags.encoding?.[place] ?? flags.encoding?.[0], escape: flags.escape, comment: flags.comment, noHeader: flags['no-header'],
  }))
}

/** `--threads N`; nothing where the run is to choose. */
export function readThreads({ threads }: { readonly threads?: string | undefined }): number | undefined {
  if (threads === undefined) return undefined
  const count = Number(threads)
  if (!(Number.isInteger(count) && count >= 1 && count <= 64)) throw usageError('--threads takes a whole number from 1 to 64.')
  return count
}

/** `--policy FILE`, with `--country` and `--threshold` over it. */
export function readPolicy(flags: InputFlags): Policy {
  let policy: Policy = {}
  if (flags.policy !== undefined) {
    policy = checkedPolicy(readJsonFile(flags.policy), flags.policy)
    checkCountries(policy.countries ?? [], `${flags.policy}: countries`, exitCodes.data)
  }
  if (flags.country !== undefined) policy = { ...policy, countries: readCountries(flags.country) }
  if (flags.threshold !== undefined) {
    const same = Number(flags.threshold)
    if (!(same > 0 && same < 1)) throw usageError('--threshold takes a probability between 0 and 1, such as 0.9.')
    policy = { ...policy, thresholds: { ...policy.thresholds, same } }
  }
  return policy
}

function checkedPolicy(input: unknown, path: string): Policy {
  try {
    return checkPolicy(input)
  } catch (cause) {
    if (!(cause instanceof SelfsameError)) throw cause
    const { path: key, expected } = cause.details as ErrorDetails['BAD_POLICY']
    throw new CommandFailure(`${path}: ${sentenceOf(cause)}${didYouMean(key.split('.').at(-1)!, expected.split(', '))}`, exitCodes.data, cause)
  }
}
