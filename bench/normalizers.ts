/** How many values a second each normaliser reads, on the values of generated contacts. Started by `run.ts`, in a process of its own. */
import { normalizeAddress } from '../src/normalize/address.js'
import { normalizeDate } from '../src/normalize/date.js'
import { normalizeEmail } from '../src/normalize/email.js'
import { normalizeHandle } from '../src/normalize/handle.js'
import { normalizeName } from '../src/normalize/name.js'
import { normalizeOrganization } from '../src/normalize/organization.js'
import { normalizePhone } from '../src/normalize/phone.js'
import { normalizePostcode } from '../src/normalize/postcode.js'
import { type GeneratedRow, generateContacts } from '../src/testing/index.js'

/** Values a second, by normaliser. */
export type NormalizerRates = Readonly<Record<string, number>>

const rows = [...generateContacts({ people: 6000, seed: 1 })]
const values = (column: keyof GeneratedRow): readonly string[] => [...new Set(rows.map((row) => row[column]))].filter((value) => value !== '')
const rates: Record<string, number> = {}

/** The best of five passes over distinct values: the noise of a shared machine only ever slows. */
function rate(name: string, column: keyof GeneratedRow, read: (raw: string) => unknown): void {
  const all = values(column)
  let best = 0
  for (let pass = 0; pass < 5; pass += 1) {
    const start = performance.now()
    for (const raw of all) read(raw)
    best = Math.max(best, all.length / ((performance.now() - start) / 1000))
  }
  rates[name] = Math.round(best)
}

rate('normalizeName', 'full_name', (raw) => normalizeName(raw))
rate('normalizePhone', 'phone', (raw) => normalizePhone(raw))
rate('normalizeEmail', 'email', (raw) => normalizeEmail(raw))
rate('normalizeHandle', 'instagram', (raw) => normalizeHandle(raw, { channel: 'instagram' }))
rate('normalizeDate', 'birth_date', (raw) => normalizeDate(raw))
rate('normalizeAddress', 'address', (raw) => normalizeAddress(raw))
rate('normalizePostcode', 'postcode', (raw) => normalizePostcode(raw))
rate('normalizeOrganization', 'company', (raw) => normalizeOrganization(raw))
process.send?.(rates, () => process.disconnect())
