import { spawn } from 'node:child_process'

export interface Answer {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program without a shell and gives what it said, whatever its exit code. */
export async function run(program: string, args: readonly string[], cwd: string): Promise<Answer> {
  return await new Promise((resolve, reject) => {
    const { FORCE_COLOR: _, ...env } = process.env
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, NO_COLOR: '1' } })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }))
  })
}

/** Runs a program that is expected to succeed. */
export async function succeed(program: string, args: readonly string[], cwd: string): Promise<string> {
  const answer = await run(program, args, cwd)
  if (answer.code !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${answer.code}:\n${answer.stdout}${answer.stderr}`.trim())
  return answer.stdout
}

/** Runs npm by the file that started this script, which spares Windows its `npm.cmd`. */
export async function npm(args: readonly string[], cwd: string): Promise<string> {
  const script = process.env['npm_execpath']
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', ...args]
  return script === undefined ? await succeed('npm', quiet, cwd) : await succeed(process.execPath, [script, ...quiet], cwd)
}
