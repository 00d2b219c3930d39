import { accountFields, type Field } from '../../model/field.js'
import type { Policy } from '../../model/policy.js'
import { NumberTable } from '../../model/number-table.js'
import type { ColumnHints, RecordTable } from '../../model/table.js'
import { normalizeAccountId } from '../account-id.js'
import { normalizeCountry } from '../country.js'
import { normalizeEmail, normalizeEmails, type NormalizedEmail, readEmails } from '../email.js'
import { isPersonalDomain } from '../email-domains.js'
import { withoutMarks } from '../email-kind.js'
import { type NormalizedHandle, normalizeHandle, readHandle } from '../handle.js'
import { normalizeNationalNumber } from '../national-number.js'
import { type NormalizedPhone, normalizePhones, phoneContext, readPhones } from '../phone.js'
import type { PhoneContext } from '../phone-digits.js'
import { normalizeWebsite } from '../website.js'
import { type Coded, recode, tuples } from './coded.js'
import { asIdentifiers, type EmailValue, type Identifiers, type IdentifierValue, inPart, type NumberValue } from './identifiers.js'
import { phoneIdentifier, phoneKey, ofOneCountry } from './phone-identifier.js'
import type { SaidValues } from './said.js'

/** Identifier columns: each row holds a set of values, coded as one. */
export type IdentifierColumns = { readonly [K in keyof Identifiers]: Coded<readonly Identifiers[K][]> | undefined }

/** How identifiers of one kind are read, a cell at a time, whether it stands in a column or in a record by itself. */
interface IdentifierReader<T> {
  /** Where they stand, in the order of `fields`. */
  readonly fields: readonly Field[]
  readonly read: Read<T>
  /** The keys that are one person's within a source only; absent where none is. */
  readonly isScoped: ((key: string) => boolean) | undefined
}

/** Where identifiers of each kind stand. */
export const identifierFields: { readonly [K in keyof Identifiers]: readonly Field[] } = {
  phone: ['phone', 'handle', 'telegram', 'whatsapp', 'viber'],
  email: ['email'],
  handle: accountFields,
  account: ['accountId'],
  number: ['nationalId', 'taxId'],
  website: ['website', 'email'],
}

type IdentifierReaders = { readonly [K in keyof Identifiers]: IdentifierReader<Identifiers[K]> }

/** Values that name nobody under a policy, in canonical form. */
interface NamingNobody {
  readonly phones: ReadonlySet<string>
  readonly emails: ReadonlySet<string>
  readonly domains: ReadonlySet<string>
  /** Whether an account, as `channel:kind:value`, is our own. */
  readonly isOwnAccount: (key: string) => boolean
  readonly blocked: (kind: string) => ReadonlySet<string>
}

const nobodies = new WeakMap<Policy, NamingNobody>()

/** Our own numbers, mailboxes and accounts and what the policy blocks, however they were written there. */
export function namingNobody(policy: Policy): NamingNobody {
  let known = nobodies.get(policy)
  if (known === undefined) nobodies.set(policy, (known = readNobodies(policy)))
  return known
}

function readNobodies(policy: Policy): NamingNobody {
  const kinds = new Map(Object.entries(policy.identifiers ?? {}).map(([kind, rule]) => [kind, new Set(rule?.blocked ?? [])]))
  const none: ReadonlySet<string> = new Set()
  const written = (kind: 'phone' | 'email', own: readonly string[] = []) => [...(policy.identifiers?.[kind]?.blocked ?? []), ...own]
  const accounts = (policy.own?.handles ?? []).map(accountWritten)
  const phones = written('phone', [...(policy.own?.phones ?? []), ...accounts.flatMap(({ kind, value }) => (kind === 'phone' && value !== undefined ? value : []))])
  const emails = written('email', policy.own?.emails)
  return {
    phones: new Set([...phones, ...phones.flatMap((raw) => normalizePhones(raw, { country: policy.countries ?? [] }).flatMap((phone) => phoneKey(ofOneCountry(phone)) ?? []))]),
    emails: new Set([...emails, ...emails.flatMap((raw) => normalizeEmails(raw).flatMap((email) => email.canonical ?? []))]),
    domains: new Set((policy.own?.domains ?? []).map((domain) => domain.trim().toLowerCase().replace(/^@/, ''))),
    isOwnAccount: ownAccounts(accounts),
    blocked: (kind) => kinds.get(kind) ?? none,
  }
}

