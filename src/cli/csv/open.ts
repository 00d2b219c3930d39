import { CommandFailure, type CommandIo } from '../io.js'
import { CsvFile } from './csv-file.js'
import type { DialectOptions } from './dialect.js'
import { isJsonLines, jsonLinesToCsv } from './json-lines.js'
import { loadBytes } from './load.js'
import { toSegments } from './segments.js'
import { plainCsv } from './unusual.js'

/** Opens a CSV, or newline-delimited JSON as if it were one. */
export async function openCsv(path: string, options: DialectOptions, io: CommandIo): Promise<{ csv: CsvFile; compressed: boolean }> {
  const { parts, compressed } = await loadBytes(path, io)
  if (/\.json(?:\.gz)?$/i.test(path) && parts[0]?.[0] === 0x5b) throw new CommandFailure(`${path} is one JSON list; write one object a line (newline-delimited JSON), without brackets and commas around them.`)
  if (isJsonLines(path, parts)) return { csv: new CsvFile(jsonLinesToCsv(path, parts)), compressed }
  const segments = toSegments(parts, options)
  if (options.escape === undefined && options.comment === undefined) return { csv: new CsvFile(segments, options.noHeader !== true), compressed }
  return { csv: new CsvFile(await plainCsv(path, segments, options), options.noHeader !== true), compressed }
}
