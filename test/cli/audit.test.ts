import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { memoryStore } from '../../src/store/memory.js'
import { age, ages } from '../resolve/older-store.js'
import { freshPeople } from '../resolve/people.js'
import { snapshotText } from '../resolve/traces.js'
import { inFolder } from './in-folder.js'

const rows = `id,name,phone,email,birth_date
1,Helen Peterson,+380671234567,helen.p@ukr.net,1990-05-01
2,Helen Peterson,+380671234567,helen.p@ukr.net,1962-11-20
3,Andrii Koval,+380509876543,,
4,Olha Tkach,+380509876543,,
5,Dmytro Bondar,+380509876543,,
`

describe('selfsame audit', () => {
  test('shows of rows what contradicts itself and what too many hold', async () => {
    const folder = inFolder()
    const file = folder.put('crm.csv', rows)
    const { code, out } = await folder.selfsame(['audit', file, '--threshold', '0.5'])
    expect(code).toBe(0)
    expect(out).toContain('5 rows are')
    expect(out).toContain('+380509876543  3 contacts')
    const found = JSON.parse((await folder.selfsame(['audit', file, '--threshold', '0.01', '--json'])).out) as { contradictions: { left: { id: string }; right: { id: string }; against: { comparison: string }[] }[]; shared: unknown[] }
    const birth = found.contradictions.find((one) => one.against.some(({ comparison }) => comparison === 'birthDate'))
    expect([birth?.left.id, birth?.right.id]).toEqual(['1', '2'])
  })

  // Seen to fail: whatever weighed a bit against was listed, an initial among them.
  test('an initial contradicts nothing', async () => {
    const folder = inFolder()
    const file = folder.put('crm.csv', 'id,name,phone,email\n1,Anna Smith,+44 7851 960472,anna.smith@gmail.com\n2,A. Smith,07851960472,anna.smith@gmail.com\n3,Bob Jones,+44 7851 960999,bob@x.org\n')
    const { out } = await folder.selfsame(['audit', file])
    expect(out).toContain('3 rows are 2 contacts')
    expect(out).toContain('Contradict themselves: none')
  })

  test('says how many entries it does not show', async () => {
    const folder = inFolder()
    const file = folder.put('crm.csv', `${rows}6,Iryna Melnyk,+380631112233,,\n7,Taras Shvets,+380631112233,,\n8,Oksana Lysenko,+380631112233,,\n`)
    expect((await folder.selfsame(['audit', file, '--limit', '1'])).out).toContain('1 more entries of these lists are not shown')
    expect((await folder.selfsame(['audit', file])).out).not.toContain('more entries')
    // Seen to fail: suspicions left out of the count.
    const alike = folder.put('alike.csv', `id,name,city,email\n${['Peterson', 'Osborne', 'Stone'].map((name, i) => `${i},Helen ${name},Kyiv,h.${name}@ukr.net\n${i}b,Helen ${name},Kyiv,\n`).join('')}`)
    const suspected = async (limit: number) => JSON.parse((await folder.selfsame(['audit', alike, '--json', '--limit', String(limit)])).out) as { suspicions: unknown[]; leftOut: { suspicions: number } }
    const [whole, short] = [await suspected(1000), await suspected(1)]
    expect(whole.suspicions.length).toBeGreaterThan(1)
    expect([whole.leftOut.suspicions, short.suspicions.length, short.leftOut.suspicions]).toEqual([0, 1, whole.suspicions.length - 1])
    expect((await folder.selfsame(['audit', alike, '--limit', '1'])).out).toContain(`${whole.suspicions.length - 1} more entries`)
    const store = memoryStore()
    const people = freshPeople({ store, policy: { automation: 'suggest' } })
    for (const name of ['Helen Peterson', 'Andrii Koval', 'Olha Tkach']) for (const id of ['a', 'b']) await people.resolve({ id: `${name} ${id}`, source: 'form', kind: 'form', at: '2026-01-01T00:00:00Z', person: { name, email: `${name.replace(' ', '.')}@ukr.net`, ...(id === 'a' ? { city: 'Kyiv' } : {}) } })
    const snapshot = folder.put('people.jsonl', await snapshotText(store))
    for (const [limit, suspects] of [[1, 2], [3, 0], [4, 0]]) expect(JSON.parse((await folder.selfsame(['audit', snapshot, '--json', '--limit', String(limit)])).out)).toMatchObject({ leftOut: { suspects } })
  })

  // Seen to fail: two contacts stood in the list as often as they have records that resemble each other, one line like the other.
  test('names two contacts of a snapshot once, by their records', async () => {
    const folder = inFolder()
    const store = memoryStore()
    const people = freshPeople({ store, policy: { automation: 'suggest' } })
    const came = []
    for (const [id, more] of [['a', {}], ['b', { city: 'Kyiv' }], ['c', { phone: '+380671234567' }], ['d', { birthDate: '1990-05-01' }]] as const) came.push(await people.resolve({ id, source: 'form', key: id, kind: 'form', at: '2026-01-01T00:00:00Z', person: { name: 'Helen Peterson', email: 'helen.p@ukr.net', ...more } }))
    await people.merge({ contacts: [came[0]!.contactId, came[1]!.contactId], by: 'ann' })
    expect((await people.audit()).suspicions).toEqual({ automation: 5 })
    const file = folder.put('people.jsonl', await snapshotText(store))
    const { suspects, leftOut } = JSON.parse((await folder.selfsame(['audit', file, '--json', '--limit', '3'])).out) as { suspects: { contacts: string[] }[]; leftOut: object }
    expect(new Set(suspects.map(({ contacts }) => contacts.toSorted().join())).size).toBe(3)
    expect([suspects.length, leftOut]).toEqual([3, expect.objectContaining({ suspects: 0 })])
    expect((await folder.selfsame(['audit', file])).out.match(/^ {2}\S+ and \S+, 0\.\d+ \(form:[a-d] and form:[a-d]\)$/gm)).toHaveLength(3)
  })

  test('shows of a snapshot what waits, what changed and how people decided, and leaves it as it was', async () => {
    const folder = inFolder()
    const store = memoryStore()
    const people = freshPeople({ store, policy: { countries: ['UA'], automation: 'suggest' } })
    for (const id of ['a', 'b']) await people.resolve({ id, source: 'form', key: id, kind: 'form', at: '2026-01-01T00:00:00Z', person: { name: 'Helen Peterson', email: 'helen.p@ukr.net', ...(id === 'a' ? { city: 'Kyiv' } : {}) } })
    const file = folder.put('people.jsonl', await snapshotText(store))
    const { code, out } = await folder.selfsame(['audit', file])
    expect(code).toBe(0)
    expect(out).toContain('acme: 2 contacts')
    expect(out).toContain('1 automation')
    expect(out).toContain('Happened so far: 2 created.')
    const { mark, leftOut } = JSON.parse((await folder.selfsame(['audit', file, '--json'])).out) as { mark: string; leftOut: object }
    expect(leftOut).toMatchObject({ suspects: 0 })
    expect((await folder.selfsame(['audit', file, '--since', mark])).out).toContain('Changed since: nothing')
    expect(folder.read('people.jsonl')).toBe(await snapshotText(store))
  })

  test('says what is wrong with what it was given', async () => {
    const folder = inFolder()
    const file = folder.put('crm.csv', rows)
    const store = memoryStore()
    for (const tenant of ['acme', 'other']) await freshPeople({ store, tenant }).resolve({ id: 'a', source: 'form', kind: 'form', at: '2026-01-01T00:00:00Z', person: { name: 'Helen Peterson' } })
    const text = await snapshotText(store)
    const snapshot = folder.put('people.jsonl', text)
    expect(await folder.selfsame(['audit', snapshot])).toMatchObject({ code: 2, err: expect.stringContaining('--tenant') as string })
    expect((await folder.selfsame(['audit', snapshot, '--tenant', 'other'])).code).toBe(0)
    expect((await folder.selfsame(['audit', snapshot, '--tenant', 'nobody'])).code).toBe(1)
    expect((await folder.selfsame(['audit', folder.put('cut.jsonl', text.slice(0, -20)), '--tenant', 'acme'])).code).toBe(1)
    // Seen to fail: options for rows were passed over; `since` beyond the feed counted nothing.
    // Seen to end in a stack trace.
    const damaged = folder.put('damaged.jsonl', text.replace('{"tenant":"acme"', '{"tenant":acme'))
    expect(await folder.selfsame(['audit', damaged, '--tenant', 'acme'])).toMatchObject({ code: 1, err: expect.stringContaining('damaged.jsonl') as string })
    await age(store, ages.layout)
    expect(await folder.selfsame(['audit', folder.put('older.jsonl', await snapshotText(store)), '--tenant', 'acme'])).toMatchObject({ code: 1, err: expect.stringMatching(/^(selfsame: )?\S*older\.jsonl: .*\(layout\).* Call upgrade/) as string })
    expect((await folder.selfsame(['audit', folder.put('none.jsonl', text.slice(0, text.indexOf('\n') + 1))])).err).toContain('holds no tenant that can be read')
    const one = [snapshot, '--tenant', 'acme']
    for (const option of [['--policy', 'none.json'], ['--map', 'a=b'], ['--threshold', '5'], ['--country', 'UA'], ['--no-header']]) expect(await folder.selfsame(['audit', ...one, ...option])).toMatchObject({ code: 2, err: expect.stringContaining(`${option[0]!} says nothing of a snapshot`) as string })
    expect(await folder.selfsame(['audit', ...one, '--since', '99999'])).toMatchObject({ code: 2, err: expect.stringContaining('since must be the mark of an earlier audit') as string })
    expect((await folder.selfsame(['audit', folder.put('marked.jsonl', `\ufeff${text}`), '--tenant', 'acme'])).code).toBe(0)
    for (const [name, stdin] of [[folder.put('people.jsonl.gz', gzipSync(text)), ''], ['-', text]] as const) for (const command of ['audit', 'dedupe']) expect(await folder.selfsame([command, name], stdin)).toMatchObject({ code: 1, err: expect.stringContaining('is a snapshot of a store and holds no rows; selfsame audit FILE looks at one, in a file of its own and unpacked.') as string })
    expect(await folder.selfsame(['audit', '-', '--tenant', 'acme'], text)).toMatchObject({ code: 2, err: expect.stringContaining('a snapshot, in a file of its own and unpacked') as string })
    for (const wrong of [['audit'], ['audit', file, '--limit', '0'], ['audit', file, '--tenant', 'acme'], ['audit', file, snapshot], ['audit', snapshot, '--since', 'lately']]) expect((await folder.selfsame(wrong)).code, wrong.join(' ')).toBe(2)
  })
})
