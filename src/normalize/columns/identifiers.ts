import { hashText, mix } from '../../model/hash.js'
import { type Identity, sameTexts } from './coded.js'

/** One identifier of a row, in the form in which it is compared. */
export interface IdentifierValue {
  readonly key: string
  /** Keys that may propose a pair and never join one by themselves. */
  readonly variants: readonly string[]
}

export interface EmailValue extends IdentifierValue {
  /** The local part without a tag, where it is long and personal enough to say something by itself. */
  readonly local: string | undefined
}

export interface NumberValue extends IdentifierValue {
  /** Whether it was given to an organisation: beside a person's name it says where the person works. */
  readonly organization: boolean
  /** Whether its check digits say that it is not mistyped. */
  readonly sound: boolean
}

/** What the key of a number that is shown in part begins with: it is nobody's own. */
export const inPart = 'part:'
export const isInPart = ({ key }: IdentifierValue): boolean => key.startsWith(inPart)
/** Those that may be somebody's own, as a policy's rules for identifiers ask of them. */
export const shownWhole = <V extends IdentifierValue>(values: readonly V[]): readonly V[] => (values.some(isInPart) ? values.filter((one) => !isInPart(one)) : values)

/** What a value of each kind of identifier is. */
export interface Identifiers {
  readonly phone: IdentifierValue
  readonly email: EmailValue
  readonly handle: IdentifierValue
  readonly account: IdentifierValue
  readonly number: NumberValue
  readonly website: IdentifierValue
}

/** An identifier as text: two are equal where they are found and compared alike. */
export function identifierText(values: readonly IdentifierValue[]): string {
  const only = values.length === 1 ? values[0]! : undefined
  if (only !== undefined) return only.variants.length === 0 ? only.key : `${only.key} ${only.variants.join(' ')}`
  return values.map(({ key, variants }) => (variants.length === 0 ? key : `${key} ${variants.join(' ')}`)).join('\n')
}

/** Identifiers are the same where they are found and compared alike. */
export const asIdentifiers: Identity<readonly IdentifierValue[]> = {
  hash: (values) => {
    let hash = values.length
    for (let i = 0; i < values.length; i += 1) hash = mix(hash, hashText(values[i]!.key))
    return hash
  },
  same: (a, b) => {
    if (a.length !== b.length) return false
    for (let i = 0; i < a.length; i += 1) if (a[i]!.key !== b[i]!.key || !sameTexts(a[i]!.variants, b[i]!.variants)) return false
    return true
  },
}
