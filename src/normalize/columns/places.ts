import { hashText, mix } from '../../model/hash.js'
import type { Policy } from '../../model/policy.js'
import type { RecordTable } from '../../model/table.js'
import { type NormalizedAddress, normalizeAddress } from '../address.js'
import { normalizeCity } from '../city.js'
import { normalizePostcode } from '../postcode.js'
import { foldText } from '../text.js'
import { asText, type Coded, type Identity, recode, tuples } from './coded.js'

/** A street with its number and unit. */
export interface Street {
  readonly street: string
  readonly number: string
  readonly unit: string
}

/** Where a street is; empty strings where nothing is said. */
export interface Place {
  readonly postcode: string
  /** The coarser part of the postcode. */
  readonly area: string
  readonly city: string
  readonly region: string
}

export interface PlaceColumns {
  readonly street: Coded<Street> | undefined
  readonly place: Coded<Place> | undefined
  /** A second address line: a building, a village, a company. */
  readonly extra: Coded<string> | undefined
}

const asStreet: Identity<Street> = {
  hash: ({ street, number, unit }) => mix(hashText(street), mix(hashText(number), hashText(unit))),
  same: (a, b) => a.street === b.street && a.number === b.number && a.unit === b.unit,
}

const asPlace: Identity<Place> = {
  hash: ({ postcode, city, region }) => mix(hashText(postcode), mix(hashText(city), hashText(region))),
  same: (a, b) => a.postcode === b.postcode && a.city === b.city && a.region === b.region,
}

/** Reads address columns, whole or in parts; what a whole address says fills in where the parts say nothing. */
export function placeColumns(table: RecordTable, policy: Policy): PlaceColumns {
  const options = policy.countries?.length === 1 ? { country: policy.countries[0]! } : {}
  const roles = ['address', 'street', 'streetNumber', 'unit', 'city', 'region', 'postcode'] as const
  const columns = table.columns.filter((column) => (roles as readonly string[]).includes(column.field))
  if (columns.length === 0) return { street: undefined, place: undefined, extra: extraColumn(table) }
  const read = (fields: readonly string[]) => {
    const chosen = columns.filter((column) => fields.includes(column.field))
    if (chosen.length === 0) return undefined
    const rows = tuples(chosen, table.size)
    const textOf = (code: number, field: string): string => {
      for (let i = 0; i < chosen.length; i += 1) {
        const member = rows.members[i]![code]!
        if (chosen[i]!.field === field && member >= 0) return chosen[i]!.values[member]!
      }
      return ''
    }
    return { rows, textOf }
  }

  // Street and place of one line are asked for one after the other, and a line may stand beside several postcodes.
  const lines = new Map<string, NormalizedAddress>()
  const addressOf = (line: string): NormalizedAddress => {
    let address = lines.get(line)
    if (address === undefined) lines.set(line, (address = normalizeAddress(line, options)))
    return address
  }

  const streets = read(['address', 'street', 'streetNumber', 'unit'])
  const street = streets && recode<Street>(streets.rows, (code) => {
    const number = streets.textOf(code, 'streetNumber')
    const unit = streets.textOf(code, 'unit')
    const line = streets.textOf(code, 'street') || streets.textOf(code, 'address')
    const address = addressOf(line)
    const found = {
      street: address.street ?? foldText(line),
      number: number === '' ? address.number ?? '' : foldText(number),
      unit: unit === '' ? address.unit ?? '' : foldText(unit),
    }
    return found.street === '' ? undefined : found
  }, asStreet)

  // Towns and postcodes return with every street.
  const cities = new Map<string, string>()
  const cityOf = (text: string): string => {
    let city = cities.get(text)
    if (city === undefined) cities.set(text, (city = normalizeCity(text).key ?? ''))
    return city
  }

  const areas = read(['address', 'city', 'region', 'postcode'])
  const place = areas && recode<Place>(areas.rows, (code) => {
    const line = areas.textOf(code, 'address')
    const address = line === '' ? undefined : addressOf(line)
    const postcodeText = areas.textOf(code, 'postcode') || address?.postcode || ''
    const postcode = postcodeText === '' ? undefined : normalizePostcode(postcodeText, options)
    const cityText = areas.textOf(code, 'city') || address?.city || ''
    const found = {
      postcode: postcode?.key ?? foldText(postcodeText),
      area: postcode?.area ?? '',
      city: cityText === '' ? '' : cityOf(cityText),
      region: foldText(areas.textOf(code, 'region')),
    }
    return found.postcode === '' && found.city === '' && found.region === '' ? undefined : found
  }, asPlace)

  return { street: nonEmpty(street), place: nonEmpty(place), extra: extraColumn(table) }
}

function extraColumn(table: RecordTable): Coded<string> | undefined {
  const columns = table.columns.filter((column) => column.field === 'addressExtra')
  if (columns.length === 0) return undefined
  const rows = tuples(columns, table.size)
  return nonEmpty(recode(rows, (code) => {
    const texts = columns.map(({ values }, i) => values[rows.members[i]![code]!] ?? '')
    return foldText(texts.join(' ')) || undefined
  }, asText))
}

const nonEmpty = <T>(column: Coded<T> | undefined): Coded<T> | undefined =>
  column === undefined || column.values.length === 0 ? undefined : column
