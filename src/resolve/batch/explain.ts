import { refOfRow } from '../../merge/golden.js'
import type { Field } from '../../model/field.js'
import { refusals } from '../../merge/locale/english-refusals.js'
import { type Alternative, alternatives, type Evidence, type PairExplanation, type PairLink, type PairSide, type RefusedLink } from '../../score/evidence.js'
import { bit, probabilityOfBits } from '../../score/level-units.js'
import type { PartedTable, WeighedTable } from './engine.js'

const longestShown = 200

/** Comparisons of keys that nobody would write, and the fields in which people wrote what they are of. */
const writtenIn: Readonly<Record<string, readonly Field[]>> = {
  street: ['street', 'streetNumber', 'unit', 'address'], place: ['postcode', 'city', 'region'], extra: ['addressExtra'], organization: ['organization'], organizationName: ['organization', 'name'], jobTitle: ['jobTitle'], birthPlace: ['birthPlace'],
}

/** The evidence between two rows in bits, and why they are or are not in one contact. */
export function explainPair({ table, weighed, partition, threshold, contactNumbers: contacts }: PartedTable & { readonly contactNumbers: Int32Array }, leftRow: number, rightRow: number): PairExplanation {
  const { profiles, set, scorer } = weighed
  const left = { ...refOfRow(table, leftRow), row: leftRow }
  const right = { ...refOfRow(table, rightRow), row: rightRow }
  const joined = contacts[leftRow] === contacts[rightRow]
  const a = profiles.ofRow[leftRow]!
  const b = profiles.ofRow[rightRow]!
  if (a < 0 || b < 0) {
    const prior = scorer.units.priors.stranger / bit
    return { left, right, prior, against: 'stranger', evidence: [], weight: prior, probability: probabilityOfBits(prior), joined, because: 'One of the records says nothing that can be compared.', path: [], refused: [] }
  }
  const pattern = scorer.reader.read(a, b)
  const digits = Uint8Array.from(scorer.reader.patterns.digits(pattern))
  const withNames = scorer.units.namesakesWith(scorer.units.sums(digits))
  const shown = (row: number, { name, show }: (typeof set.list)[number], code: number): string => {
    const texts = (writtenIn[name] ?? []).flatMap((field) => table.columns.flatMap(({ field: of, codes, values }) => (of === field && codes[row]! >= 0 ? [values[codes[row]!]!] : [])))
    return texts.length === 0 ? show(code) : texts.join(', ').replace(/\p{Cc}+/gu, ' ').slice(0, longestShown)
  }
  const evidenceAgainst = (against: Alternative): Evidence[] =>
    set.list.flatMap((one, c): Evidence[] => {
      const digit = digits[c]!
      const l = one.codes[a]!
      const r = one.codes[b]!
      if (l < 0 && r < 0) return []
      const stranger = against === 'stranger'
      const namesakes = stranger && c === withNames ? scorer.namesakeUnits(pattern, a, b) : 0
      const shared = scorer.rarityUnits(c, digit, a, b)
      const rarity = stranger ? shared : scorer.units.crowdedUnits(digits, c, shared, against)
      const units = scorer.units.unitsOf(digits, c, against) + rarity + namesakes
      return [{
        comparison: one.name,
        level: digit === 0 ? 'missing' : one.levels[digit - 1]!,
        ...(l < 0 ? {} : { left: shown(leftRow, one, l) }),
        ...(r < 0 ? {} : { right: shown(rightRow, one, r) }),
        bits: units / bit,
        termFrequencyBits: rarity / bit,
        ...(namesakes === 0 ? {} : { namesakeBits: namesakes / bit }),
      }]
    })
  const pairAgainst = (against: Alternative) => {
    const prior = scorer.units.priors[against] / bit
    const evidence = evidenceAgainst(against)
    return { against, prior, evidence, weight: evidence.reduce((sum, one) => sum + one.bits, prior) }
  }
  const { against, prior, evidence, weight } = alternatives.map(pairAgainst).reduce((least, one) => (one.weight < least.weight ? one : least))
  const sideOf = (profile: number): PairSide => ({ ...refOfRow(table, profiles.firstRow[profile]!), row: profiles.firstRow[profile]! })
  let path: readonly PairLink[] | undefined
  return {
    left, right, prior, against, evidence, weight, probability: probabilityOfBits(weight), joined,
    // These ask all links of the set, which is not done for those who only want the evidence.
    get because() {
      return reason(this, a === b, weight * bit >= threshold)
    },
    get path() {
      return (path ??= !joined || a === b || weight * bit >= threshold ? [] : pathBetween(weighed, threshold, contacts, a, b).map((one) => ({ left: sideOf(one.left), right: sideOf(one.right), weight: one.weight / bit })))
    },
    get refused() {
      if (joined) return []
      const contactOf = (profile: number) => contacts[profiles.firstRow[profile]!]!
      const own = new Set([contacts[leftRow]!, contacts[rightRow]!])
      return partition.refused.flatMap((one): RefusedLink[] => {
        const between = own.has(contactOf(one.left)) && own.has(contactOf(one.right))
        return between ? [{ left: sideOf(one.left), right: sideOf(one.right), weight: one.weight / bit, constraint: one.constraint }] : []
      })
    },
  }
}

