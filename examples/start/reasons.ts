import type { Evidence } from 'selfsame'
import type { ColumnRole } from '../../src/cli/columns/role.js'
import { asWords } from '../../src/cli/words.js'
import { channels, nameIn, valuesOf, type Day } from './day.js'

/** One comparison of two rows. */
export interface Observation {
  readonly left: number
  readonly right: number
  readonly evidence: Evidence
}

/** What two rows say to each other, what weighs most first; silence of either is left out. */
export function observe({ result }: Day, left: number, right: number): readonly Observation[] {
  return result
    .explain(left, right)
    .evidence.filter(({ level, bits }) => level !== 'missing' && bits !== 0)
    .toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits))
    .map((evidence) => ({ left, right, evidence }))
}

/** Whether the two values contradict each other. */
export function contradicts({ evidence: { level } }: Observation): boolean {
  return level === 'different' || level === 'other' || level === 'generation'
}

const nouns: Readonly<Record<string, string>> = {
  givenName: 'given name', familyName: 'family name', birthDate: 'birth date', email: 'e-mail', street: 'address',
  number: 'tax or national number', account: 'account number', organization: 'company',
}

/** Where a comparison's values stand as they were written. */
const written: Readonly<Record<string, readonly ColumnRole[]>> = {
  phone: ['phone'], email: ['email'], birthDate: ['birthDate'], street: ['street', 'address'], handle: channels, place: ['city'], organization: ['organization'],
}

/** Observations as phrases; given and family name are one where the same happened to both. */
export function reasonsInWords(day: Day, observations: readonly Observation[]): readonly string[] {
  const levelOf = (comparison: string): string | undefined => observations.find(({ evidence }) => evidence.comparison === comparison)?.evidence.level
  const whole = levelOf('givenName') === levelOf('familyName')
  return observations
    .filter(({ evidence }) => !(whole && evidence.comparison === 'familyName'))
    .map((one) => {
      const { comparison, level, left } = one.evidence
      const isName = comparison === 'givenName' || comparison === 'familyName'
      const noun = isName && whole ? 'name' : comparison === 'handle' ? `${channelOf(left)} account` : (nouns[comparison] ?? asWords(comparison))
      return phrase(comparison === 'place' && level === 'exact' ? 'postcode' : noun, level, () => bothOf(day, one))
    })
}

function phrase(noun: string, level: string, both: () => string): string {
  switch (level) {
    case 'exact':
      return `same ${noun}`
    case 'different':
    case 'other':
      return `another ${noun}${both()}`
    case 'one-sided':
      return `${noun} in one of the two${both()}`
    case 'generation':
      return `${noun}s a generation apart${both()}`
    case 'spelling':
      return `same ${noun} in another spelling${both()}`
    case 'nickname':
      return `short form of the ${noun}${both()}`
    case 'initial':
      return `initial of the ${noun}${both()}`
    case 'part':
    case 'partial':
      return `part of the ${noun}${both()}`
    case 'variant':
      return `same ${noun} written another way${both()}`
    case 'swapped':
      return noun === 'birth date' ? `day and month swapped${both()}` : `given and family name in each other's column${both()}`
    case 'city':
      return 'same city'
    default:
      return `${noun} ${asWords(level)}${both()}`
  }
}

function bothOf(day: Day, { left, right, evidence }: Observation): string {
  const roles = written[evidence.comparison]
  const [a, b] = [left, right].map((row) => (roles === undefined ? nameIn(day, row) : valuesOf(day, row, roles).join(', ')))
  return a === b ? '' : ` (${a} / ${b})`
}

function channelOf(value: string | undefined): string {
  const kind = /^(\w+):/.exec(value ?? '')?.[1] ?? 'messenger'
  return kind.charAt(0).toUpperCase() + kind.slice(1)
}
