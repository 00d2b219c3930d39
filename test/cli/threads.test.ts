import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ByteDictionary } from '../../src/cli/csv/byte-dictionary.js'
import { exitCodes } from '../../src/cli/io.js'
import { forgetValues, packedColumn } from '../../src/cli/threads/packed-column.js'
import { WorkerCrew } from '../../src/cli/threads/worker-crew.js'
import type { Policy } from '../../src/model/policy.js'
import type { RecordTable } from '../../src/model/table.js'
import { type ColumnPart, columnParts } from '../../src/normalize/columns/parts.js'
import type { Crew, SharedWork } from '../../src/resolve/batch/crew.js'
import { dedupeSteps, dedupeTable } from '../../src/resolve/dedupe.js'
import { encodeRecords } from '../../src/resolve/batch/encode.js'
import type { PairJob } from '../../src/resolve/batch/pair-work.js'
import type { DedupeResult } from '../../src/resolve/batch/result.js'
import type { SharedComparison } from '../../src/score/shared-comparisons.js'
import { finished } from '../resolve/finished.js'
import { collidingRecords, generatedRecords } from '../resolve/records.js'
import { runs } from '../runs.js'
import { inFolder } from './in-folder.js'

const awake = new AbortController().signal

/** The table as a file would give it: its values lie as bytes in memory that threads share. */
function packed(table: RecordTable): RecordTable {
  return {
    ...table,
    columns: table.columns.map(({ values, ...column }) => {
      const dictionary = new ByteDictionary()
      for (const value of values) {
        const bytes = Buffer.from(value)
        dictionary.intern(bytes, 0, bytes.length)
      }
      return packedColumn({ ...column, packed: dictionary.packed() })
    }),
  }
}

/** Threads to whom this one leaves all that they can have: parts of columns, and chunks of work on pairs. */
class Leaving extends WorkerCrew {
  override begin(table: RecordTable, policy: Policy): ReturnType<WorkerCrew['begin']> {
    const shared = super.begin(table, policy)
    return shared && { ...shared, next: () => undefined }
  }

  override share(job: PairJob): SharedWork {
    return { ...super.share(job), claim: () => Infinity }
  }
}

function crewOf(workers: number, signal: AbortSignal = awake): WorkerCrew {
  const crew = new Leaving({ workers, signal })
  onTestFinished(() => crew.close())
  return crew
}

const answerOf = (result: DedupeResult): object => ({
  contacts: [...result.contactNumbers], pairs: [...result.pairs], refused: [...result.refused], model: result.model, report: result.report, quality: result.quality(),
})

