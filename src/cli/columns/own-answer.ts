/** What `dedupe` calls the column that it adds, where the file has none of that name yet and where it has. */
export const answerHeader: RegExp = /^contact_id(?:_\d+)?$/
/** What it calls the column behind, where several files came in. */
export const sourceHeader: RegExp = /^source(?:_\d+)?$/

/** Rows looked at: a sample begins with the first rows of its file, so that they can be counted. */
const lookedAt = 1000
const nearlyAll = 0.9

/**
 * Whether a column is what an earlier run added to a file: at its end, the source behind it where there were several, with values that name the rows
 * that their contacts were founded by. A CRM's number of the same name names none of the file's own rows, and stays.
 *
 * @param idColumn The column of row ids; without it rows are numbered.
 */
export function isOwnAnswer(headers: readonly string[], column: number, idColumn: number | undefined, sample: readonly (readonly string[])[]): boolean {
  if (!answerHeader.test(headers[column]!) || !headers.slice(column + 1).every((header) => answerHeader.test(header) || sourceHeader.test(header))) return false
  const rows = sample.slice(0, lookedAt)
  if (sourceHeader.test(headers[column + 1] ?? '')) {
    const sources = [...new Set(rows.map((row) => row[column + 1]))]
    return rows.filter((row) => sources.some((source) => row[column]?.startsWith(`${source}:`))).length >= nearlyAll * rows.length
  }
  const answers = new Map(rows.map((row, at) => [idColumn === undefined ? String(at + 1) : row[idColumn], row[column]]))
  return rows.filter((row) => answers.get(row[column]) === row[column]).length >= nearlyAll * rows.length
}
