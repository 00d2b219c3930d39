import { familyStem, foldFamily, foldGiven } from '../normalize/name-fold.js'
import { givenNameWritten } from '../normalize/name-groups.js'
import { remember } from '../normalize/remember.js'
import { isOneSlip, isSwapOfNeighbours } from '../similarity/edit-distance.js'
import { isSimilar } from '../similarity/jaro-winkler.js'
import { type Comparator, comparator, type Form } from './comparator.js'
import { areSimilarSurnames, compareFamily, type FamilyForm, familyForm } from './compare-family.js'
import { compareGiven, type GivenForm, givenForm, groupLevel, type GroupedName } from './compare-given.js'
import { type Crossed, crossed } from './name-swap.js'

/** From this Jaro–Winkler similarity on, two values may be one value badly written. */
const similar = 0.88

type Groups = readonly GroupedName[]
interface GivenValue { readonly text: string; readonly tokens: readonly string[]; readonly key: string; readonly latin: boolean; readonly stems: readonly string[]; readonly groups: Groups; readonly form: GivenForm }
interface FamilyValue { readonly text: string; readonly tokens: readonly string[]; readonly key: string; readonly latin: boolean; readonly stems: readonly string[]; readonly groups: Groups; readonly form: FamilyForm }

export const words = (tokens: readonly string[]): string => tokens.join(' ')
const stemsOf = (tokens: readonly string[]): readonly string[] => tokens.map((token) => familyStem(foldFamily(token)))
const groupOf: (token: string) => GroupedName = remember((token) => {
  const key = foldGiven(token)
  return { key, ...givenNameWritten(token, key) }
})
/** What tables of given names say of each word in Cyrillic letters, which Ukrainian and Russian share; nothing where they know none as a full name. Elsewhere a second name is often a given one: Yusuf Ibrahim is not Ibrahim Joseph. */
const groupsOf = (tokens: readonly string[]): Groups => {
  if (!tokens.some((token) => /[а-яіїєґ]/.test(token))) return noGroups
  const groups = tokens.map(groupOf)
  return groups.some(({ formal }) => formal.length > 0) ? groups : noGroups
}
const noGroups: Groups = []

export const givenName: Comparator = comparator<readonly string[], GivenValue>({
  name: 'givenName',
  fields: ['givenName', 'name'],
  column: ({ names }) => names?.given,
  text: words,
  form: (tokens) => {
    const key = foldGiven(tokens[0]!)
    return { text: words(tokens), tokens, key, latin: isLatin(key), stems: stemsOf(tokens), groups: groupsOf(tokens), form: givenForm(tokens) }
  },
  equal: ({ form }) => (form.tokens.every(({ initial }) => initial) ? 'initial' : 'exact'),
  level: (a, b) => {
    const level = compareGiven(a.form, b.form)
    if (level === 'equivalent') return 'spelling'
    if (level === 'ambiguous') return 'nickname'
    if (level !== 'different' && level !== 'missing') return level
    if (a.latin !== b.latin) return undefined
    if (areInitials(a.form) && areInitials(b.form)) return 'other'
    if (isKnown(a.form) && isKnown(b.form)) return isOneSlip(a.text, b.text) ? 'slip' : 'other'
    return isSimilar(a.key, b.key, similar) || isSlipOf(a, b) ? 'similar' : 'different'
  },
  show: ({ text }) => text,
})

export const familyName: Comparator = comparator<readonly string[], FamilyValue>({
  name: 'familyName',
  fields: ['familyName', 'name'],
  column: ({ names }) => names?.family,
  text: words,
  form: (tokens) => {
    const key = foldFamily(tokens.join(''))
    return { text: words(tokens), tokens, key, latin: isLatin(key), stems: stemsOf(tokens), groups: groupsOf(tokens), form: familyForm(tokens) }
  },
  equal: ({ form }) => (form.tokens.every(({ initial }) => initial) ? 'initial' : 'exact'),
  level: (a, b) => {
    const level = compareFamily(a.form, b.form)
    if (level === 'gendered') return 'spelling'
    if (level !== 'different' && level !== 'missing') return level
    if (a.latin !== b.latin) return undefined
    return areSimilarSurnames(a.key, b.key, similar) ? 'similar' : 'different'
  },
  show: ({ text }) => text,
})

