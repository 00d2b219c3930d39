import ts from 'typescript'
import { expect } from 'vitest'
import type { Snippet } from './snippets.js'

/** How a snippet reaches the modules that it imports, and the names that it may use without importing them. */
export interface SnippetWorld {
  readonly load: (specifier: string) => Promise<unknown>
  readonly scope: Readonly<Record<string, unknown>>
}

interface Step {
  readonly line: number
  readonly code: string
  /** The literal that the documentation promises, as it stands there. */
  readonly promised?: string
}

/**
 * Runs a snippet statement by statement and holds what it promises.
 *
 * `expression  // literal` is asserted by deep equality; the literal may go on over the comment
 * lines that follow. What `console.log` is given counts as the value of that line: of several values each has its
 * literal, or all of them together are one text. Prose behind a `console.log` is refused, since nobody would see that it became untrue.
 * @returns how many promises were held.
 * @throws Error naming file and line when the code does not evaluate or does not keep a promise.
 */
export async function runSnippet(snippet: Snippet, world: SnippetWorld): Promise<number> {
  const steps = stepsOf(snippet)
  const names = Object.keys(world.scope)
  const run = compile(snippet, steps, names)
  const at = { line: snippet.line }
  const check = (index: number, value: unknown): void => {
    expect(value).toEqual(literal(steps[index]?.promised ?? ''))
  }
  try {
    await run(world.load, (line: number) => { at.line = line }, check, ...names.map((name) => world.scope[name]))
  } catch (error) {
    throw located(snippet.file, at.line, error)
  }
  return steps.filter((step) => step.promised !== undefined).length
}

type Run = (load: SnippetWorld['load'], at: (line: number) => void, check: (index: number, value: unknown) => void, ...scope: unknown[]) => Promise<void>

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (...parts: string[]) => Run

function compile(snippet: Snippet, steps: readonly Step[], names: readonly string[]): Run {
  const body = steps.map((step) => `$at(${step.line});${step.code}`).join('\n')
  const { outputText, diagnostics } = ts.transpileModule(body, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  })
  const wrong = diagnostics?.[0]
  if (wrong !== undefined) throw located(snippet.file, snippet.line, ts.flattenDiagnosticMessageText(wrong.messageText, '\n'))
  try {
    // In a block, so that a snippet may declare a name that is also in its scope.
    return new AsyncFunction('$load', '$at', '$check', ...names, `{${outputText}\n}`)
  } catch (error) {
    throw located(snippet.file, snippet.line, error)
  }
}

function stepsOf(snippet: Snippet): readonly Step[] {
  const source = ts.createSourceFile('snippet.ts', snippet.code, ts.ScriptTarget.Latest, true)
  return source.statements.map((statement, index): Step => {
    const line = snippet.line + source.getLineAndCharacterOfPosition(statement.getStart(source)).line
    if (ts.isImportDeclaration(statement)) return { line, code: importCode(statement, source) }
    const code = statement.getText(source)
    if (!ts.isExpressionStatement(statement)) return { line, code }
    const behind = commentBehind(snippet.code, statement.end, source.statements[index + 1]?.getStart(source) ?? snippet.code.length)
    const printed = printedBy(statement.expression, source)
    for (const text of behind) {
      const literals = literalsOf(text)
      if (literals === undefined) continue
      const several = literals.length > 1
      if (several && literals.length !== printed?.length) throw located(snippet.file, line, `${literals.length} literals stand behind ${printed?.length ?? 1} values`)
      const value = printed === undefined ? statement.expression.getText(source) : several ? `[${printed.join(', ')}]` : printed.length === 1 ? printed[0]! : `[${printed.join(', ')}].join(' ')`
      return { line, promised: several ? `[${literals.join(', ')}]` : text, code: `$check(${index}, (${value}))` }
    }
    const prose = behind[0]
    if (prose !== undefined && (snippet.manner === 'example' || printed !== undefined)) {
      throw located(snippet.file, line, `a comment behind an expression must be the literal it evaluates to, not "${prose}"`)
    }
    return { line, code }
  })
}

