import { Writable } from 'node:stream'
import { beforeAll, describe, expect, test } from 'vitest'
import { inbox } from '../../examples/inbox.js'
import { pageWidth } from '../../examples/start/page.js'

let text = ''
beforeAll(async () => {
  await inbox(new Writable({ write: (chunk, _, done) => { text += String(chunk); done() } }), false)
})

/** What the page says under one of its headings. */
const under = (heading: string): string => text.split(/^\d\. /m).find((part) => part.startsWith(heading)) ?? ''

describe('the inbox', () => {
  test('is plain text for a terminal of 80 columns, and a page long', () => {
    expect(text).not.toContain('\u001b')
    const lines = text.split('\n')
    expect(lines.filter((line) => [...line].length > pageWidth)).toEqual([])
    expect(lines.length).toBeLessThan(60)
  })

  test('attaches what is clearly hers, keeps a chat without contact data apart, and suggests what only a typed number ties', () => {
    expect([...under('resolve').matchAll(/→ (\w+ \w+)/g)].map(([, what]) => what)).toEqual(['created c1', 'attached c1', 'created c2', 'attached c1', 'created c3', 'attached c2'])
    expect(under('resolve')).toContain('perhaps c1, ')
  })

  test('finds people by half a handle, the middle of a number and a slip in a name', () => {
    expect(under('search')).toContain('@nelli → c2 ')
    expect(under('search')).toContain('785196 → c1 Helen Peterson (phone prefix); c2 ')
    expect(under('search')).toContain('helen petersen → c1 Helen Peterson ')
  })

  test('merges by a decision and takes a wrong one back, with all that was before', () => {
    expect(under('merge')).toContain('c1 and c2 → c1; the old id c2 still answers')
    expect(under('merge')).toContain('instagram:shop (tom), mail (ana)')
    expect(under('undo')).toContain('→ c1, 5 records')
    expect(under('undo')).toContain('is Mark Osborne again, 4 records stay with c1')
  })

  test('ends with one card for each person, and her user name nowhere in the place of her name', () => {
    const cards = under('contact').split('\n').filter((line) => /^ {2}c\d/.test(line))
    expect(cards.map((line) => /^ {2}(c\d [^:]+):/.exec(line)?.[1])).toEqual(['c1 Helen Peterson', 'c3 Guest', 'c5 Mark Osborne'])
  })
})
