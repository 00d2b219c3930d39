import ts from 'typescript'

/** A piece of code that the documentation shows. */
export interface Snippet {
  /** Path from the root of the project. */
  readonly file: string
  /** The line of the file that the code's first line stands on. */
  readonly line: number
  readonly code: string
  /**
   * `example`: every comment behind an expression is the literal that it evaluates to.
   * `page`: such a comment may also be prose; a literal is held all the same.
   */
  readonly manner: 'example' | 'page'
}

/** The ```ts blocks of a Markdown page. A block opened by ```ts no-run is shown and not run. */
export function snippetsOfPage(file: string, text: string): readonly Snippet[] {
  const found: Snippet[] = []
  const lines = text.split(/\r?\n/)
  for (let start = 0; start < lines.length; start += 1) {
    if (!/^\s*```(ts|typescript)\s*$/.test(lines[start] ?? '')) continue
    let end = start + 1
    while (end < lines.length && !/^\s*```\s*$/.test(lines[end] ?? '')) end += 1
    found.push({ file, line: start + 2, code: lines.slice(start + 1, end).join('\n'), manner: 'page' })
    start = end
  }
  return found
}

/** The `@example`s in the docstrings of what a source file exports, members included. */
export function snippetsOfSource(file: string, text: string): readonly Snippet[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Snippet[] = []
  const visit = (node: ts.Node): void => {
    for (const doc of ts.getJSDocCommentsAndTags(node)) {
      if (ts.isJSDoc(doc) && doc.parent === node) found.push(...examplesOf(file, source, doc))
    }
    if (ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) node.members.forEach(visit)
  }
  for (const statement of source.statements) if (isExported(statement)) visit(statement)
  return found
}

function examplesOf(file: string, source: ts.SourceFile, doc: ts.JSDoc): readonly Snippet[] {
  const first = source.getLineAndCharacterOfPosition(doc.getStart(source)).line
  const lines = doc.getText(source).replace(/\*\/$/, '').split(/\r?\n/).map((line) => line.replace(/^\s*\/?\*+ ?/, ''))
  const found: Snippet[] = []
  for (let start = 0; start < lines.length; start += 1) {
    if (!/^@example\s*$/.test(lines[start] ?? '')) continue
    let end = start + 1
    while (end < lines.length && !/^@[a-z]/i.test(lines[end] ?? '')) end += 1
    const code = lines.slice(start + 1, end).map((line) => (/^\s*```/.test(line) ? '' : line)).join('\n').trimEnd()
    found.push({ file, line: first + start + 2, code, manner: 'example' })
    start = end - 1
  }
  return found
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
}
