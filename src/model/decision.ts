import * as z from 'zod/mini'
import { SelfsameError } from '../errors.js'
import { type Field, fields } from './field.js'
import { readInstant } from './instant.js'
import type { RecordRef } from './record.js'

interface DecisionBase {
  readonly id: string
  readonly by: string
  /** ISO 8601. Of two decisions on the same records the last by (at, id) holds. */
  readonly at: string
  readonly reason?: string | undefined
}

/**
 * An entry of the append-only ledger. `same` joins all its records; `different` keeps two sets
 * of records apart, later evidence or not; `undo` takes a decision back; `erase` says that records were removed for good, and how many.
 */
export type Decision =
  | (DecisionBase & { readonly kind: 'same'; readonly records: readonly RecordRef[] })
  | (DecisionBase & { readonly kind: 'different'; readonly left: readonly RecordRef[]; readonly right: readonly RecordRef[] })
  /** From `from` on a value (by its digest) is not these records' any more: a recycled number. Those of them that held it before stay together (`kept`). Of those that show later whose they are the ledger comes to name who said it before, too. */
  | (DecisionBase & { readonly kind: 'detach'; readonly records: readonly RecordRef[]; readonly kept?: readonly RecordRef[]; readonly field: Field; readonly value: string; readonly from: string })
  | (DecisionBase & { readonly kind: 'undo'; readonly decision: string })
  | (DecisionBase & { readonly kind: 'erase'; readonly records: number })

const text = z.string('a text')
const someText = text.check(z.minLength(1, 'a text that is not empty'))
const record = z.object({ source: text, id: someText }, 'a record by source and id')
const base = { id: someText, by: text, at: text.check(z.refine((at) => readInstant(at) !== undefined, 'ISO 8601')), reason: z.optional(text) }
const records = z.array(record, 'a list of records').check(z.minLength(1, 'at least one record'))
const kinds = ['same', 'different', 'detach', 'undo', 'erase']
const ledger = z.array(z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('same'), records }),
  z.object({ ...base, kind: z.literal('different'), left: records, right: records }),
  z.object({ ...base, kind: z.literal('detach'), records, kept: z.optional(records), field: z.enum(fields, 'a field of a record'), value: someText, from: text }),
  z.object({ ...base, kind: z.literal('undo'), decision: text }),
  z.object({ ...base, kind: z.literal('erase'), records: z.number('how many they were') }),
], { error: ({ code }: z.core.$ZodRawIssue) => (code === 'invalid_union' ? kinds.join(' or ') : 'a decision') }), 'a list of decisions')

/**
 * Checks decisions where they enter: a decision that cannot be carried out must not be passed over in silence.
 * @throws SelfsameError `BAD_DECISION` naming the place and what belongs there, never a value.
 */
export function checkDecisions(input: readonly Decision[]): readonly Decision[] {
  const result = ledger.safeParse(input)
  if (result.success) return input
  const issue = result.error.issues[0]!
  const { message: expected } = issue
  const path = issue.path.join('.') || '(root)'
  throw new SelfsameError('BAD_DECISION', `The decisions are not valid at ${path}, where ${expected} belongs. Each needs kind, id, by and at (ISO 8601), and names records by source and id; without a source it is input.`, { path, expected })
}
