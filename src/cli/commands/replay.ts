import { describe } from '../../merge/describe.js'
import { evidenceReasons, type Reason, refusalReason } from '../../merge/reason.js'
import { createResolver, type People } from '../../resolve/resolver.js'
import { SelfsameError } from '../../errors.js'
import type { Model } from '../../score/model.js'
import { memoryStore } from '../../store/memory.js'
import { inputOptions, readArguments, readPolicy, wroteHelp } from '../arguments.js'
import { CommandFailure, exitCodes, sentenceOf, type CommandIo, usageError } from '../io.js'
import { readJsonFile } from '../json-file.js'
import { ProgressLine } from '../progress.js'
import { eventLines } from '../replay/event-lines.js'
import { type Replayed, type ReplayedEvent, replayEvents } from '../replay/replay-events.js'
import { compareContacts, type Difference, type Shadow, type ShadowLink } from '../replay/shadow.js'
import { areContacts, asProbability, asTable, counted } from '../words.js'

const replayHelp = `selfsame replay EVENTS.jsonl [options]

Resolves a file of events one after the other, as a CRM that embeds the library would, and prints what became of
them. One JSON object a line, - for stdin: { "id", "source", "kind", "at", "person": { "name", "phone", ... }, ... }.
Broken lines are reported with their numbers, and the rest goes on. Nothing is written anywhere.

  --compare FACT       shadow mode: compare with the contacts of another system, whose id stands in this fact (or
                       field, which is then not matched): agreed, would merge, would separate, each explained
  --policy FILE        a policy as JSON (shape: selfsame/policy.schema.json)
  --model FILE         a model that selfsame train wrote (default: the one for day one)
  --country UA[,PT]    countries of phone numbers written without one, in any order
  --tenant NAME        only the lines whose "tenant" is NAME, or that name none
  --json               everything as JSON

Exit codes: 0 done, 1 the input allows no answer, 2 wrong usage, 130 interrupted.
`

const { policy, model, country, help } = inputOptions
const options = { policy, model, country, help, compare: { type: 'string' }, tenant: { type: 'string' }, json: { type: 'boolean' } } as const

/** So many of each are printed; `--json` has all. */
const shown = 20
const shownEvents = 40

/** `selfsame replay`: what a resolver makes of a file of events. */
export async function replay(args: readonly string[], io: CommandIo): Promise<number> {
  const { values: flags, positionals } = readArguments(args, options)
  if (wroteHelp(flags, replayHelp, io)) return exitCodes.ok
  const [path, ...others] = positionals
  if (path === undefined || others.length > 0) throw usageError('replay takes one file of events: selfsame replay EVENTS.jsonl (--help says more).')
  const progress = new ProgressLine(io)
  const people = freshPeople(flags, flags.tenant ?? 'replay')
  let replayed: Replayed
  try {
    replayed = await replayEvents(eventLines(path, io), people, { tenant: flags.tenant, compare: flags.compare, signal: io.signal, onEvent: (done) => progress.show('resolving', done) })
  } finally {
    progress.clear()
  }
  const { events, broken } = replayed
  if (events.length === 0) throw new CommandFailure(`${path}: there is no event in it that could be taken in.${broken.length === 0 ? '' : ` Line ${broken[0]!.line}: ${broken[0]!.reason.replace(/\.$/, '')}.`}`)
  if (flags.compare !== undefined && events.every(({ theirs }) => theirs === undefined)) throw new CommandFailure(`No event has a fact or field "${flags.compare}" to compare with.`)
  const outcome = await outcomeOf(replayed, people, flags.compare)
  io.stdout.write(flags.json === true ? `${JSON.stringify(asJson(replayed, outcome), undefined, 2)}\n` : inWords(replayed, outcome, flags.compare))
  return exitCodes.ok
}

function freshPeople(flags: Parameters<typeof readPolicy>[0], tenant: string): People {
  let ids = 0
  const model = flags.model === undefined ? undefined : (readJsonFile(flags.model) as Model)
  try {
    return createResolver({ store: memoryStore(), policy: readPolicy(flags), model, now: () => 0, newId: () => `c${(ids += 1)}` }).tenant(tenant)
  } catch (cause) {
    if (!(cause instanceof SelfsameError) || (cause.code !== 'BAD_MODEL' && cause.code !== 'BAD_POLICY')) throw cause
    throw new CommandFailure(`${cause.code === 'BAD_MODEL' ? flags.model : flags.policy}: ${sentenceOf(cause)}`, exitCodes.data, cause)
  }
}

interface Outcome {
  /** The contact of each event in the end. */
  readonly contacts: readonly string[]
  readonly contactCount: number
  readonly reviews: Awaited<ReturnType<People['reviews']>>
  readonly shadow: Shadow | undefined
}

async function outcomeOf({ events }: Replayed, people: People, compare: string | undefined): Promise<Outcome> {
  const contacts = (await people.contactOf(events.map(({ answer }) => answer.recordId))).map((id) => id!)
  const reviews = await people.reviews({ limit: 10_000 })
  return { contacts, contactCount: new Set(contacts).size, reviews, shadow: compare === undefined ? undefined : await compareContacts(events, people) }
}

