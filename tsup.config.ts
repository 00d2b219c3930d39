import { writeFile } from 'node:fs/promises'
import type { Options } from 'tsup'
import { policyJsonSchema } from './src/model/policy-schema.js'

const config: Options = {
  entry: { index: 'src/index.ts', 'testing/index': 'src/testing/index.ts', 'cli/main': 'src/cli/main.ts' },
  format: 'esm',
  target: 'node20',
  platform: 'neutral',
  outDir: 'dist',
  clean: true,
  splitting: true,
  sourcemap: true,
  dts: false,
  external: [/^node:/],
  // Its ES files carry no `"type": "module"`, so Node cannot import them; only the checkers in use are bundled.
  noExternal: [/^validator\//],
  onSuccess: async () => {
    await writeFile(new URL('dist/policy.schema.json', import.meta.url), `${JSON.stringify(policyJsonSchema(), null, 2)}\n`)
  },
}
export default config
