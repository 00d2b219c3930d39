import type { Policy } from '../../model/policy.js'
import type { RecordTable, TableColumn } from '../../model/table.js'
import { normalizeColumns } from '../../normalize/columns/columns.js'
import { foldText } from '../../normalize/text.js'
import { comparisons } from '../../score/comparisons.js'
import { bit } from '../../score/level-units.js'
import { PatternReader, Scorer } from '../../score/scorer.js'
import { startingLevels } from '../../score/train.js'
import { nameRoles } from './role.js'

/** Groups of rows with one value that are looked at, and pairs of one group. */
const groupsLookedAt = 1000
const pairsOfGroup = 3
/** Pairs that must speak for one person, and their share of all pairs. */
const leastAgreeing = 10
const agreeingShare = 0.5
/** The share of pairs that speak of two people: slips and changes of one person. Chance and households bring more. */
const contradictingShare = 0.04
/** Bits from which a pair speaks for one person, against strangers, household and organisation alike. */
const clear = 3
/** Distinct values a row, and rows a value: what repeats more says what kind of person, not which. */
const leastDistinct = 0.2
const mostRows = 50
/** From this share on, of two columns each follows from the other. */
const follows = 0.98

/** A column of unknown meaning: its code in each row, -1 where it says nothing. */
export interface UnknownColumn {
  readonly codes: Int32Array
  /** How many distinct values it has. */
  readonly distinct: number
}

/** Whether a column is taken for an identifier, and why, in one phrase. */
export interface IdentifierVerdict {
  readonly identifier: boolean
  readonly why: string
}

/**
 * Decides whether a column that nothing names is an identifier of people: near-unique, and where two rows share a value, what
 * else they say speaks for one person, under the default model, against strangers as well as against one household and one organisation.
 *
 * In doubt it is none. Values that repeat by chance, numbers counted from one in two files and a household's order number bring together
 * rows that contradict each other. What follows from another column, such as a name written as a user name, is no witness of its own.
 */
export function judgeUnknown(column: UnknownColumn, table: RecordTable, policy: Policy): IdentifierVerdict {
  const groups = repeatedGroups(column)
  if (typeof groups === 'string') return { identifier: false, why: groups }
  const pairs = sampledPairs(groups)
  const { agreeing, contradicting } = judgePairs(pairs, table, policy)
  const share = `of ${pairs.length} pairs of rows that share a value ${agreeing} agree in the rest and ${contradicting} contradict it`
  if (agreeing < leastAgreeing || agreeing < agreeingShare * pairs.length || contradicting > contradictingShare * (agreeing + contradicting)) {
    return { identifier: false, why: `neither header nor values say what it is, and it is no identifier: ${share}` }
  }
  const double = twin(column, table, pairs)
  if (double !== undefined) return { identifier: false, why: `it says no more than ${double}` }
  return { identifier: true, why: `it is near-unique, and ${share}` }
}

/** The rows of each value that repeats, or why they say nothing. */
function repeatedGroups({ codes, distinct }: UnknownColumn): readonly (readonly number[])[] | string {
  const counts = new Int32Array(distinct)
  let filled = 0
  for (const code of codes) {
    if (code < 0) continue
    counts[code]! += 1
    filled += 1
  }
  if (distinct < leastDistinct * filled || counts.some((count) => count > mostRows)) return 'neither header nor values say what it is, and values repeat too often for an identifier'
  const repeated = [...counts.keys()].filter((code) => counts[code]! > 1)
  if (repeated.length < leastAgreeing) return 'neither header nor values say what it is, and values repeat too rarely to tell'
  const step = Math.max(1, repeated.length / groupsLookedAt)
  const rows = new Map<number, number[]>()
  for (let at = 0; at < repeated.length; at += step) rows.set(repeated[Math.floor(at)]!, [])
  codes.forEach((code, row) => rows.get(code)?.push(row))
  return [...rows.values()]
}

