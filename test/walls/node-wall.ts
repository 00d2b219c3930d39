import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const configFile = fileURLToPath(new URL('../../src/tsconfig.core.json', import.meta.url))
const src = fileURLToPath(new URL('../../src/', import.meta.url))

/** The rooms and files that are compiled without the types of Node. */
export function walledRooms(): readonly string[] {
  const { config } = ts.readConfigFile(configFile, ts.sys.readFile) as { config: { include: readonly string[] } }
  return config.include.map((path) => path.replace(/\.ts$/, ''))
}

/** What the compiler says to `text` when it stands in the core. */
export function saidInCore(text: string): readonly string[] {
  const { config } = ts.readConfigFile(configFile, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, src, undefined, configFile)
  const file = `${src}model/in-core.ts`
  const host = ts.createCompilerHost(options)
  const getSourceFile = host.getSourceFile.bind(host)
  host.getSourceFile = (name, version) => (name === file ? ts.createSourceFile(file, text, version) : getSourceFile(name, version))
  const program = ts.createProgram([file], { ...options, noEmit: true }, host)
  return program.getSemanticDiagnostics(program.getSourceFile(file)).map((found) => ts.flattenDiagnosticMessageText(found.messageText, ' '))
}
