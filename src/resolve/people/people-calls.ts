import { SelfsameError } from '../../errors.js'
import type { CustomSurvivorship } from '../../merge/survivorship.js'
import { optionsGiven } from '../../model/given.js'
import type { Policy } from '../../model/policy.js'
import type { Model } from '../../score/model.js'
import { feedLock, type Scope, type Store, type StoreTransaction } from '../../store/store.js'
import { ownCopy } from './own-copy.js'
import { PeopleSession } from './people-session.js'
import type { Rulings } from './ruling.js'

/** What a resolver is made with. */
export interface ResolverOptions<Tx = unknown> {
  readonly store: Store<Tx>
  /** In force for a tenant from its first call that writes, and kept in the store with the model; from then on only `upgrade` puts another in force. */
  readonly policy?: Policy | undefined
  /** Functions that choose the value of a field in place of the policy's rule. They are asked when a contact is read: nothing of them is stored. */
  readonly survivorship?: CustomSurvivorship | undefined
  /** Of `dedupe` or `train`; the default model decides where there is none. In force from when the policy is. */
  readonly model?: Model | undefined
  /** The clock, in milliseconds since 1970: when decisions were made and changes entered. It decides nothing. */
  readonly now: () => number
  /** Makes ids of contacts and decisions, each once. */
  readonly newId: () => string
  /**
   * The secret under which tombstones of the erased are hashed; needed by `erase` and, once somebody was erased, by all that takes people in.
   * Keep it apart from the store, and keep it: with another one, whoever was erased would come back.
   */
  readonly erasureKey?: string | undefined
  /**
   * Hears of each call, dry runs included, once its outcome is certain: what it was, how long it took, how it ended; never an identifier. What it throws is
   * dropped, since nothing that it does changes what a call answers: whoever wants to know of its errors catches them there.
   */
  readonly observe?: ((call: ObservedCall) => void) | undefined
}

export interface ObservedCall {
  readonly call: string
  /** By `now`. */
  readonly milliseconds: number
  readonly outcome: 'done' | 'failed'
  /** The error's code where it failed with one. */
  readonly code?: string
}

/** The work of one call. */
export type Work<T> = (session: PeopleSession) => Promise<T>

/** What a scope may hold. */
export const scopeOptions = { tx: false, signal: 'throwIfAborted' } as const

/** So often a call is begun anew where the store could not go on. */
const tries = 5

/** Makes the calls of one tenant: each a transaction, tried again where the store says so, and told to whom observes. */
export class Calls<Tx = unknown> {
  readonly #tenant: string
  readonly #options: ResolverOptions<Tx>
  readonly #rulings: Rulings

  constructor(tenant: string, options: ResolverOptions<Tx>, rulings: Rulings) {
    this.#tenant = tenant
    this.#options = options
    this.#rulings = rulings
  }

  run<T>(call: string, mode: 'read' | 'write', scope: Scope<Tx>, work: Work<T>): Promise<T> {
    return this.transact(call, mode, scope, this.#inSession(mode, work))
  }

  /** A call that does not ask for the ruling in force, or does so itself. */
  async transact<T>(call: string, mode: 'read' | 'write', scope: Scope<Tx>, work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    optionsGiven(scope, scopeOptions)
    return this.observed(call, () => this.#transact(mode, scope, work))
  }

  /** A call that may be made as a dry run: its transaction is then rolled back. */
  async tryOut<T>(call: string, dryRun: boolean | undefined, scope: Scope<Tx>, work: Work<T>): Promise<T> {
    if (dryRun !== true) return this.run(call, 'write', scope, work)
    optionsGiven(scope, scopeOptions)
    if (scope.tx !== undefined) throw new SelfsameError('UNSUPPORTED', 'A dry run is rolled back, which a transaction of the caller must not be. Leave tx out.', { what: 'dryRun inside tx', instead: 'dryRun without tx' })
    return this.observed(call, async () => {
      const results: T[] = []
      const rollback = new Error('A dry run is rolled back.')
      try {
        await this.#transact('write', scope, this.#inSession('write', async (session) => {
          results[0] = ownCopy(await work(session))
          throw rollback
        }))
      } catch (error) {
        if (error !== rollback) throw error
      }
      return results[0]!
    })
  }

  /** Tells whom observes how work ended, and answers as the work does. */
  async observed<T>(call: string, work: () => Promise<T>): Promise<T> {
    const { observe, now } = this.#options
    if (observe === undefined) return work()
    let started = 0
    const safely = (tell: () => void): void => {
      try {
        tell()
      } catch {
        // What is committed must not seem to have failed, whatever becomes of an observer or of the clock that it is told by.
      }
    }
    const tell = (ended: Pick<ObservedCall, 'outcome' | 'code'>): void => safely(() => observe({ call, milliseconds: now() - started, ...ended }))
    safely(() => (started = now()))
    try {
      const result = await work()
      tell({ outcome: 'done' })
      return result
    } catch (error) {
      tell({ outcome: 'failed', ...(error instanceof SelfsameError ? { code: error.code } : {}) })
      throw error
    }
  }

  #inSession<T>(mode: 'read' | 'write', work: Work<T>): (tx: StoreTransaction) => Promise<T> {
    return async (tx) => ownCopy(await work(new PeopleSession(tx, await this.#rulings.inForce(tx, mode))))
  }

  async #transact<T>(mode: 'read' | 'write', scope: Scope<Tx>, work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#options.store.transaction({ ...scope, tenant: this.#tenant, mode, ...(mode === 'write' ? { locks: feedLock } : {}) }, work)
      } catch (error) {
        // What the caller's own transaction has lost only the caller can begin again.
        if (!(error instanceof SelfsameError) || !error.retryable || attempt === tries || scope.tx !== undefined) throw error
      }
    }
  }
}
