/** Words of one generation; two are held. Ten thousand words carry nine tenths of the names of a country. */
const most = 20_000
/** Longer words are no name that returns. */
const longest = 48
/** Empties what each function remembers. */
const forgetful: (() => void)[] = []

/** Empties everything that is remembered in this process: words are what names are made of, and the erased have a right to theirs. */
export function forgetWords(): void {
  for (const forget of forgetful) forget()
}

/**
 * A pure function of one word, with the answers of recent words kept.
 *
 * Name words repeat by Zipf's law, so that a million names ask for few. Bounded: when a generation of words is full,
 * the one before it is forgotten. Words are copied, since a slice would hold on to the file that it was cut from.
 * The answers are shared between calls: they must not be changed. For functions of a module, made once: they are held for `forgetWords`.
 * @example
 * remember((word) => word.length)('olena')  // 5
 */
export function remember<T extends object | string | number | boolean>(of: (word: string) => T): (word: string) => T {
  let young = new Map<string, T>()
  let old: ReadonlyMap<string, T> = new Map()
  forgetful.push(() => {
    young = new Map()
    old = new Map()
  })
  return (word) => {
    const recent = young.get(word)
    if (recent !== undefined) return recent
    if (word.length > longest) return of(word)
    const own = word.length < 13 ? word : ` ${word}`.slice(1)
    const answer = old.get(own) ?? of(own)
    if (young.size >= most) {
      old = young
      young = new Map()
    }
    young.set(own, answer)
    return answer
  }
}
