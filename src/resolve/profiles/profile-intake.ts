import { anchorCode, type ProfileKeys, refinedKeys } from '../../block/profile-keys.js'
import type { IdentifierValue } from '../../normalize/columns/identifiers.js'
import { crowdKey } from '../../normalize/columns/phone-identifier.js'
import { identifierNames } from '../../score/rarity.js'
import { profileRow } from '../../store/row-shapes.js'
import type { ProfileRow } from '../../store/rows.js'
import { countNames, mayCrowd } from './crowds.js'
import { KeyHolders } from './key-holders.js'
import type { ProfileGraph } from './profile-graph.js'
import type { Working } from './working-profile.js'

/** A profile that is not in the store yet, with the keys that follow from its values. */
export interface Comer {
  /** Its keys and links are still to come. */
  readonly row: ProfileRow
  readonly keys: ProfileKeys
}

/**
 * Adds many profiles at once. Keys, crowds and links come out as if each had come by itself, but each key is counted and each pair weighed
 * once, when all is there that they depend on.
 */
export async function addProfiles(graph: ProfileGraph, comers: readonly Comer[]): Promise<readonly Working[]> {
  const base = await KeyHolders.of(graph, comers.map(({ keys }) => keys.codes))
  const turned: number[] = []
  const refiners = new Map<string, ReadonlyMap<string, number>>()
  const refined: number[][] = comers.map(() => [])
  for (const [n, code] of base.codes.entries()) {
    if (!base.isGeneric(n)) continue
    for (const i of base.coming(n)) refined[i]!.push(...refinedKeys(code, comers[i]!.keys.refiners))
    if (base.hasTurned(n)) turned.push(...(await graph.refine(code, refiners)), code)
  }
  const finer = await KeyHolders.of(graph, refined)
  for (const [n, code] of finer.codes.entries()) if (finer.hasTurned(n)) turned.push(code)
  await base.read()
  await finer.read()

  const all = comers.map(({ row, keys }, i) => graph.enter(profileRow(row, { keys: refined[i]!.length === 0 ? keys.codes : [...keys.codes, ...refined[i]!] })))
  await countCrowds(graph, all, base)
  for (const i of byLargestBlock(all.length, [base, finer])) {
    const one = all[i]!
    const link = (other: Working) => {
      if (other.askedBy === one) return
      other.askedBy = one
      graph.link(one, other)
    }
    for (const holders of [base, finer]) {
      holders.numbersOf(i).forEach((n) => {
        if (!holders.proposes(n)) return
        holders.stored(n).forEach(link)
        const coming = holders.coming(n)
        for (let k = 0; k < coming.length && coming[k]! < i; k += 1) link(all[coming[k]!]!)
      })
    }
  }
  const coming = (code: number) => [base, finer].reduce((sum, holders) => sum + holders.countComing(code), 0)
  if (turned.length > 0) await graph.loosen(new Set(turned), coming)
  graph.entered(all)
  return all
}

/** Those that come, by their places: who stand under one key follow each other, so that whom they are weighed with is at hand. Takes a third off the time of many. */
function byLargestBlock(count: number, all: readonly KeyHolders[]): Int32Array {
  /** Of each comer its largest block, as one number for the keys of all. */
  const blocks = new Int32Array(count)
  for (let i = 0; i < count; i += 1) {
    let most = 0
    let first = 0
    for (const holders of all) {
      for (const n of holders.numbersOf(i)) {
        if (!holders.proposes(n) || holders.total(n) <= most) continue
        most = holders.total(n)
        blocks[i] = first + n
      }
      first += holders.codes.length
    }
  }
  return Int32Array.from(blocks.keys()).sort((a, b) => blocks[a]! - blocks[b]! || a - b)
}

/** Counts the names under each identifier that comes, and weighs anew the stored links that are changed by it. */
async function countCrowds(graph: ProfileGraph, all: readonly Working[], base: KeyHolders): Promise<void> {
  const comers = new Set(all)
  for (const comparison of identifierNames) {
    const outdated = new Set<Working>()
    const looked = new Set<string>()
    for (const one of all) {
      for (const value of (one.row.values[comparison] as readonly IdentifierValue[] | undefined) ?? []) {
        const crowd = crowdKey(value)
        const n = base.numberOf(anchorCode(comparison, crowd))
        if (!mayCrowd(base.total(n)) || looked.has(crowd)) continue
        looked.add(crowd)
        const stored = base.isGeneric(n) ? await graph.holders(comparison, crowd) : base.stored(n)
        for (const other of countNames(comparison, crowd, [...stored, ...Array.from(base.coming(n), (i) => all[i]!)]).outdated) {
          graph.touched.add(other.row.id)
          if (!comers.has(other)) outdated.add(other)
        }
      }
    }
    for (const one of outdated) await graph.relink(one, comparison)
  }
}
