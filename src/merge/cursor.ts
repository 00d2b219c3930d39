import { badOption } from '../errors.js'
import type { Interaction } from '../model/interaction.js'

/** A place on a timeline: behind this interaction, or before it. */
export interface CursorPlace {
  readonly at: string
  readonly id: string
  /** The event that stands there, of which other participants' interactions may follow. */
  readonly event: string
}

export function placeOf(interaction: Interaction): CursorPlace {
  return { at: interaction.at, id: interaction.id, event: eventOf(interaction) }
}

/** Names the event of an interaction, whoever took part. */
export function eventOf({ source, eventId }: Interaction): string {
  return JSON.stringify([source, eventId])
}

/** An opaque text that names a place: it holds whatever is put in, moved or taken away around it. */
export function writeCursor({ at, id, event }: CursorPlace): string {
  const bytes = new TextEncoder().encode(JSON.stringify([at, id, event]))
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** @throws SelfsameError `BAD_OPTION` for a text that `writeCursor` did not write. */
export function readCursor(cursor: string): CursorPlace {
  try {
    const text = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
    const place: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, (one) => one.charCodeAt(0))))
    if (Array.isArray(place) && place.length === 3 && place.every((part) => typeof part === 'string')) {
      const [at, id, event] = place as [string, string, string]
      return { at, id, event }
    }
  } catch {
    // Said below, without the text itself.
  }
  throw badOption('cursor', 'what a page of the timeline gave as older or newer, unchanged')
}
