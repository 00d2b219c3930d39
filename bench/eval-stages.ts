import { type EvalSet, inputs } from './eval-sets.js'
import { bundled, runAlone } from './measured-run.js'
import { circumstances, count, markdownTable } from './results-file.js'
import type { BlockingReport, StagesQuestion, Variant } from './stages-run.js'

const share = (value: number): string => value.toFixed(4)
const change = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(4)}`

async function* askEach<T>(sets: readonly EvalSet[], ask: StagesQuestion['ask'], program: string): AsyncIterable<readonly [EvalSet, T]> {
  const stages = await bundled('stages-run.ts')
  for (const set of sets) {
    const paths = await inputs(set, program)
    if (paths === undefined) continue
    const question: StagesQuestion = {
      ask, paths, truth: set.truth,
      ...(set.linkable === undefined ? {} : { linkable: set.linkable }),
      ...(set.person === undefined ? {} : { person: set.person.source }),
      ...(set.policy === undefined ? {} : { policy: set.policy }),
    }
    const { report } = await runAlone<T>(stages, [JSON.stringify(question)])
    console.log(`${set.name}: ${ask} measured`)
    yield [set, report]
  }
}

/** What blocking finds of the true pairs, what each key alone found, and how much was put together that is not one person's. */
export async function blockingText(sets: readonly EvalSet[], program: string): Promise<string> {
  const rows: string[][] = []
  const names: string[] = []
  const byKey = new Map<string, string[]>()
  for await (const [set, found] of askEach<BlockingReport>(sets, 'blocking', program)) {
    rows.push([
      set.name, count(found.truePairs), share(found.connected), share(found.attainable), share(found.direct), (found.candidates / found.records).toFixed(1),
      count(found.largest), count(found.peopleInLargest), count(found.severalPeople), count(found.contradicting),
    ])
    for (const { key, pairs, first, alone } of found.keys) {
      const cells = byKey.get(key) ?? []
      cells[names.length] = pairs === 0 ? '0' : `${count(first)} · ${count(alone)}`
      byKey.set(key, cells)
    }
    names.push(set.name)
  }
  return [
    '## Blocking and over-merging', '',
    `\`npm run eval\`: ${circumstances()}.`,
    'Of the pairs of rows that belong together: *connected*, the share that a path of true candidates joins, which no later stage can raise; *attainable*, the same were every pair of one person\'s records compared and those linked whose evidence is enough, which better keys could reach at most; *direct*, the share that is itself a candidate or says the same. Candidate pairs a record are those of different profiles. '
    + 'Then the largest contact in rows and the people in it, contacts that hold rows of two people or more (both by the truth), and contacts in which two profiles contradict each other in what a person has but one of (seen without it).', '',
    markdownTable(['set', 'true pairs', 'connected', 'attainable', 'direct', 'pairs a record', 'largest', 'people in it', 'of several', 'contradicting'], rows), '',
    'True pairs of profiles that each key, its refinements with it, proposed first · that no other key would have proposed. `selfsame dedupe --report` says the same of links, without the truth.', '',
    markdownTable(['key', ...names], [...byKey].map(([key, cells]) => [key, ...names.map((_, n) => cells[n] ?? '')])),
  ].join('\n')
}

/** What each part of the engine and each key brings, set by set. */
export async function partsText(sets: readonly EvalSet[], program: string): Promise<string> {
  const sections: string[] = []
  for await (const [set, variants] of askEach<Variant[]>(sets, 'parts', program)) {
    const [all] = variants
    sections.push(`${set.name}:`, '', markdownTable(
      ['without', 'P', 'R', 'F1', 'change', 'connected', 'pairs compared', 'largest', 'of several'],
      variants.map((one) => [
        one === all ? '(nothing left out)' : one.name, share(one.precision), share(one.recall), share(one.f1), one === all ? '' : change(one.f1 - all!.f1),
        one.connected === undefined ? '' : share(one.connected), count(one.candidates), count(one.largest), count(one.severalPeople),
      ]),
    ), '')
  }
  return [
    '## What each part brings', '',
    `\`npm run eval -- --ablate\`: ${circumstances()}.`,
    'The engine with one part left out: how rare a shared value is; how many given names stand under an identifier; the household as an alternative to one person, in learning too; mean linkage (connected components in its place); one blocking key with its refinements. The threshold is chosen anew each time. Contacts of several people by the truth.', '',
    ...sections,
  ].join('\n')
}

/** The ways of clustering beside each other. */
export async function clusteringText(sets: readonly EvalSet[], program: string): Promise<string> {
  const rows: string[][] = []
  for await (const [set, variants] of askEach<Variant[]>(sets, 'clustering', program)) {
    for (const one of variants) rows.push([`${set.name}: ${one.name}`, share(one.precision), share(one.recall), share(one.f1), count(one.largest), count(one.peopleInLargest), count(one.severalPeople), count(one.contradicting)])
  }
  return [
    '## Ways of clustering', '',
    `\`npm run eval -- --cluster\`: ${circumstances()}.`,
    'The same weighed pairs and threshold, put together in several ways (`bench/clusterings.ts`); ours is the only one that ships. Largest contact in rows, the people in it, contacts of several people by the truth, contacts in which two profiles contradict each other.', '',
    markdownTable(['set: way', 'P', 'R', 'F1', 'largest', 'people in it', 'of several', 'contradicting'], rows), '',
    'Why ours: with connected components one wrong link joins all that hangs on its two ends, which shows where a person has many records and hardly where a person has two. '
    + 'Best match, centres and complete linkage ask too much of records that say little (a bare phone, a name and a town): they are far from most records of their own person, and near one. '
    + 'The plain mean lets such pairs count against a join as if they contradicted it, a prior for each; ours counts the prior once, in the link that joins, lets the mean fall the further the more pairs it is over, '
    + 'except where birth dates contradict, and leaves a nameless record out of it where two people claim it alike.',
  ].join('\n')
}
