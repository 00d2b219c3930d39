// What a user's TypeScript project looks like: compiled against the packed types, with skipLibCheck off.
import * as core from 'selfsame'
import { compareNames, dedupe, normalizePhone, SelfsameError, type Contact, type Deciding, type DedupeOptions, type DedupeResult, type ErrorCode, type People, type PersonRecord, type Policy } from 'selfsame'
import * as testing from 'selfsame/testing'

export const policy: Policy = { countries: ['UA'], identifiers: { phone: { limit: 3 } } }
export const records: readonly PersonRecord[] = [
  { id: '1', source: 'shop', name: 'Helen Peterson', phone: ['+380671234567'] },
  { id: '2', name: 'Nellie Peterson', email: null },
]
export const options: DedupeOptions = { policy, signal: new AbortController().signal, onProgress: ({ stage, done, total }) => void `${stage} ${done}/${total}` }

export function contactsOf(result: DedupeResult): readonly Contact[] {
  return [...result.contacts].filter((contact) => contact.golden.email?.from.some((record) => record.source === 'shop'))
}

export function codeOf(error: unknown): ErrorCode | undefined {
  return error instanceof SelfsameError ? error.code : undefined
}

// @ts-expect-error A field that nobody knows is refused where records are written down.
export const wrong: PersonRecord = { id: '3', surename: 'Peterson' }

export const found: readonly Contact[] = contactsOf(dedupe(records, options))
export const phone: string | undefined = normalizePhone('067 123 45 67', { country: 'UA' }).key
export const level: string = compareNames('Helen', 'Nellie').level
export const everything: readonly object[] = [core, testing]

// What may be left out may be undefined, under exactOptionalPropertyTypes too.
const maybe = (): undefined => undefined
export async function leavesOut(people: People, contacts: readonly string[]): Promise<void> {
  const deciding: Deciding = { by: 'desk', reason: maybe() }
  const { decisionId } = await people.merge({ ...deciding, contacts, dryRun: maybe() })
  await people.undo(decisionId, { ...deciding, dryRun: maybe() })
  await people.separate({ ...deciding, records: [], dryRun: maybe() })
  await people.search({ text: maybe(), person: maybe() })
  await people.create({ person: { name: 'Helen' }, source: maybe() }, { ...deciding, searched: [] })
  await people.contactable('', { channel: 'email', purpose: 'news', address: maybe() })
}