/** The comment behind a statement, then the same with one, two, ... of the comment lines that follow. */
function commentBehind(code: string, from: number, to: number): readonly string[] {
  const [first, ...following] = code.slice(from, to).split('\n')
  const opened = /^\s*;?\s*\/\/\s?(.*)$/.exec(first ?? '')
  if (opened === null) return []
  const texts = [opened[1] ?? '']
  for (const line of following) {
    const more = /^\s*\/\/\s?(.*)$/.exec(line)
    if (more === null) break
    texts.push(`${texts.at(-1)}\n${more[1]}`)
  }
  return texts
}

/** What `console.log` is given; `undefined` of any other expression. */
function printedBy(expression: ts.Expression, source: ts.SourceFile): readonly string[] | undefined {
  if (!ts.isCallExpression(expression) || expression.expression.getText(source) !== 'console.log') return undefined
  return expression.arguments.map((argument) => argument.getText(source))
}

/** The literals that a comment consists of, blanks between them; `undefined` where any of it is prose. */
function literalsOf(text: string): readonly string[] | undefined {
  if (isLiteral(text)) return [text]
  for (const { index } of text.matchAll(/\s+/g)) {
    if (!isLiteral(text.slice(0, index))) continue
    const others = literalsOf(text.slice(index).trim())
    if (others !== undefined) return [text.slice(0, index), ...others]
  }
  return undefined
}

function importCode(statement: ts.ImportDeclaration, source: ts.SourceFile): string {
  const loaded = `await $load(${statement.moduleSpecifier.getText(source)})`
  const clause = statement.importClause
  if (clause === undefined) return loaded
  if (clause.isTypeOnly) return ''
  const bindings = clause.namedBindings
  if (bindings === undefined) return `const { default: ${clause.name?.text} } = ${loaded}`
  if (ts.isNamespaceImport(bindings)) return `const ${bindings.name.text} = ${loaded}`
  const named = bindings.elements.filter((element) => !element.isTypeOnly).map((element) => (element.propertyName === undefined ? element.name.text : `${element.propertyName.text}: ${element.name.text}`))
  if (clause.name !== undefined) named.unshift(`default: ${clause.name.text}`)
  return `const { ${named.join(', ')} } = ${loaded}`
}

function literalNode(text: string): ts.Expression | undefined {
  const source = ts.createSourceFile('literal.ts', `(${text})`, ts.ScriptTarget.Latest, true)
  const statement = source.statements[0]
  const broken = (source as unknown as { parseDiagnostics: readonly unknown[] }).parseDiagnostics.length > 0
  if (broken || source.statements.length !== 1 || statement === undefined || !ts.isExpressionStatement(statement)) return undefined
  return ts.isParenthesizedExpression(statement.expression) ? statement.expression.expression : undefined
}

function isLiteral(text: string): boolean {
  const node = literalNode(text)
  return node !== undefined && isLiteralNode(node)
}

function isLiteralNode(node: ts.Expression): boolean {
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node) || ts.isBigIntLiteral(node)) return true
  if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword || node.kind === ts.SyntaxKind.NullKeyword) return true
  if (ts.isIdentifier(node)) return ['undefined', 'NaN', 'Infinity'].includes(node.text)
  if (ts.isPrefixUnaryExpression(node)) return isLiteralNode(node.operand)
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isLiteralNode)
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.every((property) => ts.isPropertyAssignment(property) && !ts.isComputedPropertyName(property.name) && isLiteralNode(property.initializer))
  }
  return false
}

function literal(text: string): unknown {
  return new Function(`return (${text})`)()
}

function located(file: string, line: number, reason: unknown): Error {
  const message = reason instanceof Error ? reason.message : String(reason)
  return new Error(`${file}:${line}: ${message}`, { cause: reason })
}
