import { SelfsameError } from '../../errors.js'
import type { InboundEvent } from '../../model/event.js'
import { fields } from '../../model/field.js'
import { anId, isId, longestId } from '../../model/given.js'
import { trusts } from '../../model/identifier.js'
import { keptText } from '../../model/kept-text.js'
import { readInstant } from '../../model/instant.js'
import { interactionKinds } from '../../model/interaction.js'
import { mostValues } from '../../model/record.js'
import { isOneSlip } from '../../similarity/edit-distance.js'

/** How long the texts of an event may be, and how many there may be of what it lists. A cell longer than `said` is no name and no address. */
export const eventLimits = { instant: 40, said: 2000, others: 500, consents: 100, factName: 200, fact: 10_000 } as const

/** What belongs in a place of an event. */
interface Shape {
  readonly expected: string
  /** A copy in one form, however it was written: `null` where it says nothing, `undefined` where it is none. */
  readonly read: (given: unknown) => unknown
  /** Looks at what is within it, where it can be looked into, until a look says no. Answers whether it is such a thing and all looks said yes. */
  readonly each?: Each
  /** Of a key: those that there are. */
  readonly keys?: readonly string[]
}

type Each = (given: unknown, look: (name: string | number, given: unknown, shape: Shape) => boolean) => boolean

const id: Shape = { expected: `a text of ${anId}`, read: (given) => (isId(given) ? given : undefined) }

/** A name or a word that is no id, of as many characters. */
const word: Shape = {
  expected: `a text of 1 to ${longestId} characters`,
  read: (given) => (typeof given !== 'string' || given.length > longestId ? undefined : keptText(given) || undefined),
}

const text = (most: number): Shape => ({
  expected: `a text of at most ${most} characters`,
  read: (given) => {
    if (typeof given !== 'string' || given.length > most) return undefined
    const kept = keptText(given)
    return kept.trim() === '' ? null : kept
  },
})

const oneOf = (names: readonly string[]): Shape => {
  const known = new Set<unknown>(names)
  return { expected: `one of ${names.join(', ')}`, read: (given) => (known.has(given) ? given : undefined) }
}

const keyOf = (keys: readonly string[]): Shape => ({ ...oneOf(keys), keys })

const whole = (expected: string, each: Each): Shape => ({
  expected,
  each,
  read: (given) => {
    const list: unknown[] = []
    const told: Record<string, unknown> = {}
    const isRead = each(given, (name, held, shape) => {
      const read = shape.read(held)
      if (read !== null) told[name] = list[list.length] = read
      return read !== undefined
    })
    return !isRead ? undefined : Array.isArray(given) ? list : told
  },
})

/** As it is; a list or a record of nothing says nothing. */
const filled = (shape: Shape): Shape => ({
  ...shape,
  read: (given) => {
    const read = shape.read(given)
    return read !== undefined && Object.keys(read as object).length === 0 ? null : read
  },
})

const list = (of: Shape, most: number): Shape => filled(whole(`a list of at most ${most}`, (given, look) => Array.isArray(given) && given.length <= most && given.every((one, i) => look(i, one, of))))

type Properties = Readonly<Record<string, unknown>>

const isObject = (given: unknown): given is Properties => typeof given === 'object' && given !== null && !Array.isArray(given)
const isSaid = (held: unknown): boolean => held !== undefined && held !== null

/** The names that may be said; another one may be a value, as somebody's address is that names a fact. */
const ours = new Set<string | number>(fields)

/** Properties in the order of the shape; one of another name is misspelt, and may have been meant to delete something. */
const object = (shape: Readonly<Record<string, Shape>>, needed: readonly string[] = []): Shape => {
  const all = Object.entries(shape)
  const known = keyOf(Object.keys(shape))
  for (const [name] of all) ours.add(name)
  return whole('an object', (given, look) => isObject(given)
    && all.every(([name, of]) => (!isSaid(given[name]) && !needed.includes(name)) || look(name, given[name], of))
    && Object.keys(given).every((name) => Object.hasOwn(shape, name) || !isSaid(given[name]) || look(name, name, known)))
}

/** Of whatever window or worker; a `Map` or a `Date` has no properties that could be read. */
function isPlain(given: unknown): given is Properties {
  if (!isObject(given)) return false
  const kind: unknown = Object.getPrototypeOf(given)
  return kind === null || Object.getPrototypeOf(kind) === null
}

const record = (name: Shape, of: Shape): Shape => filled(whole('a plain object', (given, look) => isPlain(given)
  && Object.keys(given).every((key) => key === '__proto__' || (name.read(key) === undefined ? look(key, key, name) : !isSaid(given[key]) || look(keptText(key), given[key], of)))))

