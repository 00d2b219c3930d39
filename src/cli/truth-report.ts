import { bCubed, pairwiseAgreement, type BCubedAgreement, type PairwiseAgreement } from '../cluster/agreement.js'
import type { DedupeResult } from '../resolve/batch/result.js'
import type { Input } from './input.js'
import { asBits, evidenceInWords } from './words.js'

/** A wrong merge or a miss, by the one pair that shows it best. */
export interface WorstCase {
  /** Pairs of rows that it puts wrongly together, or leaves apart. */
  readonly pairs: number
  readonly left: string
  readonly right: string
  readonly weight: number
  readonly evidence: string
  readonly because: string
}

/** How a run compares to the truth. */
export interface TruthReport {
  /** Rows whose truth is known; the rest is not counted. */
  readonly rows: number
  readonly pairwise: PairwiseAgreement
  readonly bCubed: BCubedAgreement
  readonly wrongMerges: readonly WorstCase[]
  readonly misses: readonly WorstCase[]
}

const shown = 10
/** Pairs weighed to find the one that shows a case best. */
const weighed = 40

/** Measures a result by the truth column, and explains what costs most. */
export function truthReport(input: Input, result: DedupeResult, truth: Int32Array): TruthReport {
  const rows: number[] = []
  for (let row = 0; row < truth.length; row++) if ((truth[row] as number) >= 0) rows.push(row)
  const real = Int32Array.from(rows, (row) => truth[row] as number)
  const found = Int32Array.from(rows, (row) => result.contactNumbers[row] as number)
  const name = (row: number): string => (input.files.length > 1 ? `${input.fileOf(row).source}:` : '') + input.table.idOf(row)
  /** By its strongest pair: of a wrong merge that is the reason, of a miss the nearest it came. */
  const explained = (entry: Worst): WorstCase => {
    let best: { left: number; right: number; weight: number } | undefined
    for (const [left, right] of entry.samples) {
      const { weight } = result.explain(left, right)
      if (best === undefined || weight > best.weight) best = { left, right, weight }
    }
    const { left, right, weight } = best as { left: number; right: number; weight: number }
    const explanation = result.explain(left, right)
    return { pairs: entry.pairs, left: name(left), right: name(right), weight, evidence: evidenceInWords(explanation), because: explanation.because }
  }
  return {
    rows: rows.length,
    pairwise: pairwiseAgreement(real, found),
    bCubed: bCubed(real, found),
    wrongMerges: worst(rows, found, real).map(explained),
    misses: worst(rows, real, found).map(explained),
  }
}

interface Worst {
  readonly pairs: number
  readonly samples: readonly (readonly [number, number])[]
}

/** The groups of `together` that `apart` tears into parts, by the pairs that this concerns. */
function worst(rows: readonly number[], together: Int32Array, apart: Int32Array): Worst[] {
  const groups = new Map<number, Map<number, number[]>>()
  rows.forEach((row, place) => {
    const group = together[place] as number
    let parts = groups.get(group)
    if (parts === undefined) groups.set(group, (parts = new Map()))
    const part = parts.get(apart[place] as number)
    if (part === undefined) parts.set(apart[place] as number, [row])
    else part.push(row)
  })
  const torn: { pairs: number; parts: number[][] }[] = []
  for (const parts of groups.values()) {
    if (parts.size < 2) continue
    let total = 0
    let squares = 0
    for (const part of parts.values()) {
      total += part.length
      squares += part.length * part.length
    }
    torn.push({ pairs: (total * total - squares) / 2, parts: [...parts.values()] })
  }
  torn.sort((a, b) => b.pairs - a.pairs || (a.parts[0]?.[0] ?? 0) - (b.parts[0]?.[0] ?? 0))
  return torn.slice(0, shown).map(({ pairs, parts }) => ({ pairs, samples: crossPairs(parts) }))
}

function crossPairs(parts: readonly (readonly number[])[]): [number, number][] {
  const bySize = [...parts].sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number))
  const samples: [number, number][] = []
  for (let left = 0; left < bySize.length; left++) {
    for (let right = left + 1; right < bySize.length; right++) {
      for (const a of (bySize[left] as readonly number[]).slice(0, 5)) {
        for (const b of (bySize[right] as readonly number[]).slice(0, 5)) {
          samples.push([a, b])
          if (samples.length >= weighed) return samples
        }
      }
    }
  }
  return samples
}

/** The measures alone, for people. */
export function describeAgreement(pairwise: PairwiseAgreement, cubed: BCubedAgreement): string {
  const figure = (value: number): string => value.toFixed(4)
  return [
    `  pairs  precision ${figure(pairwise.precision)}  recall ${figure(pairwise.recall)}  F1 ${figure(pairwise.f1)}  (${pairwise.commonPairs} right of ${pairwise.predictedPairs} found, ${pairwise.truePairs} true)`,
    `  B³     precision ${figure(cubed.precision)}  recall ${figure(cubed.recall)}  F1 ${figure(cubed.f1)}`,
    '',
  ].join('\n')
}

/** The whole report, for people. */
export function describeTruth(report: TruthReport): string {
  const cases = (title: string, list: readonly WorstCase[]): string =>
    list.length === 0 ? '' : `\n${title}\n${list.map(({ pairs, left, right, weight, evidence, because }) => `  ${left} – ${right}  (${pairs} ${pairs === 1 ? 'pair' : 'pairs'}, ${asBits(weight)} bits)\n    ${evidence}\n    ${because}\n`).join('')}`
  return `Measured by the truth of ${report.rows.toLocaleString('en')} rows:\n${describeAgreement(report.pairwise, report.bCubed)}${cases('Worst wrong merges:', report.wrongMerges)}${cases('Worst misses:', report.misses)}`
}
