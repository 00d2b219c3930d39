import * as z from 'zod/mini'
import { SelfsameError } from '../errors.js'
import { type Field, fields } from './field.js'
import { type IdentifierKind, identifierKinds, type Trust, trusts } from './identifier.js'
import { wholeCharacters } from './kept-text.js'

/**
 * How the golden record chooses among the values of a field; ties go by source order, then by the smallest (source, id).
 * `most-trusted`: verified before asserted before claimed, then the most recent; records handed in as a batch have the trust of their source (`sources`).
 * A value that a colleague set by hand (a record of the source `@staff`) wins over every rule.
 */
export type SurvivorshipRule = 'most-frequent' | 'most-recent' | 'most-trusted' | 'longest' | 'source-order'

/** What holds for one kind of identifier. */
export interface IdentifierRule {
  /** How many different values one contact may hold; a link that would bring more is refused. */
  readonly limit?: number | undefined
  /** Values that name nobody, compared in canonical form. */
  readonly blocked?: readonly string[] | undefined
  /**
   * A value belongs to one contact: records that hold it are one person, whatever else they say (a login, a CRM's own number), unless a
   * person decided otherwise or a limit refuses it. A contact may hold several. Never for what people share, as a phone.
   */
  readonly exclusive?: boolean | undefined
  /** `source`: a value is one person's within one source only, as ids that two shops or two pages give out alike; the same value in another source says nothing. */
  readonly scope?: 'source' | undefined
  /**
   * How many different names may stand under one value (given names, or surnames, of which two count for one) before it names nobody: it still shows, but it proves nothing (a reception's phone).
   * 2 (a couple) to 12, which holds when absent; from three names on a value proves less with each.
   */
  readonly cap?: number | undefined
  /** Where limits allow only some links, those through kinds with a higher number are made first; 0 when absent. */
  readonly priority?: number | undefined
}

/** What holds for one source. */
export interface SourceRule {
  /** How the source knows what it says, where the record or event does not say so itself; `most-trusted` chooses by it. */
  readonly trust?: Trust | undefined
}

/** Rules of the deployment: plain JSON, checked once where it enters. All of it is optional. */
export interface Policy {
  /** Where an editor finds the shape of a policy file; it decides nothing. */
  readonly $schema?: string | undefined
  /** ISO 3166-1 codes, upper case, of the countries that phone numbers in national form are from. All are tried, their order decides nothing, and none is ever guessed. */
  readonly countries?: readonly string[] | undefined
  /** How a date such as 03/04/1990 is read; without it both readings stay open. */
  readonly dateOrder?: 'dmy' | 'mdy' | 'ymd' | undefined
  /** What holds by kind: `phone`, `email`, `accountId`, `nationalId`, `website`, `handle` for all of a contact's accounts or one channel (`instagram`, `telegram`, ...). */
  readonly identifiers?: { readonly [K in IdentifierKind]?: IdentifierRule | undefined } | undefined
  /** What is our own: it shows, but finds and proves nothing. In copy, or in a group, whoever has nothing else is no customer. */
  readonly own?: {
    readonly phones?: readonly string[] | undefined
    readonly emails?: readonly string[] | undefined
    readonly domains?: readonly string[] | undefined
    /** Accounts in messengers and networks: `https://t.me/ana_desk`, `telegram:@ana_desk`; without its channel (`@ana_desk`) one is ours in every channel. */
    readonly handles?: readonly string[] | undefined
    /** Colleagues by their source and key, as record ids have them (`telegram:42`; a colon in a source is written `%3A`: `whatsapp%3Apage-12:42`): in copy, or in a group, they are no customers, whatever else is said of them. Whom an event is from is entered all the same. */
    readonly keys?: readonly string[] | undefined
  } | undefined
  /**
   * Probability from which a pair is put before a person, and from which it is linked. `same` is chosen from the data when absent.
   * `histories` (0.99 when absent) is asked by the resolver where both sides hold a history: an account, an order, a verified anchor.
   */
  readonly thresholds?: { readonly review?: number | undefined; readonly same?: number | undefined; readonly histories?: number | undefined } | undefined
  /**
   * What the resolver may do without a person: `suggest` joins nothing, not even records that say exactly the same (events of one source and `key` are one record), `attach` (default) asks for more where both sides hold a
   * history, `merge` joins whatever the evidence joins, as a batch does.
   */
  readonly automation?: 'suggest' | 'attach' | 'merge' | undefined
  /** Which value of a field the golden record shows; `most-frequent` where nothing is said, of a stored contact's phones, e-mails and accounts `most-trusted`. */
  readonly survivorship?: { readonly [F in Field]?: SurvivorshipRule | undefined } | undefined
  /** What holds for a source, by its name. */
  readonly sources?: Readonly<Record<string, SourceRule>> | undefined
  /** Sources in the order in which they are preferred, for `source-order` and for ties. */
  readonly sourceOrder?: readonly string[] | undefined
  /** What may be linked: all records (default), or only records of different sources. A rule of a batch: a resolver refuses `across-sources`. */
  readonly link?: 'all' | 'across-sources' | undefined
  /** At most one record of each source in a contact. A rule of a batch, as `link` is: a resolver takes no `true`, and keeps apart by `identifiers`. */
  readonly oneToOne?: boolean | undefined
}

