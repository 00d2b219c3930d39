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
 * @param read Reads one run. Called at most once a run and twice a space.
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

function part<T extends Answer>(piece: PhonePiece, read: (piece: PhonePiece) => T): T[] | undefined {
  for (const gap of piece.gaps) {
    if (gap < 7 || piece.digits.length - gap < 7) continue
    const first = read({ digits: piece.digits.slice(0, gap), plus: piece.plus, gaps: [] })
    if (first.key === undefined) continue
    const rest = { digits: piece.digits.slice(gap), plus: false, gaps: piece.gaps.filter((each) => each > gap).map((each) => each - gap) }
    const others = splitPhoneText([rest], read)
    if (others.every((other) => other.key !== undefined)) return [first, ...others]
  }
  return undefined
}
