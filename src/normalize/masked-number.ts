/** A mark that stands for what is not shown is none of a number's own; one alone is a footnote's. */
const marks = /[*•●∙▪■█][^*•●∙▪■█]*[*•●∙▪■█]/
/** X and # are a number's own as well (`AB12XX34`, `12#34`), unless they fill one end of it and digits alone are left. */
const filled = /^(?:[xх#]{4,}\d+|\d+[xх#]{4,})$/i

/**
 * Tells whether a number is shown in part: `XXX-XX-9201`, `***.456.789-**`, `•••• 4242`.
 *
 * What is left names nobody: four digits are those of one in ten thousand, two that resemble each other are two numbers, and the
 * fillers agree wherever they stand.
 *
 * Total and pure.
 * @example
 * isMaskedNumber('XXX-XX-9201')  // true
 * isMaskedNumber('AB12XX34')  // false
 */
export function isMaskedNumber(text: string): boolean {
  return /\d/.test(text) && (marks.test(text) || filled.test(text.replace(/[\s.·/_‐-―−-]+/g, '')))
}

/** Whether noughts stand where a social security number shows its last four digits alone. */
export const isLastFour = (text: string): boolean => /^\D*0{3}-0{2}-\d{4}\D*$/.test(text)

/** What is shown, with `*` for each character that is not: `*****9201`. Four digits at least; with fewer, `undefined`. */
export function shownOf(text: string): string | undefined {
  const bare = masked(text).replace(/[^\p{L}\p{N}*]+/gu, '')
  return bare.replace(/\D/g, '').length < 4 ? undefined : bare
}

/** The number as it is written, with a digit in the place of all that is not shown, so that its form tells the kind: `111-11-9201`. */
export const unmasked = (text: string): string => masked(text).replaceAll('*', '1')

const masked = (text: string): string => text.toUpperCase().replace(/^\D*0{3}-0{2}-(?=\d{4}\D*$)/, '***-**-').replace(/[XХ•●∙▪■█#]/g, '*')