/** Every shape says what belongs in its place, whatever is wrong with what stands there. */
const oneOf = <const N extends readonly string[]>(names: N) => z.enum(names, names.join(' or '))
const list = <S extends z.core.$ZodType>(of: S) => z.array(of, 'a list')
const text = z.string('a text of at most 1000 characters').check(z.maxLength(1000), z.regex(/^[^\u0000\ud800-\udfff]*$/u, `a text ${wholeCharacters}`))
const texts = list(text)
/** What has no digit is nobody's number. */
const numbers = list(text.check(z.regex(/\d/, 'a text with a digit')))
/** What has neither a letter nor a digit is nobody's account. */
const accounts = list(text.check(z.regex(/[A-Za-z0-9]/, 'a text with a letter or a digit')))
/** A source and a key. */
const recordIds = list(text.check(z.regex(/^[^:]+:[^#][\s\S]*$/, 'a record id such as telegram:42')))
const probability = z.number('a number between 0 and 1').check(z.gt(0), z.lt(1))
const whole = (least: number, expected: string) => z.int(expected).check(z.gte(least))
const flag = z.boolean('true or false')

/** Of a key that is none of these the issue says which there are. */
const closed = <S extends z.core.$ZodShape>(shape: S) => z.strictObject(shape, { error: ({ code }: z.core.$ZodRawIssue) => (code === 'unrecognized_keys' ? Object.keys(shape).join(', ') : 'an object') })
const each = <S extends z.core.$ZodType>(names: readonly string[], of: (name: string) => S) => closed(Object.fromEntries(names.map((name) => [name, z.optional(of(name))])))

const identifierRule = (blocked: typeof texts) => closed({
  limit: z.optional(whole(1, 'a whole number from 1 on')),
  blocked: z.optional(blocked),
  exclusive: z.optional(flag),
  scope: z.optional(oneOf(['source'])),
  cap: z.optional(whole(2, 'a whole number from 2 to 12').check(z.lte(12))),
  priority: z.optional(whole(0, 'a whole number from 0 on')),
})

/** The shape of a policy; its JSON Schema is published as `selfsame/policy.schema.json`. */
export const policySchema: z.ZodMiniType<Policy> = closed({
  $schema: z.optional(text),
  countries: z.optional(list(z.string('a country code such as GB').check(z.regex(/^[A-Z]{2}$/)))),
  dateOrder: z.optional(oneOf(['dmy', 'mdy', 'ymd'])),
  identifiers: z.optional(each(identifierKinds, (kind) => identifierRule(kind === 'phone' ? numbers : texts))),
  own: z.optional(closed({ phones: z.optional(numbers), emails: z.optional(texts), domains: z.optional(texts), handles: z.optional(accounts), keys: z.optional(recordIds) })),
  thresholds: z.optional(closed({ review: z.optional(probability), same: z.optional(probability), histories: z.optional(probability) })),
  automation: z.optional(oneOf(['suggest', 'attach', 'merge'])),
  survivorship: z.optional(each(fields, () => oneOf(['most-frequent', 'most-recent', 'most-trusted', 'longest', 'source-order']))),
  sources: z.optional(z.record(text, closed({ trust: z.optional(oneOf(trusts)) }), 'an object')),
  sourceOrder: z.optional(texts),
  link: z.optional(oneOf(['all', 'across-sources'])),
  oneToOne: z.optional(flag),
})

/**
 * Checks a policy that came from JSON or from a caller without types.
 * @throws SelfsameError `BAD_POLICY` naming the path and what belongs there; of a key that there is not, the key and those that there are. Never a value.
 * @example
 * checkPolicy({ countries: ['UA'] })  // { countries: ['UA'] }
 */
export function checkPolicy(input: unknown): Policy {
  const result = policySchema.safeParse(input)
  if (result.success) return result.data
  const issue = result.error.issues[0]!
  const isUnknown = issue.code === 'unrecognized_keys'
  const path = issue.path.concat(isUnknown ? issue.keys[0]! : []).join('.') || '(root)'
  const expected = issue.message
  throw new SelfsameError('BAD_POLICY', `The policy ${isUnknown ? `has a key that is not known: ${path}. There are ${expected}` : `is not valid at ${path}, where ${expected} belongs`}.`, { path, expected })
}
