import { SelfsameError } from '../errors.js'
import { normalizeCountry } from '../normalize/country.js'
import { normalizePhones } from '../normalize/phone.js'
import { CommandFailure, exitCodes } from './io.js'

/** `--country UA,PT`, which may be given several times: its codes in upper case. */
export function readCountries(lists: readonly string[]): readonly string[] {
  const countries = lists.flatMap((list) => list.split(',')).map((code) => code.trim().toUpperCase()).filter((code) => code !== '')
  checkCountries(countries, '--country', exitCodes.usage)
  return countries
}

/** Refuses what is no country's code, where it is said: the library asks only when it reads the first number. */
export function checkCountries(countries: readonly string[], where: string, exitCode: number): void {
  for (const country of countries) {
    try {
      normalizePhones('', { country })
    } catch (cause) {
      if (!(cause instanceof SelfsameError)) throw cause
      const meant = normalizeCountry(country)
      throw new CommandFailure(`${where}: "${country}" is no ISO 3166-1 code of a country with phone numbers, such as UA${meant === undefined || meant === country ? '' : `; ${meant} may be meant`}.`, exitCode, cause)
    }
  }
}
