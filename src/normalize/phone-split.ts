import type { PhonePiece } from './phone-text.js'

interface Answer {
  readonly key?: string
}

/** Runs shorter than this beside a longer one are flats, dates and counts. */
const shortest = 5
/** From here on a run may be two numbers with nothing but a space between them. */
const longest = 13

/**
 * Reads each run that may be a number; a long run that is none is parted at a space where
 * both sides are numbers.
 *
 * @param read Reads one run. Called at most once a run and a few times a space.
 */
export function splitPhoneText<T extends Answer>(pieces: readonly PhonePiece[], read: (piece: PhonePiece) => T): T[] {
  const long = pieces.filter((piece) => piece.digits.length >= shortest)
  const answers: T[] = []
  for (const piece of long.length > 0 ? long : pieces.slice(0, 1)) {
    const answer = read(piece)
    const parted = answer.key === undefined && piece.digits.length > longest ? part(piece, read) : undefined
    answers.push(...parted ?? [answer])
  }
  return answers
}

/** From the right, so that each stretch between two spaces is read once: linear in the spaces. */
function part<T extends Answer>(piece: PhonePiece, read: (piece: PhonePiece) => T): T[] | undefined {
  const { digits } = piece
  const cuts = [...new Set([0, ...piece.gaps, digits.length])]
  const tails: (T[] | undefined)[] = cuts.map((cut) => (cut === digits.length ? [] : undefined))
  for (let from = cuts.length - 2; from >= 0; from -= 1) {
    const start = cuts[from] ?? 0
    for (let to = from + 1; to < cuts.length && tails[from] === undefined; to += 1) {
      const end = cuts[to] ?? 0
      if (end - start > 17) break
      const tail = tails[to]
      if (tail === undefined || end - start < 7) continue
      const answer = read({ digits: digits.slice(start, end), plus: piece.plus && start === 0, gaps: [] })
      if (answer.key !== undefined) tails[from] = [answer, ...tail]
    }
  }
  return tails[0]
}
