/** What the profiles of a circle agree in, two by two. */
export type CircleName = 'friends' | 'speaking friends' | 'sure'

/** For each name the circle that a profile belongs to: whoever has the same object agrees with it. */
export type Circles = { [N in CircleName]?: object }

interface Member {
  readonly circles: Circles
}

/**
 * Whether every two of these profiles agree. That they do is remembered with them, so that of a component which grew
 * only what is new has to be looked at; that they do not is found anew.
 */
export function allAgree(all: readonly Member[], name: CircleName, agree: (a: number, b: number) => boolean): boolean {
  const circle = commonest(all, name)
  const known: number[] = []
  const fresh: number[] = []
  for (let i = 0; i < all.length; i += 1) (circle !== undefined && all[i]!.circles[name] === circle ? known : fresh).push(i)
  for (const [i, one] of fresh.entries()) {
    for (let j = 0; j < i; j += 1) if (!agree(one, fresh[j]!)) return false
    for (let j = 0; j < known.length; j += 1) if (!agree(one, known[j]!)) return false
  }
  // A circle of their own: those who are not here were not asked about those who are new.
  const joined = {}
  if (fresh.length > 0) for (const { circles } of all) circles[name] = joined
  return true
}

/** The circle of more than half of them, where one is: the others have to be looked at (Boyer and Moore's vote). */
function commonest(all: readonly Member[], name: CircleName): object | undefined {
  let circle: object | undefined
  let lead = 0
  for (const { circles } of all) {
    if (lead === 0) circle = circles[name]
    lead += circles[name] === circle ? 1 : -1
  }
  return circle
}
