import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SelfsameError } from '../../src/errors.js'
import { comparators } from '../../src/score/comparators.js'
import type { Model } from '../../src/score/model.js'
import { defaultModel, fromModel } from '../../src/score/model-levels.js'
import { modelJsonSchema } from '../../src/score/model-schema.js'
import { train } from '../../src/resolve/train.js'
import { generatedRecords } from '../resolve/records.js'
import { runs } from '../runs.js'

const acceptsBySchema = new Ajv2020({ strict: true }).compile(modelJsonSchema())

function acceptsByCheck(model: unknown): boolean {
  try {
    fromModel(model as Model, comparators)
    return true
  } catch (error) {
    if (error instanceof SelfsameError && error.code === 'BAD_MODEL') return false
    throw error
  }
}

const plain = JSON.parse(JSON.stringify(defaultModel())) as Record<string, unknown>

describe('the published JSON Schema of a model', () => {
  test('accepts the default model, a learnt one, and one that was written and read', () => {
    const learnt = JSON.parse(JSON.stringify(train(generatedRecords()))) as Model
    expect(learnt.comparisons.some(({ frequencies }) => (frequencies?.hashes.length ?? 0) > 0)).toBe(true)
    for (const model of [plain, learnt]) {
      expect(acceptsBySchema(model), JSON.stringify(acceptsBySchema.errors)).toBe(true)
      expect(acceptsByCheck(model)).toBe(true)
    }
  })

  test('answers as the check does on any JSON in the place of any of its members', () => {
    const member = fc.constantFrom(...Object.keys(plain))
    const value = fc.oneof(fc.constantFrom<unknown>(0, 1, 0.5, -1, 1.5, 'learnt', 'given', [], [{ comparison: 'phone' }]), fc.jsonValue({ maxDepth: 3 }))
    fc.assert(fc.property(member, value, (name, other) => {
      const model = { ...plain, [name]: other }
      expect(acceptsBySchema(model)).toBe(acceptsByCheck(model))
    }), runs(400))
    for (const bad of [null, [], 'model', {}]) expect([acceptsBySchema(bad), acceptsByCheck(bad)]).toEqual([false, false])
  })

  // Seen to fail: zod's code was what was expected.
  test.each([[{ ...plain, prior: 'x' }, 'prior', 'what dedupe or train gave'], [null, '(root)', 'what dedupe or train gave'], [{ ...plain, version: 2 }, 'version', '1']])('what is refused is said by its place: %#', (model, path, expected) => {
    expect(() => fromModel(model as never, comparators)).toThrow(expect.objectContaining({ code: 'BAD_MODEL', details: { path, expected } }))
  })

  test('frequencies that are not as many hashes as counts are refused', () => {
    const { comparisons } = defaultModel()
    const broken = { ...defaultModel(), comparisons: comparisons.map((one) => ({ ...one, frequencies: { present: 9, hashes: [1, 2], counts: [3] } })) }
    expect(acceptsByCheck(broken)).toBe(false)
  })
})
