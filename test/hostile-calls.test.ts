import { describe, expect, test } from 'vitest'
import * as core from '../src/index.js'
import * as testing from '../src/testing/index.js'
import { freshPeople } from './resolve/people.js'

type Call = (...given: readonly unknown[]) => unknown

class TrapError extends Error {}
const trap = (): never => {
  throw new TrapError('of the caller')
}
const circle: Record<string, unknown> = {}
circle['circle'] = circle

/** What plain JavaScript may hand in by mistake; what throws by itself throws the caller's own error. */
const hostile: Readonly<Record<string, unknown>> = {
  undefined: undefined, null: null, number: 5, 'a negative number': -1, NaN: Number.NaN, bigint: 5n, true: true, symbol: Symbol('x'), object: {}, array: [], 'an array of null': [null], 'an array of arrays': [[1]],
  function: () => 1, Date: new Date(0), 'no Date': new Date(Number.NaN), 'an object without a prototype': Object.create(null), promise: Promise.resolve(1), Map: new Map(),
  string: 'x', 'an empty string': '', 'half a character': '\ud800', __proto__name: '__proto__', 'a circle': circle, 'a proxy': new Proxy({}, { get: trap, has: trap, ownKeys: trap }), 'a getter': Object.defineProperty({}, 'name', { enumerable: true, get: trap }),
}
const odd = Object.entries(hostile)

/** Makes a call, and what it gives where that is a generator or a promise; answers with an error that is neither ours nor the caller's. */
async function fault(call: () => unknown): Promise<unknown> {
  try {
    const answer = call()
    if (typeof (answer as Partial<Generator> | null)?.next === 'function') (answer as Generator).next()
    else await answer
    return undefined
  } catch (error) {
    return error instanceof core.SelfsameError || error instanceof TrapError ? undefined : error
  }
}

/** What a call throws, or rejects with. */
const refusal = async (call: () => unknown): Promise<unknown> => {
  try {
    return await call()
  } catch (error) {
    return error
  }
}

/** A value with something else in each of its places, whatever is odd there, and where that is. */
function* forged(value: unknown, place = '', depth = 0): Generator<readonly [place: string, forged: unknown]> {
  for (const [name, one] of odd) yield [`${place} ${name}`, one]
  if (depth === 6 || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (let i = 0; i < Math.min(value.length, 2); i += 1) for (const [where, one] of forged(value[i], `${place}.${i}`, depth + 1)) yield [where, value.with(i, one)]
  } else if (Object.getPrototypeOf(value) === Object.prototype) {
    for (const [name, held] of Object.entries(value)) for (const [where, one] of forged(held, `${place}.${name}`, depth + 1)) yield [where, { ...value, [name]: one }]
  }
}

/** The places of its arguments at which a call fails in another way than with a code. */
async function faultsOf(call: unknown, ...given: readonly unknown[]): Promise<readonly string[]> {
  const faults: string[] = []
  for (const [i, whole] of given.entries()) for (const [where, one] of forged(whole)) {
    const found = await fault(() => (call as Call)(...given.with(i, one)))
    if (found !== undefined) faults.push(`${i}${where}: ${String(found)}`)
  }
  return faults
}

const exported = [core, testing].flatMap((module) => Object.entries(module)).filter((one): one is [string, Call] => typeof one[1] === 'function' && one[1] !== core.SelfsameError)

