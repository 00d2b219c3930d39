import { identityOf, namesSomebody, rowName, rowsByContact, type Day } from './day.js'
import { doubtsOf } from './doubtful.js'
import type { Page } from './page.js'

/** What stayed alone: rows that name nobody, with all they say, and people who were met once. */
export function printAlone(page: Page, day: Day): void {
  const doubtful = new Set(doubtsOf(day).flatMap(({ contacts }) => contacts))
  const single = rowsByContact(day).flatMap((rows, contact) => (rows.length === 1 && !doubtful.has(contact) ? rows : []))
  page.heading('What stayed alone')
  page.say('These rows hold nothing that could belong to anybody, and the likeness of two placeholders is not evidence. They wait until somebody says who they are:')
  page.gap()
  for (const row of single.filter((row) => !namesSomebody(day, row))) page.say(`• ${rowName(day, row)}  ${page.dim(everything(day, row))}`, 2, 4)
  const once = single.filter((row) => namesSomebody(day, row))
  if (once.length === 0) return
  page.gap()
  page.say(`Met once: ${once.map((row) => `${identityOf(day, row).split(' · ')[0]} (${rowName(day, row)})`).join(', ')}.`)
}

/** All cells of a row. */
function everything({ input }: Day, row: number): string {
  const file = input.fileOf(row)
  return file.csv.headers.map((_, column) => (column === file.idColumn ? '' : file.csv.cell(file.index, row - file.firstRow, column))).filter((cell) => cell !== '').join(' · ')
}
