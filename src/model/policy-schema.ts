import * as z from 'zod/mini'
import { policySchema } from './policy.js'

/**
 * Gives the shape of a policy as JSON Schema, so that an editor completes and checks a policy file.
 *
 * Generated from the schema that `checkPolicy` uses, never written by hand: the two accept the
 * same values. The build writes it to `selfsame/policy.schema.json`, and the core does not carry it.
 *
 * Source: JSON Schema draft 2020-12.
 * @example
 * policyJsonSchema()['additionalProperties']  // false
 */
export function policyJsonSchema(): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(policySchema, { io: 'input', target: 'draft-2020-12' }),
    title: 'selfsame policy',
    description: 'Rules of a deployment for the identity-resolution library selfsame. All of it is optional.',
  }
}
