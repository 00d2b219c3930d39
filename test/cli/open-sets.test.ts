import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { recogniseColumns } from '../../src/cli/columns/recognise.js'
import { CsvFile } from '../../src/cli/csv/csv-file.js'
import { toSegments } from '../../src/cli/csv/segments.js'

const data = process.env['SELFSAME_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url))
const sets = {
  'febrl/dataset1.csv': 'id givenName familyName streetNumber street addressExtra city postcode region birthDate nationalId',
  'febrl/dataset2.csv': 'id givenName familyName streetNumber street addressExtra city postcode region birthDate nationalId',
  'febrl/dataset3.csv': 'id givenName familyName streetNumber street addressExtra city postcode region birthDate nationalId',
  'febrl/dataset4a.csv': 'id givenName familyName streetNumber street addressExtra city postcode region birthDate nationalId',
  'febrl/dataset4b.csv': 'id givenName familyName streetNumber street addressExtra city postcode region birthDate nationalId',
  'historical/historical-50k.csv': 'id truth none none givenName familyName birthDate birthPlace postcode sex jobTitle',
}

describe('columns of the open sets are read right without --map', () => {
  for (const [name, roles] of Object.entries(sets)) {
    const path = join(data, name)
    test.skipIf(!existsSync(path))(existsSync(path) ? name : `${name} (skipped: the file is absent)`, () => {
      const file = new CsvFile(toSegments([readFileSync(path)]))
      const readings = recogniseColumns({ headers: file.headers, sample: file.sample(3000), thisYear: 2026 })
      expect(readings.map(({ role }) => role).join(' ')).toBe(roles)
    })
  }
})
