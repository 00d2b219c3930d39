import type { GeneratorLocale } from './locale.js'
import type { CountryCode } from './places.js'

export interface PhoneNumber {
  readonly country: CountryCode
  /** Calling code and number, digits only, in today's form. */
  readonly digits: string
  readonly mobile: boolean
}

export interface Home {
  readonly country: CountryCode
  readonly town: string
  readonly townLatin: string
  readonly street: string
  readonly house: string
  readonly postcode: string
}

export interface Company {
  readonly name: string
  readonly reception: PhoneNumber
  readonly mailbox: string
}

/** The truth about one person: what the records are written from. */
export interface Person {
  readonly id: string
  readonly number: number
  readonly locale: GeneratorLocale
  readonly given: string
  /** Second given name of a Brazilian or American, patronymic left out by most sources. */
  readonly middle: string
  readonly family: string
  /** Portuguese: the other surname; English and Ukrainian: empty. */
  readonly motherFamily: string
  /** `Jr`, `Filho`: what tells a son from his father. */
  readonly suffix: string
  /** ISO date. */
  readonly born: string
  readonly home: Home
  /** Own numbers and mailboxes; of two in a list of changes the second came later. */
  readonly phones: readonly [PhoneNumber, ...PhoneNumber[]]
  readonly emails: readonly [string, ...string[]]
  /** Day on which the second phone, e-mail or surname took over from the first; 0 where both are in use. */
  readonly changed: { readonly phone: number; readonly email: number; readonly family: number }
  readonly formerFamily: string
  readonly instagram: string
  readonly telegram: string
  readonly viber: string
  readonly company: Company | undefined
  readonly household: Household
  /** Whether nobody else in the household bears the given name, so that phone and given name point at this person. */
  readonly aloneWithGiven: boolean
}

export interface Household {
  readonly phone: PhoneNumber | undefined
  readonly email: string | undefined
}
