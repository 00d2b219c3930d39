import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { generate } from '../../src/cli/commands/generate.js'
import { CommandFailure, type CommandIo } from '../../src/cli/io.js'
import { run } from '../../src/cli/run.js'
import { contactHeader } from '../../src/testing/index.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'generate-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Takes a piece in several turns of the event loop, as a slow pipe does. */
class SlowSink extends Writable {
  text = ''
  mostWaiting = 0

  constructor() {
    super({ highWaterMark: 1, decodeStrings: false })
  }

  override _write(piece: string, _encoding: string, done: () => void): void {
    this.mostWaiting = Math.max(this.mostWaiting, this.writableLength)
    this.text += piece
    const wait = (turns: number): void => void (turns === 0 ? done() : setImmediate(() => wait(turns - 1)))
    wait(8)
  }
}

function shell(signal: AbortSignal = new AbortController().signal): CommandIo & { stdout: SlowSink; stderr: SlowSink } {
  return { stdout: new SlowSink(), stderr: new SlowSink(), stdin: Readable.from([]), isTerminal: false, signal }
}

describe('selfsame generate', () => {
  test('writes the set and says how many rows it has', async () => {
    const out = join(folder, 'contacts.csv')
    const io = shell()
    expect(await generate(['--people', '40', '--seed', '3', '--out', out], io)).toBe(0)
    const lines = (await readFile(out, 'utf8')).trimEnd().split('\n')
    expect(lines[0]).toBe(contactHeader.join(','))
    expect(io.stderr.text).toBe(`${lines.length - 1} rows written to ${out}.\n`)
    expect(io.stdout.text).toBe('')
  })

  test('the file for a seed is the file for that seed', async () => {
    const [one, two] = [join(folder, 'one.csv'), join(folder, 'two.csv')]
    await generate(['--people', '40', '--seed', '9', '--out', one], shell())
    await generate(['--people', '40', '--seed', '9', '--out', two], shell())
    expect(await readFile(two)).toEqual(await readFile(one))
  })

  test('a slow reader is waited for: no more than a piece or two is ever held', async () => {
    const io = shell()
    expect(await generate(['--people', '4000', '--out', '-'], io)).toBe(0)
    expect(io.stdout.text.length).toBeGreaterThan(1_000_000)
    expect(io.stdout.mostWaiting).toBeLessThan(150_000)
  })

  test('leaves a trait out when told', async () => {
    const io = shell()
    await generate(['--people', '300', '--without', 'placeholders,typos', '--out', '-'], io)
    expect(io.stdout.text).not.toContain('0000000000')
  })

  test('writes the register of people too', async () => {
    const io = shell()
    await generate(['--people', '10', '--set', 'people', '--out', '-'], io)
    expect(io.stdout.text).toMatch(/^row_id,first_name,surname,dob,postcode,city,email,person_id\n/)
  })

  test('an interrupt leaves no half file', async () => {
    const out = join(folder, 'half.csv')
    const controller = new AbortController()
    const running = run(['generate', '--people', '200000', '--out', out], shell(controller.signal))
    setTimeout(() => controller.abort(), 50)
    expect(await running).toBe(130)
    await expect(stat(out)).rejects.toThrow('ENOENT')
  })

  test.each([
    [['--people', '5']],
    [['--out', 'x.csv']],
    [['--people', 'many', '--out', '-']],
    [['--people', '0', '--out', '-']],
    [['--people', '5', '--out', '-', '--without', 'luck']],
    [['--people', '5', '--out', '-', '--locales', 'de']],
    [['--people', '5', '--out', '-', '--set', 'cats']],
    [['--people', '5', '--out', '-', '--speed', '3']],
  ])('%j is refused as a command line', async (args) => {
    const failure = await generate(args, shell()).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(CommandFailure)
    expect((failure as CommandFailure).exitCode).toBe(2)
  })

  test('a file that cannot be written is said by name', async () => {
    const failure = await generate(['--people', '5', '--out', join(folder, 'no', 'such', 'folder.csv')], shell()).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(CommandFailure)
    expect((failure as CommandFailure).exitCode).toBe(1)
  })
})
