import { realpathSync } from 'node:fs'
import type { Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { createResolver, memoryStore, type ContactView, type Reason, type InboundEvent, type Resolution } from 'selfsame'
import { endWithReader, openPage, percent, type Page } from './start/page.js'

/** What the channels deliver in the morning, in the order in which it comes. */
const morning: readonly InboundEvent[] = [
  {
    id: 'lead-1', source: 'form', kind: 'form', at: '2026-11-25T08:55:00Z', facts: { text: 'Do you ship to Leeds?' },
    person: { name: 'Helen Peterson', email: 'helen.peterson84@gmail.com', phone: '07851 960472' },
  },
  {
    id: 'mail-1', source: 'mail', kind: 'message', at: '2026-11-25T09:20:00Z', facts: { subject: 'Shipping to Leeds' }, conversation: { id: 'thread-1', status: 'open', owner: 'ana' },
    person: { name: 'H. Peterson', email: 'Helen.Peterson84@googlemail.com' }, trust: { email: 'asserted' },
  },
  {
    id: 'dm-1', source: 'instagram:shop', key: '17841400000000042', kind: 'message', at: '2026-11-25T10:02:00Z', facts: { text: 'hi, is the blue one in stock?' }, conversation: { id: 'ig-42', status: 'open' },
    person: { name: 'Nellie_99', instagram: 'Nellie_99' }, trust: { instagram: 'verified' },
  },
  {
    id: '1141', source: 'shop', kind: 'order', at: '2026-11-25T10:40:00Z', facts: { amount: 84, currency: 'GBP' },
    person: { givenName: 'Helen', familyName: 'Peterson', phone: '+44 7851 960472', city: 'Leeds' },
  },
  { id: 'chat-1', source: 'chat', kind: 'message', at: '2026-11-25T10:58:00Z', facts: { text: 'anybody here?' }, person: { name: 'Guest' } },
  {
    id: 'dm-2', source: 'instagram:shop', key: '17841400000000042', kind: 'message', at: '2026-11-25T11:15:00Z', facts: { text: 'call me: 07851 960472' }, conversation: { id: 'ig-42', status: 'open', owner: 'tom' },
    person: { phone: '07851 960472' },
  },
]

/** The same number, in the afternoon. */
const call: InboundEvent = {
  id: 'call-1', source: 'calls', kind: 'call', at: '2026-11-25T14:30:00Z', facts: { text: 'asks about an invoice' },
  person: { name: 'Mark Osborne', phone: '+447851960472' }, trust: { phone: 'asserted' },
  }

/**
 * A help desk's day through the five calls: what is delivered is resolved, somebody types and searches, a suggestion is accepted by
 * a merge, a wrong merge is undone, and the cards of all contacts are shown.
 */
export async function inbox(stdout: Writable, styled: boolean): Promise<void> {
  const page = openPage(stdout, styled)
  let ids = 0
  const people = createResolver({ store: memoryStore(), policy: { countries: ['GB'] }, now: () => Date.parse('2026-11-25T12:00:00Z'), newId: () => `c${(ids += 1)}` }).tenant('acme')

  page.say(page.bold('A help desk in five calls: resolve, search, contact, merge, undo'), 0)
  page.heading('resolve: whose is it?')
  const answers = new Map<string, Resolution>()
  for (const event of morning) {
    const answer = await people.resolve(event)
    answers.set(event.id, answer)
    printEvent(page, event, answer)
  }
  const [helen, nellie] = ['lead-1', 'dm-2'].map((id) => answers.get(id)!.contactId) as [string, string]

  page.heading('search: while Ana types')
  for (const typed of ['@nelli', '785196', 'helen petersen']) {
    const found = await people.search(typed)
    const names = await Promise.all(found.map(async ({ contactId, reasons }) => `${contactId} ${(await people.contact(contactId)).displayName ?? ''} (${reasons.map(({ kind, match }) => `${kind} ${match}`).join(', ')})`))
    page.say(`${typed} → ${names.length === 0 ? 'nobody' : names.join('; ')}`, 2, 4)
  }

  page.heading('merge: Ana agrees with what was suggested')
  const joined = await people.merge({ contacts: [helen, nellie], by: 'ana', reason: 'she gave her number in the chat' })
  const { redirectedFrom, open } = await people.contact(nellie)
  page.say(`${helen} and ${nellie} → ${joined.contactId}; the old id ${redirectedFrom ?? ''} still answers`)
  page.say(`open, so that two do not answer one: ${open.map(({ source, owner }) => `${source} (${owner ?? 'nobody'})`).join(', ')}`, 2, 2)

  page.heading('undo: Tom merges by mistake, and takes it back')
  const answer = await people.resolve(call)
  printEvent(page, call, answer)
  const wrong = await people.merge({ contacts: [joined.contactId, answer.contactId], by: 'tom', reason: 'same number' })
  page.say(`merged: ${joined.contactId} and ${answer.contactId} → ${wrong.contactId}, ${(await people.contact(wrong.contactId)).records.length} records`)
  await people.undo(wrong.decisionId, { by: 'tom', reason: 'Mark is her husband' })
  const mark = await people.contact(answer.contactId)
  page.say(`undone: ${mark.id} is ${mark.displayName ?? ''} again, ${(await people.contact(joined.contactId)).records.length} records stay with ${joined.contactId}`)

  page.heading('contact: the day in cards')
  for (const id of (await people.list()).contactIds) printCard(page, await people.contact(id))
}

function printEvent(page: Page, event: InboundEvent, { outcome, contactId, reasons, suggestions }: Resolution): void {
  const said = Object.values(event.person ?? {}).join(', ')
  page.say(`${event.at.slice(11, 16)} ${page.bold(event.source)}  ${said}`, 2, 8)
  const because = reasons.length === 0 ? '' : `: ${inWords(reasons)}`
  page.say(`→ ${outcome} ${contactId}${outcome === 'review' ? '' : because}`, 8, 2)
  for (const one of suggestions) page.say(page.dim(`perhaps ${one.contactId}, ${percent(one.probability)} (${one.because}): ${inWords(one.reasons)}`), 8, 2)
}

const inWords = (reasons: readonly Reason[]): string =>
  reasons.flatMap((one) => (one.kind === 'evidence' ? [`${one.comparison} ${one.level} ${one.bits > 0 ? '+' : ''}${one.bits.toFixed(1)}`] : [])).join(', ')

function printCard(page: Page, { id, displayName, phones, emails, handles, golden, records, open }: ContactView): void {
  const lines = [
    ...phones.map(({ value, trust }) => `${value} (${trust})`), ...emails.map(({ value, trust }) => `${value} (${trust})`), ...handles.map(({ channel, value, trust }) => `${channel} ${value} (${trust})`),
    ...(golden.city === undefined ? [] : [golden.city.value]),
  ]
  page.say(`${page.bold(`${id} ${displayName ?? 'nobody known'}`)}: ${lines.length === 0 ? 'nothing to reach them by' : lines.join(', ')}`, 2, 4)
  page.say(page.dim(`${records.map(({ source, id }) => `${source} ${id}`).join(', ')}${open.length === 0 ? '' : `; open: ${open.map(({ source, owner }) => `${source} (${owner ?? 'nobody'})`).join(', ')}`}`), 6, 2)
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  endWithReader(process.stdout)
  await inbox(process.stdout, process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined)
}
