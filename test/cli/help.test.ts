import { expect, test } from 'vitest'
import { commands } from '../../src/cli/commands.js'
import { exitCodes } from '../../src/cli/io.js'
import { fields } from '../../src/model/field.js'
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

test('train offers no model, which it refuses, and whoever maps a column finds the fields', async () => {
  const folder = inFolder()
  const { out } = await folder.selfsame(['train', '--help'])
  expect(out).not.toContain('--model FILE')
  expect((await folder.selfsame(['train', 'x.csv', '--out', 'm.json', '--model', 'm.json'])).code).toBe(exitCodes.usage)
  for (const field of fields) expect(out.slice(out.indexOf('Fields:'))).toMatch(new RegExp(`\\b${field}\\b`))
})
