import { createRequire } from 'node:module'
import { join } from 'node:path'
import { npm, succeed } from './command.js'

export interface Runtime {
  readonly version: string
  readonly node: string
}

/** The oldest release that `engines` promises, and the newest of each line that is kept up. */
const releases: readonly string[] = ['20.19', '20', '22', '24']

/**
 * Installs Node releases beside one another from the registry.
 *
 * The packages that the npm package `node` would fetch in an install script are asked for
 * directly: the binary lies in them, so nothing has to run while it installs.
 */
export async function installRuntimes(directory: string): Promise<readonly Runtime[]> {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'
  const carrier = `${prefix}-${platform}-${process.arch}`
  const aliases = releases.map((release) => ({ alias: `node-${release.replace('.', '-')}`, range: release.includes('.') ? `~${release}.0` : release }))
  await npm(['install', '--ignore-scripts', '--no-save', '--no-bin-links', ...aliases.map(({ alias, range }) => `${alias}@npm:${carrier}@${range}`)], directory)
  const require = createRequire(join(directory, 'package.json'))
  return await Promise.all(aliases.map(async ({ alias }) => {
    const manifest = require.resolve(`${alias}/package.json`)
    const { bin } = require(manifest) as { bin: { node: string } }
    const node = join(manifest, '..', bin.node)
    return { node, version: (await succeed(node, ['--version'], directory)).trim() }
  }))
}