describe('several threads', () => {
  // Seen to fail where joinParts is not given what the others read.
  test('come to the answer of one, to the last bit, whatever the records', async () => {
    await fc.assert(fc.asyncProperty(collidingRecords(), fc.integer({ min: 1, max: 2 }), async (records, workers) => {
      const table = encodeRecords(records)
      const policy: Policy = { countries: ['UA', 'PT'], identifiers: { instagram: { scope: 'source' } } }
      expect(answerOf(await finished(dedupeSteps(packed(table), { policy }, crewOf(workers))))).toEqual(answerOf(dedupeTable(table, { policy })))
    }), runs(4))
  })

  test('come to it where a model is learnt, too', async () => {
    const table = encodeRecords(generatedRecords({ people: 300 }))
    expect(answerOf(await finished(dedupeSteps(packed(table), {}, crewOf(2))))).toEqual(answerOf(dedupeTable(table)))
  })

  test('leave the bytes of the output as they are', async () => {
    const folder = inFolder()
    const input = folder.path('in.csv')
    await folder.selfsame(['generate', '--people', '200', '--out', input])
    for (const threads of ['1', '2', '3']) {
      const { code, err } = await folder.selfsame(['dedupe', input, '--out', folder.path(`${threads}.csv`), '--threads', threads])
      expect([code, err]).toEqual([exitCodes.ok, ''])
    }
    expect(folder.read('2.csv')).toBe(folder.read('1.csv'))
    expect(folder.read('3.csv')).toBe(folder.read('1.csv'))
  })

  test('are told of as stages go by, like one', async () => {
    const table = packed(encodeRecords(generatedRecords({ people: 60 })))
    const seen = new Map<string, number[]>()
    await finished(dedupeSteps(table, { onProgress: ({ stage, done, total }) => seen.set(stage, [...(seen.get(stage) ?? []), done / total]) }, crewOf(1)))
    expect([...seen.keys()]).toEqual(['normalize', 'block', 'compare', 'learn', 'cluster', 'merge'])
    for (const [stage, shares] of seen) expect([shares[0], shares.at(-1), shares], stage).toEqual([0, 1, [...new Set(shares)].sort((a, b) => a - b)])
  })

  test('end when they are told to, and say the reason', async () => {
    const abort = new AbortController()
    const crew = crewOf(2, abort.signal)
    const steps = dedupeSteps(packed(encodeRecords(generatedRecords({ people: 60 }))), {}, crew)
    const waiting = steps.next()
    abort.abort(new Error('enough'))
    await expect(waiting.value).rejects.toThrow('enough')
    await crew.close()
    await expect(finished(dedupeSteps(packed(encodeRecords([])), {}, crew))).rejects.toThrow('enough')
  })

  test('end when they are told to while they work on pairs', async () => {
    const abort = new AbortController()
    const steps = dedupeSteps(packed(encodeRecords(generatedRecords())), { onProgress: ({ stage }) => {
      if (stage === 'compare') abort.abort(new Error('enough'))
    } }, crewOf(2, abort.signal))
    await expect(finished(steps)).rejects.toThrow('enough')
  })

  test('say by a code that they failed while they worked on pairs, whoever asks first and however often', async () => {
    const crew = crewOf(2)
    const nonsense: SharedComparison = { name: 'birthDate', codes: Int32Array.of(0, 1), counts: Int32Array.of(1, 1), holders: Int32Array.of(1, 1), equal: Int8Array.of(0, 0), signs: undefined, bytes: new Uint8Array(2), starts: Int32Array.of(0, 1, 2) }
    crew.enlist(encodeRecords([]))
    crew.equip([nonsense])
    const job = { kind: 'count', groups: [[0]], left: Int32Array.of(0), right: Int32Array.of(1) } as const
    const first = crew.share(job)
    await expect(first.others).rejects.toMatchObject({ code: 'WORKER_FAILED' })
    await expect(crew.share(job).others).rejects.toMatchObject({ code: 'WORKER_FAILED' })
  })

  test('that fail say so by a code, and the number of threads is one that can be had', async () => {
    const damaged = packed(encodeRecords([{ id: '1', phone: '+380671234567' }]))
    const column = packedColumn({ field: 'phone', label: 'phone', codes: new Int32Array(1), packed: { size: 1, arena: new Uint8Array(0), starts: new Uint32Array([0, 9]), wide: new Uint8Array(1) } })
    const crew = crewOf(1)
    await expect(finished(dedupeSteps({ ...damaged, columns: [column] }, {}, crew))).rejects.toMatchObject({ code: 'WORKER_FAILED', details: { thread: 0 } })
    const { code, err } = await inFolder().selfsame(['dedupe', 'in.csv', '--threads', '0'])
    expect([code, err]).toEqual([exitCodes.usage, 'selfsame: --threads takes a whole number from 1 to 64.\n'])
  })

  test('are not asked where a table does not lie in shared memory', () => {
    expect(crewOf(1).begin(encodeRecords([{ id: '1', phone: '1' }]), {})).toBeUndefined()
  })

  test('take each part once', async () => {
    const crew: Crew = new WorkerCrew({ workers: 1, signal: awake })
    const shared = crew.begin(packed(encodeRecords([{ id: '1', phone: '+380671234567', sex: 'f' }])), {})
    const own: (ColumnPart | undefined)[] = []
    do own.push(shared?.next())
    while (own.at(-1) !== undefined)
    const read = await shared?.others()
    const others = (read ?? []).flatMap((one) => Object.keys(one))
    expect([...own.filter((part) => part !== undefined && part !== 'places'), ...others.filter((name) => !['street', 'place', 'extra'].includes(name))].sort()).toEqual(columnParts.filter((part) => part !== 'places').toSorted())
  })
})

test('a column makes its strings when it is asked, and again after they were let go', () => {
  const [column] = packed(encodeRecords([{ id: '1', name: 'Олена' }, { id: '2', name: 'Nellie' }])).columns
  const before = column!.values
  expect(before).toEqual(['Олена', 'Nellie'])
  expect(column!.values).toBe(before)
  forgetValues([column!])
  expect([column!.values, column!.values === before]).toEqual([before, false])
})
