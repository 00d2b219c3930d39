import type { People } from '../../resolve/resolver.js'
import { rejection, same } from '../store-contract/check.js'
import { Fault } from '../store-contract/faults.js'
import { type CallName, calls, paged } from './calls.js'
import { chat, form, openOffice, order, staffed } from './office.js'
import type { TrialStore } from './trial-store.js'

/** No call makes so many calls of the store for so few people. */
const most = 5000

type Check = (trial: TrialStore) => Promise<void>

/** Who carries a call out: for an upgrade, one that was made with another policy. */
function actor(name: CallName, store: TrialStore, tenant: string, people: People): People {
  return name === 'upgrade' ? openOffice(store, tenant, { countries: ['UA', 'GB'], automation: 'merge' }) : people
}

const oneTransaction = (name: CallName): Check => async (trial) => {
  const outcome = async (tenant: string, disturb: boolean): Promise<unknown> => {
    const people = openOffice(trial, tenant)
    const on = await staffed(trial, tenant, people)
    const who = actor(name, trial, tenant, people)
    const before = await trial.contents(tenant)
    // Where nothing is disturbed, the first call is that of no fault.
    for (let at = disturb ? 1 : most; ; at += 1) {
      const { reached, reason } = await trial.failing({ at, as: 'fault' }, () => calls[name](who, on))
      if (!reached && reason !== undefined) throw reason
      if (!reached) break
      expectFault(reason, `${name}, a fault at call ${at}`)
      same(await trial.contents(tenant), before, `${name}, after a fault at call ${at}`)
    }
    return [await trial.contents(tenant), await who.list(), await who.contacts([on.nellie]), await who.changes()]
  }
  same(await outcome('stormy', true), await outcome('calm', false), `${name}, after faults that were mended`)
}

/** For every call of the store: the end of a call that fails there as `as` says, and is made again where it was rejected, against that of one without a failure. */
async function expectSameEnd(name: CallName, trial: TrialStore, as: 'fault' | 'conflict'): Promise<void> {
  const outcome = async (tenant: string, at: number): Promise<{ readonly reached: boolean; readonly end: unknown }> => {
    const people = openOffice(trial, tenant)
    const on = await staffed(trial, tenant, people)
    const who = actor(name, trial, tenant, people)
    const { reached, reason } = await trial.failing({ at, as }, () => calls[name](who, on))
    if (reached && as === 'fault') {
      expectFault(reason, `${name}, a fault at call ${at}`)
      await calls[name](who, on)
    } else if (reason !== undefined) throw reason
    return { reached, end: await trial.contents(tenant) }
  }
  const { end } = await outcome(`${name} calm`, most)
  for (let at = 1; ; at += 1) {
    const stormy = await outcome(`${name} ${at}`, at)
    same(stormy.end, end, `${name}, after a ${as} at call ${at}`)
    if (!stormy.reached) return
  }
}

function expectFault(reason: unknown, what: string): void {
  if (!(reason instanceof Fault)) throw new Error(`${what}: expected the fault, and it was ${reason === undefined ? 'fulfilled' : String(reason)}`)
}

const ofCall = (name: CallName): readonly [string, Check] => paged.has(name)
  ? [`${name}: after a fault at any call of the store, the same call again finishes to the same end`, (trial) => expectSameEnd(name, trial, 'fault')]
  : [`${name}: after a fault at any call of the store nothing of it is there, and the same call then does all of it`, oneTransaction(name)]

/** A store that fails takes nothing from a resolver over it. */
export const faultChecks: Readonly<Record<string, Check>> = {
  ...Object.fromEntries((Object.keys(calls) as CallName[]).map(ofCall)),

  'a conflict at any call of the store is met by doing the work again, once': async (trial) => {
    for (const name of ['resolve', 'merge'] as const) await expectSameEnd(name, trial, 'conflict')
  },

  'an answer that was lost behind its commit is asked for again: a delivery is replayed, a merge is said to be done': async (trial) => {
      const people = openOffice(trial, 'acme')
    const lost = await trial.failing({ as: 'lost-answer' }, () => people.resolve(form))
    expectFault(lost.reason, 'a lost answer')
    const again = await people.resolve(form)
    same(again.replayed, true, 'the delivery again')
    same((await people.timeline(again.contactId)).interactions.length, 1, 'its timeline')
    const contacts = [again.contactId, (await people.resolve(chat)).contactId, (await people.resolve(order)).contactId]
    const merge = (): Promise<unknown> => people.merge({ contacts, by: 'ana' })
    await trial.failing({ as: 'lost-answer' }, merge)
    same(codeOf(await rejection(merge(), 'the merge again')), 'SAME_CONTACT', 'the merge again')
    same((await people.list()).contactIds.length, 1, 'contacts')
  },
}

const codeOf = (reason: unknown): unknown => (reason as { readonly code?: unknown }).code
