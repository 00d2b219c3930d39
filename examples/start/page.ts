import type { Writable } from 'node:stream'

/** The width of a terminal that nobody made wider. */
export const pageWidth = 80

/** Where the tour is printed. */
export interface Page {
  /** A numbered heading. */
  heading(title: string): void
  /** A paragraph, wrapped; lines after the first are indented by `hang` more. */
  say(text: string, indent?: number, hang?: number): void
  /** Columns padded to their widest cell; those in `right` are set to the right. */
  table(rows: readonly (readonly string[])[], right?: readonly number[], indent?: number): void
  gap(): void
  bold(text: string): string
  dim(text: string): string
}

/** A page on a stream: plain text, and a little bold and grey where it is a terminal. */
export function openPage(stream: Writable, isTerminal: boolean): Page {
  const styled = (code: number) => (text: string): string => (isTerminal ? `\u001b[${code}m${text}\u001b[0m` : text)
  const bold = styled(1)
  const line = (text: string): void => {
    stream.write(`${text.trimEnd()}\n`)
  }
  let headings = 0
  return {
    heading(title) {
      headings += 1
      line('')
      line(bold(`${headings}. ${title}`))
      line('')
    },
    say(text, indent = 2, hang = 0) {
      for (const one of wrap(text, indent, hang)) line(one)
    },
    table(rows, right = [], indent = 2) {
      const widths: number[] = []
      for (const row of rows) row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, widthOf(cell))))
      for (const row of rows) {
        line(' '.repeat(indent) + row.map((cell, column) => {
          const gap = ' '.repeat((widths[column] as number) - widthOf(cell))
          return right.includes(column) ? gap + cell : cell + gap
        }).join('   '))
      }
    },
    gap: () => line(''),
    bold,
    dim: styled(2),
  }
}

/** Ends the process with whoever reads its page: `head` stops reading when it has enough, which is no failure. */
export function endWithReader(stream: Writable): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
}

/** Breaks a text at spaces so that no line is longer than the page, unless a word is. */
export function wrap(text: string, indent: number, hang: number): readonly string[] {
  const lines: string[] = []
  let current = ' '.repeat(indent)
  let empty = true
  for (const word of text.split(' ')) {
    if (!empty && widthOf(current) + 1 + widthOf(word) > pageWidth) {
      lines.push(current)
      current = ' '.repeat(indent + hang)
      empty = true
    }
    current += (empty ? '' : ' ') + word
    empty = false
  }
  return [...lines, current]
}

/** Styles take no room. */
function widthOf(text: string): number {
  return [...text.replace(/\u001b\[\d+m/g, '')].length
}

/** A probability in percent that never rounds to a certainty. */
export function percent(probability: number): string {
  return probability > 0.9999 && probability < 1 ? 'over 99.99%' : `${(100 * probability).toFixed(probability > 0.99 ? 2 : 1)}%`
}
