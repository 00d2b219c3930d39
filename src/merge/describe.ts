import { badOption } from '../errors.js'
import { type Speech, speechOf, type SpeechOptions } from './locale/speech.js'
import { type ConsentReason, evidenceReason, type EvidenceParts, type EvidenceReason, type Reason } from './reason.js'

export interface DescribeOptions extends SpeechOptions {
  /** Whether the records' own values, and what colleagues wrote, are shown. Default: no, so that sentences may go where personal data may not. */
  readonly values?: boolean | undefined
}

/** From this many bits on, how rare or how common a shared value is deserves a word. */
const worthSaying = 2

/**
 * Says reasons as sentences, one for each, in English, Ukrainian or Portuguese; the fields of `evidence` that an explanation lists, too, but for those that a side is silent about.
 *
 * No value of a record stands in them unless it is asked for.
 * @throws SelfsameError `BAD_OPTION` for a language or time zone that there is not.
 * @example
 * describe([{ kind: 'evidence', comparison: 'phone', level: 'exact', bits: 12, rarityBits: 0 }], { locale: 'en' })  // ['The phone number is the same.']
 * describe([{ kind: 'claimed' }], { locale: 'uk' })  // ['Збігається лише те, що хтось увів сам; ніщо не підтверджує, що це його дані.']
 * describe([{ kind: 'limit', identifier: 'email' }], { locale: 'pt' })  // ['Juntas teriam mais endereços de e-mail do que as regras permitem a uma pessoa.']
 */
export function describe(reasons: readonly (Reason | EvidenceParts)[], options: DescribeOptions): readonly string[] {
  const speech = speechOf(options)
  if (!Array.isArray(reasons)) throw noReasons()
  return reasons.flatMap((given: Reason | EvidenceParts | null) => {
    if (typeof given !== 'object' || given === null || !Object.values(given).every((held) => typeof held === 'string' || typeof held === 'number' || held === undefined)) throw noReasons()
    if (!('kind' in given) && given.level === 'missing') return []
    const said: string | undefined = sentence('kind' in given ? given : evidenceReason(given), speech, options.values === true)
    if (typeof said !== 'string') throw noReasons()
    return said
  })
}

const noReasons = () => badOption('reasons', 'a list of reasons, as an answer gave them')

function sentence(reason: Reason, speech: Speech, values: boolean): string {
  const words = speech.words.reasons
  switch (reason.kind) {
    case 'evidence':
      return evidence(reason, speech, values)
    case 'limit':
      return words.limit(reason.identifier)
    case 'rule':
      return words.rule(reason.name)
    case 'merged':
    case 'separated':
    case 'undone':
    case 'detached':
    case 'erased': {
      const said = words[reason.kind](reason.by, speech.date(reason.at))
      return values && reason.note !== undefined && reason.note !== '' ? within(said, String(reason.note).replace(/(?<!\.)\.$/, '')) : said
    }
    case 'consent':
      return consent(reason, speech)
    default:
      return words[reason.kind]
  }
}

function evidence(reason: EvidenceReason, { words }: Speech, values: boolean): string {
  const levels: Readonly<Record<string, string>> | undefined = words.reasons.evidence[reason.comparison]
  const { left, right, rarityBits = 0, namesakeBits = 0 } = reason
  const both = left === right || right === undefined ? left : left === undefined ? right : `${left} / ${right}`
  const said = levels?.[reason.level]
  if (typeof said !== 'string') throw noReasons()
  const whole = values && both !== undefined && both !== '' ? within(said, both) : said
  const { rare, common, namesakes } = words.reasons
  return [whole, ...(Math.abs(rarityBits) < worthSaying ? [] : [rarityBits > 0 ? rare : common]), ...(namesakeBits <= -worthSaying ? [namesakes] : [])].join(' ')
}

function consent({ state, channel, purpose, at }: ConsentReason, { words, date }: Speech): string {
  const { consent: said, about } = words.reasons
  if (!Object.hasOwn(said, state)) throw noReasons()
  return state === 'silent' ? said.silent(about(channel, purpose)) : said[state](about(channel, purpose), at === undefined ? '?' : date(at))
}

/** Puts something in brackets before the full stop. */
const within = (said: string, inside: string): string => `${said.slice(0, -1)} (${inside}).`