function reason({ joined, left, right, path, refused }: Pick<PairExplanation, 'joined' | 'left' | 'right' | 'path' | 'refused'>, alike: boolean, strong: boolean): string {
  if (joined) {
    if (alike) return 'They say the same.'
    if (strong) return 'The evidence between the two is enough.'
    if (path.length === 0) return 'A decision, or an identifier that belongs to one contact, put them together.'
    return `Linked by way of ${path.slice(1).map((link) => link.left.id).join(', ')}.`
  }
  const own = refused.find((one) => (one.left.row === left.row && one.right.row === right.row) || (one.left.row === right.row && one.right.row === left.row))
  if (own !== undefined) return refusalInWords(own.constraint)
  if (strong) return 'The evidence would be enough, but no blocking key proposed the pair.'
  return refused.length === 0 ? 'The evidence between the two is not enough.' : 'The evidence between the two is not enough, and what links their contacts was refused.'
}

/** Why a link was refused, as a sentence. */
export function refusalInWords(constraint: string): string {
  const [kind = '', of = ''] = constraint.split(':')
  const said = Object.hasOwn(refusals, kind) ? refusals[kind as keyof typeof refusals] : `Refused by ${constraint}.`
  return typeof said === 'string' ? said : said(of)
}

interface NodeLink {
  readonly left: number
  readonly right: number
  readonly weight: number
}

/** The shortest way of links between two profiles of one contact; empty where a decision joined them. */
function pathBetween({ candidates, weights, profiles }: WeighedTable, threshold: number, contacts: Int32Array, a: number, b: number): readonly NodeLink[] {
  const contact = contacts[profiles.firstRow[a]!]!
  const inside = (profile: number) => contacts[profiles.firstRow[profile]!] === contact
  const links = new Map<number, NodeLink[]>()
  const add = (link: NodeLink) => {
    const known = links.get(link.left)
    if (known === undefined) links.set(link.left, [link])
    else known.push(link)
  }
  for (let i = 0; i < candidates.pairs.size; i += 1) {
    const weight = weights[i]!
    const left = candidates.pairs.left[i]!
    const right = candidates.pairs.right[i]!
    if (weight < threshold || !inside(left) || !inside(right)) continue
    add({ left, right, weight })
    add({ left: right, right: left, weight })
  }
  const cameBy = new Map<number, NodeLink | undefined>([[a, undefined]])
  const queue = [a]
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (at === b) {
      const path: NodeLink[] = []
      for (let link = cameBy.get(b); link !== undefined; link = cameBy.get(link.left)) path.unshift(link)
      return path
    }
    for (const link of links.get(at) ?? []) {
      if (cameBy.has(link.right)) continue
      cameBy.set(link.right, link)
      queue.push(link.right)
    }
  }
  return []
}
