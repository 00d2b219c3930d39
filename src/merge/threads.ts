import type { Conversation, Interaction } from '../model/interaction.js'
import { qualifiedId } from '../model/qualified-id.js'

/** The interactions of one conversation, or one that is part of none. */
export interface Thread {
  /** The conversation's id; absent where it is part of none. */
  readonly id?: string
  readonly source: string
  /** As its last event left it; absent where nothing is known of it. */
  readonly conversation?: Conversation
  /** In the order in which they were given. */
  readonly interactions: readonly Interaction[]
}

/** Groups a page of a timeline by conversation, in the order of each one's first interaction on the page. */
export function threadsOf(interactions: readonly Interaction[], conversations: readonly Conversation[]): readonly Thread[] {
  const known = new Map(conversations.map((one) => [one.id, one]))
  const threads: { -readonly [K in keyof Thread]: Thread[K] extends readonly Interaction[] ? Interaction[] : Thread[K] }[] = []
  const places = new Map<string, number>()
  for (const interaction of interactions) {
    const { source } = interaction
    const id = interaction.conversation === undefined ? undefined : qualifiedId(source, interaction.conversation)
    const place = id === undefined ? undefined : places.get(id)
    if (place !== undefined) {
      threads[place]!.interactions.push(interaction)
      continue
    }
    const conversation = id === undefined ? undefined : known.get(id)
    if (id !== undefined) places.set(id, threads.length)
    threads.push({ ...(id === undefined ? {} : { id }), source, ...(conversation === undefined ? {} : { conversation }), interactions: [interaction] })
  }
  return threads
}
