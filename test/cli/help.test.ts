import { expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.js'
import { exitCodes } from '../../src/cli/io.js'
import { fields } from '../../src/model/field.js'
import { dedupe } from '../../src/resolve/dedupe.js'
import { saltedHash } from '../../src/score/rarity.js'
import { inFolder } from './in-folder.js'

/** The options that lines of a help begin with. */
const optionsIn = (help: string): readonly string[] => [...help.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option!)

test.each(commands.map(({ name }) => name))('every option that %s --help lists is one', async (name) => {
  const folder = inFolder()
  const { out } = await folder.selfsame([name, '--help'])
  expect(optionsIn(out).length).toBeGreaterThan(1)
  for (const option of optionsIn(out)) {
    const { err } = await folder.selfsame([name, option, 'x'])
    expect(err, option).not.toContain('Unknown option')
  }
})

// Seen to fail: it was said that no value can be read from a model, of which every birth date can be guessed.
test('train says what its model gives away', async () => {
  expect((await inFolder().selfsame(['train', '--help'])).out).toContain('it is personal data')
  const birthDates = Array.from({ length: 8 }, (_, i) => `19${50 + i}-03-07`)
  const { model } = dedupe(Array.from({ length: 800 }, (_, i) => ({ id: `${i}`, givenName: ['Olena', 'Ivan', 'Petro', 'Maria'][i % 4]!, familyName: `Koval${'abcdefghijklm'[i % 13]!}`, birthDate: birthDates[i % 8]!, email: `a${i % 260}@ukr.net` })))
  const held = model.comparisons.find(({ comparison }) => comparison === 'birthDate')?.frequencies?.hashes
  expect(birthDates.map((date) => held?.includes(saltedHash(date, model.salt)))).toEqual(birthDates.map(() => true))
})

test('train offers no model, which it refuses, and whoever maps a column finds the fields', async () => {
  const folder = inFolder()
  const { out } = await folder.selfsame(['train', '--help'])
  expect(out).not.toContain('--model FILE')
  expect((await folder.selfsame(['train', 'x.csv', '--out', 'm.json', '--model', 'm.json'])).code).toBe(exitCodes.usage)
  for (const field of fields) expect(out.slice(out.indexOf('Fields:'))).toMatch(new RegExp(`\\b${field}\\b`))
})
