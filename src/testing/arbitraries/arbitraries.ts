import type { InboundEvent, Participant } from '../../model/event.js'
import type { PersonRecord } from '../../model/record.js'
import { eventsOf } from './events.js'
import type { Arbitrary, FastCheck, HowMany } from './fast-check.js'
import { type LedgerStep, ledgerOf } from './ledger.js'
import { personOf, recordsOf } from './people.js'

/** What `arbitraries` makes. */
export interface Arbitraries {
  /** What an event or an import says of somebody, for events of your own: `fc.record({ person: person(), source: fc.constant('whatsapp'), ... })`. */
  readonly person: () => Arbitrary<NonNullable<Participant['person']>>
  /** Records of three sources, as `dedupe` takes them; up to 24, and each id once. */
  readonly records: (howMany?: HowMany) => Arbitrary<PersonRecord[]>
  /**
   * Events in the order in which they are delivered, which is not that in which they happened; up to 24. A resolver takes each of them in, whatever comes before it: of every
   * kind, with and without a key, of several people, in conversations, with consents, trusted more and less, and edits and deletions of each other.
   */
  readonly events: (howMany?: HowMany) => Arbitrary<InboundEvent[]>
  /** Decisions over what was taken in, as steps that `carryOut` takes; up to 12. */
  readonly ledger: (howMany?: HowMany) => Arbitrary<LedgerStep[]>
}

/**
 * Arbitraries for property tests of what is built on this library: a store, a channel, the mirror of a CRM. All draw on one small world, in which people meet: one phone in several
 * writings, one name in English, Ukrainian and Portuguese, values that are none, values that are missing.
 *
 * fast-check is handed in, so that its version and its seed are yours and nothing is loaded that you do not test with. For many records with a known truth take `generateContacts`.
 * @param fc fast-check 4.
 * @example
 * import fc from 'fast-check'
 * import { createResolver, memoryStore } from 'selfsame'
 * const { events } = arbitraries(fc)
 * const taken = fc.asyncProperty(events({ maxLength: 8 }), async (all) => {
 *   const people = createResolver({ store: memoryStore(), now: () => 0, newId: () => crypto.randomUUID() }).tenant('acme')
 *   for (const event of all) await people.resolve(event)
 *   for (const event of all) if (!(await people.resolve(event)).replayed) throw new Error('it was taken in twice')
 * })
 * await fc.assert(taken, { numRuns: 5, seed: 7 }).then(() => 'held')  // 'held'
 */
export function arbitraries(fc: FastCheck): Arbitraries {
  return {
    person: () => personOf(fc),
    records: (howMany) => recordsOf(fc, howMany),
    events: (howMany) => eventsOf(fc, howMany),
    ledger: (howMany) => ledgerOf(fc, howMany),
  }
}
