import { readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { Options } from 'tsup'
import { policyJsonSchema } from './src/model/policy-schema.js'
import { modelJsonSchema } from './src/score/model-schema.js'

const files = readdirSync(new URL('src/', import.meta.url), { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
const sources = files.filter((path) => path.endsWith('.ts')).map((path) => path.slice(0, -'.ts'.length)).sort()

const config: Options = {
  // One file for each source file: a bundler then leaves out whole files that nobody asks for, tables of names included.
  entry: Object.fromEntries(sources.map((name) => [name, `src/${name}.ts`])),
  esbuildPlugins: [{
    name: 'keep-files-apart',
    setup: (build) => {
      build.onResolve({ filter: /^\.\.?\// }, ({ path, importer, kind }) => (kind === 'entry-point' || importer.includes('node_modules') ? undefined : { path, external: true }))
    },
  }],
  format: 'esm',
  target: 'node20',
  platform: 'neutral',
  outDir: 'dist',
  clean: true,
  splitting: false,
  sourcemap: true,
  // Escaped, each Cyrillic letter of a table would take six bytes for two; a module is read as UTF-8 everywhere.
  esbuildOptions: (options) => {
    options.charset = 'utf8'
  },
  dts: false,
  external: [/^node:/],
  // Its ES files carry no `"type": "module"`, so Node cannot import them; the checkers in use are taken in where they are used.
  noExternal: [/^validator\//],
  onSuccess: async () => {
    for (const [name, schema] of [['policy', policyJsonSchema()], ['model', modelJsonSchema()]] as const) {
      await writeFile(new URL(`dist/${name}.schema.json`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`)
    }
  },
}
export default config
