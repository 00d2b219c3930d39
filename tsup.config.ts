import type { Options } from 'tsup'

const config: Options = {
  entry: ['src/index.ts', 'src/testing/index.ts', 'src/cli/main.ts'],
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
}
export default config
