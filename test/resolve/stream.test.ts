import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dedupe } from '../../src/resolve/dedupe.js'
import { runs } from '../runs.js'
import { eventOf, freshPeople, peoplePartition } from './people.js'
import { collidingRecords, generatedRecords, partitionOf, withShuffle } from './records.js'

describe('Batch equals stream', () => {
  test('one by one, under the model that a batch used, the same contacts come out', async () => {
    await fc.assert(fc.asyncProperty(withShuffle(collidingRecords()), async ([batch, stream]) => {
      const result = dedupe(batch, { policy: { countries: ['UA'] } })
      const people = freshPeople({ policy: { countries: ['UA'], automation: 'merge' }, model: result.model })
      for (const record of stream) await people.resolve(eventOf(record))
      expect(await peoplePartition(people, batch)).toEqual(partitionOf(result))
    }), runs(60))
  })

  test('so they do on generated contacts, with a learnt model', async () => {
    const records = generatedRecords()
    const result = dedupe(records)
    expect(result.report.model).toBe('learnt')
    const people = freshPeople({ policy: { automation: 'merge' }, model: result.model })
    for (const record of records) await people.resolve(eventOf(record))
    expect(await peoplePartition(people, records)).toEqual(partitionOf(result))
  })
})
