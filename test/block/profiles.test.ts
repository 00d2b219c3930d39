import { expect, test } from 'vitest'
import { collapseProfiles, copiedProfiles } from '../../src/block/profiles.js'
import { normalizeColumns } from '../../src/normalize/columns/columns.js'
import { encodeRecords } from '../../src/resolve/batch/encode.js'

const columns = normalizeColumns(encodeRecords(['Ana Lima', 'Ana Lima', '', '', 'Rui Costa'].map((name, i) => ({ id: String(i), name }))), {})
const profiles = (options?: Parameters<typeof collapseProfiles>[1]) => [...collapseProfiles(columns, options).ofRow]

// Mutations: rows that say nothing left out though they were decided on, or one profile of all that were; a source and what was decided not asked for.
test('records that say the same are one profile, unless their sources or what was decided on them differ; such as say nothing are none unless they were decided on', () => {
  expect(profiles()).toEqual([0, 0, -1, -1, 1])
  expect(profiles({ apart: [1, 2, 1, 1, 1] })).toEqual([0, 1, -1, -1, 2])
  expect([profiles({ marks: new Map([[0, 5]]) }), profiles({ marks: new Map([[0, 5], [1, 5]]) })]).toEqual([[0, 1, -1, -1, 2], [0, 0, -1, -1, 1]])
  expect(profiles({ marks: new Map([[2, 5], [3, 5]]) })).toEqual([0, 0, 1, 2, 3])
})

// Mutation: what another source says again taken for a copy.
test('a copy is what one source says twice', () => {
  const copied = (...sources: number[]) => [...copiedProfiles(collapseProfiles(columns), sources)]
  expect([copied(0, 0, 0, 0, 0), copied(0, 1, 0, 0, 0)]).toEqual([[0], []])
})