const either = (one: Shape, other: Shape): Shape => ({
  ...other,
  expected: `${one.expected} or ${other.expected}`,
  read: (given) => {
    const read = one.read(given)
    return read === undefined ? other.read(given) : read
  },
})

const said = text(eventLimits.said)
const field = keyOf(fields)
const trust = oneOf(trusts)
const texts = list(said, mostValues)
/** Each once and in order, one as the text that it is: how a connector lists them says nothing. */
const values = either(said, {
  ...texts,
  read: (given) => {
    const all = texts.read(given) as string[] | null | undefined
    if (!isSaid(all)) return all
    const told = [...new Set(all)].sort()
    return told.length > 1 ? told : told[0]
  },
})
const kindOfSaying = oneOf(['more', 'snapshot'])
const participant = {
  key: id,
  person: record(field, values),
  trust: either(trust, record(field, trust)),
}
const event = object({
  ...participant,
  id,
  source: id,
  kind: oneOf(interactionKinds),
  at: { expected: 'ISO 8601', read: (given) => (typeof given === 'string' && given.length <= eventLimits.instant && readInstant(given) !== undefined ? given : undefined) },
  direction: oneOf(['in', 'out']),
  others: list(object(participant), eventLimits.others),
  says: { ...kindOfSaying, read: (given) => (given === 'more' ? null : kindOfSaying.read(given)) },
  conversation: object({ id, status: oneOf(['open', 'closed']), owner: word }, ['id']),
  facts: record(text(eventLimits.factName), either(text(eventLimits.fact), { expected: 'a finite number, true or false', read: (given) => (typeof given === 'boolean' || Number.isFinite(given) ? given : undefined) })),
  ref: said,
  consents: list(object({ address: word, channel: word, purpose: word, state: oneOf(['granted', 'refused']) }, ['channel', 'purpose', 'state']), eventLimits.consents),
  edits: id,
  deletes: id,
}, ['id', 'source', 'kind', 'at'])

/**
 * Checks an event where it enters; what it says of people may be as dirty as it likes, its frame may not. What comes out is a copy in one form: without
 * what says nothing (`null`, blank texts, empty lists), a single value as itself, several each once and in order, so that an event that a connector writes
 * in another way after an upgrade is the one that was delivered; texts are as a store keeps them, without NUL and half characters.
 * @throws SelfsameError `BAD_EVENT` naming the place and what belongs there, never a value.
 */
export function checkEvent(input: unknown): InboundEvent {
  const checked = event.read(input) as InboundEvent | undefined
  const wrong = checked === undefined ? wrongIn(event, input) : wrongTarget(checked)
  if (wrong === undefined) return checked!
  const { expected, meant } = wrong
  const path = wrong.path || '(root)'
  const hint = meant !== undefined ? ` Did you mean ${meant}?` : path.includes('*') ? ' The key * is not shown, as it may name somebody.' : ''
  throw new SelfsameError('BAD_EVENT', `The event is not valid at ${path}, where ${expected} belongs.${hint}`, { path, expected })
}

/** A place that holds what it must not, and what it must hold. */
interface Wrong {
  readonly path: string
  readonly expected: string
  readonly meant?: string | undefined
}

/** Which of the keys that there are another one was to be; what is said of a person goes into `person`. The other may itself be an address, and is not told. */
function meantBy(key: string, keys: readonly string[]): string | undefined {
  const bare = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '')
  const meant = [...keys, ...fields].find((name) => bare(name) === bare(key) || isOneSlip(bare(name), bare(key)))
  return meant === undefined || keys.includes(meant) ? meant : keys.includes('person') ? `person.${meant}` : undefined
}

/** What is edited or deleted is another event, and not both. */
function wrongTarget({ id, edits, deletes }: InboundEvent): Wrong | undefined {
  const both = edits !== undefined && deletes !== undefined
  if (!both && edits !== id && deletes !== id) return undefined
  return { path: edits === undefined ? 'deletes' : 'edits', expected: both ? 'nothing beside deletes' : 'the id of another event' }
}

/** The first place that is wrong. */
function wrongIn({ expected, each, keys }: Shape, given: unknown, path = ''): Wrong {
  let wrong: Wrong = { path, expected, meant: keys && meantBy(String(given), keys) }
  each?.(given, (name, held, shape) => {
    if (shape.read(held) !== undefined) return true
    wrong = wrongIn(shape, held, `${path}${path === '' ? '' : '.'}${typeof name === 'number' || ours.has(name) ? name : '*'}`)
    return false
  })
  return wrong
}