describe('called from JavaScript with what it does not take', () => {
  // Mutations seen to fail one by one: without textGiven in `cut`; without optionsGiven in the normalisers of phones, names, dates, addresses, postcodes, handles and national
  // numbers, in `speechOf`, in `train` or in `dedupeSteps`.
  test.each(exported)('%s answers, or throws a SelfsameError', async (_, call) => {
    for (const [name, value] of odd) for (const given of [[value], ['x', value], [[], value], [{}, value], [value, value]]) expect(await fault(() => call(...given)), `${name} of ${given.length}`).toBeUndefined()
  })

  const whole: Readonly<Record<string, readonly unknown[]>> = {
    resolve: [{ id: 'f1', source: 'form', kind: 'form', at: '2026-11-25T09:00:00Z', person: { name: 'Helen Peterson' } }], contact: ['c1'], contactOf: [['form:f1']], search: ['helen', {}], create: [{ person: { name: 'X Y' } }, { by: 'a', searched: [] }],
    timeline: ['c1', {}], card: ['c1', {}], contactable: ['c1', { channel: 'email', purpose: 'news' }], contacts: [['c1']], list: [{}], upgrade: [{}], merge: [{ contacts: ['c1', 'c2'], by: 'a' }], separate: [{ contacts: ['c1', 'c2'], by: 'a' }],
    detach: [{ contact: 'c1', field: 'name', value: 'Helen Peterson', from: '2026-01-01', by: 'a' }], undo: ['d1', { by: 'a' }], erase: [{ contact: 'c1', by: 'a', dryRun: true }], export: [{ contact: 'c1' }], retain: [{ kinds: ['form'], before: '2020-01-01' }],
    import: [[{ id: '1', person: {} }], { source: 'crm', observedAt: '2026-01-01' }], mirror: [{ source: 'crm' }], audit: [{}], changes: [{}], history: ['c1'], explain: ['form:f1', 'form:f2'], reviews: [{}], later: ['r', '2026-01-01'], settle: [],
  }
  const people = freshPeople({ erasureKey: 'a long random secret' })
  const calls = Object.getOwnPropertyNames(Object.getPrototypeOf(people)).filter((name) => name !== 'constructor')
  const options = ['limit', 'after', 'by', 'reason', 'contacts', 'records', 'searched', 'dryRun', 'kinds', 'before', 'from', 'field', 'value', 'contact', 'source', 'observedAt', 'batch', 'onProgress', 'account', 'channel', 'purpose', 'address', 'person', 'text', 'direction', 'confirm', 'keep', 'others', 'facts', 'consents', 'edits', 'signal', 'tx']

  // Mutations seen to fail one by one: without optionsGiven of the scope in import or in upgrade, or of the options in import.
  test.each(calls)('people.%s answers, or throws a SelfsameError', async (name) => {
    const given = whole[name]
    expect(given, 'an example of its arguments').toBeDefined()
    const call = (...all: readonly unknown[]) => (people as unknown as Readonly<Record<string, Call>>)[name]!(...all)
    for (let i = 0; i <= given!.length; i += 1) for (const [what, value] of odd) {
      expect(await fault(() => call(...given!.slice(0, i), value)), `${i} ${what}`).toBeUndefined()
      const known = i === given!.length ? {} : given![i]
      if (typeof known === 'object' && !Array.isArray(known)) for (const option of options) expect(await fault(() => call(...given!.slice(0, i), { ...known, [option]: value })), `${option} ${what}`).toBeUndefined()
    }
  })

  /** Another option than there are; and `undefined`, which is none. */
  const misspelt = async (call: Call, given: readonly unknown[], i: number) => {
    const known = given[i] ?? {}
    expect(await refusal(() => call(...given.with(i, { ...known, dryrun: true })))).toMatchObject({ code: 'BAD_OPTION', details: { option: 'dryrun', expected: expect.stringMatching(/^one of \w/) as string } })
    expect(await refusal(() => call(...given.with(i, { ...known, dryrun: undefined })))).not.toMatchObject({ details: { option: 'dryrun' } })
  }

  // Mutations seen to fail one by one: without checkOptions in `card`, `erase` or `audit`.
  test.each(calls)('people.%s refuses an option that is misspelt', async (name) => {
    const call = (...all: readonly unknown[]) => (people as unknown as Readonly<Record<string, Call>>)[name]!(...all)
    const given = [...whole[name]!, {}]
    for (const [i, one] of given.entries()) if (typeof one === 'object' && !Array.isArray(one) && !(name === 'resolve' && i === 0)) await misspelt(call, given, i)
  })

  // Mutation seen to fail: without optionsGiven in `normalizeDate`.
  const speech = { locale: 'en' }
  const table = { size: 0, columns: [], sources: [], sourceNames: [], idOf: () => '' }
  const optionsOf: Readonly<Record<string, readonly unknown[]>> = {
    dedupe: [[], {}], dedupeTable: [table, {}], train: [[], {}], createResolver: [{ store: core.memoryStore(), now: () => 0, newId: () => '1' }], describe: [[], speech], writeCard: [{}, speech],
    normalizeAddress: ['x', {}], normalizeDate: ['x', {}], normalizeEmail: ['x', {}], normalizeEmails: ['x', {}], normalizeHandle: ['x', {}], normalizeName: ['x', {}], normalizeNationalNumber: ['x', {}], normalizePhone: ['x', {}], normalizePhones: ['x', {}],
    normalizePostcode: ['x', {}], storeContract: [() => ({ store: core.memoryStore() }), {}], carryOut: [people, { steps: [], recordIds: [] }],
  }
  /** They take none; a policy says by its own code what it does not know; the generators share no code with what is measured by them. */
  const without = new Set(['isField', 'normalizeAccountId', 'checkPolicy', 'compareNames', 'memoryStore', 'normalizeCity', 'normalizeCountry', 'normalizeOrganization', 'normalizeWebsite', 'resolverContract', 'peopleContract', 'generateContacts', 'generateEvents', 'generatePeople', 'arbitraries', 'fakeClock'])
  test.each(exported.filter(([name]) => !without.has(name)))('%s refuses an option that is misspelt', async (name, call) => {
    const given = optionsOf[name]
    expect(given, 'an example of its arguments').toBeDefined()
    await misspelt(call, given!, given!.length - 1)
  })

  // Mutation seen to fail: without optionsGiven in `restore`.
  test('so does a store', async () => {
    const given: Readonly<Record<string, readonly [number, ...unknown[]]>> = { transaction: [0, { tenant: 'a', mode: 'read' }, () => 1], snapshot: [0, {}], restore: [1, [], {}] }
    for (const [name, call] of Object.entries(core.memoryStore() as unknown as Readonly<Record<string, Call>>)) await misspelt(call, given[name]!.slice(1), given[name]![0])
  })

  test('one that is undefined says nothing, and a value in the place of a name is not told', async () => {
    const someone = core.createResolver({ store: core.memoryStore(), now: () => 1_790_000_000_000, newId: () => 'c1', erasureKey: 'a secret of the tests' }).tenant('acme')
    await expect(someone.separate({ by: 'ana', contacts: ['c1', 'c2'], records: undefined } as never)).rejects.toMatchObject({ code: 'UNKNOWN_CONTACT' })
    await expect(someone.separate({ by: 'ana', records: ['a:1'], contacts: undefined } as never)).rejects.toMatchObject({ code: 'UNKNOWN_RECORD' })
    await expect(someone.erase({ by: 'ana', contact: 'c1', records: undefined } as never)).rejects.toMatchObject({ code: 'UNKNOWN_CONTACT' })
    await expect(someone.search({ person: { '+380671234567': 'x' } } as never)).rejects.toThrow(/^BAD_OPTION: \* must be one of/)
  })

  // Seen to fail: with a misspelt `dryRun` Ann was erased for good; as was whoever was to be kept, where records were named beside a contact.
  test('what was only to be tried out is not done', async () => {
    const one = freshPeople({ erasureKey: 'a long random secret' })
    for (const [id, name] of [['1', 'Ann Lee'], ['2', 'Bob Ray']] as const) await one.resolve({ id, source: 'form', kind: 'form', at: '2026-01-01', person: { name } })
    for (const dry of [{ dryrun: true }, { dryRun: 'true' }, { dryRun: 1 }]) {
      await expect(one.erase({ contact: 'c1', by: 'ana', ...dry } as never)).rejects.toMatchObject({ code: 'BAD_OPTION' })
      await expect(one.merge({ contacts: ['c1', 'c2'], by: 'ana', ...dry } as never)).rejects.toMatchObject({ code: 'BAD_OPTION' })
    }
    await expect(one.erase({ records: ['form:1'], keep: ['form:1'], by: 'ana' } as never)).rejects.toMatchObject({ code: 'BAD_OPTION', details: { option: 'keep' } })
    expect((await one.list()).contactIds).toHaveLength(2)
  })

  // Mutation seen to fail: without optionsGiven in `Calls.run` the store was asked, which need not look at it.
  test('a signal that is none is refused before a store is asked', async () => {
    const asked = { ...core.memoryStore(), transaction: () => Promise.reject(new Error('the store was asked')) }
    await expect(freshPeople({ store: asked }).list({}, { signal: 5 as never })).rejects.toMatchObject({ code: 'BAD_OPTION', details: { option: 'signal' } })
  })

  // Mutations seen to fail one by one: the version of a ruling made without `madeOf`; `madeOf` that lets a RangeError through, as a model that holds itself is one.
  test('a resolver is made with no model that is no JSON', () => {
    const { model } = core.dedupe([{ id: '1', name: 'Ann Lee' }])
    for (const [name, value] of odd) for (const other of [value, { ...model, prior: value }, { ...model, comparisons: [value] }, { ...model, salt: 5, more: value }]) {
      try {
        core.createResolver({ store: core.memoryStore(), now: () => 0, newId: () => 'x', model: other as never })
      } catch (error) {
        expect(error instanceof core.SelfsameError || error instanceof TrapError, `${name}: ${String(error)}`).toBe(true)
      }
    }
  })

  // Mutations seen to fail one by one: an empty text that is needed said to be no string; the hint left out of the others.
  test('what is refused says what to do', async () => {
    const said = async (call: () => unknown) => String(await refusal(call))
    const one = freshPeople()
    await one.resolve({ id: '1', source: 'form', kind: 'form', at: '2026-01-01', person: { name: 'Ann Lee' } })
    expect(await said(() => people.merge({ contacts: ['a', 'b'], by: '' }))).toMatch(/by is not what it takes: a string that is not empty/)
    expect(await said(() => one.timeline('c1', { older: 'x' }))).toMatch(/what a page of the timeline gave as older or newer, unchanged/)
    expect(await said(() => people.mirror({ source: 'crm', after: 'x' }))).toMatch(/what the last answer gave as after, unchanged/)
    expect(await said(() => people.changes({ after: 'x' }))).toMatch(/the id of the last change that was read/)
    expect(await said(() => core.train([], { labels: [{} as never] }))).toMatch(/labels\.0 must be \{ left: \{ source, id \}, right: \{ source, id \}, same: true or false \}, with the source input where/)
    expect(await said(() => people.separate({ contacts: ['a', 'b', 'c'] as never, by: 'ana' }))).toMatch(/of several, say it two by two/)
    expect(await said(() => core.memoryStore().transaction({ tenant: 'a', mode: 'read' }, (tx) => tx.put('settings', [])))).toMatch(/mode must be write where something is to be written/)
  })

  const records = [{ id: '1', name: 'Helen', phone: '5' }, { id: '2', name: 'Helen' }]
  test.each(['policy', 'survivorship', 'model', 'decisions', 'previous', 'onProgress', 'signal', 'now', 'labels'])('dedupe and train with another %s', async (option) => {
    for (const [name, value] of odd) for (const call of [core.dedupe, core.train] as unknown as readonly Call[]) expect(await fault(() => call(records, { [option]: value })), name).toBeUndefined()
  })

  test('results, reasons, cards and stores', async () => {
    const found = core.dedupe(records) as unknown as Readonly<Record<string, Call>>
    const say = core.describe as unknown as Call
    const write = core.writeCard as unknown as Call
    const store = core.memoryStore() as unknown as Readonly<Record<string, Call>>
    await people.resolve({ id: 'f9', source: 'mail', kind: 'form', at: '2026-11-25T09:00:00Z', person: { name: 'Ann Lee' } })
    const card = await people.card((await people.list()).contactIds[0]!)
    for (const [name, value] of odd) for (const [i, call] of [
      ...['contactOf', 'explain', 'trainingPairs'].flatMap((method) => [[value], [value, value], ['1', value], [0, value]].map((given) => () => found[method]!(...given))),
      ...[[value], [{ kind: value }], [{ kind: 'evidence', comparison: value, level: 'x' }], [{ kind: 'evidence', comparison: 'phone', level: value }], [{ kind: 'consent', state: value }], [{ kind: 'merged', by: value, at: value }]].map((reasons) => () => say(reasons, { locale: 'en', values: true })),
      () => say([], { locale: value }), () => say([], { locale: 'en', timeZone: value }), () => write({ identity: value }, { locale: 'en' }), () => write(card, { locale: value }), () => write(card, { locale: 'en', format: value }),
      () => store['restore']!(value),
    ].entries()) expect(await fault(call), `${name} ${i}`).toBeUndefined()
  })

  // Mutations seen to fail one by one: `ofOwn` without `madeOf`; `isDisposable` without its check; `compareNames` without `madeOf`.
  test('normalisers with options and names that are half made', async () => {
    const options = {
      disposable: () => true, providers: [{ name: 'own', domains: ['posta.net'], plus: true, ignore: '.', same: ['.', '-'], fold: 'posta.net', source: 'ours' }],
      lists: { roles: ['info'], placeholderLocals: ['none'], placeholderDomains: ['x.y'], relays: [{ name: 'own', domains: ['relay.net'], identifies: 'person' }] },
    }
    for (const raw of ['a.b+c@posta.net', 'Helen <y@relay.net>; z@mail.net', 'none']) for (const call of [core.normalizeEmail, core.normalizeEmails]) expect(await faultsOf(call, raw, options)).toEqual([])
    // Seen to fail: MDY was read as day first, and familyFirst as the given name first.
    for (const order of ['MDY', 'mm/dd/yyyy', null]) expect(() => core.normalizeDate('03/04/1990', { order: order as never })).toThrow(expect.objectContaining({ code: 'BAD_OPTION', details: { option: 'order', expected: 'one of dmy, mdy, ymd' } }) as Error)
    expect(() => core.normalizeName('Петренко Олена', { order: 'familyFirst' as never })).toThrow(expect.objectContaining({ code: 'BAD_OPTION', details: { option: 'order', expected: 'one of given-first, family-first' } }) as Error)
    expect(() => core.normalizeEmail('helen@posta.net', { disposable: 5 as never })).toThrow(expect.objectContaining({ code: 'BAD_OPTION', details: { option: 'disposable', expected: 'a function' } }) as Error)
    expect(() => core.normalizeEmail('helen@posta.net', { disposable: trap })).toThrow(TrapError)
    expect(await faultsOf(core.compareNames, core.normalizeName('Helen Peterson'), core.normalizeName({ given: 'H', family: 'Peterson' }))).toEqual([])
    expect(await faultsOf(core.normalizeName, { given: 'Helen', family: 'Peterson', middle: 'x' }, { order: 'given-first' })).toEqual([])
    expect(await faultsOf(core.normalizeDate, '03/04/1990', { order: 'dmy', placeholders: new Set(['1900-01-01']) })).toEqual([])
    expect(await faultsOf(core.normalizeNationalNumber, '1234567890', { country: 'UA', placeholders: new Set(['1']) })).toEqual([])
  })

  // Mutations seen to fail one by one: `writeCard` without `madeOf`; `evidence` that takes what every object has for a level's words.
  test('a card and reasons that are half made', async () => {
    const { resolve, card } = { resolve: people.resolve.bind(people), card: people.card.bind(people) }
    const at = '2026-11-25T10:00:00Z'
    const shop = { source: 'shop', key: '9', at, person: { name: 'Mary Stone', phone: '+447851960472', email: 'mary@b.example', city: 'London', birthDate: '1990-01-01' } } as const
    const { contactId } = await resolve({ ...shop, id: 's1', kind: 'order', facts: { total: 5, currency: 'EUR', product: 'x' }, consents: [{ channel: 'email', purpose: 'news', state: 'granted' }] })
    for (const kind of ['campaign', 'rating', 'ticket', 'note', 'call'] as const) await resolve({ ...shop, id: `s ${kind}`, kind, direction: 'in', facts: { name: 'n', stars: 4, text: 'x', status: 'open' }, conversation: { id: kind, owner: 'ana' } })
    await resolve({ id: 's9', source: 'mail', kind: 'message', at, person: { name: 'Marie Stone', email: 'mary@b.example', phone: '+447851960473' } })
    await resolve({ id: 's10', source: 'chat', kind: 'message', at, person: { name: 'Mary Stone', phone: '+447851960472' } })
    const whole = await card(contactId)
    for (const list of [whole.recent, whole.channels, whole.consents, whole.identity.phones, whole.open]) expect(list.length).toBeGreaterThan(0)
    for (const format of ['text', 'markdown']) expect(await faultsOf(core.writeCard, whole, { locale: 'en', format, timeZone: 'UTC' })).toEqual([])
    expect(() => core.writeCard({ identity: { phones: [] } } as never, { locale: 'en', format: 'text' })).toThrow(expect.objectContaining({ code: 'BAD_OPTION', cause: expect.any(TypeError) as unknown }) as Error)
    expect(await faultsOf(core.describe, [{ kind: 'evidence', comparison: 'phone', level: 'exact', bits: 1, left: 'x', right: 'y' }, { kind: 'merged', by: 'ana', at, note: 'x' }], { locale: 'en', values: true, timeZone: 'UTC' })).toEqual([])
  })

  // Mutations seen to fail one by one: without optionsGiven in `transaction`, `snapshot` or `restore`; without the check of `work`; without textGiven of the tenant, or of a chunk.
  test('a store that is handed what is no transaction, no work and no text', async () => {
    const store = core.memoryStore()
    const { signal } = new AbortController()
    expect(await faultsOf(store.transaction, { tenant: 'a', mode: 'write', locks: ['x'], signal }, () => 1)).toEqual([])
    expect(await faultsOf(async (options: never) => { for await (const _ of store.snapshot(options)) return }, { tenant: 'a', signal })).toEqual([])
    expect(await faultsOf(store.restore, ['x'], { tenant: 'a', signal })).toEqual([])
    for (const given of [null, 5]) expect(() => store.snapshot(given as never)).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }) as Error)
  })

  // Mutations seen to fail one by one: without Array.isArray of the locales, here and there, or of the traits; without the check of a contract's numbers.
  test('generators and contracts with options that are half made', async () => {
    for (const call of [testing.generateContacts, testing.generateEvents]) expect(await faultsOf(call, { people: 2, seed: 1, locales: ['uk'], traits: ['typos'] })).toEqual([])
    expect(await faultsOf(testing.generatePeople, { people: 2, seed: 1, locales: ['uk'] })).toEqual([])
    expect(await faultsOf(testing.storeContract, () => ({ store: core.memoryStore() }), { histories: 1, seed: 1 })).toEqual([])
  })

  // Mutation seen to fail: the source written with `encodeURIComponent` as it is.
  test('records, policies, decisions and former contacts that are half made', async () => {
    const policy = { countries: ['GB'], identifiers: { accountId: { limit: 2, blocked: ['1'], scope: 'source' } }, own: { phones: ['1'] }, thresholds: { review: 0.2 }, survivorship: { name: 'longest' }, sources: { s: { trust: 'verified' } }, sourceOrder: ['s'] }
    const decisions = [{ id: 'd1', kind: 'different', by: 'ana', at: '2026-11-23T10:00:00Z', left: [{ source: 's', id: '1' }], right: [{ source: 'input', id: '2' }] }]
    const held = [{ id: '1', source: 's', observedAt: '2026-01-01', name: 'Helen Peterson', phone: ['+447851960472'], accountId: '7' }, { id: '2', name: 'Helen', accountId: '7' }]
    expect(await faultsOf(core.dedupe, held, { policy, decisions, previous: [{ source: 's', id: '1', contactId: '1' }] })).toEqual([])
    expect(await faultsOf(core.train, held.slice(0, 1), { labels: [{ left: { source: 's', id: '1' }, right: { source: 'input', id: '2' }, same: true }] })).toEqual([])
    expect(await faultsOf(core.checkPolicy, policy)).toEqual([])
  })

  // Mutations seen to fail one by one: without textGiven in the normalisers of cities, postcodes, organisations or national numbers.
  test('of nothing the raw value is a text too', () => {
    for (const call of [core.normalizeCity, core.normalizePostcode, core.normalizeOrganization, core.normalizeNationalNumber, core.normalizeAccountId, core.normalizePhone, core.normalizeEmail, core.normalizeDate]) expect([call.name, (call(null as never) as { readonly raw?: unknown }).raw]).toEqual([call.name, ''])
  })

  test('a value that is no text is refused by name, and not repeated; null and undefined say nothing', () => {
    expect(() => core.normalizePhone(380671234567 as never)).toThrow(expect.objectContaining({ code: 'BAD_OPTION', message: expect.not.stringContaining('3806') as string }) as Error)
    for (const nothing of [null, undefined] as never[]) {
      expect([core.normalizePhone(nothing).issue, core.normalizeEmail(nothing).issue, core.normalizeName(nothing).issue, core.normalizeDate(nothing).issue]).toEqual(['empty', 'empty', 'empty', 'empty'])
      expect(core.normalizeName({ given: 'Helen', family: nothing }).given).toEqual(['helen'])
      expect(core.normalizeWebsite(nothing)).toBeUndefined()
    }
  })
})

