import type { ColumnRole } from '../../src/cli/columns/role.js'
import { cardOf, identityOf, rowName, rowsByContact, rowsWith, type Day } from './day.js'
import { percent, type Page } from './page.js'
import { observe, reasonsInWords } from './reasons.js'

/** One row of a person, and the row before it that it is tied to; the first is tied to none. */
export interface Step {
  readonly row: number
  readonly to?: number
  readonly probability?: number
}

/** The rows of a contact from one of them on: each next by the strongest tie to one that is already there. */
export function stepsFrom({ result, input }: Day, start: number): readonly Step[] {
  const steps: Step[] = [{ row: start }]
  const left = new Set(rowsByContact({ result, input })[result.contactNumbers[start] as number])
  left.delete(start)
  while (left.size > 0) {
    const ties = [...left].flatMap((row) => steps.map(({ row: to }) => ({ row, to, ...result.explain(to, row) })))
    const { row, to, probability } = ties.reduce((best, one) => (one.weight > best.weight ? one : best))
    steps.push({ row, to, probability })
    left.delete(row)
  }
  return steps
}

/** Who is told about: the row that holds a value, and what the story shows. */
interface Hero {
  readonly role: ColumnRole
  readonly value: string
  readonly shows: string
}

const heroes: readonly Hero[] = [
  { role: 'instagram', value: 'Nellie_99', shows: 'The first row and the last share nothing; each is tied to one between them.' },
  { role: 'telegram', value: '512774093', shows: 'One name in two scripts, short and full, family name first and last.' },
  { role: 'email', value: 'w.harrison@btinternet.com', shows: 'Bill is William: a short form, tied by a number or an address.' },
]

/** Three people with their rows, in the order in which one leads to the next. */
export function printStories(page: Page, day: Day): void {
  page.heading('Three people, step by step')
  page.say('Each row joins by what it shares with one before it; the percentage is how likely the two are one person.')
  page.gap()
  for (const [number, { role, value, shows }] of heroes.entries()) {
    const [start] = rowsWith(day, role, value)
    if (start === undefined) throw new Error(`The examples hold no row with the ${role} of story ${number + 1}.`)
    if (number > 0) page.gap()
    printStory(page, day, start, shows)
  }
}

function printStory(page: Page, day: Day, start: number, shows: string): void {
  const steps = stepsFrom(day, start)
  const card = cardOf(day, day.result.contactNumbers[start] as number)
  page.say(`${page.bold(`${card[0] ?? ''}, ${steps.length} rows.`)} ${shows}`, 2, 2)
  for (const { row, to, probability } of steps) {
    page.say(`${to === undefined ? '•' : '+'} ${page.bold(rowName(day, row))}  ${identityOf(day, row)}`, 2, 4)
    if (to === undefined || probability === undefined) continue
    page.say(page.dim(`to ${rowName(day, to)}: ${reasonsInWords(day, observe(day, to, row)).join(', ')} → ${percent(probability)}`), 6, 2)
  }
  page.say(`= ${card.join(' · ')}`, 2, 4)
}
