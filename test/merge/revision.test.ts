import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reviseInteraction, type Saying } from '../../src/merge/revision.js'
import type { Interaction } from '../../src/model/interaction.js'
import { runs } from '../runs.js'
import { day } from './stored.js'

const said = (text: string, n: number): Interaction => ({ id: 'tg:1', recordId: 'r1', source: 'tg', eventId: '1', kind: 'message', at: day(n), conversation: `of ${n}`, facts: { text } })
const fold = (sayings: readonly (readonly [Saying, Interaction])[]): Interaction =>
  sayings.reduce<Interaction | undefined>((known, [as, one]) => reviseInteraction(known, one, as), undefined)!

describe('an interaction that the channel edits or deletes', () => {
  test('stands at its own time with its latest text', () => {
    expect(fold([['happened', said('helo', 1)], ['edit', said('hello', 2)], ['edit', said('hello!', 3)]])).toEqual({ ...said('hello!', 1), editedAt: day(3) })
  })

  test('is shown by its edit until it comes', () => {
    const early = fold([['edit', said('hello', 2)]])
    expect(early).toMatchObject({ at: day(2), facts: { text: 'hello' }, awaited: true })
    expect(reviseInteraction(early, said('helo', 1), 'happened')).toEqual({ ...said('hello', 1), editedAt: day(2) })
  })

  test('once deleted stays deleted, and nothing of what it said is kept', () => {
    const gone = fold([['deletion', said('', 4)], ['happened', said('secret', 1)], ['edit', said('secret too', 5)]])
    expect(gone.deletedAt).toBe(day(4))
    expect(JSON.stringify(gone)).not.toContain('secret')
  })

  // Mutation: letting the saying that came last hold (`isLater` gives false) fails here.
  test('is the same in whatever order the channel delivers', () => {
    const all: readonly (readonly [Saying, Interaction])[] = [['happened', said('a', 1)], ['edit', said('b', 2)], ['edit', said('c', 3)], ['edit', said('d', 3)]]
    const some = fc.tuple(fc.subarray(all.slice(1)), fc.boolean()).chain(([edits, gone]) => {
      const sayings = [all[0]!, ...edits, ...(gone ? [['deletion', said('', 4)] as const] : [])]
      return fc.tuple(fc.constant(sayings), fc.shuffledSubarray(sayings, { minLength: sayings.length }))
    })
    fc.assert(fc.property(some, ([before, after]) => {
      expect(fold(after)).toEqual(fold(before))
    }), runs(300))
  })

  test('said twice, changes nothing', () => {
    const once = fold([['happened', said('a', 1)], ['edit', said('b', 2)], ['deletion', said('', 3)]])
    expect(reviseInteraction(reviseInteraction(once, said('b', 2), 'edit'), said('a', 1), 'happened')).toEqual(once)
  })
})
