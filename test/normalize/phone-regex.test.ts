import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { checkSync } from 'recheck'
import { describe, expect, test } from 'vitest'
import { migrationsOf, phoneMigrations } from '../../src/normalize/phone-migrations.js'

const folder = new URL('../../src/normalize/', import.meta.url)

/** Every regular expression literal of the phone files, found by the compiler's own parser. */
function literals(): string[] {
  const found = new Set<string>()
  for (const file of readdirSync(folder).filter((name) => /^phone[\w-]*\.ts$/.test(name))) {
    const source = ts.createSourceFile(file, readFileSync(new URL(file, folder), 'utf8'), ts.ScriptTarget.ES2023)
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.add(node.text)
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return [...found]
}

function judge(pattern: string, flags: string): string {
  return checkSync(pattern, flags, { checker: 'automaton', timeout: 10_000 }).status
}

describe('no regular expression of the phone normaliser backtracks beyond its input', () => {
  test.each(literals())('%s', (literal) => {
    const end = literal.lastIndexOf('/')
    expect(judge(literal.slice(1, end), literal.slice(end + 1))).toBe('safe')
  })

  test('the renumberings, each and joined', () => {
    const joined = [...new Set(phoneMigrations.map((migration) => migration.callingCode))]
      .flatMap((code) => [migrationsOf(code)?.rewrites, migrationsOf(code)?.variants])
    for (const pattern of [...phoneMigrations.map((migration) => migration.from), ...joined]) {
      expect({ pattern: pattern?.source, status: judge(pattern?.source ?? '', '') }).toMatchObject({ status: 'safe' })
    }
  })
})