function asJson({ events, broken, passedOver }: Replayed, { contacts, contactCount, reviews, shadow }: Outcome): object {
  return {
    events: events.map(({ line, event, answer }, i) => ({
      line, source: event.source, id: event.id, recordId: answer.recordId, outcome: answer.outcome, replayed: answer.replayed, contactId: answer.contactId, finally: contacts[i],
      reasons: answer.reasons, suggestions: answer.suggestions,
    })),
    broken, passedOver, contacts: contactCount, reviews,
    ...(shadow === undefined ? {} : { compared: shadow }),
  }
}

const number = (value: number): string => value.toLocaleString('en')

function inWords({ events, broken, passedOver }: Replayed, { contacts, contactCount, reviews, shadow }: Outcome, compare: string | undefined): string {
  const named = (outcome: string): number => events.filter(({ answer }) => !answer.replayed && answer.outcome === outcome).length
  const again = events.filter(({ answer }) => answer.replayed).length
  const rows = [
    ['created', number(named('created')), 'nobody was known'],
    ['attached', number(named('attached')), 'it is clear whose they are'],
    ['review', number(named('review')), 'they have a contact, and somebody may be the same'],
    ...(again === 0 ? [] : [['again', number(again), 'came before; nothing changed']]),
    ...(passedOver === 0 ? [] : [['passed over', number(passedOver), 'of other tenants']]),
    ...(broken.length === 0 ? [] : [['broken', number(broken.length), 'could not be taken in']]),
  ]
  const parts = [
    asTable(events.slice(0, shownEvents).map((one, i) => eventInWords(one, contacts[i]!))) + more(events.length, shownEvents),
    `${areContacts(events.length, 'event', contactCount)}:\n${asTable(rows)}`,
    ...(broken.length === 0 ? [] : [`Broken lines:\n${asTable(broken.slice(0, shown).map(({ line, reason }) => [String(line), reason]))}${more(broken.length, shown)}`]),
    ...(shadow === undefined ? suggestionsInWords(reviews) : shadowInWords(shadow, compare!)),
  ]
  return `${parts.join('\n')}`
}

const more = (all: number, limit: number): string => (all > limit ? `  ... and ${number(all - limit)} more (--json has all)\n` : '')

function eventInWords({ line, event, answer }: ReplayedEvent, contact: string): readonly string[] {
  const moved = contact === answer.contactId ? contact : `${answer.contactId}, now ${contact}`
  const reasons = answer.outcome === 'review' ? answer.suggestions[0]!.reasons : answer.reasons
  const said = answer.replayed ? 'came before' : reasons.flatMap((one) => (one.kind === 'evidence' && one.bits > 0 ? [`${one.comparison} ${one.level}`] : [])).join(', ')
  return [String(line), `${event.source}:${event.id}`, answer.outcome, moved, answer.outcome === 'review' ? `perhaps ${answer.suggestions[0]!.contactId}: ${said}` : said]
}

function suggestionsInWords(reviews: Outcome['reviews']): readonly string[] {
  if (reviews.length === 0) return []
  const lines = reviews.slice(0, shown).map(({ contacts, records, probability, reasons }) =>
    `  ${contacts.join(' and ')}, ${asProbability(probability)} (${records.join(' and ')})\n${sentences(reasons)}`)
  return [`May be one person, for somebody to decide:\n${lines.join('')}${more(reviews.length, shown)}`]
}

const sentences = (reasons: readonly Reason[]): string => `    ${describe(reasons, { locale: 'en' }).join(' ')}\n`

function shadowInWords({ agreed, ids, wouldMerge, wouldSeparate, nothingToCompare, unnamed, unnamedAttached }: Shadow, compare: string): readonly string[] {
  const head = [
    `Compared with ${compare}: of its ${counted(ids, 'contact')} ${number(agreed)} ${agreed === 1 ? 'holds here what it holds' : 'hold here what they hold'} there.`,
    ...(unnamed === 0 ? [] : [`${counted(unnamed, 'event names', 'events name')} none; ${number(unnamedAttached)} of them would go to a contact that it has.`]),
  ]
  const parted = ({ theirs, contacts }: Difference): string => `${theirs.join()} (here ${contacts.join(' and ')})`
  return [
    `${head.join('\n')}\n`,
    ...differencesInWords('Would merge', wouldMerge, ({ theirs, contacts }) => `${theirs.join(' and ')} (here ${contacts.join()})`),
    ...differencesInWords('Would separate', wouldSeparate, parted),
    ...(nothingToCompare.length === 0 ? [] : differencesInWords('Would separate for want of anything to compare, with no contradiction', nothingToCompare, parted)),
  ]
}

function differencesInWords(title: string, all: readonly Difference[], name: (one: Difference) => string): readonly string[] {
  if (all.length === 0) return [`${title}: nothing.\n`]
  return [`${title}: ${number(all.length)}\n${all.slice(0, shown).map((one) => `  ${name(one)}\n${one.because.map(linkInWords).join('')}`).join('')}${more(all.length, shown)}`]
}

function linkInWords(link: ShadowLink): string {
  const refusal: readonly Reason[] = link.because === 'others' ? [{ kind: 'others' }] : link.joined ? [] : [refusalReason(link.because)]
  return `    ${link.records.join(' and ')}, ${asProbability(link.probability)}\n${link.evidence.length === 0 ? '      They say nothing that can be compared.\n' : `  ${sentences([...evidenceReasons(link), ...refusal])}`}`
}
