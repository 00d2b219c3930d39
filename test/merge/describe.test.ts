import fc from 'fast-check'
import { describe as group, expect, test } from 'vitest'
import { describe } from '../../src/merge/describe.js'
import { speechOf } from '../../src/merge/locale/speech.js'
import { locales } from '../../src/merge/locale/words.js'
import { evidenceReasons, type EvidenceReason, type Reason, refusalReason } from '../../src/merge/reason.js'
import { interactionKinds } from '../../src/model/interaction.js'
import { dedupe } from '../../src/resolve/dedupe.js'
import { comparators } from '../../src/score/comparators.js'

const evidence = (comparison: string, level: string, more: Partial<EvidenceReason> = {}): Reason => ({ kind: 'evidence', comparison, level, bits: 4, rarityBits: 0, ...more }) as Reason

/** One reason of every kind: a kind without an example here is a compile error. */
const examples: { readonly [K in Reason['kind']]: Reason & { readonly kind: K } } = {
  evidence: evidence('phone', 'exact') as EvidenceReason,
  limit: { kind: 'limit', identifier: 'phone' }, decision: { kind: 'decision', decisionId: 'd1' }, linkage: { kind: 'linkage' }, names: { kind: 'names' },
  ambiguous: { kind: 'ambiguous' }, 'one-to-one': { kind: 'one-to-one' }, 'same-source': { kind: 'same-source' }, history: { kind: 'history' }, claimed: { kind: 'claimed' },
  automation: { kind: 'automation' }, others: { kind: 'others' }, weak: { kind: 'weak' }, 'new-evidence': { kind: 'new-evidence', comparison: 'email' }, rule: { kind: 'rule', name: 'x' },
  merged: { kind: 'merged', by: 'Ana', at: '2026-11-23T22:30:00Z' }, separated: { kind: 'separated', by: 'Ana', at: '2026-11-23T22:30:00Z' }, undone: { kind: 'undone', by: 'Ana', at: '2026-11-23T22:30:00Z' },
  detached: { kind: 'detached', by: 'Ana', at: '2026-11-23T22:30:00Z' }, erased: { kind: 'erased', by: 'Ana', at: '2026-11-23T22:30:00Z' },
  consent: { kind: 'consent', state: 'granted', channel: 'email', purpose: 'news', at: '2026-11-23T22:30:00Z' },
  household: { kind: 'household' }, organization: { kind: 'organization' },
}

