import { readFileSync } from 'node:fs'
import { parseArgs, type ParseArgsConfig } from 'node:util'

/**
 * The options of a program of this folder, named by its `import.meta.url`. `--help` prints the comment at its head, which says what it takes; an option that
 * there is not is answered with the same, and the program ends.
 */
export function readFlags<const O extends NonNullable<ParseArgsConfig['options']>>(program: string, options: O): ReturnType<typeof parseArgs<{ options: O }>>['values'] {
  const head = /^\/\*\*\n(.*?)\n \*\//s.exec(readFileSync(new URL(program), 'utf8'))?.[1] ?? ''
  const usage = head.replaceAll(/^ \* ?/gm, '')
  if (process.argv.slice(2).some((given) => given === '--help' || given === '-h')) {
    console.log(usage)
    process.exit(0)
  }
  try {
    return parseArgs({ options }).values
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`)
    process.exit(2)
  }
}