/** An account as a policy names it: as people write it, or behind the name of its channel. */
function accountWritten(raw: string): NormalizedHandle {
  const [, channel = '', rest = ''] = /^\s*([a-z]+):(?!\/\/)(.+)$/i.exec(raw) ?? []
  const field = accountFields.find((one) => one !== 'handle' && one === channel.toLowerCase())
  return field === undefined ? normalizeHandle(raw) : normalizeHandle(rest, { channel: field })
}

/** One that is written without its channel is ours in every channel. */
function ownAccounts(accounts: readonly NormalizedHandle[]): NamingNobody['isOwnAccount'] {
  const keys = new Set(accounts.flatMap((handle) => accountKey(handle, handle.raw) ?? []))
  return (key) => keys.has(key) || keys.has(`any${key.slice(key.indexOf(':'))}`)
}

/** The key of an account, as `channel:kind:value`; of one whose channel is not known `any` stands for it. */
function accountKey({ channel = 'any', kind = 'handle', value, issue }: Omit<NormalizedHandle, 'raw' | 'namePieces'>, raw: string): string | undefined {
  const meant = value ?? (issue === 'syntax' && unregistered.test(raw) ? raw.replace('@', '').toLowerCase() : undefined)
  return meant === undefined || kind === 'phone' ? undefined : `${channel}:${kind}:${meant}`
}

/** Reads phones, e-mails, handles, account ids or national numbers; a number hidden in a handle's link becomes a phone. */
export function identifierColumn<K extends keyof Identifiers>(kind: K, table: RecordTable, policy: Policy): Coded<readonly Identifiers[K][]> | undefined {
  const { fields, read, isScoped } = readersOf(policy)[kind]
  const column = gather<Identifiers[K]>(table, fields, read)
  return column === undefined || isScoped === undefined ? column : withinSources(column, table, isScoped)
}

/** The same of one record by itself. */
export function identifiersSaid<K extends keyof Identifiers>(kind: K, said: SaidValues, source: string, policy: Policy): readonly Identifiers[K][] | undefined {
  const { fields, read, isScoped } = readersOf(policy)[kind]
  const country = kind !== 'phone' || said.country === undefined ? undefined : normalizeCountry(said.country[0]!)
  let found: readonly Identifiers[K][] = none
  for (const field of fields) {
    for (const raw of said[field] ?? none) {
      const more = read(field, raw, country, undefined)
      found = unique(found.length === 0 ? more : [...found, ...more])
    }
  }
  if (found.length === 0) return undefined
  return isScoped === undefined ? byKey(found) : ofSource(byKey(found), source, isScoped)
}

const readPolicies = new WeakMap<Policy, IdentifierReaders>()

function readersOf(policy: Policy): IdentifierReaders {
  let readers = readPolicies.get(policy)
  if (readers === undefined) readPolicies.set(policy, (readers = makeReaders(policy)))
  return readers
}

