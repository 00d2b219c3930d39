import { badOption, type ErrorCode, SelfsameError } from '../../errors.js'
import { optionsGiven } from '../../model/given.js'
import type { People } from '../../resolve/resolver.js'
import type { LedgerStep } from './ledger.js'

/** What decisions are made with: the `People` of a tenant, or an adapter of yours with the same calls. */
export type DecidingPeople = Pick<People, 'contactOf' | 'merge' | 'separate' | 'undo'>

/** What a step picks from, and its place in the ledger. */
export interface CarryOutOptions {
  readonly steps: readonly LedgerStep[]
  /** The records taken in, as `resolve` named them. */
  readonly recordIds: readonly string[]
  /** Decisions made before, which `undo` may take back, too. */
  readonly decisionIds?: readonly string[] | undefined
}

/** What became of a step: the decision that was made, or the code with which it was refused; neither where there was nothing to decide. */
export interface CarriedOut {
  readonly step: LedgerStep
  readonly decisionId?: string
  readonly refused?: ErrorCode
}

/** What a person may ask for in good faith and is told no. */
const refusals: ReadonlySet<ErrorCode> = new Set(['SAME_CONTACT', 'DECIDED_DIFFERENT', 'BAD_DECISION'])
const kinds: ReadonlySet<unknown> = new Set<LedgerStep['do']>(['merge', 'separate', 'take-out', 'undo'])
const by = { by: 'ana', reason: 'she said so' }

/**
 * Carries a ledger out, step by step, on the people of a tenant, or on whatever of yours has its calls. What a resolver refuses (two records of one contact cannot be merged) is
 * passed over, and so is what there is nothing for: a record that was erased, an undo before the first decision.
 * @returns What became of each step, in their order.
 * @throws SelfsameError `BAD_OPTION` where there is nothing to carry out, or nobody to do it; and whatever else the resolver throws: that is what the test is for.
 * @example
 * import { createResolver, memoryStore } from 'selfsame'
 * const people = createResolver({ store: memoryStore(), now: () => 0, newId: () => crypto.randomUUID() }).tenant('acme')
 * const said = { source: 'chat', kind: 'message', at: '2026-03-01T09:00:00Z' }
 * const recordIds = [(await people.resolve({ ...said, id: 'm1' })).recordId, (await people.resolve({ ...said, id: 'm2' })).recordId]
 * const merge = { do: 'merge', a: 2, b: 1 }  // the first, counted round, and the second
 * const done = await carryOut(people, { recordIds, steps: [merge, merge, { do: 'undo', decision: 7 }] })
 * done.map(({ refused }) => refused)  // [undefined, 'SAME_CONTACT', undefined]
 * new Set(await people.contactOf(recordIds)).size  // 2
 */
export async function carryOut(people: DecidingPeople, options: CarryOutOptions): Promise<readonly CarriedOut[]> {
  const { steps, recordIds, decisionIds = [] } = optionsGiven(options, { steps: false, recordIds: false, decisionIds: false })
  for (const call of ['contactOf', 'merge', 'separate', 'undo'] as const) if (typeof people?.[call] !== 'function') throw badOption('people', 'the people of a tenant')
  for (const [name, list] of [['steps', steps], ['recordIds', recordIds], ['decisionIds', decisionIds]] as const) if (!Array.isArray(list)) throw badOption(name, 'a list')
  if (!steps.every((step) => kinds.has(step?.do))) throw badOption('steps', `steps that do one of ${[...kinds].join(', ')}`)
  const made = [...decisionIds]
  const done: CarriedOut[] = []
  for (const step of steps) {
    try {
      const decisionId = await decide(people, step, recordIds, made)
      if (decisionId !== undefined) made.push(decisionId)
      done.push({ step, ...(decisionId === undefined ? {} : { decisionId }) })
    } catch (error) {
      if (!(error instanceof SelfsameError && refusals.has(error.code))) throw error
      done.push({ step, refused: error.code })
    }
  }
  return done
}

async function decide(people: DecidingPeople, step: LedgerStep, recordIds: readonly string[], decisionIds: readonly string[]): Promise<string | undefined> {
  if (step.do === 'undo') {
    const decision = decisionIds[step.decision % decisionIds.length]
    return decision === undefined ? undefined : (await people.undo(decision, by)).decisionId
  }
  if (recordIds.length === 0) return undefined
  const record = (n: number): string => recordIds[n % recordIds.length]!
  if (step.do === 'take-out') {
    const [contact] = await people.contactOf([record(step.record)])
    return contact === undefined ? undefined : (await people.separate({ ...by, records: [record(step.record)] })).decisionId
  }
  const [a, b] = await people.contactOf([record(step.a), record(step.b)])
  if (a === undefined || b === undefined) return undefined
  return (await people[step.do]({ ...by, contacts: [a, b] })).decisionId
}
