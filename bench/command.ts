/** One command line in a process of its own, which tells its parent what it cost. Started by `measured-run.ts`. */
import { run } from '../src/cli/run.js'
import type { Measured } from './measured-run.js'

const wallClock = performance.now.bind(performance)
// The stages are timed by the processor time of this process, so that what else the machine does is not in them.
performance.now = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const started = wallClock()
const before = process.cpuUsage()
const exitCode = await run(process.argv.slice(2), { stdout: process.stdout, stderr: process.stderr, stdin: process.stdin, isTerminal: false, signal: new AbortController().signal })
const { user, system } = process.cpuUsage(before)
const measured: Measured = {
  exitCode,
  seconds: (wallClock() - started) / 1000,
  cpuSeconds: (user + system) / 1e6,
  peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
}
process.send?.(measured, () => process.disconnect())
