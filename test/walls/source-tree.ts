import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'

/** The text of each TypeScript file by its path from `src`. */
export type SourceTree = ReadonlyMap<string, string>

/** What one file asks for by an import, a re-export or a dynamic import; types count. */
export interface Import {
  readonly from: string
  readonly line: number
  readonly specifier: string
  /** The file in the tree, where the specifier is relative. */
  readonly target?: string
}

export function readTree(src: URL): SourceTree {
  const paths = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  return new Map(paths.filter((path) => path.endsWith('.ts')).sort().map((path) => [path, readFileSync(new URL(path, src), 'utf8')]))
}

export function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
}

function importsOf(from: string, text: string): readonly Import[] {
  const source = parse(from, text)
  const found: Import[] = []
  const add = (node: ts.Expression | undefined): void => {
    if (node === undefined || !ts.isStringLiteralLike(node)) return
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
    const target = node.text.startsWith('.') ? posix.join(posix.dirname(from), node.text).replace(/\.js$/, '.ts') : undefined
    found.push({ from, line, specifier: node.text, ...(target === undefined ? {} : { target }) })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0])
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal as ts.Expression)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const known = new WeakMap<SourceTree, readonly Import[]>()

export function importsOfTree(tree: SourceTree): readonly Import[] {
  const found = known.get(tree) ?? [...tree].flatMap(([path, text]) => importsOf(path, text))
  known.set(tree, found)
  return found
}
