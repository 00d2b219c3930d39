import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Label } from '../../src/model/label.js'
import { dedupe } from '../../src/resolve/dedupe.js'
import { encodeRecords } from '../../src/resolve/batch/encode.js'
import type { ScoredPair } from '../../src/resolve/batch/result.js'
import { train } from '../../src/resolve/train.js'
import { generateContacts } from '../../src/testing/index.js'
import { runs } from '../runs.js'
import { partitionOf, recordOf } from './records.js'

const rows = [...generateContacts({ people: 220, seed: 11 })]
const records = rows.map(recordOf)
const person = new Map(rows.map((row) => [`${row.source}/${row.row_id}`, row.person_id]))
const whose = ({ source, id }: { readonly source: string; readonly id: string }) => person.get(`${source}/${id}`)
const answered = (pairs: readonly ScoredPair[]): Label[] => pairs.map(({ left, right }) => ({ left, right, same: whose(left) === whose(right) }))

describe('train', () => {
  test('without labels it is the model that dedupe learns, and decides the same', () => {
    const found = dedupe(records)
    const model = train(records)
    expect(model).toEqual(found.model)
    expect(model.origin).toBe('learnt')
    expect(train(encodeRecords(records))).toEqual(model)
    expect(partitionOf(dedupe(records, { model }))).toEqual(partitionOf(found))
  })

  test('few records have the defaults, which answers move too', () => {
    const few = records.slice(0, 120)
    const plain = train(few)
    expect(plain.origin).toBe('default')
    const labels = answered(dedupe(few).trainingPairs(30))
    expect(labels.length).toBeGreaterThan(10)
    expect(train(few, { labels })).not.toEqual(plain)
    expect(train(few, { labels: [] })).toEqual(plain)
  })

  // Mutation: `thresholdAfter` answers the former threshold.
  test('people who find doubtful links wrong raise the threshold, people who find them right leave it', () => {
    const pairs = [...dedupe(records).pairs].filter(({ probability }) => probability > 0.3 && probability < 0.97)
    const said = (same: boolean) => train(records, { labels: pairs.slice(0, 60).map(({ left, right }) => ({ left, right, same })) })
    const { threshold } = train(records)
    expect(said(false).threshold).toBeGreaterThan(threshold)
    expect(said(true).threshold).toBe(threshold)
    const held = train(records, { policy: { thresholds: { same: 0.95 } }, labels: pairs.slice(0, 60).map(({ left, right }) => ({ left, right, same: false })) })
    expect(held.threshold).toBeCloseTo(Math.log2(0.95 / 0.05), 2)
  })

  test('the order of records and labels changes nothing', () => {
    const labels = answered(dedupe(records).trainingPairs(30))
    const rounded = (model: object) => JSON.stringify(model, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(9)) : value))
    expect(rounded(train(records.toReversed(), { labels: labels.toReversed() }))).toBe(rounded(train(records, { labels })))
  })

  test('labels of records that are not there say nothing, and what is no label is refused by its place', () => {
    const ref = { source: 'crm', id: 'nobody' }
    expect(train(records, { labels: [{ left: ref, right: ref, same: true }] })).toEqual(train(records))
    for (const bad of [null, {}, { left: ref, right: ref }, { left: ref, right: ref, same: 'yes' }, { left: { id: '1' }, right: ref, same: true }]) {
      expect(() => train(records, { labels: [bad as unknown as Label] })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }) as Error)
    }
  })

  // Seen to fail: where all rows name people at a company, u of `kind` came to 1.03, and one right answer made a model that dedupe refused.
  test('every model that records and answers give is one that is read again, and its shares sum to one, or a little less where nearly all agree', () => {
    const lists = fc.record({ people: fc.constantFrom(30, 250), seed: fc.integer({ min: 1, max: 999 }), atWork: fc.boolean(), answers: fc.array(fc.boolean(), { maxLength: 40 }) })
    fc.assert(fc.property(lists, ({ people, seed, atWork, answers }) => {
      const list = [...generateContacts({ people, seed })].map(recordOf).map((one) => (atWork ? { ...one, organization: `Acme ${one.id.length}` } : one))
      const found = dedupe(list)
      const labels = found.trainingPairs(answers.length).map(({ left, right }, i) => ({ left, right, same: answers[i]! }))
      for (const model of [found.model, train(list, { labels })]) {
        const again = dedupe(list, { model: JSON.parse(JSON.stringify(model)) as typeof model }).model
        expect(again).toEqual({ ...model, origin: 'given' })
        for (const { levels } of model.comparisons) for (const of of ['m', 'u', 'h', 'o'] as const) {
          const all = levels.reduce((sum, level) => sum + level[of], 0)
          // Where nearly all strangers agree, that two agree says nothing and that they differ its default.
          if (levels[0]!.u > 0.6) expect(all).toBeLessThan(1 + 1e-9)
          else expect(all).toBeCloseTo(1, 9)
        }
      }
    }), { ...runs(6), examples: [[{ people: 250, seed: 13, atWork: true, answers: Array.from({ length: 30 }, (_, i) => i % 3 > 0) }]] })
  })

  // Seen to fail: of pairs judged as the model expects, 97 of 100 were wanted right in place of 90, and doubtful links fell at once.
  test('right answers make no link fall, and one kind of them alone is doubted aloud', () => {
    const asked = answered(dedupe(records).trainingPairs(60))
    const found = dedupe(records)
    const by = (labels: readonly Label[]) => dedupe(records, { model: train(records, { labels }) })
    const both = by(asked)
    expect(both.report.links).toBeGreaterThanOrEqual(found.report.links)
    expect([both.report.warnings, both.model.answers]).toEqual([[], { same: asked.filter(({ same }) => same).length, different: asked.filter(({ same }) => !same).length }])
    const no = asked.filter(({ same }) => !same)
    const mistakes = by(no)
    expect(mistakes.report.warnings).toEqual([expect.stringContaining('All answers that taught the model say no')])
    expect(mistakes.report.links).toBeGreaterThan(0.98 * found.report.links)
    expect(by(no.slice(0, 1)).report.warnings).toEqual([])
  })

  test('it says how far it is, and stops when told', () => {
    const last = new Map<string, number>()
    train(records, { onProgress: ({ stage, done, total }) => last.set(stage, done / total) })
    expect([...last]).toEqual([['normalize', 1], ['block', 1], ['compare', 1], ['learn', 1]])
    expect(() => train(records, { signal: AbortSignal.abort(new Error('enough')) })).toThrow('enough')
  })
})

