/** Two marks or more that stand for what is not shown, and noughts where a social security number shows its last four digits alone. */
const marks = /[*•●∙▪■█]\s?[*•●∙▪■█]|#{2,}|\d[*•●∙▪■█#]\d|^\D*0{3}-0{2}-\d{4}\D*$/
/** The letter in their place. Beside another it is itself: a Mexican CURP of short names ends in `HNEXXXA4`; a passport's series may be `XX`. */
const letters = /(?<!\p{L})[xх]{3,}(?!\p{L})|\d[xх]{2,}\d/iu

/**
 * Tells whether a number is shown in part: `XXX-XX-9201`, `***.456.789-**`, `•••• 4242`.
 *
 * What is left names nobody: four digits are those of one in ten thousand, two that resemble each other are two numbers, and the
 * fillers agree wherever they stand.
 *
 * Total and pure.
 * @example
 * isMaskedNumber('XXX-XX-9201')  // true
 * isMaskedNumber('X1234567L')  // false
 */
export function isMaskedNumber(text: string): boolean {
  return /\d/.test(text) && (marks.test(text) || letters.test(text.replace(/[\s.·/_-]+/g, '')))
}

/** What is shown, with `*` for each character that is not: `*****9201`. Four digits at least; with fewer, `undefined`. */
export function shownOf(text: string): string | undefined {
  const bare = text.toUpperCase().replace(/^\D*0{3}-0{2}-(?=\d{4}\D*$)/, '*****').replace(/[XХ•●∙▪■█#]/g, '*').replace(/[^\p{L}\p{N}*]+/gu, '')
  return bare.replace(/\D/g, '').length < 4 ? undefined : bare
}
