import { describe } from '../../merge/describe.js'
import { inputHelp, inputOptions, readArguments, wroteHelp } from '../arguments.js'
import { auditFiles, type FileAudit } from '../audit/file-audit.js'
import { auditSnapshot, isSnapshot, type SnapshotAudit } from '../audit/snapshot-audit.js'
import { exitCodes, type CommandIo, usageError } from '../io.js'
import { prepare, resolveRows } from '../run-dedupe.js'
import { areContacts, asBits, asProbability, asTable, asWords, counted } from '../words.js'

const auditHelp = `selfsame audit FILE... [options]

Looks at everything and changes nothing: pairs that may be one person, contacts that contradict themselves, phones and
e-mails held by too many. FILE is CSV or newline-delimited JSON, as for dedupe; or one snapshot of a store, which is looked
at under the model and policy in force there, with what changed and what people's decisions say of the thresholds.

  --limit N            entries of each list, the worst first (default 20)
  --json               everything as JSON
Of a snapshot:
  --tenant NAME        which tenant, where there are several
  --since MARK         counts what changed since the audit that printed this mark
${inputHelp}

Exit codes: 0 done, 1 the input allows no answer, 2 wrong usage, 130 interrupted.
`

const options = { ...inputOptions, limit: { type: 'string' }, json: { type: 'boolean' }, tenant: { type: 'string' }, since: { type: 'string' } } as const

/** `selfsame audit`: the monthly look. */
export async function audit(args: readonly string[], io: CommandIo): Promise<number> {
  const { values: flags, positionals: paths } = readArguments(args, options)
  if (wroteHelp(flags, auditHelp, io)) return exitCodes.ok
  if (paths.length === 0) throw usageError('audit needs a file: selfsame audit FILE... (--help says more).')
  const limit = Number(flags.limit ?? 20)
  if (!Number.isInteger(limit) || limit < 1 || limit > 1_000_000) throw usageError('--limit takes a whole number from 1 on.')
  const snapshots = paths.filter(isSnapshot)
  if (snapshots.length > 0 && paths.length > 1) throw usageError('A snapshot is looked at by itself.')
  if (snapshots.length === 0 && (flags.tenant !== undefined || flags.since !== undefined)) throw usageError('--tenant and --since speak of a snapshot, in a file of its own and unpacked.')
  const unread = snapshots.length === 0 ? undefined : (Object.keys(inputOptions) as (keyof typeof inputOptions)[]).find((name) => flags[name] !== undefined)
  if (unread !== undefined) throw usageError(`--${unread} says nothing of a snapshot: it is looked at as it is, under the model and policy in force there.`)
  if (flags.since !== undefined && !/^(?:-1|\d{1,15})$/.test(flags.since)) throw usageError('--since takes the mark that an audit printed.')
  let text: string
  if (snapshots.length === 1) {
    const found = await auditSnapshot(snapshots[0]!, { tenant: flags.tenant, since: flags.since, limit }, io)
    text = flags.json === true ? asJson(found) : snapshotInWords(found, flags.since !== undefined)
  } else {
    const prepared = await prepare(paths, flags, io)
    const { input, result } = await resolveRows(prepared, io)
    const found = auditFiles(input, result, prepared.policy, limit)
    text = flags.json === true ? asJson(found) : filesInWords(found)
  }
  io.stdout.write(text)
  return exitCodes.ok
}

const asJson = (found: object): string => `${JSON.stringify(found, undefined, 2)}\n`
const count = (number: number): string => number.toLocaleString('en')
const listed = (title: string, lines: readonly string[]): string => (lines.length === 0 ? `${title}: none\n` : `${title}:\n${lines.join('')}`)

function filesInWords({ rows, contacts, suspicions, contradictions, shared, leftOut }: FileAudit): string {
  return [
    `${areContacts(rows, 'row', contacts)}.\n`,
    listed('May be one person', [asTable(suspicions.map(({ left, right, probability, outcome }) => [asProbability(probability), `${left.source} ${left.id}`, `${right.source} ${right.id}`, outcome === 'review' ? 'not enough by itself' : 'something speaks against it']))].filter((one) => one !== '')),
    listed('Contradict themselves', contradictions.map(({ contactId, left, right, against }) => `  ${contactId}: ${left.source} ${left.id} and ${right.source} ${right.id}: ${against.map(({ comparison, level, bits }) => `${asWords(comparison)} ${asWords(level)} (${asBits(bits)})`).join('; ')}\n`)),
    listed('Held by several contacts', [asTable(shared.map(({ kind, value, contacts: held }) => [kind, value, counted(held, 'contact')]))].filter((one) => one !== '')),
    ...leftOutInWords(leftOut.suspicions + leftOut.contradictions + leftOut.shared, leftOut.rows, 'rows'),
  ].join('\n')
}

function snapshotInWords(found: SnapshotAudit, since: boolean): string {
  const { calibration } = found
  const counts = (of: Readonly<Record<string, number>>): string => (Object.keys(of).length === 0 ? 'nothing' : Object.entries(of).map(([name, number]) => `${count(number)} ${asWords(name)}`).join(', '))
  return [
    `${found.tenant}: ${counted(found.contacts, 'contact')}. ${since ? 'Changed since' : 'Happened so far'}: ${counts(found.changes)}. Mark for --since: ${found.mark}\n`,
    `Wait for somebody, by reason: ${counts(found.suspicions)}\n`,
    listed('May be one person', found.suspects.map(({ contacts, records, probability, reasons }) => `  ${contacts.join(' and ')}, ${asProbability(probability)} (${records.join(' and ')})\n    ${describe(reasons, { locale: 'en' }).join(' ')}\n`)),
    listed('Contradict themselves', found.contradictions.map(({ contactId, records, reasons, decided }) => `  ${contactId}: ${records.join(' and ')}${decided ? ', put together by a person' : ''}\n    ${describe(reasons, { locale: 'en' }).join(' ')}\n`)),
    listed('Held under too many names', [asTable(found.crowded.map(({ kind, value, names, contacts }) => [kind, value, counted(names, 'name'), counted(contacts.length, 'contact')]))].filter((one) => one !== '')),
    ...leftOutInWords(found.leftOut.suspects + found.leftOut.contradictions + found.leftOut.crowded, found.leftOut.profiles, 'records'),
    `People decided on ${counted(calibration.decisions, 'pair')} that can be weighed.\n`,
    asTable(calibration.bands.filter((band) => band.same + band.different > 0).map(({ from, to, same, different }) => [`${from} to ${to}`, `${count(same)} same`, `${count(different)} different`])),
    calibration.proposed === undefined ? 'Too few, or too much alike, to say anything of the thresholds.\n' : `By them the policy's thresholds could be { "same": ${calibration.proposed.same}, "review": ${calibration.proposed.review} }; nothing was changed.\n`,
  ].join('\n')
}

/** What the lists above do not show. */
function leftOutInWords(entries: number, unseen: number, things: string): readonly string[] {
  return [
    ...(entries === 0 ? [] : [`${count(entries)} more entries of these lists are not shown; --limit shows more.\n`]),
    ...(unseen === 0 ? [] : [`${count(unseen)} ${things} of very large contacts were held against no other.\n`]),
  ]
}
