import * as z from 'zod/mini'
import { modelSchema } from './model-levels.js'

/**
 * Gives the shape of a model as JSON Schema: what another program must know that reads m and u, or keeps models.
 *
 * Generated from the schema that a model is checked by where it enters. The build writes it to
 * `selfsame/model.schema.json`, and the core does not carry it. Other members than these are passed over.
 *
 * Source: JSON Schema draft 2020-12.
 * @example
 * modelJsonSchema()['title']  // 'selfsame model'
 */
export function modelJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(modelSchema, { io: 'input', target: 'draft-2020-12' }),
    title: 'selfsame model',
    description: 'What decides about a pair of records besides the records: the identity-resolution library selfsame learns it. Bits are log2 of m / u; frequencies are kept by salted hashes that a guessed value can be checked by: a learnt model is personal data.',
  }
}
