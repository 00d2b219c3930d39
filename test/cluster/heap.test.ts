import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Heap } from '../../src/cluster/heap.js'
import { runs } from '../runs.js'

// Mutation seen to fail: `pop` never looks at the second child.
test('what is pushed comes out in order, whatever was pushed and popped between', () => {
  fc.assert(fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined, freq: 3 }), { maxLength: 80 }), (steps) => {
    const heap = new Heap<number>((a, b) => a < b)
    const model: number[] = []
    for (const step of steps) {
      if (step === undefined) expect(heap.pop()).toBe(model.shift())
      else {
        heap.push(step)
        model.push(step)
        model.sort((a, b) => a - b)
      }
    }
    for (const left of [...model, undefined]) expect(heap.pop()).toBe(left)
  }), runs(300))
})
