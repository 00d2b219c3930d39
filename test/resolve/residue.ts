import { checkPolicy } from '../../src/model/policy.js'
import type { Field } from '../../src/model/field.js'
import { qualifiedId } from '../../src/model/qualified-id.js'
import type { SeenValue } from '../../src/model/stored-record.js'
import { valueDigest } from '../../src/resolve/people/detach.js'
import { comparedValues } from '../../src/resolve/people/said-values.js'
import { importJoinName } from '../../src/resolve/people/setting-names.js'
import { readProfile, silentProfile } from '../../src/resolve/profiles/profile-reader.js'
import { searchDigits, searchTerms } from '../../src/resolve/profiles/search-terms.js'
import type { Rows } from '../../src/store/rows.js'
import { comparators } from '../../src/score/comparators.js'
import { type Work, Work as OtherWork } from './work-commands.js'

/** Rows of a store by collection, and whatever else it holds (cells of index tables, names of tables). */
export interface Dump {
  readonly rows: { readonly [C in keyof Rows]?: readonly Rows[C][] }
  readonly cells: readonly unknown[]
}

/** The words of everything that is held: texts, at spaces and without the number of a participant, names of properties that are more than letters, and numbers that are too large for a count, a weight or a place. */
export function tokensOf(held: unknown, into: Set<string> = new Set()): Set<string> {
  if (typeof held === 'string') for (const word of held.split(/\s+/)) into.add(word.replace(/#\d+$/, ''))
  else if (typeof held === 'number' && Math.abs(held) >= 2 ** 20) into.add(String(held))
  else if (Array.isArray(held)) for (const one of held) tokensOf(one, into)
  else if (typeof held === 'object' && held !== null) {
    for (const [name, value] of Object.entries(held)) {
      if (!/^[a-z]+$/i.test(name)) tokensOf(name, into)
      tokensOf(value, into)
    }
  }
  return into
}

/** What says nothing of anybody: ids by chance with what is set behind them, keyed hashes, the clock of the decisions, and words of the format. */
const opaque = [/^$/, /^(erased:)?c\d+(:same|:left|:right)?$/, /^decision:c\d+$/, /^tombstone(s|:[0-9a-f]{64})$/, /^[0-9a-f]{64}$/, /^2026-03-05T10:00:00\.\d{3}Z$/, /^\d{1,4}$/]
const format = new Set(['same', 'different', 'detach', 'erase', 'undo', 'created', 'attached', 'moved', 'merged', 'separated', 'updated', 'erased', 'open', 'closed', 'ana', 'she', 'said', 'so', 'retention', 'unsettled', 'later', 'seq', 'import', 'evidence', 'claimed', 'history', 'linkage', 'names', 'ambiguous', 'automation', 'crm', ...'one contact in the CRM'.split(' '), 'limit:phone', 'limit:email', 'limit:accountId', 'limit:instagram', 'phone', 'email', ...comparators.flatMap(({ name }) => [name, `new-evidence:${name}`])])

/** Words in a store that follow neither from what those who stay said, nor say nothing: traces of the erased. */
export async function residueOf(work: Work, dump: Dump): Promise<readonly string[]> {
  const never = new OtherWork(work.policy)
  await never.people.settle()
  for (const delivery of work.model.deliveries) {
    if ('event' in delivery) await never.people.resolve(delivery.event)
    else await never.people.import(delivery.contacts, { source: 'crm', observedAt: delivery.observedAt })
  }
  const allowed = tokensOf(await never.rows())
  for (const word of format) allowed.add(word)
  const policy = checkPolicy(work.policy)
  for (const { id, source, values, versions = [], mixed, marks } of dump.rows.records ?? []) {
    if (!work.model.records.has(id)) continue
    const read = readProfile({ said: comparedValues(values), marks, source }, policy)
    tokensOf([read?.id ?? '', read?.rank ?? 0, read?.keys.codes ?? [], read?.values ?? [], read === undefined ? [] : [...searchTerms(read.values), ...searchDigits(read.values)], silentProfile(id, marks).id, silentProfile(id, marks).rank], allowed)
    for (const said of [values, ...versions.map((one) => one.values), ...(mixed === undefined ? [] : [mixed.added, mixed.snapshot])]) {
      for (const [field, all] of Object.entries(said) as [Field, readonly SeenValue[]][]) for (const { value } of all) allowed.add(valueDigest(field, value, policy))
    }
  }
  // When a conversation was last spoken in, opened, closed or handed over stays with it.
  for (const { by: spokenBy, statusBy = '', ownerBy = '' } of dump.rows.conversations ?? []) for (const by of [spokenBy, statusBy, ownerBy]) allowed.add(by.split(' ')[0]!)
  const erased = new Set(dump.rows.settings?.map(({ id }) => id))
  const about: string[] = []
  for (const { id, value } of dump.rows.settings ?? []) {
    if (id === 'retention') tokensOf(value, allowed)
    // That two were set aside is about both of them.
    if (id === 'later') for (const [one, other, until] of value as readonly (readonly [string, string, string])[]) {
      allowed.add(until)
      about.push(...[one, other].filter((contact) => erased.has(`erased:${contact}`)))
    }
  }
  for (const { decision } of dump.rows.decisions ?? []) if (decision.kind === 'same') allowed.add(importJoinName(decision.records.map((ref) => qualifiedId(ref.source, ref.id))))
  return [...about, ...[...tokensOf([dump.rows, dump.cells])].filter((word) => !allowed.has(word) && !opaque.some((one) => one.test(word)))]
}
