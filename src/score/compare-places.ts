import type { Place } from '../normalize/columns/places.js'
import { isOneSlip } from '../similarity/edit-distance.js'
import { resembles } from './compare-texts.js'

/** How two different places agree: by postcode, town, the postcode's area, region. */
export function comparePlaces(a: Place, b: Place): string {
  const postcodes = a.postcode !== '' && b.postcode !== ''
  const cities = a.city !== '' && b.city !== ''
  const sameCity = cities && (a.city === b.city || resembles(a.city, b.city))
  if (postcodes && a.postcode === b.postcode) return 'exact'
  if (postcodes && isOneSlip(a.postcode, b.postcode) && (sameCity || !cities)) return 'close'
  if (sameCity) return 'city'
  if (postcodes && a.area !== '' && a.area === b.area) return 'area'
  if (a.region !== '' && a.region === b.region) return 'region'
  return 'different'
}
