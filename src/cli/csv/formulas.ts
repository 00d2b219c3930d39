import { csvCell } from './quoted.js'

/** What becomes of cells that a spreadsheet would run: they stay as they were, or are made text. */
export type Formulas = 'keep' | 'escape'

/**
 * Whether a spreadsheet takes a cell for a formula. A phone (`+380 67 123`), a negative number and a lone dash are none.
 * @example
 * isFormula('=HYPERLINK("http://evil.example","click")')  // true
 * isFormula('+380 (67) 123-45-67')  // false
 * isFormula('+1+cmd|x')  // true
 */
export function isFormula(value: string): boolean {
  return /^[ \t\r\n]*[=@＝＠]|^[\t\r]|^[ \t\r\n]*[+\-＋－](?![\d\s().,/-]*$)/.test(value)
}

/** How a value of somebody else's is written as a cell. */
export function cellWriter(formulas: Formulas): (value: string, delimiter: string) => string {
  return formulas === 'keep' ? csvCell : (value, delimiter) => csvCell(isFormula(value) ? `'${value}` : value, delimiter)
}

/**
 * A cell as it was before `escape` made it text. One that began with an apostrophe and a formula from the start loses its apostrophe, too.
 * @example
 * withoutEscape("'=1+1")  // '=1+1'
 * withoutEscape("'phone")  // "'phone"
 */
export function withoutEscape(cell: string): string {
  return cell.startsWith("'") && isFormula(cell.slice(1)) ? cell.slice(1) : cell
}
