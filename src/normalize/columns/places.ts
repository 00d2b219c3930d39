import type { Field } from '../../model/field.js'
import { hashText, mix } from '../../model/hash.js'
import type { Policy } from '../../model/policy.js'
import type { RecordTable } from '../../model/table.js'
import { type NormalizedAddress, normalizeAddress } from '../address.js'
import { normalizeCity } from '../city.js'
import { unlessNoValue } from '../no-value.js'
import { numberCell } from '../number-cell.js'
import { normalizePostcode } from '../postcode.js'
import { remember } from '../remember.js'
import { foldText } from '../text.js'
import { asText, type Coded, type Identity, recode, tuples } from './coded.js'
import type { SaidValues } from './said.js'

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

const streetFields = ['address', 'street', 'streetNumber', 'unit'] as const
const areaFields = ['address', 'city', 'region', 'postcode'] as const

/** Reads address columns, whole or in parts; what a whole address says fills in where the parts say nothing. */
export function placeColumns(table: RecordTable, policy: Policy): PlaceColumns {
  const reader = new PlaceReader(policy)
  const read = <T>(fields: readonly Field[], one: (textOf: TextOf) => T | undefined, identity: Identity<T>): Coded<T> | undefined => {
    const chosen = table.columns.filter((column) => fields.includes(column.field))
    if (chosen.length === 0) return undefined
    const rows = tuples(chosen)
    const texts = chosen.map(({ values }) => values.map(unlessNoValue))
    const textOf = (code: number, field: Field): string => {
      for (let i = 0; i < chosen.length; i += 1) {
        const member = rows.members[i]![code]!
        if (chosen[i]!.field === field && member >= 0) return texts[i]![member]!
      }
      return ''
    }
    return nonEmpty(recode(rows, (code) => one((field) => textOf(code, field)), identity))
  }
  return {
    street: read(streetFields, (textOf) => reader.street(textOf), asStreet),
    place: read(areaFields, (textOf) => reader.place(textOf), asPlace),
    extra: extraColumn(table),
  }
}

/** The same of one record by itself. */
export function placesSaid(said: SaidValues, policy: Policy): { readonly street: Street | undefined; readonly place: Place | undefined; readonly extra: string | undefined } {
  const isSaid = (field: Field): boolean => said[field] !== undefined
  const textOf = (field: Field): string => unlessNoValue(said[field]?.[0] ?? '')
  const reader = new PlaceReader(policy)
  return {
    street: streetFields.some(isSaid) ? reader.street(textOf) : undefined,
    place: areaFields.some(isSaid) ? reader.place(textOf) : undefined,
    extra: said.addressExtra === undefined ? undefined : extraOf(said.addressExtra),
  }
}

/** What a row says in a field; empty where it says nothing. */
type TextOf = (field: Field) => string

/** Reads street and place of one row after the other. */
class PlaceReader {
  readonly #options: { readonly country?: string }
  /** Street and place of one line are asked for one after the other, and a line may stand beside several postcodes. */
  readonly #lines = new Map<string, NormalizedAddress>()

  constructor(policy: Policy) {
    this.#options = policy.countries?.length === 1 ? { country: policy.countries[0]! } : {}
  }

  street(textOf: TextOf): Street | undefined {
    const number = numberCell(textOf('streetNumber'))
    const unit = numberCell(textOf('unit'))
    const line = textOf('street') || textOf('address')
    const address = this.#addressOf(line)
    const street = address.street ?? foldText(line)
    return street === '' || address.issue === 'pick-up-point' ? undefined : { street, number: number === '' ? address.number ?? '' : foldText(number), unit: unit === '' ? address.unit ?? '' : foldText(unit) }
  }

  place(textOf: TextOf): Place | undefined {
    const line = textOf('address')
    const address = line === '' ? undefined : this.#addressOf(line)
    const postcodeText = textOf('postcode') || address?.postcode || ''
    const postcode = postcodeText === '' ? undefined : normalizePostcode(postcodeText, this.#options)
    const cityText = textOf('city') || address?.city || ''
    const found = {
      postcode: postcode?.key ?? (postcode?.issue === 'placeholder' ? '' : foldText(postcodeText)),
      area: postcode?.area ?? '',
      city: cityText === '' ? '' : cityOf(cityText),
      region: foldText(textOf('region')),
    }
    return found.postcode === '' && found.city === '' && found.region === '' ? undefined : found
  }

  #addressOf(line: string): NormalizedAddress {
    let address = this.#lines.get(line)
    if (address === undefined) this.#lines.set(line, (address = normalizeAddress(line, this.#options)))
    return address
  }
}

/** Towns return with every street. */
const cityOf = remember((text) => normalizeCity(text).key ?? '')

const extraOf = (texts: readonly string[]): string | undefined => foldText(texts.map(unlessNoValue).join(' ')) || undefined

function extraColumn(table: RecordTable): Coded<string> | undefined {
  const columns = table.columns.filter((column) => column.field === 'addressExtra')
  if (columns.length === 0) return undefined
  const rows = tuples(columns)
  return nonEmpty(recode(rows, (code) => {
    return extraOf(columns.map(({ values }, i) => values[rows.members[i]![code]!] ?? ''))
  }, asText))
}

const nonEmpty = <T>(column: Coded<T> | undefined): Coded<T> | undefined =>
  column === undefined || column.values.length === 0 ? undefined : column
