/**
 * How right the command line is without any configuration: `npm run eval [-- --only NAME] [--ablate] [--cluster] [--large] [--online]`.
 *
 * Every set runs `selfsame dedupe FILE...` as a user would, in a process of its own, so that memory is that set's. The
 * public sets are read from SELFSAME_DATA (default `../shared/data`) and left out where they are absent; ours are generated. `--online` answers
 * the same sets event by event instead, as what is embedded does; `--ablate` leaves out one part after the other, `--cluster` puts
 * the same pairs together in other ways.
 */
import { createReadStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { isField } from '../src/model/field.js'
import { contactTraits } from '../src/testing/index.js'
import { setAgreement, type SetAgreement } from './agreement.js'
import { contacts, directory, type EvalSet, inputs, sets } from './eval-sets.js'
import { blockingText, clusteringText, partsText } from './eval-stages.js'
import { readFlags } from './flags.js'
import { bundled, type DedupeSummary, type Measured, measuredDedupe, runAlone } from './measured-run.js'
import type { OnlineAgreement, OnlineOutcome, OnlineSet } from './online-run.js'
import { circumstances, count, markdownTable, writeSection } from './results-file.js'

const flags = readFlags(import.meta.url, { only: { type: 'string', multiple: true }, ablate: { type: 'boolean' }, cluster: { type: 'boolean' }, large: { type: 'boolean' }, online: { type: 'boolean' } })
const program = await bundled('command.ts')

interface Outcome extends Measured, SetAgreement {
  readonly summary: DedupeSummary
}

async function evaluate(set: EvalSet): Promise<Outcome | undefined> {
  const paths = await inputs(set, program)
  if (paths === undefined) return undefined
  const out = join(directory, 'people.csv')
  const options = [...(set.options ?? [])]
  if (set.policy !== undefined) {
    const policy = join(directory, 'policy.json')
    writeFileSync(policy, JSON.stringify(set.policy))
    options.push('--policy', policy)
  }
  const run = await measuredDedupe(program, [...paths, ...options, '--out', out])
  for (const { column, role } of run.summary.files.flatMap((file) => file.columns)) {
    if ((column === set.truth || column === set.linkable) && isField(role)) throw new Error(`${set.name}: the truth took part, "${column}" was read as ${role}.`)
  }
  const found: string[] = []
  const person: string[] = []
  const linkable: string[] = []
  for await (const row of createReadStream(out).pipe(parse({ columns: true, bom: true })) as AsyncIterable<Record<string, string>>) {
    const truth = row[set.truth] ?? ''
    found.push(row['contact_id'] ?? '')
    person.push(set.person?.exec(truth)?.[1] ?? truth)
    linkable.push(set.linkable === undefined ? person.at(-1)! : (row[set.linkable] ?? ''))
  }
  if (found.length !== run.summary.rows) throw new Error(`${set.name}: ${run.summary.rows} rows went in and ${found.length} came back.`)
  return { ...run, ...setAgreement(found, person, linkable) }
}

const header = ['set', 'rows', 'seconds', 'CPU s', 'peak MB', 'pairs compared', 'P', 'R', 'F1', 'B³ F1', 'contacts', 'model', 'from p']
const figures = (outcome: Outcome): string[] => [
  count(outcome.summary.rows), outcome.seconds.toFixed(1), outcome.cpuSeconds.toFixed(1), count(outcome.peakMb), count(outcome.summary.report.pairsCompared),
  ...[outcome.precision, outcome.recall, outcome.f1, outcome.bCubedF1].map((value) => value.toFixed(4)),
  count(outcome.summary.contacts), outcome.summary.report.model, outcome.summary.report.threshold.toFixed(3),
]

async function allSets(): Promise<void> {
  const chosen = sets.filter(({ name, large }) => (flags.only === undefined ? flags.large === true || large !== true : flags.only.some((only) => name.startsWith(only))))
  if (chosen.length === 0) throw new Error(`There are the sets ${sets.map(({ name }) => name).join(', ')}.`)
  const rows: string[][] = []
  const notes: string[] = []
  for (const set of chosen) {
    const outcome = await evaluate(set)
    rows.push(outcome === undefined ? [set.name, `skipped: no ${set.files?.join(', ')} in SELFSAME_DATA`] : [set.name, ...figures(outcome)])
    console.log(rows.at(-1)?.join('  '))
    for (const warning of outcome?.summary.report.warnings ?? []) notes.push(`- ${set.name}: ${warning}`)
  }
  const recipes = chosen.flatMap(({ name, generate, policy }) => (generate === undefined ? (policy === undefined ? [] : [`- ${name}: policy \`${JSON.stringify(policy)}\``]) : [`- ${name}: \`selfsame generate ${generate.join(' ')}\``]))
  const text = [
    '## Accuracy without configuration', '',
    `\`npm run eval${flags.large === true ? ' -- --large' : ''}\`: ${circumstances()}.`,
    '`selfsame dedupe FILE... --out people.csv`, each set once, in a process of its own; seconds and CPU seconds from the arguments to the last byte written. Recall of the contact sets is over what is linkable.', '',
    markdownTable(header, rows), '', ...recipes, ...(notes.length === 0 ? [] : ['', 'What the engine itself warned of, without the truth:', '', ...notes]),
  ].join('\n')
  show('eval', text)
  show('blocking', await blockingText(chosen.filter(({ large }) => large !== true), program))
}

/** Prints a section, and writes it where all of it was run. */
function show(section: string, text: string): void {
  console.log(`\n${text}`)
  if (flags.only === undefined) writeSection(section, text)
  else console.log('\nNot written to bench/RESULTS.md: --only ran a part.')
}

/** Every set event by event: what the resolver joins by itself on its first day, and with the model that the batch learnt. */
async function online(): Promise<void> {
  // One record a source, or none of two in one source: what a resolver is not asked.
  const chosen = sets.filter(({ name, large, policy }) => policy === undefined && (flags.only === undefined ? large !== true : flags.only.some((only) => name.startsWith(only))))
  const resolver = await bundled('online-run.ts')
  const rows: string[][] = []
  for (const set of chosen) {
    const paths = await inputs(set, program)
    if (paths === undefined) {
      rows.push([set.name, `skipped: no ${set.files?.join(', ')} in SELFSAME_DATA`])
      continue
    }
    const [people, seed] = ['--people', '--seed'].map((option) => Number(set.generate?.[set.generate.indexOf(option) + 1]))
    const asked: OnlineSet = {
      paths, truth: set.truth,
      ...(set.linkable === undefined ? {} : { linkable: set.linkable, generated: { people: people!, seed: seed! } }),
      ...(set.person === undefined ? {} : { person: set.person.source }),
    }
    const { report } = await runAlone<OnlineOutcome>(resolver, [JSON.stringify(asked)])
    const cells = ({ precision, recall, f1, suggestions }: OnlineAgreement): string[] => [...[precision, recall, f1].map((value) => value.toFixed(4)), count(suggestions)]
    rows.push([set.name, count(report.events), ...cells(report.untaught), ...cells(report.taught), (report.untaught.seconds / report.events * 1000).toFixed(2)])
    console.log(rows.at(-1)?.join('  '))
  }
  const text = [
    '## Accuracy of what is embedded', '',
    `\`npm run eval -- --online\`: ${circumstances()}.`,
    'Each set one event after the other through `resolve`, default policy (`automation: attach`), then `settle`: with the default model, as on day one, and with the model that `dedupe` learnt from the same set, as after `train`. Events of the contact set come with the kinds, keys and trust of their channels; rows of the others as forms that somebody filled in. Suggested: events that were answered with a suggestion for a person, which no figure counts as joined. Recall of the contact set is over what is linkable.', '',
    markdownTable(['set', 'events', 'day one: P', 'R', 'F1', 'suggested', 'after train: P', 'R', 'F1', 'suggested', 'CPU ms an event'], rows),
  ].join('\n')
  show('online', text)
}

/** The contact set with each difficulty of the generator left out, each kind of column unread, and other thresholds. */
async function ablations(): Promise<void> {
  const variants: readonly EvalSet[] = [
    contacts,
    ...contactTraits.map((trait): EvalSet => ({ ...contacts, name: `without ${trait}`, generate: [...(contacts.generate ?? []), '--without', trait] })),
    { ...contacts, name: 'without any of them', generate: [...(contacts.generate ?? []), '--without', contactTraits.join(',')] },
    ...[['email'], ['phone', 'whatsapp'], ['instagram', 'telegram', 'viber'], ['full_name', 'given_name', 'family_name'], ['birth_date'], ['address', 'city', 'postcode', 'country'], ['company']]
      .map((columns): EvalSet => ({ ...contacts, name: `${columns.join(', ')} unread`, options: columns.flatMap((column) => ['--map', `${column}=-`]) })),
    ...['0.5', '0.9', '0.99', '0.999'].map((threshold): EvalSet => ({ ...contacts, name: `linked from ${threshold}`, options: ['--threshold', threshold] })),
  ]
  const rows: string[][] = []
  let whole: number | undefined
  for (const variant of variants) {
    const outcome = await evaluate(variant)
    if (outcome === undefined) continue
    whole ??= outcome.f1
    rows.push([variant.name, count(outcome.summary.rows), ...[outcome.precision, outcome.recall, outcome.f1].map((value) => value.toFixed(4)), `${outcome.f1 < whole ? '−' : '+'}${Math.abs(outcome.f1 - whole).toFixed(4)}`])
    console.log(rows.at(-1)?.join('  '))
  }
  const text = [
    '## What makes it hard, and what helps', '',
    `\`npm run eval -- --ablate\`: ${circumstances()}.`,
    `The set ${contacts.name} with one trait of the generator switched off, with one kind of column unread (\`--map COLUMN=-\`), and with a fixed threshold instead of the chosen one. Recall is over what is linkable in the whole data, so unread columns cost it.`, '',
    markdownTable(['variant', 'rows', 'P', 'R', 'F1', 'change'], rows),
  ].join('\n')
  show('ablate', text)
}

/** The sets of which parts of the engine and ways of clustering are compared: identifiers, names and dates, both. */
const compared = sets.filter(({ name }) => ['historical-50k', 'contacts-26k', 'people-100k'].includes(name) && (flags.only?.some((only) => name.startsWith(only)) ?? true))

if (flags.cluster === true) show('clustering', await clusteringText(compared, program))
else if (flags.ablate === true) {
  show('parts', await partsText(compared, program))
  if (flags.only === undefined) await ablations()
} else await (flags.online === true ? online() : allSets())
