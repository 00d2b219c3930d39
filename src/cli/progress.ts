import type { CommandIo } from './io.js'

/** One line on stderr that is drawn over and over; nothing at all where stderr is no terminal. */
export class ProgressLine {
  private drawnAt = 0
  private drawn = false
  private readonly io: CommandIo
  private readonly now: () => number

  constructor(io: CommandIo, now: () => number = () => performance.now()) {
    this.io = io
    this.now = now
  }

  show(what: string, done?: number, total?: number): void {
    if (!this.io.isTerminal) return
    const now = this.now()
    if (this.drawn && now - this.drawnAt < 80) return
    this.drawnAt = now
    this.drawn = true
    const share = done === undefined || total === undefined || total === 0 ? '' : ` ${Math.floor((100 * done) / total)}%`
    const count = total === undefined && done !== undefined ? ` ${done.toLocaleString('en')}` : ''
    this.io.stderr.write(`\r\u001b[K${what}${share}${count}`)
  }

  clear(): void {
    if (this.drawn) this.io.stderr.write('\r\u001b[K')
    this.drawn = false
  }
}
