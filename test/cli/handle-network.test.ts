import { expect, test } from 'vitest'
import { networkOf } from '../../src/cli/columns/handle-network.js'
import { inFolder } from './in-folder.js'

// Seen to fail before the links of a column spoke for its bare user names: there was nothing to compare.
test('a bare user name is who the links of its column say that it is, and the columns say so', async () => {
  const { put, read, path, selfsame } = inFolder()
  const input = put('in.csv', ['nick,name', 'https://instagram.com/nellie_99,Helen Peterson', '@Nellie_99,Helen Peterson', 'instagram.com/koval.andrii,Andrii', 'koval.andrii,Andrii', 'olena_p,Olena', '+380671234567,Ivan'].join('\n'))
  const { out } = await selfsame(['dedupe', input, '--map', 'nick=handle', '--out', path('out.csv')])
  expect(out).toMatch(/nick +handle +as --map says, and its links are to instagram/)
  const contacts = read('out.csv').trim().split('\n').slice(1).map((line) => line.split(',').at(-1))
  expect(contacts.map((one) => contacts.indexOf(one))).toEqual([0, 0, 2, 2, 4, 5])
})

// Mutated: with any of the three limits gone, one of them names a network.
test('links of two networks, or too few of one, say nothing of the rest of a column', () => {
  const names = Array.from({ length: 30 }, (_, at) => `nellie_${at}`)
  const linked = (host: string, many: number): string[] => names.slice(0, many).map((name) => `https://${host}/${name}`)
  expect(networkOf([...linked('instagram.com', 10), ...names])).toBe('instagram')
  expect(networkOf([...linked('t.me', 10), ...names])).toBe('telegram')
  expect(networkOf([...linked('instagram.com', 30), 'https://t.me/koval'])).toBe('instagram')
  expect(networkOf([...linked('instagram.com', 10), ...linked('t.me', 2), ...names])).toBeUndefined()
  expect(networkOf([...linked('instagram.com', 2), ...names])).toBeUndefined()
  expect(networkOf([...linked('instagram.com', 1), 'nellie'])).toBeUndefined()
  expect(networkOf(['wa.me/380671234567', 'tel:+380671234567', 'tel:+380671234568', 'https://olena.example/shop'])).toBeUndefined()
})