describe('trainingPairs', () => {
  test('pairs to ask about are uncertain, no two the same, of several kinds, and follow from what the records say', () => {
    const found = dedupe(records)
    const asked = found.trainingPairs(30)
    expect(asked).toHaveLength(30)
    for (const { probability } of asked) expect(Math.abs(probability - 0.5)).toBeLessThanOrEqual(0.49)
    const name = ({ left, right }: ScoredPair) => [left, right].map(({ source, id }) => `${source}/${id}`).sort().join(' ')
    expect(new Set(asked.map(name)).size).toBe(30)
    const kinds = new Set(asked.map(({ left, right }) => found.explain(left.row, right.row).evidence.map(({ level }) => level).join()))
    expect(kinds.size).toBeGreaterThan(5)
    // In canonical values: of records that say the same in two spellings, either may be the one that is shown, and places and companies are shown as they were written.
    const written: ReadonlySet<string> = new Set(['street', 'place', 'extra', 'organization', 'organizationName', 'jobTitle', 'birthPlace'])
    const content = (result: typeof found) => result.trainingPairs(30).map(({ left, right }) => result.explain(left.row, right.row).evidence.map((one) => `${one.comparison} ${one.level} ${one.bits} ${written.has(one.comparison) ? '' : [one.left, one.right].sort().join()}`).join())
    expect(content(dedupe(records.toReversed())).sort()).toEqual(content(found).sort())
  })

  test('where nothing is uncertain nothing is asked', () => {
    expect(dedupe([{ id: '1', email: 'a@posta.net' }, { id: '2', email: 'b@posta.net' }]).trainingPairs(5)).toEqual([])
  })
})
