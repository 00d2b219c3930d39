import type { Interaction } from '../model/interaction.js'

/** What a channel says of an interaction: that it happened, that it reads otherwise now, or that it was taken back. */
export type Saying = 'happened' | 'edit' | 'deletion'

/**
 * What is known of an interaction once another saying about it has come, in whatever order they come.
 *
 * The event itself says when it happened and in which conversation, the latest edit what it says; a deletion stands for good, and nothing
 * of the content is kept. An edit without its event is shown at its own time until the event comes. A CRM tells of an event in every export:
 * the latest stands for the event, and for an edit of that instant.
 * @param known What earlier sayings gave; `undefined` before the first.
 * @param said The saying; its `id` and `recordId` are those of the interaction that it is about.
 */
export function reviseInteraction(known: Interaction | undefined, said: Interaction, as: Saying): Interaction {
  const next: Interaction = as === 'happened' ? said : { ...said, awaited: true, ...(as === 'edit' ? { editedAt: said.at } : { deletedAt: said.at }) }
  const revised = known === undefined ? next : joined(known, next)
  if (revised.deletedAt === undefined) return revised
  const { facts: _facts, ref: _ref, editedAt: _editedAt, ...shell } = revised
  return shell
}

function joined(a: Interaction, b: Interaction): Interaction {
  const event = a.awaited === undefined && (b.awaited !== undefined || (a.asOf ?? '') >= (b.asOf ?? '')) ? a : b.awaited === undefined ? b : undefined
  const latest = isLater(a, b) ? a : b
  const { facts: _facts, ref: _ref, editedAt: _editedAt, ...frame } = event ?? { ...latest, at: earlier(a.at, b.at)! }
  const deletedAt = earlier(a.deletedAt, b.deletedAt)
  return {
    ...frame,
    ...(latest.facts === undefined ? {} : { facts: latest.facts }),
    ...(latest.ref === undefined ? {} : { ref: latest.ref }),
    ...(latest.editedAt === undefined ? {} : { editedAt: latest.editedAt }),
    ...(deletedAt === undefined ? {} : { deletedAt }),
  }
}

/** Whether what `a` says holds against what `b` says. Two edits of one instant are told apart by what they say. */
function isLater(a: Interaction, b: Interaction): boolean {
  const [left, right] = [a.editedAt ?? a.asOf ?? '', b.editedAt ?? b.asOf ?? '']
  if (left !== right) return left > right
  if (left === '') return a.awaited === undefined
  return content(a) >= content(b)
}

const content = ({ facts, ref, editedAt }: Interaction): string => JSON.stringify([Object.entries(facts ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)), ref ?? '', editedAt ?? ''])

const earlier = (a: string | undefined, b: string | undefined): string | undefined => (a === undefined || (b !== undefined && b < a) ? b : a)
