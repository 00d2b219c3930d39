import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../runs.js'
import { policies } from './people-commands.js'
import { batchPartition, contactIn, everyContact, mirrorOf, naiveLinks, partitionOfWorld, storedLinks, worldOf } from './people-reference.js'
import { addresses, Work, type WorkCommand, workCommands } from './work-commands.js'
import { naiveConsent, type Question, spelling } from './work-model.js'

const questions: readonly Question[] = ['news', 'surveys'].flatMap((purpose) => [{ purpose }, ...addresses.map((address) => ({ purpose, address }))])

const text = (one: object): string => JSON.stringify(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** Law 5: what was accepted and not erased, or past its retention, is held, once and with one contact; nothing else is. */
async function expectNothingLost(work: Work): Promise<void> {
  const { people, model, store, policy } = work
  const held = await work.rows()
  const records = [...model.records].sort()
  const contacts = await people.contactOf(records)
  const view = await people.contacts(await everyContact(people))
  expect(view.flatMap((one) => one.records.map((ref) => `${ref.source}:${ref.id} of ${one.id}`)).sort(), 'each record with one contact').toEqual(records.map((id, i) => `${id} of ${contacts[i]}`).sort())
  expect(await people.contactOf(model.erasedRecords), 'the erased').toEqual(model.erasedRecords.map(() => undefined))
  const idsOf = (name: string) => (held[name] ?? []).map((row) => row['id'])
  expect(idsOf('records').sort(), 'records').toEqual(records)
  expect(idsOf('interactions').sort(), 'interactions').toEqual([...model.interactions.keys()].sort())
  const { consents = [], conversations = [] } = held
  // The same statement in an event and in an import is held under the name of each.
  const each = (all: readonly string[]) => [...new Set(all)].sort()
  expect(each(consents.map(({ id: _, ...said }) => said).map(text)), 'consents').toEqual(each(model.consents.map(text)))
  expect(conversations.filter((one) => (one['recordIds'] as readonly string[]).length === 0 || (one['recordIds'] as readonly string[]).some((id) => !model.records.has(id))), 'conversations of nobody').toEqual([])
  for (const one of view) {
    const own = new Set(one.records.map((ref) => `${ref.source}:${ref.id}`))
    const expected = new Set([...model.interactions.values()].filter(({ recordId }) => own.has(recordId)).map(({ source, eventId }) => `${source}:${eventId}`))
    expect((await people.timeline(one.id, { limit: 500 })).interactions.map(({ source, eventId }) => `${source}:${eventId}`).sort(), 'its timeline').toEqual([...expected].sort())
  }
  // What depended on the erased is evaluated anew: links and partition are those of a look at what is left.
  await people.settle()
  const world = await worldOf(store, 'acme')
  const left = { ...world, decisions: world.decisions.filter(({ decision }) => decision.kind === 'undo' || decision.kind === 'erase' || (decision.kind === 'different' ? decision.left.length > 0 && decision.right.length > 0 : decision.records.length > 0)) }
  const mirror = mirrorOf(world.changes)
  expect(world.records.map((record) => [record.id, mirror.get(record.id)]), 'the feed mirrors').toEqual(world.records.map((record) => [record.id, contactIn(world, record)]))
  expect(storedLinks(left), 'links').toEqual(naiveLinks(left, policy))
  if (policy.automation === 'merge') expect(partitionOfWorld(left), 'the partition of a batch').toEqual(batchPartition(left, policy))
}

type Answers = readonly ['granted' | 'refused' | 'silent', string | undefined][]

async function answersOf({ people }: Work, contact: string): Promise<Answers> {
  const answers: [Answers[number][0], string | undefined][] = []
  for (const question of questions) {
    const { because, statement } = await people.contactable(contact, { channel: 'any', ...question })
    answers.push([because, statement?.id])
  }
  return answers
}

/** Law 9 at one merge: what a part refused stays refused, unless the other part says something later of the same address; its undo gives every answer back. */
async function expectMonotone(work: Work, command: Extract<WorkCommand, { readonly a: number }>): Promise<void> {
  if (work.model.records.size === 0) return
  const parts = [await work.contact(command.a), await work.contact(command.b)] as const
  const [before, views] = [[await answersOf(work, parts[0]), await answersOf(work, parts[1])] as const, await work.people.contacts(parts)]
  const said = views.map((view) => work.model.consents.filter(({ recordId }) => view.records.some((ref) => `${ref.source}:${ref.id}` === recordId)))
  if ((await work.carryOut(command)) !== undefined) return
  const merged = await work.contact(command.a)
  for (const [i, [because]] of (await answersOf(work, merged)).entries()) {
    for (const [part, other] of [[0, 1], [1, 0]] as const) {
      if (before[part][i]![0] !== 'refused' || because === 'refused') continue
      const refusals = said[part]!.filter((one) => one.state === 'refused' && one.purpose === questions[i]!.purpose)
      expect(refusals.some((one) => one.address !== undefined && said[other]!.some((later) => later.state === 'granted' && later.address !== undefined && spelling(later.address) === spelling(one.address!) && later.at > one.at)), 'a later word on the same address').toBe(true)
    }
  }
  const undone = await work.people.undo(work.decisionIds.at(-1)!, { by: 'ana' })
  expect([await answersOf(work, parts[0]), await answersOf(work, parts[1])]).toEqual(before)
  work.decisionIds.push((await work.people.undo(undone.decisionId, { by: 'ana' })).decisionId)
}

async function expectConsents({ people, model, store }: Work): Promise<void> {
  const { records } = await worldOf(store, 'acme')
  for (const contact of await people.contacts(await everyContact(people))) {
    const own = new Set(contact.records.map((ref) => `${ref.source}:${ref.id}`))
    const seen = records.filter(({ id }) => own.has(id)).flatMap(({ values }) => Object.values(values).flat())
    const spelled = (isDetached: boolean) => new Set(seen.filter(({ until }) => (until !== undefined) === isDetached).map(({ value }) => spelling(value)))
    // An address that somebody else has by now: what was granted for it, or for all addresses, was not granted by that one.
    const [detached, held] = [spelled(true), spelled(false)]
    const isFormer = (address: string | undefined) => address !== undefined && detached.has(spelling(address)) && !held.has(spelling(address))
    for (const question of questions) {
      const said = model.consents.filter(({ recordId, address, state }) => own.has(recordId) && (state === 'refused' || !(isFormer(address) || isFormer(question.address))))
      expect([question, (await people.contactable(contact.id, { channel: 'any', ...question })).because]).toEqual([question, naiveConsent(said, question)])
    }
  }
}

describe('laws of the resolver at work, with erasure and retention among the random operations', () => {
  // Mutations seen to fail: the events of an erased record not buried; its consents left; its profile not left; a later `retain` that sets the horizon back;
  // an import that does not ask for the tombstones of interactions; a record that was told of and is not said to move in the same call.
  test('Nothing lost: every accepted record and interaction belongs to exactly one contact until it is erased, and nothing else is held', async () => {
    await fc.assert(fc.asyncProperty(workCommands(24), policies, async (all, policy) => {
      const work = new Work(policy)
      for (const [i, command] of all.entries()) {
        await work.carryOut(command)
        if (command.do.startsWith('erase') || i % 6 === 5) await expectNothingLost(work)
      }
      await work.deliverAgain()
      await expectNothingLost(work)
    }), runs(60))
  })

  // Mutations seen to fail: the latest general statement of all records for that of each; the consents of the first record only.
  test('Consent is monotone under merge: the latest of an address, the strictest across parts, whatever was merged, parted, undone, erased or imported', async () => {
    await fc.assert(fc.asyncProperty(workCommands(24), policies, async (all, policy) => {
      const work = new Work(policy)
      for (const [i, command] of all.entries()) {
        if (command.do === 'merge') await expectMonotone(work, command)
        else await work.carryOut(command)
        if (i % 8 === 7) await expectConsents(work)
      }
      await expectConsents(work)
    }), runs(60))
  })
})
