import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { root, version } from './measured-run.js'

const path = join(root, 'bench', 'RESULTS.md')

/** Puts a section of `bench/RESULTS.md` in the place of its former text; a new one goes to the end. */
export function writeSection(name: string, text: string): void {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`]
  const former = readFileSync(path, 'utf8')
  const from = former.indexOf(begin)
  const to = former.indexOf(end)
  const section = `${begin}\n${text.trim()}\n${end}`
  writeFileSync(path, from < 0 || to < from ? `${former.trimEnd()}\n\n${section}\n` : former.slice(0, from) + section + former.slice(to + end.length))
}

/** Where and when: processor, cores, Node, date, and how busy the machine was with other things. */
export function circumstances(): string {
  const { length } = cpus()
  return `selfsame ${version}, ${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${length} ${length === 1 ? 'core' : 'cores'}, Node ${process.version}, load average ${loadavg()[0]?.toFixed(1)}`
}

/** A table in Markdown, padded so that it reads well as plain text too. Columns from the second on are figures. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((cell, column) => Math.max(3, cell.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]): string => `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [line(header), rule, ...rows.map(line)].join('\n')
}

export const count = (number: number): string => number.toLocaleString('en')
