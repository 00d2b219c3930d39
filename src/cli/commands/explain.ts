import { refusalInWords } from '../../resolve/batch/explain.js'
import type { PairExplanation } from '../../score/evidence.js'
import { inputHelp, inputOptions, readArguments, wroteHelp } from '../arguments.js'
import { rowId, type Input } from '../input.js'
import { CommandFailure, exitCodes, type CommandIo, usageError } from '../io.js'
import { prepare, resolveRows } from '../run-dedupe.js'
import { asBits, asProbability, asTable, asWords, evidenceSteps, valuesInWords } from '../words.js'

const explainHelp = `selfsame explain FILE... A B [options]

Shows the evidence between two rows in bits, and why they did or did not join. A and B are row ids as
dedupe prints them in pairs.csv; with several files, or where an id stands in more than one, SOURCE:ID.

  --json               the explanation as JSON
${inputHelp}

Exit codes: 0 done, 1 no such row or the input allows no answer, 2 wrong usage, 130 interrupted.
`

const options = { ...inputOptions, json: { type: 'boolean' } } as const

/** `selfsame explain`: the evidence between two rows. */
export async function explain(args: readonly string[], io: CommandIo): Promise<number> {
  const { values: flags, positionals } = readArguments(args, options)
  if (wroteHelp(flags, explainHelp, io)) return exitCodes.ok
  if (positionals.length < 3) throw usageError('explain needs a file and two row ids: selfsame explain FILE A B (--help says more).')
  const paths = positionals.slice(0, -2)
  const { input, result } = await resolveRows(await prepare(paths, flags, io), io)
  const [left, right] = positionals.slice(-2).map((id) => findRow(input, id)) as [number, number]
  if (left === right) throw new CommandFailure('Both ids name the same row.')
  const explanation = result.explain(left, right)
  if (flags.json === true) io.stdout.write(`${JSON.stringify({ ...explanation, threshold: result.report.threshold }, undefined, 2)}\n`)
  else io.stdout.write(waterfall(explanation, result.report.threshold, input.files.length > 1))
  return exitCodes.ok
}

function findRow(input: Input, wanted: string): number {
  const found: number[] = []
  for (const file of input.files) {
    const prefix = `${file.source}:`
    const accepted = wanted.startsWith(prefix) ? new Set([wanted, wanted.slice(prefix.length)]) : new Set([wanted])
    for (let row = file.firstRow; row < file.firstRow + file.index.rows; row++) if (accepted.has(rowId(file, row))) found.push(row)
  }
  if (found.length === 1) return found[0] as number
  if (found.length > 1) throw new CommandFailure(`More than one file has a row with the id "${wanted}"; write SOURCE:ID.`)
  const made = input.files.some(({ idColumn }) => idColumn === undefined)
  throw new CommandFailure(`There is no row with the id "${wanted}"${made ? ' (rows of a file without an id column are numbered from 1)' : ''}.`)
}

const barWidth = 24
/** Refused links shown; --json has all. */
const shownLinks = 10

/** The evidence as a waterfall: each step's bits, what they add up to so far, and a bar. */
function waterfall(explanation: PairExplanation, threshold: number, withSources: boolean): string {
  const { left, right, prior, evidence, weight, probability, against, joined, because, path, refused } = explanation
  const name = ({ source, id }: { source: string; id: string }): string => (withSources ? `${source}:${id}` : id)
  const steps = evidenceSteps(evidence)
  const largest = Math.max(1, Math.abs(prior), ...steps.map(({ bits }) => Math.abs(bits)))
  const bar = (bits: number): string => (bits < 0 ? '▒' : '█').repeat(Math.round((Math.abs(bits) / largest) * barWidth))
  let sum = prior
  const rows = [['', '', 'bits', 'sum', '', ''], ['before any evidence', '', asBits(prior), asBits(prior), bar(prior), '']]
  for (const { what, how, bits, field } of steps) {
    sum += bits
    const rarity = (field?.termFrequencyBits ?? 0) === 0 ? '' : ` (${asBits(field!.termFrequencyBits)} for how rare it is)`
    rows.push([what, how, asBits(bits), asBits(sum), bar(bits), (field === undefined ? '' : valuesInWords(field)) + rarity])
  }
  rows.push(['weight', '', asBits(weight), '', '', `probability ${asProbability(probability)}, linked from ${asProbability(threshold)}`])
  const missing = evidence.filter(({ level }) => level === 'missing').map(({ comparison }) => asWords(comparison))
  const aligned = rows.map((row) => row.map((cell, column) => (column === 2 || column === 3 ? cell.padStart(6) : column === 4 ? cell.padEnd(barWidth) : cell)))
  return [
    `${name(left)} and ${name(right)}, against two ${against === 'stranger' ? 'strangers' : `people of one ${against}`}\n`,
    asTable(aligned),
    ...(missing.length === 0 ? [] : [`Nothing to compare: ${missing.join(', ')}.`]),
    `${joined ? 'One contact' : 'Two contacts'}: ${because}`,
    ...path.map((link) => `  ${name(link.left)} – ${name(link.right)}  ${asBits(link.weight)} bits`),
    ...(refused.length === 0 ? [] : ['Links between the two contacts that were refused:', ...refused.slice(0, shownLinks).map((link) => `  ${name(link.left)} – ${name(link.right)}  ${asBits(link.weight)} bits: ${refusalInWords(link.constraint)}`), ...(refused.length > shownLinks ? [`  ... and ${refused.length - shownLinks} more`] : [])]),
    '',
  ].join('\n')
}
