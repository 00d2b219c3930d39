// What a user's test looks like who has fast-check: the arbitraries are those of the fast-check handed in, with its types.
import fc from 'fast-check'
import * as everything from 'fast-check'
import type { InboundEvent, PersonRecord } from 'selfsame'
import { arbitraries, carryOut, type Arbitrary, type LedgerStep } from 'selfsame/testing'

const { person, records, events, ledger } = arbitraries(fc)
export const both: readonly unknown[] = [arbitraries(everything), carryOut]

export const some: fc.Arbitrary<PersonRecord[]> = records({ maxLength: 3 })
export const ours: Arbitrary<InboundEvent> = fc.record({ id: fc.uuid(), source: fc.constant('whatsapp'), kind: fc.constant('message' as const), at: fc.constant('2026-03-01'), person: person() })
export const law: fc.IProperty<[InboundEvent[], LedgerStep[]]> = fc.property(events(), ledger({}), (all, steps) => all.every(({ id }) => id !== '') && steps.length < 13)

// @ts-expect-error Were the types lost, this would be as right as anything.
export const wrong: fc.Arbitrary<string> = person()
