import { decisionOf, isJoining, markOf, sideOf } from '../../model/mark.js'
import { comparators } from '../../score/comparators.js'
import type { ProfileRow, ReviewRow } from '../../store/rows.js'
import type { StoreTransaction } from '../../store/store.js'
import { pairKey } from '../profiles/contact-projection.js'
import { apartBecause } from '../profiles/histories.js'
import { everyRow, rowsAtOnce } from '../../store/pages.js'
import type { ProfileGraph } from '../profiles/profile-graph.js'
import type { Working } from '../profiles/working-profile.js'
import type { Ruling } from './ruling.js'

/** Profiles whose reviews are read at once. */
const profilesAtOnce = 500

/** The pairs of profiles that stand for review, kept up to date with the contacts. */
export class PairReviews {
  readonly #tx: StoreTransaction
  readonly #graph: ProfileGraph
  readonly #ruling: Ruling

  constructor(tx: StoreTransaction, graph: ProfileGraph, ruling: Ruling) {
    this.#tx = tx
    this.#graph = graph
    this.#ruling = ruling
  }

  /**
   * Pairs across contacts that reach the review threshold stand for review, unless a decision keeps them apart; others do not.
   * @param refusals By pair what refused it.
   * @param isNew Whether a profile came in this transaction, so that no review of it stands yet.
   * @param touched Those that were touched, or have another contact than they had. Of two that were not a review says what it said, unless
   * somebody was refused now or then.
   */
  async settle(clustered: readonly Working[], refusals: ReadonlyMap<string, string>, { isNew, touched }: { readonly isNew: (one: Working) => boolean; readonly touched: readonly Working[] }): Promise<void> {
    const put: ReviewRow[] = []
    const drop: string[] = []
    const known = new Map<string, ReviewRow>()
    const reviewed = new Set<string>()
    for (const row of await this.#standing(clustered.filter((one) => !isNew(one)).map(({ row }) => row.id))) {
      known.set(row.id, row)
      reviewed.add(row.left).add(row.right)
    }
    const asked = known.size > 0 || refusals.size > 0 ? clustered : touched
    await this.#loadNeighbours(asked)
    asked.forEach((one, i) => (one.place = i))
    for (const [at, one] of asked.entries()) {
      const apart = one.row.contact === '' ? apartBecause(one, this.#ruling, this.#graph) : undefined
      if (apart !== undefined && apart !== 'evidence') {
        known.delete(pairKey(one.row.id, one.row.id))
        put.push(reviewOf(one, one, this.#graph.weigh(one, one).weight, apart))
      }
      const wasReviewed = reviewed.has(one.row.id)
      const asking: (readonly [other: Working, weight: number])[] = []
      one.eachLink((otherId, weight) => {
        const other = this.#graph.known(otherId)
        // Most links are inside a contact, and ask nothing; of the others each is looked at from one side.
        if (other !== undefined && !(other.place <= at && asked[other.place] === other) && (wasReviewed || !areJoined(one, other))) asking.push([other, weight])
      })
      for (const [other, weight] of asking) {
        const id = pairKey(one.row.id, other.row.id)
        const before = known.get(id)
        known.delete(id)
        const asks = areJoined(one, other) ? undefined : this.#asks(one, other, { weight, refused: refusals.get(id), before })
        const because = typeof asks === 'object' ? await asks : asks
        if (because === undefined) {
          if (before !== undefined) drop.push(id)
        } else if (before?.weight !== weight || before.because !== because) put.push(reviewOf(one, other, weight, because))
      }
    }
    // What no link stands for any more asks nothing.
    drop.push(...known.keys())
    if (drop.length > 0) await this.#tx.delete('reviews', drop)
    if (put.length > 0) await this.#tx.put('reviews', put)
  }

  /** Takes away the reviews of a profile that goes. */
  async drop(profile: string): Promise<void> {
    const rows = await this.#standing([profile])
    if (rows.length > 0) await this.#tx.delete('reviews', rows.map((row) => row.id))
  }

  /** Why two that are linked and stand in two contacts are to be looked at, if they are. */
  #asks(one: Working, other: Working, { weight, refused, before }: { readonly weight: number; readonly refused: string | undefined; readonly before: ReviewRow | undefined }): string | undefined | Promise<string | undefined> {
    const decided = decisionsBetween(one.row, other.row)
    if (decided.length > 0) return newEvidence(this.#tx, this.#graph, decided, one, other)
    return refused?.startsWith('decision:') === true ? undefined : refused ?? (weight < this.#ruling.thresholds.same ? 'evidence' : before?.because ?? 'linkage')
  }

  /** The reviews that stand between profiles. */
  async #standing(profiles: readonly string[]): Promise<readonly ReviewRow[]> {
    const all: ReviewRow[] = []
    for (let from = 0; from < profiles.length; from += profilesAtOnce) {
      const values = profiles.slice(from, from + profilesAtOnce)
      for (const row of await everyRow(rowsAtOnce, (page) => this.#tx.list('reviews', 'profile', { values, ...page }))) all.push(row)
    }
    return all
  }

  async #loadNeighbours(asked: readonly Working[]): Promise<void> {
    const missing: string[] = []
    for (const one of asked) one.eachLink((id) => {
      if (this.#graph.known(id) === undefined) missing.push(id)
    })
    if (missing.length > 0) await this.#graph.load(missing)
  }
}

/** Evidence for one person of a kind that lay before nobody who decided that the two are different. */
async function newEvidence(tx: StoreTransaction, graph: ProfileGraph, decided: readonly string[], a: Working, b: Working): Promise<string | undefined> {
  const rows = await tx.get('decisions', decided)
  const news = kindsOfEvidence(graph, a, b).find((kind) => !rows.some((row) => row?.evidence.includes(kind)))
  return news === undefined ? undefined : `new-evidence:${news}`
}

/**
 * Says why a review still asks, of the contacts as they are now: a decision on others of their records keeps them apart as one on these two does, so that
 * nothing but new evidence asks (`undefined` where there is none). To be asked when a review is read: records come to a contact and leave it though nobody looks at its other pairs.
 */
export function stillAsking({ tx, graph }: { readonly tx: StoreTransaction; readonly graph: ProfileGraph }): (review: ReviewRow, a: Working, b: Working) => Promise<string | undefined> {
  const known = new Map<string, Pick<ProfileRow, 'marks'>>()
  const marked = async ({ row }: Working): Promise<Pick<ProfileRow, 'marks'>> => {
    if (row.contact === '') return row
    const all = known.get(row.contact) ?? { marks: (await everyRow(rowsAtOnce, (page) => tx.list('profiles', 'contact', { values: [row.contact], ...page }))).flatMap(({ marks }) => marks) }
    known.set(row.contact, all)
    return all
  }
  return async ({ because }, a, b) => {
    if (a === b) return because
    const own = await marked(a)
    const decided = own.marks.every(isJoining) ? [] : decisionsBetween(own, await marked(b))
    return decided.length === 0 ? because : newEvidence(tx, graph, decided, a, b)
  }
}

const nothing: readonly never[] = []

const areJoined = (one: Working, other: Working): boolean => one.row.contact !== '' && one.row.contact === other.row.contact

function reviewOf(one: Working, other: Working, weight: number, because: string): ReviewRow {
  const [left, right] = one.row.id < other.row.id ? [one.row.id, other.row.id] : [other.row.id, one.row.id]
  return { id: pairKey(left, right), left, right, weight, because }
}

/** The decisions that name the two on their two sides, each once. */
export function decisionsBetween(a: Pick<ProfileRow, 'marks'>, b: Pick<ProfileRow, 'marks'>): readonly string[] {
  if (a.marks.length === 0 || b.marks.length === 0) return nothing
  const others = new Set(b.marks)
  const facing = a.marks.filter((mark) => !isJoining(mark) && others.has(markOf(decisionOf(mark), sideOf(mark) === 'left' ? 'right' : 'left')))
  return [...new Set(facing.map(decisionOf))]
}

/** The comparisons that speak for one person between two profiles. */
export function kindsOfEvidence(graph: ProfileGraph, a: Working, b: Working): readonly string[] {
  const { digits } = graph.weigh(a, b)
  return comparators.flatMap((one, c) => (digits[c] !== 0 && graph.weigher.units.unitsOf(digits, c, 'stranger') > 0 ? [one.name] : []))
}
