import { givenNameEntry } from './name-groups.js'
import { foldGiven } from './name-fold.js'
import { particles, titles } from './name-words.js'

const ticketName = /^\s*(\p{Lu}[\p{Lu}\p{M}'’ .-]*\p{Lu})\/(\p{Lu}[\p{Lu}\p{M}'’ .-]*)$/u
const atEnd = /(?: (?:MR|MRS|MS|MISS|DR|MSTR|CHD|INF)){1,3}$/
const glued = /^(.{2,}?)(MRS|MSTR|MISS|MR|MS|DR|CHD|INF)$/
/** A child's, who may be called as the father is. Nothing of a name tells the two apart, so that the child's ticket is not read. */
const childs = /MSTR|CHD|INF/

/**
 * A name as tickets have it, `SMITH/JOHN MR`, with a comma behind its surname: `SMITH, JOHN MR`. Any other text comes back as it is.
 *
 * It is in capitals and its slash between letters; a slash that parts two people or two spellings (`Anna / Ганна`, `HELEN/OLENA PETERSON`)
 * stands behind a given name, which a surname is on a ticket only where a form of address closes it. Glued to the name (`JOHNMR`) that
 * is seen where the rest is a given name.
 */
export function withoutSlash(text: string): string {
  const [, family, given] = text.includes('/') ? (ticketName.exec(text) ?? []) : []
  if (family === undefined || given === undefined) return text
  const before = family.split(/[ .]+/).filter((word) => !particles.has(word.toLowerCase()))
  const [said, title] = apart(given.trim())
  const behind = said.split(' ')
  // `RAVI S/O RAM`, `MR/MRS SMITH`.
  if (/\b\p{L}$/u.test(family) || before.length === 0 || isTitle(before.at(-1)!) || isTitle(behind[0]!) || childs.test(title)) return text
  const isSurname = !isGivenName(before[0]!) || (!isGivenName(before.at(-1)!) && behind.every(isGivenName))
  const isTicket = title !== '' || (isSurname && (behind.length === 1 || isGivenName(behind[0]!)))
  return isTicket ? `${family}, ${said}${titleOf(title)}` : text
}

/** The given names, and the forms of address behind them. */
function apart(given: string): readonly [said: string, title: string] {
  const spaced = atEnd.exec(given)?.[0]
  if (spaced !== undefined) return [given.slice(0, -spaced.length), spaced]
  const last = given.slice(given.lastIndexOf(' ') + 1)
  const [, name, title] = glued.exec(last) ?? []
  if (name === undefined || title === undefined || isGivenName(last) || !isGivenName(name)) return [given, '']
  return [given.slice(0, -title.length), ` ${title}`]
}

/** As names have it elsewhere. */
const titleOf = (said: string): string => (/ MR\b/.test(said) ? ' MR' : (/ (?:MRS|MS|MISS|DR)\b/.exec(said)?.[0] ?? ''))
const isTitle = (word: string): boolean => titles.has(word.toLowerCase())

function isGivenName(word: string): boolean {
  const { formal, short } = givenNameEntry(foldGiven(word))
  return formal.length + short.length > 0
}
