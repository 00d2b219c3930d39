import { badOption, SelfsameError } from '../../errors.js'
import { goldenRecord, refOfRow } from '../../merge/golden.js'
import type { Contact } from '../../model/contact.js'
import type { SurvivorshipPolicy } from '../../merge/survivorship.js'
import type { Policy } from '../../model/policy.js'
import type { PairSide, RefusedLink } from '../../score/evidence.js'
import { bit, probabilityOf } from '../../score/level-units.js'
import type { Model } from '../../score/model.js'
import { toModel } from '../../score/model-levels.js'
import { type ContactIds, contactIdsAfter } from './contact-ids.js'
import { modelNumbersOf, type PartedTable } from './engine.js'
import { explainPair } from './explain.js'
import { foundersId } from './founders-id.js'
import type { FormerContacts } from './previous.js'
import { qualityOf } from './quality.js'
import { RecordIndex } from './record-index.js'
import { reportOf } from './report.js'
import type { DedupeReport, DedupeResult, ScoredPair } from './result.js'
import { defaultReview, weightAt } from './threshold.js'
import { pairsThatTeach } from './training-pairs.js'

/** What a result is made of. */
interface ResultParts extends PartedTable {
  readonly policy: SurvivorshipPolicy
  readonly stages: DedupeReport['stages']
  /** The contacts of an earlier run, whose ids stay. */
  readonly before?: FormerContacts | undefined
}

/** Rows shown beside the first of those that say the same. */
const alikeShown = 4

const byWeight = (a: ScoredPair, b: ScoredPair): number => b.weight - a.weight || a.left.row - b.left.row || a.right.row - b.right.row

/** Turns a partition of profiles into contacts of rows, with everything else computed when it is asked for. */
export function makeResult({ policy, stages, before, ...parted }: ResultParts): DedupeResult {
  const { table, weighed, partition, threshold } = parted
  const { profiles, candidates, weights, scorer } = weighed
  const contactNumbers = numberContacts(parted, policy)
  let contactCount = 0
  for (const number of contactNumbers) if (number >= contactCount) contactCount = number + 1

  const firstRows = new Int32Array(contactCount).fill(-1)
  const sizes = new Int32Array(contactCount)
  for (let row = 0; row < table.size; row += 1) {
    const number = contactNumbers[row]!
    if (firstRows[number] === -1) firstRows[number] = row
    sizes[number]! += 1
  }
  const sideOf = (profile: number): PairSide => {
    const row = profiles.firstRow[profile]!
    return { ...refOfRow(table, row), row }
  }
  const refusedPairs = new Set(partition.refused.map((one) => one.left * profiles.firstRow.length + one.right))
  const review = weightAt(policy.thresholds?.review ?? defaultReview)
  const groupOf = (profile: number) => contactNumbers[profiles.firstRow[profile]!]!
  /** Of rows that say the same and are contacts each for itself the first five, each beside the first. */
  const alikeApart = (): readonly ScoredPair[] => {
    const shown = new Map<number, number>()
    const pairs: ScoredPair[] = []
    if (policy.link === 'across-sources') return pairs
    profiles.ofRow.forEach((profile, row) => {
      const count = shown.get(profile) ?? 0
      if (profile < 0 || count === alikeShown || groupOf(profile) === contactNumbers[row]) return
      const weight = scorer.weigh(profile, profile)
      shown.set(profile, weight < review ? alikeShown : count + 1)
      if (weight >= review) pairs.push({ left: sideOf(profile), right: { ...refOfRow(table, row), row }, weight: weight / bit, probability: probabilityOf(weight), outcome: 'review' })
    })
    return pairs.sort(byWeight)
  }

  const scoredPair = (i: number): ScoredPair => {
    const a = candidates.pairs.left[i]!
    const b = candidates.pairs.right[i]!
    const outcome = groupOf(a) === groupOf(b) ? 'linked' : refusedPairs.has(a * profiles.firstRow.length + b) ? 'refused' : 'review'
    return { left: sideOf(a), right: sideOf(b), weight: weights[i]! / bit, probability: probabilityOf(weights[i]!), outcome }
  }

  let model: Model | undefined
  let rowsByContact: { readonly starts: Int32Array; readonly rows: Int32Array } | undefined
  const members = (number: number): readonly number[] => {
    rowsByContact ??= groupRows(contactNumbers, contactCount)
    return [...rowsByContact.rows.subarray(rowsByContact.starts[number]!, rowsByContact.starts[number + 1]!)]
  }
  const index = new RecordIndex(table)
  const names: ContactIds = before === undefined
    ? { idOf: (number) => foundersId(table, firstRows[number]!), changes: [] }
    : contactIdsAfter({ table, contactNumbers, contactCount, members }, before)
  const contactId = (number: number): string => {
    if (firstRows[number] === undefined) throw new SelfsameError('UNKNOWN_CONTACT', 'The result has no contact of that number. contactId takes numbers from 0 up to contactCount, as contactNumbers has them.', { where: 'contactId' })
    return names.idOf(number)
  }
  const rowOf = (id: string, source: string | undefined): number => {
    const row = index.find(id, source)
    if (typeof row === 'number') return row
    throw new SelfsameError('UNKNOWN_RECORD', row === 'several' ? 'Several sources have a record of that id. Name the source as well.' : 'The result holds no record of that id.', { where: 'contactOf' })
  }

  const checked = (row: number, where: string): number => {
    if (!(Number.isInteger(row) && row >= 0 && row < table.size)) throw new SelfsameError('UNKNOWN_RECORD', 'The result has no row of that number. explain takes row numbers, from 0 in the order of the records, not ids.', { where })
    return row
  }

  return {
    size: table.size,
    contactCount,
    contactNumbers,
    contactId,
    contactOf: (id, source) => contactId(contactNumbers[rowOf(id, source)]!),
    contacts: {
      *[Symbol.iterator](): Iterator<Contact> {
        for (let number = 0; number < contactCount; number += 1) {
          const rows = members(number)
          yield { id: contactId(number), records: rows.map((row) => refOfRow(table, row)), golden: goldenRecord(table, rows, policy) }
        }
      },
    },
    pairs: {
      *[Symbol.iterator](): Iterator<ScoredPair> {
        const { left, right } = candidates.pairs
        const wanted: number[] = []
        for (let i = 0; i < candidates.pairs.size; i += 1) if (weights[i]! >= review) wanted.push(i)
        wanted.sort((x, y) => weights[y]! - weights[x]! || left[x]! - left[y]! || right[x]! - right[y]!)
        const alike = alikeApart()
        let next = 0
        for (const i of wanted) {
          const pair = scoredPair(i)
          for (let first = alike[next]; first !== undefined && byWeight(first, pair) < 0; first = alike[next += 1]) yield first
          yield pair
        }
        yield* alike.slice(next)
      },
    },
    refused: {
      *[Symbol.iterator](): Iterator<RefusedLink> {
        for (const one of partition.refused) yield { left: sideOf(one.left), right: sideOf(one.right), weight: one.weight / bit, constraint: one.constraint }
      },
    },
    quality: () => qualityOf(weighed, contactNumbers),
    trainingPairs: (count) => {
      if (!Number.isSafeInteger(count)) throw badOption('count', 'a whole number')
      return pairsThatTeach(weighed, count).map(scoredPair)
    },
    explain: (leftRow, rightRow) => explainPair({ ...parted, contactNumbers }, checked(leftRow, 'left'), checked(rightRow, 'right')),
    changes: names.changes,
    get model() {
      return (model ??= toModel(modelNumbersOf(weighed, threshold), weighed.set.list, weighed.origin))
    },
    report: { ...reportOf({ ...parted, contactNumbers, sizes }), stages, ...(names.counts === undefined ? {} : { changes: names.counts }) },
  }
}