/**
 * A letter typed too much, or in the place of another, may be one that folding reads with its neighbours: Guenkther is Guenther and Micbael Michael,
 * though their keys are far apart. Of short names another letter makes another name, unless nobody is called by one of the two (Wark is Mark) or neighbouring letters changed places (Kraa is Kara).
 */
function isSlipOf(a: GivenValue, b: GivenValue): boolean {
  const least = a.text.length !== b.text.length ? 3 : isKnown(a.form) || isKnown(b.form) || isSwapOfNeighbours(a.text, b.text) ? 4 : 6
  return Math.min(a.text.length, b.text.length) >= least && isOneSlip(a.text, b.text)
}

/** What folding left in another script, such as Han, was not brought to Latin letters: of one such name and one in Latin nothing can be said. */
const isLatin = (key: string): boolean => /[a-z]/.test(key)

/** M. G. and K. T. are two; a letter alone may be a slip. */
const areInitials = ({ tokens }: GivenForm): boolean => tokens.length > 1 && tokens.every(({ initial }) => initial)

/** Whether people are called by it, or by somebody else (`мама каті`). Of two such names a slip mostly makes no one: Marina is not Maria, though Mak may be Mark. */
const isKnown = ({ tokens: [first] }: GivenForm): boolean => first!.formal.length + first!.short.length > 0 || first!.text.includes(' ')

/** Whether one is the other with a letter before or behind it: mstone and stonem are M. Stone, who may be anybody of the family. */
const hasInitial = (one: string, other: string): boolean => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return long.length === short.length + 1 && (long.endsWith(short) || long.startsWith(short))
}

/** How a given name and the other record's family name meet, where the two may stand in each other's place. */
export function isCrossed(given: Form, family: Form): Crossed {
  const { stems: ones, tokens: written, groups } = given as GivenValue
  const { stems: others, tokens: otherwise, groups: otherGroups } = family as FamilyValue
  const meeting = (i: number, j: number): Crossed => {
    const found = crossedWords(ones[i]!, others[j]!, written[i]!, otherwise[j]!)
    // Володимир Кравець is Кравець Владимир by the surname. That names are one in two languages says too little where it is all that crosses.
    return found === crossed.not && groups.length > 0 && otherGroups.length > 0 && Math.min(ones[i]!.length, others[j]!.length) > 1 && groupLevel(groups[i]!, otherGroups[j]!) === 'equivalent' ? crossed.close : found
  }
  let found: Crossed = crossed.not
  let isLeft = false
  for (let i = 0; i < ones.length; i += 1) {
    let best: Crossed = crossed.not
    for (let j = 0; j < others.length; j += 1) best = Math.max(best, meeting(i, j)) as Crossed
    isLeft ||= best === crossed.not
    found = Math.max(found, best) as Crossed
  }
  return isLeft && found > crossed.part && others.some((_, j) => ones.every((_one, i) => meeting(i, j) === crossed.not)) ? crossed.part : found
}

/** Two known names with nothing in common, of which a slip makes no one: Іван is not Яна. */
const areOthers = (a: GroupedName, b: GroupedName): boolean => a.formal.length > 0 && b.formal.length > 0 && groupLevel(a, b) === undefined

function crossedWords(one: string, other: string, written: string, otherwise: string): Crossed {
  if (one === other && one.length > 1) return crossed.same
  if (one.length === 1 || other.length === 1) return one.charCodeAt(0) === other.charCodeAt(0) ? crossed.initial : crossed.not
  if ((!isOneSlip(one, other) && !isOneSlip(written, otherwise)) || areOthers(groupOf(written), groupOf(otherwise))) return crossed.not
  if (one.length > 4 && !hasInitial(one, other) && !hasInitial(written, otherwise)) return crossed.same
  return Math.min(one.length, other.length) > 2 ? crossed.close : crossed.not
}
