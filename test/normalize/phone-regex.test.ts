import { describe, expect, test } from 'vitest'
import { migrationsOf, phoneMigrations } from '../../src/normalize/phone-migrations.js'
import { backtracking, regexLiterals } from './regex-literals.js'

describe('no regular expression of the phone normaliser backtracks beyond its input', () => {
  test.each(regexLiterals(/^phone[\w-]*\.ts$/))('%s', (literal) => {
    expect(backtracking(literal, 'automaton')).toBe('safe')
  })

  test('the renumberings, each and joined', () => {
    const joined = [...new Set(phoneMigrations.map((migration) => migration.callingCode))]
      .flatMap((code) => [migrationsOf(code)?.rewrites, migrationsOf(code)?.variants])
    for (const pattern of [...phoneMigrations.map((migration) => migration.from), ...joined]) {
      expect({ pattern: pattern?.source, status: backtracking(`/${pattern?.source ?? ''}/`, 'automaton') }).toMatchObject({ status: 'safe' })
    }
  })
})
