import { badOption } from '../../errors.js'
import { optionsGiven, textGiven } from '../../model/given.js'
import { en } from './en.js'
import { pt } from './pt.js'
import { uk } from './uk.js'
import { type Locale, locales, type Words } from './words.js'

const all: { readonly [L in Locale]: Words } = { en, uk, pt }

/** In which language, and in whose time, something is said. */
export interface SpeechOptions {
  readonly locale: Locale
  /** An IANA time zone, in which instants are written; `UTC` where nothing is said. */
  readonly timeZone?: string | undefined
}

/** The words of a language with what writes instants in it. */
export interface Speech {
  readonly words: Words
  /** The day of an instant. */
  readonly date: (at: string) => string
  /** Its day and time. */
  readonly time: (at: string) => string
}

/** @throws SelfsameError `BAD_OPTION` for a language that there are no words of, or a time zone that there is not. */
export function speechOf(options: SpeechOptions & { readonly values?: unknown; readonly format?: unknown }): Speech {
  const { locale, timeZone = 'UTC' } = optionsGiven(options, { locale: false, timeZone: false, values: false, format: false })
  const words = Object.hasOwn(all, textGiven(locale, 'locale')) ? all[locale] : undefined
  if (words === undefined) throw badOption('locale', `one of ${locales.join(', ')}`)
  const parts = partsIn(timeZone)
  const date = (at: string): string => {
    const read = parts(at)
    return read === undefined ? '?' : words.date(read)
  }
  const time = (at: string): string => {
    const read = parts(at)
    return read === undefined ? '?' : `${words.date(read)} ${read.hour}:${read.minute}`
  }
  return { words, date, time }
}

function partsIn(timeZone: string): (at: string) => Parameters<Words['date']>[0] | undefined {
  let format: Intl.DateTimeFormat
  try {
    // Numbers alone are asked for: words and their order differ from one runtime's language data to the next.
    format = new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
  } catch (cause) {
    throw badOption('timeZone', 'an IANA name such as Europe/Kyiv', undefined, cause)
  }
  return (at) => {
    const instant = Date.parse(at)
    if (Number.isNaN(instant)) return undefined
    const found = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
    const part = (name: string): string => found[name] ?? ''
    return { day: part('day'), month: part('month'), year: part('year'), hour: part('hour'), minute: part('minute') }
  }
}
