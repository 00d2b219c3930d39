import ts from 'typescript'
import { parse, type SourceTree } from './source-tree.js'

/** A law over one file: the lines that break it, each with the reason. */
type Law = (source: ts.SourceFile) => readonly Breach[]

interface Breach {
  readonly node: ts.Node
  readonly reason: string
}

/** Says where the files break the cheap-to-check laws of style. */
export function wrongStyle(tree: SourceTree): readonly string[] {
  return [...tree].flatMap(([path, text]) => {
    const source = parse(path, text)
    const found = laws.flatMap((law) => law(source)).map(({ node, reason }) => `src/${path}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}: ${reason}`)
    return wrongName(path).concat(found, publicAny(path, text))
  })
}

function wrongName(path: string): readonly string[] {
  const name = path.replace(/\.ts$/, '')
  if (!/^[a-z0-9]+([-/.][a-z0-9]+)*$/.test(name)) return [`src/${path}: the name is not kebab-case`]
  return /(^|[-/])(utils?|helpers?|managers?|misc|common)$/.test(name) ? [`src/${path}: the name says nothing of the concept`] : []
}

const noDefaultExport: Law = (source) => source.statements.filter((statement) => ts.isExportAssignment(statement) || hasModifier(statement, ts.SyntaxKind.DefaultKeyword)).map((node) => ({ node, reason: 'exports are named' }))

const noEnum: Law = (source) => source.statements.filter((statement) => ts.isEnumDeclaration(statement) || ts.isModuleDeclaration(statement)).map((node) => ({ node, reason: 'a union of string literals, not an enum or a namespace' }))

const indexReExports: Law = (source) => {
  if (!/(^|\/)index\.ts$/.test(source.fileName)) return []
  const isReExport = (statement: ts.Statement): boolean => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined && statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause)
  return source.statements.filter((statement) => !isReExport(statement)).map((node) => ({ node, reason: 'an index holds named re-exports and nothing else' }))
}

const laws: readonly Law[] = [noDefaultExport, noEnum, indexReExports]

/** Looks at the declarations that users get, so that an `any` inside a function body does not count. */
function publicAny(path: string, text: string): readonly string[] {
  const { outputText } = ts.transpileDeclaration(text, { fileName: path, compilerOptions: { isolatedDeclarations: true, target: ts.ScriptTarget.ES2023 } })
  const found: string[] = []
  const visit = (statement: ts.Statement) => (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`src/${path}: any in the public type of ${nameOf(statement)}`)
    ts.forEachChild(node, visit(statement))
  }
  for (const statement of parse(path, outputText).statements) ts.forEachChild(statement, visit(statement))
  return found
}

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map((declaration) => declaration.name.getText()).join(', ')
  return (statement as ts.Statement & { readonly name?: ts.Node }).name?.getText() ?? 'a statement'
}

function hasModifier(statement: ts.Statement, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === kind)
}
