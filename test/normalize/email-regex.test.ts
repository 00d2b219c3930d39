import { readdirSync, readFileSync } from 'node:fs'
import { checkSync } from 'recheck'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const folder = new URL('../../src/normalize/', import.meta.url)
const ours = /^(?:email|handle|encoded-words|link-parts|look-alikes|name-pieces|trim-marks|visible-text|whatsapp-id)[\w-]*\.ts$/

/** Every regular expression literal of the e-mail and handle files, found by the compiler's own parser. */
function literals(): readonly string[] {
  const found = new Set<string>()
  for (const file of readdirSync(folder).filter((name) => ours.test(name))) {
    const source = ts.createSourceFile(file, readFileSync(new URL(file, folder), 'utf8'), ts.ScriptTarget.ES2023)
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.add(node.text)
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return [...found]
}

describe('no regular expression of the e-mail and handle normalisers backtracks beyond its input', () => {
  test.each(literals())('%s', (literal) => {
    const end = literal.lastIndexOf('/')
    expect(checkSync(literal.slice(1, end), literal.slice(end + 1), { timeout: 10_000 }).status).toBe('safe')
  })
})