/**
 * Contacts by row, numbered by first row. The rows of one profile are one contact where what they share
 * is enough by itself; where it is not (three people called Maria and nothing else), or where they are of one source and only
 * different ones are linked, each stays alone.
 */
function numberContacts({ table: { size: rows }, weighed, partition, threshold }: PartedTable, policy: Policy): Int32Array {
  const { profiles, scorer } = weighed
  const groupSizes = new Int32Array(partition.count)
  for (const group of partition.groupOf) groupSizes[group]! += 1
  const alike = policy.link !== 'across-sources'
  const held = Uint8Array.from(profiles.sizes, (size, profile) =>
    size === 1 || weighed.decidedSame.has(profile) || groupSizes[partition.groupOf[profile]!]! > 1 || (alike && scorer.weigh(profile, profile) >= threshold) ? 1 : 0)
  const numbers = new Int32Array(rows)
  const numberOf = new Int32Array(partition.count).fill(-1)
  let count = 0
  for (let row = 0; row < rows; row += 1) {
    const profile = profiles.ofRow[row]!
    if (profile < 0 || held[profile] === 0) {
      numbers[row] = count++
      continue
    }
    const group = partition.groupOf[profile]!
    if (numberOf[group]! < 0) numberOf[group] = count++
    numbers[row] = numberOf[group]!
  }
  return numbers
}

function groupRows(numbers: Int32Array, count: number): { readonly starts: Int32Array; readonly rows: Int32Array } {
  const starts = new Int32Array(count + 1)
  for (const number of numbers) starts[number + 1]! += 1
  for (let i = 0; i < count; i += 1) starts[i + 1]! += starts[i]!
  const fill = starts.slice()
  const rows = new Int32Array(numbers.length)
  for (let row = 0; row < numbers.length; row += 1) rows[fill[numbers[row]!]!++] = row
  return { starts, rows }
}