function makeReaders(policy: Policy): IdentifierReaders {
  const country = policy.countries ?? []
  const { blocked, phones: blockedPhones, emails: blockedEmails, domains: ownDomains, isOwnAccount } = namingNobody(policy)
  const websiteOf = (host: string | undefined): readonly IdentifierValue[] => (host === undefined || ownDomains.has(host) || blocked('website').has(host) ? none : [{ key: host, variants: none }])
  const scoped = Object.entries(policy.identifiers ?? {}).filter(([, rule]) => rule?.scope === 'source').map(([name]) => name)

  const contexts = new Map<string | undefined, PhoneContext>()
  const contextOf = (said: string | undefined): PhoneContext => {
    let context = contexts.get(said)
    if (context === undefined) contexts.set(said, (context = phoneContext({ country: said === undefined ? country : [said, ...country] })))
    return context
  }
  const phoneOf = (written: NormalizedPhone): IdentifierValue | undefined => {
    const phone = ofOneCountry(written)
    const key = phoneKey(phone)
    return key === undefined || blockedPhones.has(key) ? undefined : phoneIdentifier(phone, key)
  }
  const phonesOf = (raw: string, said: string | undefined): readonly IdentifierValue[] => mapped(readPhones(raw, contextOf(said)), phoneOf)
  const emailOf = ({ raw, canonical = raw.includes('..') ? raw.toLowerCase() : undefined, domain, local, kind, suggestion }: NormalizedEmail): EmailValue | undefined => {
    const meant = suggestion === undefined ? undefined : emailOf(normalizeEmail(suggestion))
    // A doubled dot is no mailbox, and is what it was written for.
    if (canonical === undefined || (domain === undefined && meant === undefined) || kind === 'role' || kind === 'placeholder') return undefined
    if (blockedEmails.has(canonical) || (domain !== undefined && ownDomains.has(domain))) return undefined
    const bare = kind === 'personal' && local !== undefined ? withoutMarks(local.replace(/(?<=.)\+.*/, '')) : ''
    return { key: canonical, variants: meant === undefined ? none : [meant.key], local: bare.length > 4 ? bare : undefined }
  }

  const reader = <K extends keyof Identifiers>(kind: K, read: Read<Identifiers[K]>): IdentifierReader<Identifiers[K]> => ({
    fields: identifierFields[kind],
    read,
    isScoped: scoped.length === 0 ? undefined : (key) => scoped.includes(ruleNames[kind]) || (kind === 'handle' && scoped.includes(key.slice(0, key.indexOf(':')))),
  })

  return {
    phone: reader('phone', (field, raw, said) => {
      if (field === 'phone') return phonesOf(raw, said)
      return severalValues(raw).flatMap((one) => {
        const handle = readHandle(one, field === 'handle' ? {} : { channel: field }, noPieces)
        if (handle.kind !== 'phone' || handle.value === undefined) return none
        // An id is a whole number, or a national one where it is none; typed with gaps it is what it would be in a column of phones, if that is one.
        const ways = !typedNumber.test(one) ? [handle.value] : /\D/.test(one) ? [one, handle.value] : [handle.value, one]
        const read = ways.map((way) => phonesOf(way, said))
        return read.find((found) => found[0]?.key.startsWith('+')) ?? read[0]!
      })
    }),
    email: reader('email', (_field, raw) => mapped(readEmails(raw, {}, noPieces), emailOf)),
    handle: reader('handle', (field, raw, _said, hints) => mapped(severalValues(raw), (one): IdentifierValue | undefined => {
      const handle = readHandle(one, field === 'handle' ? { channel: hints?.channel } : { channel: field }, noPieces)
      const key = accountKey(handle, one)
      return key === undefined || blocked(handle.channel ?? 'handle').has(key.slice(key.indexOf(':', key.indexOf(':') + 1) + 1)) || isOwnAccount(key) ? undefined : { key, variants: none }
    })),
    account: reader('account', (_field, raw, _said, hints) => severalValues(raw).flatMap((one): IdentifierValue[] => {
      const { key } = normalizeAccountId(one)
      return key === undefined || blocked('accountId').has(key) ? [] : [{ key: hints?.scope === undefined ? key : `${hints.scope}:${key}`, variants: [] }]
    })),
    number: reader('number', (_field, raw, _said, hints) => {
      const issuer = hints?.country ?? (country.length === 1 ? country[0] : undefined)
      return severalValues(raw).flatMap((one): NumberValue[] => {
        const { shown, kind, key = shown && `${inPart}${kind === undefined ? '' : `${kind}:`}${shown}`, holder, checked } = normalizeNationalNumber(one, issuer === undefined ? {} : { country: issuer })
        if (key === undefined || blocked('nationalId').has(key)) return []
        // The same digits may stand elsewhere without a word on what they are.
        const bare = key.slice(key.indexOf(':') + 1)
        return [{ key, variants: bare === key || shown !== undefined ? [] : [bare], organization: holder === 'organization', sound: checked === 'valid' }]
      })
    }),
    // Who has a domain has its mailboxes: the office's, which names no person, as well.
    website: reader('website', (field, raw) =>
      severalValues(raw).flatMap((one) => websiteOf(field === 'website' ? normalizeWebsite(one) : companyDomain(one)))),
  }
}

/** What nobody can be called in a channel, such as `anna-maria77` on Instagram, and yet is no word or name: whoever wrote it twice is one. */
const unregistered = /^@?(?=.*[._\d-])[a-z\d][a-z\d._-]{4,63}$/i

/** What a policy calls the identifiers of a column. */
const ruleNames: { readonly [K in keyof Identifiers]: string } = { phone: 'phone', email: 'email', handle: 'handle', account: 'accountId', number: 'nationalId', website: 'website' }

/** The values of a cell that lists several. A slash and a blank stand inside of links and numbers, a comma inside of thousands, so they part nothing. */
export function severalValues(raw: string): readonly string[] {
  if (!/[;|,\n\r]/.test(raw)) return [raw]
  const parts = raw.split(/[;|\n\r]|,(?=[^\d]|\d{5})/).map((one) => one.trim()).filter((one) => one !== '')
  return parts.every((one) => one.length > 2) ? parts : [raw]
}

/** The domain of an address, where it is not one of those at which everybody has a mailbox. */
function companyDomain(address: string): string | undefined {
  const domain = /@([\p{L}\d.-]+\.\p{L}{2,24})>?\s*$/u.exec(address)?.[1]?.toLowerCase()
  return domain === undefined || isPersonalDomain(domain) ? undefined : normalizeWebsite(domain)
}

