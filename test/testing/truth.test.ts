import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { islands, type Hold } from '../../src/testing/generator/linkable.js'
import { createRandom, shuffled } from '../../src/testing/generator/random.js'
import { createClaims } from '../../src/testing/generator/claims.js'
import { runs } from '../runs.js'

const nothing: Hold = { keys: [], misspelt: [], shared: [], named: false, full: false, born: false, address: false, company: false, aloneWithGiven: true }
const holds: fc.Arbitrary<Hold> = fc.record({
  keys: fc.uniqueArray(fc.constantFrom('p1', 'p2', 'e1', 'i1'), { maxLength: 2 }),
  misspelt: fc.uniqueArray(fc.constantFrom('p1', 'e1'), { maxLength: 1 }),
  shared: fc.uniqueArray(fc.constantFrom('household', 'reception'), { maxLength: 1 }),
  named: fc.boolean(), full: fc.boolean(), born: fc.boolean(), address: fc.boolean(), company: fc.boolean(), aloneWithGiven: fc.constant(true),
})

describe('what is linkable', () => {
  test('does not depend on the order of the records', () => {
    const shuffledHolds = fc.array(holds, { maxLength: 12 }).chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all.map((_, i) => i), { minLength: all.length })))
    fc.assert(fc.property(shuffledHolds, ([all, order]) => {
      const before = islands(all)
      const after = islands(order.map((i) => all[i]!))
      order.forEach((i, at) => order.forEach((j, other) => {
        expect(after[at] === after[other]).toBe(before[i] === before[j])
      }))
    }), runs(200))
  })

  test('two islands become one through the record that holds an identifier of each', () => {
    const call = { ...nothing, keys: ['p1'] }
    const message = { ...nothing, keys: ['i1'] }
    expect(islands([call, message])).toEqual([0, 1])
    expect(islands([call, message, { ...nothing, keys: ['i1', 'p1'] }])).toEqual([0, 0, 0])
  })

  test('a household phone joins those who say their name, and nobody who does not', () => {
    const unnamed = { ...nothing, shared: ['household'] }
    const named = { ...unnamed, named: true }
    expect(islands([unnamed, unnamed])).toEqual([0, 1])
    expect(islands([named, named])).toEqual([0, 0])
    expect(islands([named, unnamed])).toEqual([0, 1])
  })

  test('a father and son of one name are not told apart by their phone', () => {
    const son = { ...nothing, shared: ['household'], named: true, full: true, aloneWithGiven: false }
    expect(islands([son, son])).toEqual([0, 1])
  })

  test('a reception joins by the full name only', () => {
    const caller = { ...nothing, shared: ['reception'], named: true }
    expect(islands([caller, caller])).toEqual([0, 1])
    expect(islands([{ ...caller, full: true }, { ...caller, full: true }])).toEqual([0, 0])
  })

  test('a misspelt phone is found by its likeness where both bear a name', () => {
    const right = { ...nothing, keys: ['p1'], named: true }
    const wrong = { ...nothing, misspelt: ['p1'], named: true }
    expect(islands([right, wrong])).toEqual([0, 0])
    expect(islands([{ ...right, named: false }, wrong])).toEqual([0, 1])
  })

  test('a record with nothing to hold on to stays alone', () => {
    expect(islands([nothing, nothing])).toEqual([0, 1])
  })
})

describe('the truth is independent of the matcher', () => {
  test('the generator imports the error class and types, and nothing else of the library', () => {
    const folder = fileURLToPath(new URL('../../src/testing/generator/', import.meta.url))
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    expect(files.length).toBeGreaterThan(10)
    for (const file of files) {
      const depth = file.includes('names/') ? '../../../' : '../../'
      for (const [, path = ''] of readFileSync(folder + file, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm)) {
        expect([file, path.startsWith(depth) ? path === `${depth}errors.js` : path.startsWith('.')]).toEqual([file, true])
      }
    }
  })
})

describe('what keeps strangers apart without a memory of them', () => {
  test('a seeded shuffle visits each place once', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), fc.integer(), (size, seed) => {
      const places = Array.from({ length: size }, (_, index) => shuffled(index, size, seed))
      expect([...places].sort((a, b) => a - b)).toEqual(places.map((_, index) => index))
    }), runs(100))
  })

  test('the shuffle leaves hardly anything in its place, and differs by seed', () => {
    const places = Array.from({ length: 1000 }, (_, index) => shuffled(index, 1000, 5))
    expect(places.filter((place, index) => place === index).length).toBeLessThan(10)
    expect(places.filter((place, index) => place === shuffled(index, 1000, 6)).length).toBeLessThan(10)
  })

  test('an address is given once', () => {
    const claims = createClaims(2)
    const keys = Array.from({ length: 5000 }, (_, i) => `person${i}@mail`)
    const first = keys.filter((key) => claims.claim(key))
    expect(first.length).toBeGreaterThan(4990)
    expect(keys.some((key) => claims.claim(key))).toBe(false)
  })

  test('labels open streams of their own', () => {
    const draw = (...labels: readonly number[]): readonly number[] => {
      const random = createRandom(1, ...labels)
      return Array.from({ length: 4 }, () => random.below(1_000_000))
    }
    expect(draw(1, 2)).toEqual(draw(1, 2))
    expect(draw(1, 2)).not.toEqual(draw(2, 1))
  })

  test('draws are even', () => {
    const random = createRandom(99)
    const counts = Array.from({ length: 10 }, () => 0)
    for (let i = 0; i < 20_000; i += 1) counts[random.below(10)]! += 1
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(200)
  })
})