// `npm run check` fails where a type does not take what a caller has or has not.
test('an option that may be left out may be undefined', async () => {
  const { maybe } = {} as { readonly maybe?: undefined }
  const phone = { country: maybe, channel: maybe, metadata: maybe } satisfies core.PhoneOptions
  expect(core.normalizePhone('+447851960472', phone)).toEqual(core.normalizePhone('+447851960472'))
  expect(core.normalizeEmail('a@x.ua', { disposable: maybe, lists: maybe, providers: maybe })).toEqual(core.normalizeEmail('a@x.ua'))
  expect(core.normalizeHandle('@olena', { channel: maybe })).toEqual(core.normalizeHandle('@olena'))
  expect(core.normalizeDate('3.4.1990', { order: maybe, pivot: maybe, placeholders: maybe })).toEqual(core.normalizeDate('3.4.1990'))
  expect(core.normalizeNationalNumber('52998224725', { country: maybe, kind: maybe, placeholders: maybe })).toEqual(core.normalizeNationalNumber('52998224725'))
  expect(core.normalizePostcode('01001', { country: maybe })).toEqual(core.normalizePostcode('01001'))
  expect(core.normalizeAddress({ street: 'Main St', streetNumber: '5', unit: maybe }, { country: maybe }).key).toBe('main|5||')
  expect(core.normalizeName({ given: 'Helen', family: maybe, suffix: maybe }, { order: maybe }).given).toEqual(['helen'])
  const records = [{ id: '1', name: 'Helen Peterson' }]
  const options = { policy: maybe, survivorship: maybe, model: maybe, decisions: maybe, previous: maybe, onProgress: maybe, signal: maybe, now: maybe } satisfies core.DedupeOptions
  expect((await core.dedupe(records, options)).contacts).toEqual((await core.dedupe(records)).contacts)
  await core.train(records, { labels: maybe, policy: maybe, onProgress: maybe, signal: maybe })
  const people = freshPeople()
  expect(await people.search('helen', { limit: maybe }, { tx: maybe, signal: maybe })).toEqual([])
  expect(await people.list({ after: maybe, limit: maybe })).toEqual(await people.list())
  expect(await people.audit({ since: maybe, limit: maybe })).toEqual(await people.audit())
})