const none: readonly never[] = []
/** Typed without a plus or the prefix of calls abroad. */
const typedNumber = /^(?!00)[\d(][\d .()-]*$/
const noPieces = (): readonly string[] => none

/** Those of `all` that map to something. A cell mostly holds one value, and a list grown to hold one takes the room of many. */
function mapped<A, T>(all: readonly A[], map: (one: A) => T | undefined): readonly T[] {
  if (all.length !== 1) return all.flatMap((one) => map(one) ?? none)
  const only = map(all[0]!)
  return only === undefined ? none : [only]
}

/** Reads one cell, given what its row says of its country and what its column tells. */
type Read<T> = (field: Field, raw: string, country: string | undefined, hints: ColumnHints | undefined) => readonly T[]

/** Puts the name of the row's source behind keys that are one person's within a source only. */
function withinSources<T extends IdentifierValue>(column: Coded<readonly T[]>, table: RecordTable, isScoped: (key: string) => boolean): Coded<readonly T[]> {
  const rows = tuples([column, { codes: Int32Array.from(table.sources), values: table.sourceNames }])
  return recode<readonly T[]>(
    rows,
    (code) => {
      const value = rows.members[0]![code]!
      const source = rows.members[1]![code]!
      return value < 0 ? undefined : ofSource(column.values[value]!, table.sourceNames[source]!, isScoped)
    },
    asIdentifiers,
  )
}

function ofSource<T extends IdentifierValue>(values: readonly T[], source: string, isScoped: (key: string) => boolean): readonly T[] {
  // Half a character has no code to be written by.
  const behind = `@${encodeURIComponent(source.replace(/\p{Cs}/gu, '\ufffd'))}`
  // The name of a mailbox, which is compared with those of other sources by itself, would be out of its scope.
  return byKey(values.map((one) => (isScoped(one.key) ? { ...one, key: one.key + behind, variants: one.variants.map((variant) => variant + behind), local: undefined } : one)))
}

/** Puts the values of several columns into one set a row. What the row says of its country is handed to `read`. */
function gather<T extends IdentifierValue>(
  table: RecordTable,
  wanted: readonly Field[],
  read: Read<T>,
): Coded<readonly T[]> | undefined {
  const columns = table.columns.filter((column) => wanted.includes(column.field))
  if (columns.length === 0) return undefined
  const place = wanted.includes('phone') ? table.columns.find((column) => column.field === 'country') : undefined
  const countries = place?.values.map((value) => normalizeCountry(value)) ?? []
  const told = [...new Set(countries)]
  const toldAs = countries.map((country) => told.indexOf(country) + 1)
  const rows = tuples(place === undefined ? columns : [...columns, place])
  // Each value is read once beside each country that stands with it; alone in its tuple it is asked for once anyway.
  const alone = rows.members.length === 1
  const numbers = columns.map((column) => new NumberTable(alone ? 0 : column.values.length))
  const known: (readonly T[])[] = []
  const valuesOf = (i: number, member: number, said: number): readonly T[] => {
    const { field, values, hints } = columns[i]!
    const fresh = known.length
    const number = alone ? -1 : numbers[i]!.enter(member * (told.length + 1) + said, fresh)
    if (number >= 0 && number < fresh) return known[number]!
    const own = unique(read(field, values[member]!, told[said - 1], hints))
    const found = hints?.scope !== undefined && field !== 'accountId' ? ofSource(own, hints.scope, () => true) : own
    if (!alone) known.push(found)
    return found
  }
  const coded = recode<readonly T[]>(
    rows,
    (code) => {
      const beside = rows.members[columns.length]?.[code] ?? -1
      const said = beside < 0 ? 0 : toldAs[beside]!
      let found: readonly T[] = []
      for (let i = 0; i < columns.length; i += 1) {
        const member = rows.members[i]![code]!
        if (member < 0) continue
        const more = valuesOf(i, member, said)
        found = found.length === 0 ? more : more.length === 0 ? found : unique([...found, ...more])
      }
      return found.length === 0 ? undefined : byKey(found)
    },
    asIdentifiers,
  )
  return coded.values.length === 0 ? undefined : coded
}

const byKey = <T extends IdentifierValue>(found: readonly T[]): readonly T[] => (found.length === 1 ? found : found.toSorted((a, b) => (a.key < b.key ? -1 : 1)))

function unique<T extends IdentifierValue>(values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : values.filter((value, i) => values.findIndex((one) => one.key === value.key) === i)
}