group.each(locales)('words in %s', (locale) => {
  const words = speechOf({ locale }).words
  const levels = comparators.flatMap((one) => one.levels.map((level) => [one.name, level] as const))

  // Mutation: a level more in `defaultLevels`, or a comparator more in `comparators`, fails here.
  test('there are some for every level of every comparison, and for no other', () => {
    const said = Object.entries(words.reasons.evidence).flatMap(([name, texts]) => Object.keys(texts).map((level) => `${name} ${level}`))
    expect(said.toSorted()).toEqual(levels.map(([name, level]) => `${name} ${level}`).toSorted())
  })

  test('every reason is a sentence, no two alike', () => {
    const all: Reason[] = [
      ...levels.map(([name, level]) => evidence(name, level)),
      ...Object.values(examples).filter(({ kind }) => kind !== 'evidence'),
      ...['email', 'handle', 'accountId', 'nationalId', 'taxId', 'instagram'].map((identifier): Reason => ({ kind: 'limit', identifier })),
      ...(['refused', 'silent'] as const).map((state): Reason => ({ kind: 'consent', state, channel: 'email', purpose: 'news' })),
    ]
    const sentences = describe(all, { locale })
    expect(sentences.filter((one) => !/^\p{Lu}.*[^ ]\.$/u.test(one) || /undefined|\[object/.test(one))).toEqual([])
    expect(new Set(sentences).size).toBe(all.length)
  })

  test('every kind of interaction has a name', () => {
    expect(Object.keys(words.card.kinds).toSorted()).toEqual([...interactionKinds].toSorted())
  })

  test('no value stands in a sentence unless it is asked for', () => {
    const secrets: Reason[] = [evidence('givenName', 'different', { left: 'Олена', right: 'Helen' }), { kind: 'merged', by: 'Ana', at: '2026-11-23T22:30:00Z', note: 'her sister Helen said so' }]
    expect(describe(secrets, { locale }).join(' ')).not.toMatch(/Helen|Олена/)
    const told = describe(secrets, { locale, values: true })
    expect(told[0]).toMatch(/ \(Олена \/ Helen\)\.$/)
    expect(told[1]).toMatch(/ \(her sister Helen said so\)\.$/)
  })
})

test('the three languages say different things', () => {
  const [en, uk, pt] = locales.map((locale) => describe(Object.values(examples), { locale }))
  const named = locales.map((locale) => describe([evidence('familyName', 'exact', { namesakeBits: -9, rarityBits: 3 })], { locale })[0])
  expect(named).toEqual(['The family names are the same. Few people share it. A whole name alone proves little.', expect.stringMatching(/Саме лише повне ім’я доводить мало\.$/), expect.stringMatching(/Um nome completo, só por si, prova pouco\.$/)])
  en!.forEach((sentence, i) => expect(new Set([sentence, uk![i], pt![i]]).size).toBe(3))
})

test('counts agree with their nouns', () => {
  const records = (count: number) => locales.map((locale) => speechOf({ locale }).words.card.records(count, 'crm'))
  expect(records(1)).toEqual(['1 record: crm', '1 запис: crm', '1 ficha: crm'])
  expect([records(3)[1], records(5)[1], records(21)[1]]).toEqual(['3 записи: crm', '5 записів: crm', '21 запис: crm'])
})

test('days are those of the reader', () => {
  expect(describe([examples.merged], { locale: 'en' })).toEqual(['Merged by Ana on 2026-11-23.'])
  expect(describe([examples.merged], { locale: 'uk', timeZone: 'Europe/Kyiv' })).toEqual(['Об’єднано 24.11.2026: Ana.'])
  expect(describe([examples.merged], { locale: 'pt', timeZone: 'America/Sao_Paulo' })).toEqual(['União feita por Ana em 23/11/2026.'])
})

test('two people of one household are what the evidence was held against, not what was found', () => {
  for (const locale of locales) for (const sentence of describe([examples.household, examples.organization], { locale })) expect(sentence).not.toMatch(/two|двох|duas/i)
})

test('a channel is named as it is elsewhere', () => {
  const said = locales.map((locale) => describe([{ kind: 'limit', identifier: 'instagram' }], { locale }))
  expect(said[0]).toEqual(['Together they would hold more instagram accounts than the policy allows one person.'])
  expect(said[1]).toEqual(['Разом вони мали б більше акаунтів instagram, ніж правила дозволяють одній людині.'])
  expect(said[2]).toEqual(['Juntas teriam mais contas de instagram do que as regras permitem a uma pessoa.'])
})

test('a note ends where its sentence does', () => {
  const say = (note: string) => describe([{ ...examples.merged, note }], { locale: 'en', values: true })[0]
  expect([say('her sister.'), say('is she...')]).toEqual(['Merged by Ana on 2026-11-23 (her sister).', 'Merged by Ana on 2026-11-23 (is she...).'])
})

test('how rare a shared value is gets a word where it matters', () => {
  const say = (rarityBits: number) => describe([evidence('familyName', 'exact', { rarityBits })], { locale: 'en' })[0]
  expect([say(3), say(1), say(-3)]).toEqual(['The family names are the same. Few people share it.', 'The family names are the same.', 'The family names are the same. Many people share it.'])
})

test('a language or time zone that there is not is refused', () => {
  for (const options of [{ locale: 'xx' }, { locale: 'constructor' }, { locale: 'en', timeZone: 'Mars/Olympus' }]) {
    expect(() => describe([], options as { locale: 'en' })).toThrow(expect.objectContaining({ code: 'BAD_OPTION' }))
  }
})

group('reasons', () => {
  // Seen to fail: a list of evidence was refused; what one side is silent about was a fault.
  test('are said of the evidence that an explanation lists, too, but for what a side is silent about', () => {
    const { evidence: found } = dedupe([{ id: '1', name: 'Helen Peterson', phone: '+44 7851 960472', city: 'Leeds' }, { id: '2', name: 'Helen Peterson', phone: '+44 7851 960472' }]).explain(0, 1)
    expect(found.some(({ level }) => level === 'missing')).toBe(true)
    expect(describe(found, { locale: 'en' })).toEqual(expect.arrayContaining(['The given names are the same.', 'The phone number is the same.']))
    expect(describe(found, { locale: 'en' })).toHaveLength(found.filter(({ level }) => level !== 'missing').length)
    expect(describe(found, { locale: 'en', values: true }).join(' ')).toContain('(+447851960472)')
  })

  test('evidence comes with what weighs most first, and silence is none', () => {
    const found = evidenceReasons({ against: 'household', evidence: [
      { comparison: 'city', level: 'missing', bits: 0, termFrequencyBits: 0 },
      { comparison: 'givenName', level: 'nickname', bits: 3, termFrequencyBits: 1, left: 'Nell', right: 'Helen' },
      { comparison: 'phone', level: 'exact', bits: 11, termFrequencyBits: 0 },
    ] })
    expect(found).toEqual([
      { kind: 'evidence', comparison: 'phone', level: 'exact', bits: 11, rarityBits: 0 },
      { kind: 'evidence', comparison: 'givenName', level: 'nickname', bits: 3, rarityBits: 1, left: 'Nell', right: 'Helen' },
      { kind: 'household' },
    ])
  })

  // Seen to fail: `generic`, which nothing refuses by, had a kind and words of its own.
  test('a constraint of any name is a reason, and one without words is named', () => {
    expect(['limit:phone', 'decision:a:b', 'linkage', 'generic:email', 'evidence', 'nobody-knows:x'].map(refusalReason)).toEqual([
      { kind: 'limit', identifier: 'phone' }, { kind: 'decision', decisionId: 'a:b' }, { kind: 'linkage' }, { kind: 'rule', name: 'generic:email' }, { kind: 'weak' }, { kind: 'rule', name: 'nobody-knows:x' },
    ])
    fc.assert(fc.property(fc.string(), (text) => describe([refusalReason(text)], { locale: 'uk' }).length === 1))
  })
})
