import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export const root: string = fileURLToPath(new URL('..', import.meta.url))

/** What a run of the command line cost, itself and nothing around it. */
export interface Measured {
  readonly exitCode: number
  /** From the first look at the arguments to the last byte written; the start of Node is not in it. */
  readonly seconds: number
  /** Processor time of all threads, in seconds: what a busy machine does not lengthen much. */
  readonly cpuSeconds: number
  /** Peak resident memory of the process, in megabytes, Node itself (some 50) included. */
  readonly peakMb: number
}

/** A program made of one file of `bench/`, as users would run it: transpiled beforehand, not while it runs. */
export async function bundled(entry: string): Promise<string> {
  const outdir = join(root, 'out', 'bench')
  // The command line starts its threads from files beside its own.
  const entryPoints = [join(root, 'bench', entry), ...['worker.ts', 'pair-worker.ts'].map((thread) => join(root, 'src', 'cli', 'threads', thread))]
  await build({ entryPoints, outdir, entryNames: '[name]', bundle: true, platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' })
  return join(outdir, basename(entry).replace(/\.ts$/, '.js'))
}

/** Runs a bundled program in a process of its own, so that its memory is its own, and answers what it reported. */
export async function runAlone<T>(program: string, args: readonly string[], nodeOptions: readonly string[] = []): Promise<{ readonly report: T; readonly stdout: string; readonly stderr: string }> {
  const child = fork(program, [...args], { silent: true, execArgv: [...nodeOptions] })
  let report: T | undefined
  let stdout = ''
  let stderr = ''
  child.on('message', (message) => (report = message as T))
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (report === undefined) throw new Error(`${basename(program)} ended with ${code} and no report:\n${stderr.slice(-2000)}`)
  return { report, stdout, stderr }
}

/** What `selfsame dedupe --json` says of a run, as far as it is read here. */
export interface DedupeSummary {
  readonly rows: number
  readonly contacts: number
  readonly files: readonly { readonly columns: readonly { readonly column: string; readonly role: string }[] }[]
  readonly report: {
    readonly profiles: number
    readonly pairsCompared: number
    readonly threshold: number
    readonly largestContact: number
    readonly model: string
    readonly warnings: readonly string[]
    readonly stages: readonly { readonly stage: string; readonly milliseconds: number }[]
  }
  readonly milliseconds: { readonly read: number; readonly match: number; readonly write: number }
}

/** `selfsame dedupe` with these arguments. @throws when it does not end well. */
export async function measuredDedupe(program: string, args: readonly string[]): Promise<Measured & { readonly summary: DedupeSummary }> {
  const { report, stdout, stderr } = await runAlone<Measured>(program, ['dedupe', ...args, '--json'])
  if (report.exitCode !== 0) throw new Error(`selfsame dedupe ended with ${report.exitCode}: ${stderr.slice(-2000)}`)
  return { ...report, summary: JSON.parse(stdout) as DedupeSummary }
}

/** The version of this package, for what is printed beside figures. */
export const version: string = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version
