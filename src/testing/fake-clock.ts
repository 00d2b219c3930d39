import { badOption } from '../errors.js'
import { instantGiven } from '../model/given.js'

/** A clock that stands, and ids that are counted: what `createResolver` takes as `now` and `newId`. */
export interface FakeClock {
  /** Milliseconds since 1970; the same until `advance` is called. */
  readonly now: () => number
  /** `c1`, `c2`, ...: each once, so that two resolvers over one store (a restart, two processes) share one clock. */
  readonly newId: () => string
  /** Lets time pass and answers with the new instant. Time never goes back: what is negative or no number is refused. */
  readonly advance: (milliseconds: number) => number
}

/**
 * A clock for tests: nothing of it depends on when or where a test runs, so that the same calls leave the same bytes in a store.
 * @param start Milliseconds since 1970; 2026-01-01 where it is left out.
 * @throws SelfsameError `BAD_OPTION` where `start`, or what `advance` comes to, is no instant.
 * @example
 * import { createResolver, memoryStore } from 'selfsame'
 * const { now, newId, advance } = fakeClock(Date.UTC(2026, 2, 1))
 * const people = createResolver({ store: memoryStore(), now, newId }).tenant('acme')
 * const { contactId } = await people.resolve({ id: 'm1', source: 'chat', key: '7', kind: 'message', at: '2026-03-01T09:00:00Z' })
 * contactId  // 'c1'
 * new Date(advance(60_000)).toISOString()  // '2026-03-01T00:01:00.000Z'
 * now() === Date.UTC(2026, 2, 1, 0, 1)  // true
 */
export function fakeClock(start: number = Date.UTC(2026, 0, 1)): FakeClock {
  let instant = instantGiven(start, 'start')
  let ids = 0
  return {
    now: () => instant,
    newId: () => `c${(ids += 1)}`,
    advance: (milliseconds) => {
      if (!(milliseconds >= 0)) throw badOption('milliseconds', 'a number that is not negative')
      return (instant = instantGiven(instant + milliseconds, 'milliseconds'))
    },
  }
}
