import type { Field } from './field.js'
import type { Trust } from './identifier.js'
import type { Facts, InteractionKind } from './interaction.js'
import type { FieldInput } from './record.js'

/** What an event says about one of the people on its customer side. */
export interface Participant {
  /**
   * Their key in the source, where the source has one (a Telegram user id, a customer number): the same key is the same record, and a record is one
   * person's, whatever names stand on it; no decision parts it. Where two use one account of a shop, leave `key` out and say the account as `accountId`.
   * A number as a key cannot tell who has it since the carrier gave it away: where there is a user id, give that, else another key from that day on. Without a key the record is this event's alone, under an id that no key has: `shop:#1141`, and of its others `shop:#1141#1`.
   */
  readonly key?: string | undefined
  /** What is said of them; what a field means is as in `PersonRecord`. */
  readonly person?: { readonly [F in Field]?: FieldInput } | undefined
  /** How the channel knows it, for all fields or field by field; where nothing is said, as `policy.sources` says of the source, else `claimed`. */
  readonly trust?: Trust | { readonly [F in Field]?: Trust | undefined } | undefined
}

/** What somebody allows or refuses, for one address, channel and purpose. Use the words of the statement in the question (`contactable`), too. */
export interface ConsentStatement {
  /** The address that it is about (an e-mail, a phone, an account or a link to it), in raw form; absent: all of the person's addresses of the channel. */
  readonly address?: string | undefined
  /**
   * By what they are written to: `email`, `sms`, `call`, `post`, or the channel of an account (`whatsapp`, `telegram`, `instagram`, ...). The word is yours and is the same in
   * capitals, with a hyphen or in two words (`E-Mail`, `whats app`), `text` is `sms`; `mail`, which may be the post, is not `email`. Each channel that is refused is said by itself.
   */
  readonly channel: string
  /** What for: `news` (offers and letters), `survey`, `service` (an order, a delivery, an answer), or a word of yours. What is said of one holds for no other. */
  readonly purpose: string
  readonly state: 'granted' | 'refused'
}

/**
 * One thing that happened, as a channel or form delivers it: an interaction with what it says about its
 * *customer side* (of an outgoing message the recipient). `(tenant, source, id)` names it: delivered again, it changes nothing, also where a connector now
 * writes `null`, `''` or `[]` for what it left out, a list for a single value, or several in another order.
 */
export interface InboundEvent extends Participant {
  readonly id: string
  /** The system or channel, with the page, bot or shop where keys are unique within one: `whatsapp:page-12`. */
  readonly source: string
  readonly kind: InteractionKind
  /** When it happened, ISO 8601; a time without an offset is UTC. */
  readonly at: string
  readonly direction?: 'in' | 'out' | undefined
  /** Others on the customer side: cc, the members of a group chat. The interaction is on their timelines too. Who is reached at nothing but `policy.own`, or has a key of it, is one of ours, and passed over. */
  readonly others?: readonly Participant[] | undefined
  /** `snapshot`: `person` is all that the source holds (a CRM's contact), and replaces what it said before. By default values add up. */
  readonly says?: 'more' | 'snapshot' | undefined
  /**
   * The thread, chat or ticket that it is part of, by its id within the source: open until an event says `closed`, with whoever of the staff has it as `owner`; what is
   * left out stays as it was. `resolve` answers with those of the person that are open.
   */
  readonly conversation?: { readonly id: string; readonly status?: 'open' | 'closed' | undefined; readonly owner?: string | undefined } | undefined
  /** What is shown of it, as its amount, its subject or its stars; a card and the totals read some by name (`src/merge/contact.md`). They tell nobody from anybody: what does goes into `person`. */
  readonly facts?: Facts | undefined
  /** Where you keep the body, as a link or a row's id; it comes back as it is. */
  readonly ref?: string | undefined
  /** What the person, not the others, allowed or refused with it. */
  readonly consents?: readonly ConsentStatement[] | undefined
  /** The event, of the same source, that this one edits or deletes: the timeline shows the edited one in its place, or neither. `facts` and `ref` of an edit are all that holds from then on: what it leaves out is gone. It needs no `key` where the edited one has none, or came before it and this says nothing of a person: they are one record's. What edits an edit is of the event that that one edits. */
  readonly edits?: string | undefined
  readonly deletes?: string | undefined
}
