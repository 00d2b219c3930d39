import { isField } from 'selfsame'
import { roleName, type ColumnReading } from '../../src/cli/columns/role.js'
import type { Day } from './day.js'
import type { Page } from './page.js'

/** How the files were read: the columns in use and as what; nobody configured it. */
export function printFilesRead(page: Page, { input }: Day): void {
  page.heading('How the files were read')
  page.say('Nobody said what the columns mean; their headers and their values did. Columns left out of matching stay in the output. Rows of a file without an id column are called by their number.')
  for (const { source, index, readings } of input.files) {
    const used = readings.filter(({ role }) => isField(role) || role === 'id')
    const rest = readings.length - used.length
    page.gap()
    page.say(`${page.bold(source)}, ${index.rows} rows: ${used.map(inWords).join(', ')}${rest === 0 ? '' : `; ${rest} left out`}.`, 2, 2)
  }
}

/** A column and what it is, where its header does not say so by itself. */
function inWords({ header, role }: ColumnReading): string {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '')
  return plain(header) === plain(roleName(role)) ? header : `${header} → ${roleName(role)}`
}
