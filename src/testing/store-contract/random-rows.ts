import type { Decision } from '../../model/decision.js'
import type { SeenValue, SeenValues } from '../../model/stored-record.js'
import type { Collection, ProfileRow, RecordRow, Rows } from '../../store/rows.js'

/** Draws from a stream of 32-bit integers. */
export interface Draw {
  /** An integer in [0, below). */
  readonly below: (below: number) => number
  readonly pick: <T>(items: readonly T[]) => T
  /** Up to `most` of the items, a few more than once. */
  readonly some: <T>(items: readonly T[], most: number) => readonly T[]
  readonly text: () => string
  readonly instant: () => string
}

export function drawFrom(next: () => number): Draw {
  const below = (limit: number): number => next() % limit
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T
  return { below, pick, some: (items, most) => Array.from({ length: below(most + 1) }, () => pick(items)), text: () => pick(texts), instant: () => pick(instants) }
}

/** As long as an id of a resolver becomes, and no shorter when it is packed. */
const long = Array.from({ length: 1000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20_000))).join('')

/**
 * Texts whose order tells UTF-16 code units from code points, cases and locales: `\u{1F600}` is before `\uFB01`. What was trimmed, cut off or brought to a
 * normal form is another one of them, or none.
 */
export const texts: readonly string[] = ['a', 'B', 'aa', 'ab', 'b', '10', '9', 'ä', 'z', 'é', 'e\u0301', 'Ї', 'я', '\uFB01', '\u{1F600}', '\u{1F600}a', '\u{20000}', '\uFFFD', "o'k", 'a b', 'a ', '%', '_', '__proto__', 'constructor', `${long}a`, `${long}b`]

/** Numbers of the whole range of safe integers. */
export const numbers: readonly number[] = [0, 1, 2, -1, 1024, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 52 + 1, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1, Number.MIN_SAFE_INTEGER]

export const instants: readonly string[] = ['2024-01-01T00:00:00.000Z', '2024-06-01T12:00:00.000Z', '2025-01-01T00:00:00.000Z']

/** A record with nothing in it but what `fields` say. */
export function bareRecord(id: string, fields: Partial<RecordRow> = {}): RecordRow {
  return { id, source: 'shop', key: id, says: 'more', values: {}, observedAt: instants[0] as string, since: instants[0] as string, history: false, marks: [], profile: '', contact: '', ...fields }
}

/** A profile with nothing in it but what `fields` say. */
export function bareProfile(id: string, fields: Partial<ProfileRow> = {}): ProfileRow {
  return { id, values: {}, rank: 0, keys: [], terms: [], digits: [], links: [], weights: [], marks: [], vouched: [], size: 1, histories: 0, contact: '', ...fields }
}

/** All that a type may say, said; what may hold anything at all is left as it is. */
type Complete<T> = SeenValues extends T ? T : { readonly [K in keyof T]-?: Complete<Exclude<T[K], undefined>> }

/** What a row may say or leave out: a property that is added to a row does not compile until it is said here. */
type Spare<T> = { readonly [K in keyof T as Partial<Pick<T, K>> extends Pick<T, K> ? K : never]-?: Complete<Exclude<T[K], undefined>> }

type Makers = { readonly [C in Collection]: (id: string, draw: Draw) => readonly [says: Complete<Omit<Rows[C], keyof Spare<Rows[C]>>>, may: Spare<Rows[C]>] }

const seen = ({ text, instant }: Draw): SeenValues => ({ email: [{ value: text(), first: instant(), last: instant(), trust: 'claimed', until: instant() } satisfies Complete<SeenValue>] })

function decision({ below, pick, text, instant }: Draw): Complete<Decision> {
  const base = { id: text(), by: text(), at: instant(), reason: text() }
  const [records, others] = [[{ source: 'shop', id: text() }], [{ source: text(), id: 'a' }]]
  const kinds: { readonly [K in Decision['kind']]: Complete<Extract<Decision, { readonly kind: K }>> } = {
    same: { ...base, kind: 'same', records },
    different: { ...base, kind: 'different', left: records, right: others },
    detach: { ...base, kind: 'detach', records, kept: others, field: 'phone', value: text(), from: instant() },
    undo: { ...base, kind: 'undo', decision: text() },
    erase: { ...base, kind: 'erase', records: below(9) },
  }
  return pick(Object.values(kinds))
}

const given = ({ below, text }: Draw): { readonly id: string; readonly seq: number } => ({ id: text(), seq: below(9) })

const makers: Makers = {
  records: (id, draw) => {
    const { pick, some, text, instant } = draw
    return [
      { ...bareRecord(id), profile: pick(['', ...texts]), contact: pick(['', ...texts]), marks: some(texts, 3), values: seen(draw) },
      { versions: [{ observedAt: instant(), values: seen(draw) }], mixed: { snapshot: seen(draw), added: seen(draw) }, detached: [{ decision: text(), field: 'phone', value: text(), from: instant() }], gone: instant(), given: given(draw) },
    ]
  },
  profiles: (id, draw) => {
    const { below, pick, some, text } = draw
    return [
      { ...bareProfile(id), keys: some(numbers, 6), terms: some(texts, 6), digits: some(numbers, 6), links: [text()], weights: [pick(numbers)], marks: some(texts, 2), vouched: some(texts, 2), contact: pick(['', ...texts]), values: { ['__proto__']: text() } },
      { crowded: { [text()]: below(9) }, given: given(draw) },
    ]
  },
  interactions: (id, { text, instant }) => [
    { id, recordId: text(), source: 'shop', eventId: text(), at: instant(), kind: 'message', digest: text() },
    { direction: 'in', conversation: text(), facts: { [text()]: text() }, ref: text(), asOf: instant(), editedAt: instant(), about: text(), deletedAt: instant(), awaited: true },
  ],
  conversations: (id, { pick, some, text, instant }) => [
    { id, recordIds: some(texts, 3), source: 'shop', status: pick(['open', 'closed']), at: instant(), by: text() },
    { owner: text(), statusBy: text(), ownerBy: text() },
  ],
  decisions: (id, draw) => [
    { id, seq: draw.pick(numbers), decision: decision(draw), standing: draw.below(2) === 0, evidence: draw.some(texts, 2) },
    { takenBackBy: draw.some(texts, 2) },
  ],
  changes: (id, { pick, text, instant }) => [
    { id, seq: pick(numbers), at: instant(), kind: 'created', contactId: text() },
    { recordId: text(), from: text(), decisionId: text() },
  ],
  reviews: (id, { pick, text }) => [{ id, left: text(), right: text(), weight: pick(numbers), because: text() }, {}],
  consents: (id, { text, instant }) => [{ id, recordId: text(), at: instant(), source: 'shop', channel: 'email', purpose: text(), state: 'granted' }, { address: text(), undated: true }],
  settings: (id, { pick, text }) => [{ id, value: pick<unknown>([null, 0, 'x', { a: [1, { b: text() }] }]) }, {}],
}

/** A row that says all it may, or nothing that it need not; much is common to the rows so that they meet in the indexes. */
export function randomRow<C extends Collection>(collection: C, id: string, draw: Draw): Rows[C] {
  const [says, may] = makers[collection](id, draw)
  return { ...says, ...(draw.below(2) === 0 ? {} : may) } as unknown as Rows[C]
}
