import type { Comparison } from '../../score/comparison.js'
import type { Learnt } from '../../score/learn.js'
import type { Model } from '../../score/model.js'
import { fewProfiles } from '../../score/train.js'
import { contradictionsWithin } from '../../score/contradictions.js'
import type { WeighedTable } from './engine.js'
import type { BlockKeyReport } from './result.js'

/** Where nearly all pairs are taken for one person's, there were no strangers to learn from. */
const nearlyAll = 0.95
/** What nearly everybody agrees in says nothing, and a few in a hundred more or less are no doubt. */
const noLess = 0.9
/** Fewer pairs or links than these show nothing. */
const fewPairs = 500
const fewLinks = 200
/** A key that brings more of the links than this, with no other to confirm it, is looked at. */
const keyShare = 0.3
/** Of links: one in four that names two people is more than slips and second names explain. */
const linksAgainst = 0.25
/** Of the pairs within a contact: those of one person with bad handwriting contradict now and then, not mostly. */
const contactAgainst = 0.5
const fewCompared = 10

/** What a run came to, as far as doubts about it are concerned. */
export interface Outcome {
  readonly links: number
  /** Whether candidate pair `i` is a link. */
  readonly isLink: (i: number) => boolean
  readonly blocks: readonly BlockKeyReport[]
  readonly contacts: Int32Array
  readonly sizes: Int32Array
}

/**
 * Doubts that need no truth to be seen, in sentences without personal data. Each names something that a run shows only where it
 * went wrong or had too little to go by: a list with one identifier, or a person with forty records, gives none.
 */
export function warningsOf(weighed: WeighedTable, outcome: Outcome): string[] {
  return [...doubtsAboutAnswers(weighed.decided?.answers), ...doubtsAboutLearning(weighed), ...doubtsAboutKeys(weighed, outcome), ...doubtsAboutContacts(weighed, outcome)]
}

/** Whether the answers that calibrated a model may be what somebody left of more. */
export function* doubtsAboutAnswers(answers: Model['answers'] | undefined): Iterable<string> {
  if (answers === undefined || (answers.same > 0 && answers.different > 0) || answers.same + answers.different === 1) return
  yield `All answers that taught the model say ${answers.same > 0 ? 'yes' : 'no'}, as if the others had been left out: together they count as one. Answer the others too.`
}

function* doubtsAboutLearning(weighed: WeighedTable): Iterable<string> {
  const { learnt, origin, set, candidates, patternOf } = weighed
  if (learnt === undefined) {
    if (origin === 'default') yield `There are too few records to learn from (fewer than ${fewProfiles} that differ), so the default model decided.`
    return
  }
  if (origin === 'default') {
    yield 'What the records taught was not to be believed, so the default model decided.'
    return
  }
  if (!learnt.converged) yield 'Learning reached its limit before it settled.'
  const kept = set.list.filter((_, c) => learnt.classes[c]!.m[0]! < noLess * learnt.classes[c]!.u[0]!)
  if (kept.length > 0) yield `What the records taught about ${named(kept)} was not to be believed (strangers agree more often than one person's records), so the defaults decided there.`
  const differing = set.list.filter((one, c) => !kept.includes(one) && differsMoreThanAgrees(learnt, c))
  if (differing.length > 0) yield `One person's records were learnt to differ in ${named(differing)} more often than to agree: are these columns what they are taken for?`
  let pairs = 0
  let expected = 0
  for (let i = 0; i < candidates.pairs.size; i += 1) {
    // Pairs that share an identifier are one person's as a rule.
    if (candidates.keys[candidates.foundBy[i]!]!.anchor) continue
    pairs += 1
    expected += learnt.posterior[patternOf[i]!]!
  }
  if (pairs >= fewPairs && expected / pairs > nearlyAll) yield `Of the pairs that no identifier proposed, ${percent(expected / pairs)} are expected to be one person's: with hardly a stranger among them, learning may have taken strangers for matches. Look at some links.`
}

/** Of identifiers a person may well have several. */
function differsMoreThanAgrees({ classes }: Learnt, c: number): boolean {
  const { m, agreeing, anchor } = classes[c]!
  // Where values are cut short, as years of birth are, the best that they can do is to agree in part.
  return !anchor && m.subarray(0, agreeing).reduce((sum, share) => sum + share, 0) < m.subarray(agreeing).reduce((sum, share) => sum + share, 0)
}

function* doubtsAboutKeys({ candidates, scorer, patternOf }: WeighedTable, { links, isLink, blocks }: Outcome): Iterable<string> {
  if (links < fewLinks) return
  const contradicts = Array.from({ length: scorer.reader.patterns.size }, (_, pattern) => (scorer.patternEvidence('own', pattern) ?? 0) < 0)
  for (const [k, { key, linksFoundAlone }] of blocks.entries()) {
    if (linksFoundAlone / links <= keyShare) continue
    let against = 0
    for (let i = 0; i < candidates.pairs.size; i += 1) {
      if (candidates.foundBy[i] === k && candidates.foundAgain[i] === 0 && contradicts[patternOf[i]!] === true && isLink(i)) against += 1
    }
    if (against / linksFoundAlone > linksAgainst) yield `The key ${key} alone brought ${percent(linksFoundAlone / links)} of the links, and ${percent(against / linksFoundAlone)} of those name two people: is it something that people share?`
  }
}

function* doubtsAboutContacts({ profiles, scorer, ranks }: WeighedTable, { contacts, sizes }: Outcome): Iterable<string> {
  let largest = 0
  sizes.forEach((size, number) => (largest = size > sizes[largest]! ? number : largest))
  const members: number[] = []
  profiles.firstRow.forEach((row, profile) => {
    if (contacts[row] === largest) members.push(profile)
  })
  members.sort((a, b) => ranks[a]! - ranks[b]!)
  const { compared, against } = contradictionsWithin(scorer, members)
  if (compared >= fewCompared && against / compared > contactAgainst) yield `The largest contact holds ${sizes[largest]} records, and ${percent(against / compared)} of the pairs in it name two people: look at what they share.`
}

const named = (list: readonly Comparison[]): string => list.map(({ name }) => name).join(', ')
const percent = (share: number): string => `${Math.round(100 * share)}%`