function sampledPairs(groups: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  return groups.flatMap((rows) => rows.slice(1, 1 + pairsOfGroup).map((row, at) => [rows[at]!, row] as const))
}

/** How many pairs speak for one person, and how many for two. */
function judgePairs(pairs: readonly (readonly [number, number])[], table: RecordTable, policy: Policy): { readonly agreeing: number; readonly contradicting: number } {
  const rows = [...new Set(pairs.flat())]
  const place = new Map(rows.map((row, at) => [row, at]))
  const set = comparisons(normalizeColumns(rowsOf(table, rows), policy))
  // Even odds: what the rows say counts, and nothing that was thought before.
  const scorer = new Scorer(new PatternReader(set), set.list, { classes: set.list.map(startingLevels), prior: 1 / 4, householdPrior: 1 / 4, organizationPrior: 1 / 4, namesakes: 0 }, set.list.map(({ counts }) => ({ units: new Int32Array(counts.length) })))
  let agreeing = 0
  let contradicting = 0
  for (const [a, b] of pairs) {
    const weight = scorer.weigh(place.get(a)!, place.get(b)!)
    if (weight >= clear * bit) agreeing += 1
    // Another phone or address is no contradiction, another name or birth date is.
    else if (weight < -clear * bit || (weight < 0 && (scorer.evidenceOf('own', place.get(a)!, place.get(b)!) ?? 0) < 0)) contradicting += 1
  }
  return { agreeing, contradicting }
}

/** The given rows of a table, with only the values that stand in them. */
function rowsOf(table: RecordTable, rows: readonly number[]): RecordTable {
  const columns = table.columns.map((column): TableColumn => {
    const numbers = new Map<number, number>()
    const codes = Int32Array.from(rows, (row) => {
      const code = column.codes[row]!
      if (code < 0) return -1
      const known = numbers.get(code) ?? numbers.size
      numbers.set(code, known)
      return known
    })
    return { ...column, codes, values: [...numbers.keys()].map((code) => column.values[code]!) }
  })
  return { ...table, size: rows.length, columns, sources: Uint16Array.from(rows, (row) => table.sources[row]!), idOf: (row) => table.idOf(rows[row]!) }
}

/** The name, or the column, that the values go hand in hand with. */
function twin({ codes }: UnknownColumn, table: RecordTable, pairs: readonly (readonly [number, number])[]): string | undefined {
  const texts = table.columns.map((column) => ({ ...column, texts: column.values.map((value) => foldText(value).replaceAll(' ', '')) }))
  const names = texts.filter(({ field }) => nameRoles.has(field))
  const witnesses = [...texts.map((column) => ({ label: column.label, of: [column] })), ...(names.length > 1 ? [{ label: 'the name', of: names }] : [])]
  return witnesses.find(({ of }) => {
    const textOf = (row: number): string => of.map((column) => (column.codes[row]! < 0 ? '' : column.texts[column.codes[row]!]!)).join('')
    return followsFrom(pairs.map(([a, b]) => [textOf(a), textOf(b)] as const)) && followsFrom(neighbours(table.size, textOf, codes))
  })?.label
}

/** Codes of rows one after the other that say the same of a witness. */
function neighbours(size: number, textOf: (row: number) => string, codes: Int32Array): readonly (readonly [string, string])[] {
  const last = new Map<string, number>()
  const found: [string, string][] = []
  for (let row = 0; row < size && found.length < groupsLookedAt; row += 1) {
    const text = textOf(row)
    if (text === '' || codes[row]! < 0) continue
    const before = last.get(text)
    if (before !== undefined) found.push([String(codes[before]), String(codes[row])])
    last.set(text, row)
  }
  return found
}

function followsFrom(pairs: readonly (readonly [string, string])[]): boolean {
  const both = pairs.filter(([a, b]) => a !== '' && b !== '')
  // What half of the rows leave open says nothing in the place of a column that they have.
  return both.length > 0 && 2 * both.length >= pairs.length && both.filter(([a, b]) => a === b).length >= follows * both.length
}
