import { usageError } from './io.js'

/** What a file's ending promises. */
const promised: Readonly<Record<string, string>> = {
  csv: 'CSV', json: 'JSON', jsonl: 'newline-delimited JSON', ndjson: 'newline-delimited JSON',
  html: 'HTML', htm: 'HTML', xlsx: 'a workbook', xls: 'a workbook', ods: 'a workbook', parquet: 'Parquet', gz: 'gzip', zip: 'ZIP',
}

/**
 * Refuses a name whose ending promises another format than the one that is written: who opens `people.json` expects JSON in it.
 * Endings that promise nothing, and stdout, are taken.
 *
 * @param written The endings under which it would be what it says, the one to propose first.
 */
export function checkEnding(option: string, path: string | undefined, written: readonly string[]): void {
  const ending = /\.([a-z]{2,7})$/i.exec(path ?? '')?.[1]?.toLowerCase() ?? ''
  const format = promised[ending]
  if (format === undefined || written.includes(ending)) return
  const formats = [...new Set(written.map((each) => promised[each]))].join(' or ')
  throw usageError(`${option} writes ${formats}, not ${format}; end the file's name in ${written.map((each) => `.${each}`).join(' or ')}.`)
}
