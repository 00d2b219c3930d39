/**
 * Writes a value as a CSV cell: in quotes where it holds a delimiter, a quote or a line end.
 * @example
 * csvCell('a "b", c', ',')  // '"a ""b"", c"'
 * csvCell('plain', ',')  // 'plain'
 */
export function csvCell(value: string, delimiter: string): string {
  if (!value.includes(delimiter) && !value.includes('"') && !value.includes('\n') && !value.includes('\r')) return value
  return `"${value.replaceAll('"', '""')}"`
}

/**
 * The same for words of ours: a spreadsheet must not take them for a formula.
 * @example
 * safeCell('=1+1', ',')  // "'=1+1"
 */
export function safeCell(value: string, delimiter: string): string {
  return csvCell(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value, delimiter)
}
