import { readdirSync, readFileSync } from 'node:fs'
import { checkSync } from 'recheck'
import ts from 'typescript'

const folder = new URL('../../src/normalize/', import.meta.url)

/** Every regular expression literal of the files so named, found by the compiler's own parser. */
export function regexLiterals(named: RegExp): readonly string[] {
  const found = new Set<string>()
  for (const file of readdirSync(folder).filter((name) => named.test(name))) {
    const source = ts.createSourceFile(file, readFileSync(new URL(file, folder), 'utf8'), ts.ScriptTarget.ES2023)
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.add(node.text)
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return [...found]
}

/** How far the matching of a literal backtracks: `safe` where no further than its input. */
export function backtracking(literal: string, checker: 'auto' | 'automaton' = 'auto'): string {
  const end = literal.lastIndexOf('/')
  return checkSync(literal.slice(1, end), literal.slice(end + 1), { checker, timeout: 10_000 }).status
}
