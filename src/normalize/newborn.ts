import { foldText } from './text.js'

const list = (text: string): ReadonlySet<string> => new Set(text.split(' '))
const children = list('baby bebe newborn infant немовля новонароджений новонароджена новорожденный новорожденная младенец')
const sexes: ReadonlyMap<string, string> = new Map([...[...list('boy male хлопчик мальчик menino')].map((word) => [word, 'boy'] as const), ...[...list('girl female дівчинка девочка menina')].map((word) => [word, 'girl'] as const)])
const twins = list('twin triplet близнюк близнец gemeo gemea')
const ordinals: ReadonlyMap<string, string> = new Map('1 2 3 4 5 6|a b c d e f|i ii iii|one two three'.split('|').flatMap((row) => row.split(' ').map((word, at) => [word, String(at + 1)] as const)))

const mayBe = /b[aeé]b|born|infant|boy|girl|male|twin|triplet|bb|немовл|новоро|новонар|младен|хлопчик|мальчик|дівчинк|девочк|menin|близн|g[eê]me/iu
/** `BABYGIRL1`, `babyboya`, `twin2`. */
const glued: readonly (readonly [RegExp, string])[] = [
  [/^(baby|bb|infant|newborn) ?(?=(?:boy|girl|male|female|twin|\d)(?:[\d a-f]|$))/, 'baby '], [/^(baby (?:boy|girl)|(?:boy|girl|twin|female|male)(?=\d))([1-6a-f])(?= |$)/, '$1 $2'],
]
/** `Judysgirl2`, as hospitals of the United States write it. */
const possessive = /^(\p{L}{3,})s(boy|girl) ?([1-6a-f]?)$/u

/**
 * What is said of a child without a given name, in the field for it: `BABY BOY A`, `BABYGIRL1 ANNA`, `Twin 2`, `Judysgirl2`; `undefined`
 * where a name may stand there. Sex, ordinal and mother, where told: `baby boy 1`, `baby girl 1 of anna`, `baby 2`.
 *
 * Total, pure and idempotent.
 */
export function newbornOf(text: string): string | undefined {
  if (!mayBe.test(text)) return undefined
  let folded = foldText(text)
  const [, mother, child = '', which = ''] = possessive.exec(folded) ?? []
  if (mother !== undefined) return written(child, ordinals.get(which) ?? '', mother)
  for (const [together, apart] of glued) folded = folded.replace(together, apart)
  const words = folded.split(' ')
  let [isChild, isTwin, sex, ordinal] = [false, false, '', '']
  let at = 0
  for (; at < words.length; at += 1) {
    const word = words[at]!
    if (!isChild && children.has(word)) isChild = true
    else if (!isTwin && twins.has(word)) isTwin = true
    else if (sex === '' && sexes.has(word)) sex = sexes.get(word)!
    else if (ordinal === '' && at > 0 && ordinals.has(word)) ordinal = ordinals.get(word)!
    else break
  }
  const isOf = isChild && /^(?:of|de|da|do)$/.test(words[at] ?? '')
  const rest = words.slice(isOf ? at + 1 : at)
  if (rest.length > 2 || rest.some((word) => !/^\p{L}+$/u.test(word)) || (rest.length > 0 && !isChild)) return undefined
  const isTold = isChild ? sex + ordinal !== '' || (isOf && rest.length > 0) : (isTwin || sex !== '') && ordinal !== ''
  return isTold ? written(sex, ordinal, rest.join(' ')) : undefined
}

/**
 * The same of a whole name, and the surname beside it: `SMITH, BABY BOY A`, `Baby Girl Smith`, `Babygirl2 Anna Smith`. The surname is empty where nothing
 * else stands there.
 */
export function newbornIn(text: string): { readonly newborn: string; readonly family: string } | undefined {
  if (!mayBe.test(text)) return undefined
  const comma = text.indexOf(',')
  if (comma > 0) {
    const newborn = newbornOf(text.slice(comma + 1).trim())
    return newborn === undefined ? undefined : { newborn, family: text.slice(0, comma) }
  }
  const words = text.split(' ')
  for (let cut = words.length; cut > 0; cut -= 1) {
    const [newborn, rest] = [newbornOf(words.slice(0, cut).join(' ')), words.slice(cut)]
    // Behind them stands a surname, and before that the mother's name, if any. One word alone may hold it.
    if (newborn !== undefined && (cut === 1 || !newborn.includes(' of '))) {
      const ofMother = rest.length > 1 && !newborn.includes(' of ') ? newbornOf(`${newborn} of ${rest[0]!}`) : undefined
      return { newborn: ofMother ?? newborn, family: rest.slice(ofMother === undefined ? 0 : 1).join(' ') }
    }
  }
  for (let cut = 1; cut < words.length; cut += 1) {
    const newborn = newbornOf(words.slice(cut).join(' '))
    if (newborn !== undefined) return { newborn, family: words.slice(0, cut).join(' ') }
  }
  return undefined
}

const written = (sex: string, ordinal: string, mother: string): string => `baby${sex && ` ${sex}`}${ordinal && ` ${ordinal}`}${mother && ` of ${mother}`}`

/** Whether a given name is what `newbornOf` says of a child. */
export const isNewborn = (given: string): boolean => /^baby(?: |$)/.test(given)

/** Whether two children whose given name is not known yet are two: of two sexes, ordinals or mothers. Where both say the same, or one says less, nothing is known. */
export function areTwoNewborns(a: string, b: string): boolean {
  const [one, other] = [told(a), told(b)]
  return one.some((said, i) => said !== undefined && other[i] !== undefined && said !== other[i])
}

const told = (newborn: string): readonly (string | undefined)[] => /^baby(?: (boy|girl))?(?: (\d))?(?: of (.+))?$/.exec(newborn)?.slice(1) ?? []
