import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build, type Metafile } from 'esbuild'

/** A bundle that a user's build would make, and the most that it may weigh. */
export interface Budget {
  readonly from: string
  /** Only these names are imported; all where it is absent. */
  readonly names?: readonly string[]
  readonly minified: number
  readonly gzip: number
  readonly because: string
}

export interface Bundle {
  readonly code: string
  readonly minified: number
  readonly gzip: number
  readonly inputs: readonly string[]
}

export const budgets: readonly Budget[] = (JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8')) as { bundles: readonly Budget[] }).bundles

export function titleOf(budget: Budget): string {
  return budget.names === undefined ? budget.from : `{ ${budget.names.join(', ')} } from ${budget.from}`
}

/** Bundles for a browser, where a `node:` module is an error, as a script that leaves the names in `bundle`. */
export async function bundleOf(budget: Budget, consumer: string): Promise<Bundle> {
  const result = await build({
    stdin: { contents: `export ${budget.names === undefined ? '*' : `{ ${budget.names.join(', ')} }`} from '${budget.from}'`, resolveDir: consumer },
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'bundle',
    charset: 'utf8',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'silent',
    absWorkingDir: consumer,
    external: budget.from === 'selfsame/testing' ? ['fast-check'] : [],
  })
  const contents = result.outputFiles[0]?.contents ?? new Uint8Array()
  return { code: Buffer.from(contents).toString(), minified: contents.length, gzip: gzipSync(contents, { level: 9 }).length, inputs: usedInputs(result.metafile) }
}

function usedInputs(metafile: Metafile): readonly string[] {
  return Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path))
}

/** What must not appear in the core, with the reason. */
const forbidden: readonly { readonly what: string; readonly input?: RegExp; readonly text?: RegExp }[] = [
  { what: "libphonenumber's max metadata, which is asked for and handed in", input: /libphonenumber-js\/.*max/ },
  { what: 'the CSV library, which is for the command line', input: /csv-parse/ },
  { what: 'the test kit', input: /fast-check|selfsame\/dist\/testing/ },
  { what: 'the command line', input: /selfsame\/dist\/cli/ },
  { what: 'the locales of zod', input: /zod\/.*locales\/(?!en\.|index\.)/ },
  { what: 'a module of Node', text: /["'`]node:[a-z]/ },
  { what: 'the process object', text: /(?<![\w.$])process\.(env|argv|versions?|platform|stdout|stderr|cwd|exit|nextTick|hrtime|memoryUsage)\b/ },
  { what: 'a Buffer', text: /(?<![\w.$])Buffer\.(from|alloc|concat|byteLength|isBuffer)\b/ },
  { what: 'code made from text', text: /(?<![\w.$])eval\(/ },
]

export function forbiddenIn(bundle: Bundle): readonly string[] {
  return forbidden.filter(({ input, text }) => (input !== undefined && bundle.inputs.some((path) => input.test(path.replaceAll('\\', '/')))) || (text !== undefined && text.test(bundle.code))).map(({ what }) => what)
}
