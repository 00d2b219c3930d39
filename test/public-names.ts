import ts from 'typescript'

/** What a module gives to its users. */
export interface PublicName {
  readonly name: string
  readonly isType: boolean
  /** Names of the package's own types that its declaration speaks of. */
  readonly speaksOf: readonly string[]
}

/** Reads the named re-exports of an index, each with the types that its declaration speaks of. */
export function publicNames(index: string, read: (file: string) => string): readonly PublicName[] {
  const source = ts.createSourceFile(index, read(index), ts.ScriptTarget.Latest, true)
  return source.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.exportClause === undefined || !ts.isNamedExports(statement.exportClause)) return []
    const target = targetOf(index, statement)
    return statement.exportClause.elements.map((element) => {
      const name = element.name.text
      const file = homeOf(name, target, read)
      return { name, isType: statement.isTypeOnly || element.isTypeOnly || isDeclaredType(name, file, read), speaksOf: typesSpokenOf(name, file, read) }
    })
  })
}

function targetOf(file: string, statement: ts.ExportDeclaration): string {
  const specifier = (statement.moduleSpecifier as ts.StringLiteral).text
  return new URL(specifier.replace(/\.js$/, '.ts'), `file:///${file}`).pathname.slice(1)
}

/** The file that declares a name, past the indexes that hand it on. */
function homeOf(name: string, file: string, read: (file: string) => string): string {
  for (const statement of ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true).statements) {
    if (!ts.isExportDeclaration(statement) || statement.moduleSpecifier === undefined || statement.exportClause === undefined) continue
    if (ts.isNamedExports(statement.exportClause) && statement.exportClause.elements.some((element) => element.name.text === name)) return homeOf(name, targetOf(file, statement), read)
  }
  return file
}

function declarations(name: string, file: string, read: (file: string) => string): readonly ts.Statement[] {
  const { outputText } = ts.transpileDeclaration(read(file), { fileName: file, compilerOptions: { isolatedDeclarations: true, target: ts.ScriptTarget.ES2023 } })
  return ts.createSourceFile(file, outputText, ts.ScriptTarget.Latest, true).statements.filter((statement) => {
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.some((declaration) => declaration.name.getText() === name)
    return (statement as ts.Statement & { readonly name?: ts.Node }).name?.getText() === name
  })
}

function isDeclaredType(name: string, file: string, read: (file: string) => string): boolean {
  const found = declarations(name, file, read)
  return found.length > 0 && found.every((statement) => ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
}

function typesSpokenOf(name: string, file: string, read: (file: string) => string): readonly string[] {
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node)) found.add((ts.isTypeReferenceNode(node) ? node.typeName : node.expression).getText())
    ts.forEachChild(node, visit)
  }
  declarations(name, file, read).forEach(visit)
  return [...found]
}

/**
 * Finds the public names that nobody needs: not in any text of `users`, and, for a type, not in the
 * declaration of a name that somebody needs.
 */
export function unusedNames(names: readonly PublicName[], users: readonly string[]): readonly string[] {
  const words = new Set(users.flatMap((text) => text.match(/[A-Za-z_]\w*/g) ?? []))
  const used = new Set(names.filter(({ name }) => words.has(name)).map(({ name }) => name))
  for (let before = -1; before < used.size;) {
    before = used.size
    for (const { name, speaksOf } of names) if (used.has(name)) for (const other of speaksOf) if (names.some((candidate) => candidate.name === other && candidate.isType)) used.add(other)
  }
  return names.map(({ name }) => name).filter((name) => !used.has(name))
}

/** Finds the types of the package that a public declaration speaks of and that users cannot name. */
export function unspeakableTypes(names: readonly PublicName[], own: ReadonlySet<string>): readonly string[] {
  const known = new Set(names.map(({ name }) => name))
  return names.flatMap(({ name, speaksOf }) => speaksOf.filter((type) => own.has(type) && !known.has(type)).map((type) => `${name} speaks of ${type}`))
}

/** The types that a source file exports. */
export function exportedTypes(file: string, text: string): readonly string[] {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true).statements.flatMap((statement) => {
    if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) return []
    return (statement.modifiers ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ? [statement.name.text] : []
  })
}
