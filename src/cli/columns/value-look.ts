import { normalizeDate } from '../../normalize/date.js'
import { linkTarget } from '../../normalize/handle-links.js'
import { linkParts } from '../../normalize/link-parts.js'
import { bareWord } from '../../normalize/name-token.js'
import { titles } from '../../normalize/name-words.js'

/** What a sample of a column's values looks like, in shares of the non-empty ones. */
export interface ValueLook {
  readonly filled: number
  readonly rows: number
  /** Distinct values per non-empty value. */
  readonly distinct: number
  readonly distinctCount: number
  readonly email: number
  /** Could be a phone number: 7–15 digits and nothing but phone punctuation. */
  readonly phone: number
  /** Is written as only phones are: a plus, brackets, a leading zero with separators. */
  readonly phoneStyle: number
  readonly date: number
  /** A time of day, with or without a date. */
  readonly timestamp: number
  /** Dates whose year is that of a person's birth rather than of an event. */
  readonly birthYears: number
  readonly digits: number
  readonly number: number
  readonly withDigit: number
  readonly letters: number
  /** Two to five words of letters only. */
  readonly words: number
  readonly oneWord: number
  readonly atHandle: number
  readonly url: number
  /** A host, with or without scheme and path. */
  readonly site: number
  /** A link to somebody's page on a channel that is known. */
  readonly profile: number
  /** A postcode of a shape that little else has. */
  readonly strictPostcode: number
  readonly flag: number
  readonly sexWord: number
  /** What somebody may do in a system: end-user, admin. */
  readonly accountRole: number
  /** Begins with a form of address or a degree. */
  readonly titleWord: number
  readonly hash: number
  readonly status: number
  /** One word with a digit, or groups of digits and a few letters: what a number on a card looks like. */
  readonly code: number
  /** Whole numbers of at least three digits that end in two zeros. */
  readonly roundNumber: number
  /** Seconds or milliseconds since 1970. */
  readonly clock: number
  readonly meanLength: number
  /** Share of the commonest length among digit-only values. */
  readonly sameLength: number
  readonly socialUrl: ReadonlyMap<string, number>
}

const emailShape = /^[^\s@<>,;]{1,64}@[^\s@]{1,190}\.[\p{L}\d-]{2,24}>?$/u
const phoneShape = /^'?(?:tel:|\+)?[\d\s().\-–/+]{6,30}(?:\s?(?:ext\.?|x|доб\.?)\s?\d{1,6})?$/i
const dateShape = /^(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})|(\d{4})(\d{2})(\d{2}))(?:$|[ T,])/
/** What exports write where nothing is known. */
const blankShape = /^(?:0{1,4}[-/.]0{1,2}[-/.]0{1,4}(?: 00:00(?::00)?)?|n\/a|null|none|nan|-+)$/i
/** A time of day behind a date, or at the beginning. */
const timeShape = /[ T]\d{1,2}[:h]\d{2}/
const timeFirst = /^\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?[ap]\.?m\b\.?)?(?:$|[\s,][^\p{L}]*$)/iu
const compactTime = /^(?:19|20)\d{2}(?:0\d|1[0-2])(?:[0-2]\d|3[01])(?:[01]\d|2[0-3])(?:[0-5]\d){2}$/
const monthDate = /^(?:\p{L}{2,4}\.?,\s|(?:mon|tue|wed|thu|fri|sat|sun)\s)?(?:\d{1,2}\s?(?:de\s)?\p{L}{3,12}\.?,?\s(?:de\s)?\d{4}|\p{L}{3,12}\.?\s\d{1,2},?\s\d{4})(?:$|\s[рг]\.?$|,?\s\d{1,2}:\d{2})/iu
/** A day and the name of a month, as airlines and Oracle write it: `25NOV84`, `18-OCT-65`. Whether the name is one is asked of who reads dates. */
const namedMonth = /^\d{1,2}[-\s./]{0,2}\p{L}{1,12}\.?[-\s./,]{0,2}(?:\d{4}|\d{2})(?:$|[\s,T])/u
/** Of two digits from here on a year is of the last century. */
const pivot = 30
const wordsShape = /^[\p{L}\p{M}'’ʼ.,-]+(?:\s+[\p{L}\p{M}'’ʼ.,-]+){1,5}$/u
const oneWordShape = /^[\p{L}\p{M}'’ʼ.-]+$/u
const siteShape = /^(?:https?:\/\/)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,24}(?:[/?#:]\S*)?$/iu
const strictPostcodeShape = /^(?:[A-Z]{1,2}\d[A-Z0-9]? ?\d[A-Z]{2}|\d{4}-\d{3}|\d{5}-\d{3}|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{5}-\d{4})$/i
const flagShape = /^(?:0|1|true|false|yes|no|y|n|так|ні|да|нет|sim|nao|não|s[ií]|(?:il?)?leg[ií](?:ble|vel)|(?:не)?розбірливо|(?:не)?разборчиво|signed|firmado|assinado)$/i
const accountRoleShape = /^(?:end[ -]?user|(?:light )?agent|(?:super |account )?admin(?:istrator)?|owner|member|viewer|editor|author|contributor|subscriber|collaborator|requester|customer|user|guest)$/i
const sexShape = /^(?:m|f|male|female|man|woman|мужской|женский|чоловік|чоловіча|жінка|жіноча|муж|жен|ч|ж|м|masculino|feminino|homem|mulher|other|unknown|x|u|d)\.?$/i
const hashShape = /^(?:[0-9a-f]{16,64}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i
const statusShape = /^(?:enabled|disabled|invited|declined|active|inactive|open|closed|pending|new|done|archived|draft|subscribed|unsubscribed|lead|customer|paid|unpaid|refunded)$/i
const social: readonly (readonly [string, RegExp])[] = [
  ['instagram', /^(?:https?:\/\/)?(?:www\.)?(?:instagram\.com|ig\.me)\//i],
  ['telegram', /^(?:https?:\/\/)?(?:www\.)?(?:t\.me|telegram\.me)\//i],
  ['facebook', /^(?:https?:\/\/)?(?:[a-z]+\.)?(?:facebook\.com|fb\.com|m\.me|fb\.me)\//i],
  ['whatsapp', /^(?:https?:\/\/)?(?:wa\.me|api\.whatsapp\.com)\//i],
  ['x', /^(?:https?:\/\/)?(?:www\.|mobile\.)?(?:twitter\.com|x\.com)\//i],
  ['tiktok', /^(?:https?:\/\/)?(?:www\.)?tiktok\.com\/@/i],
]

const codeShape = /^[\p{L}\p{N}][\p{L}\p{N}._:#/-]{1,63}$/u
const codeGroups = /^(?:\p{L}{1,4}|[\p{L}\p{N}#-]*\p{N}[\p{L}\p{N}-]*)(?: [\p{L}\p{N}-]*\p{N}[\p{L}\p{N}-]*){1,5}$/u
const machineShape = /^(?:\d{1,3}\.){3}\d{1,3}$|^\d{1,2}:\d{2}/
const clockShape = /^1\d{9}(?:\d{3})?$/

/** What a cell may hold several of: no blank but among digits. */
const severalShape = /^(?:\S{3,200}|[+(]?\d[\d\s().\-–/+]{5,30})$/

/** Values whose shape is looked at; more change no answer and cost time. */
const lookedAt = 800

/** Looks at a column's values. `thisYear` tells a birth date from yesterday's. */
export function lookAt(sample: readonly string[], thisYear: number): ValueLook {
  const all = sample.map((value) => value.trim()).filter((value) => value !== '' && !blankShape.test(value)).map((value) => value.slice(0, 200))
  const distinct = new Set(all)
  const step = Math.max(1, Math.floor(all.length / lookedAt))
  const values = (step === 1 ? all : all.filter((_, place) => place % step === 0)).flatMap(partsOf)
  const lengths = new Map<number, number>()
  const socialCounts = new Map<string, number>()
  const counts = { email: 0, phone: 0, phoneStyle: 0, date: 0, timestamp: 0, birthYears: 0, digits: 0, number: 0, withDigit: 0, letters: 0, words: 0, oneWord: 0, atHandle: 0, url: 0, site: 0, profile: 0, strictPostcode: 0, flag: 0, sexWord: 0, accountRole: 0, titleWord: 0, hash: 0, status: 0, code: 0, roundNumber: 0, clock: 0, length: 0 }
  for (const value of values) {
    const digitCount = value.replace(/\D/g, '').length
    counts.length += value.length
    if (emailShape.test(value)) counts.email++
    const isDate = looksLikeDate(value)
    if (isDate !== undefined) {
      counts.date++
      if (isDate >= thisYear - 130 && isDate <= thisYear - 5) counts.birthYears++
      else if (isDate < thisYear - 130 && isDate > 1500) counts.birthYears++
    }
    if (isDate === undefined ? timeFirst.test(value) || compactTime.test(value) : timeShape.test(value)) counts.timestamp++
    if (phoneShape.test(value) && digitCount >= 7 && digitCount <= 15 && isDate === undefined) {
      counts.phone++
      if (/^'?(?:tel:|\+|00)|[()]|\d[\s-]\d+[\s-]\d|^0\d{9}$/.test(value)) counts.phoneStyle++
    }
    if (/^\d+$/.test(value)) {
      counts.digits++
      lengths.set(value.length, (lengths.get(value.length) ?? 0) + 1)
    }
    if (/^-?\d{1,12}(?:[.,]\d{1,8})?$/.test(value)) counts.number++
    if (digitCount > 0) counts.withDigit++
    if (/\p{L}/u.test(value)) counts.letters++
    if (wordsShape.test(value)) counts.words++
    if (oneWordShape.test(value)) counts.oneWord++
    if (/^@[a-z0-9_.]{2,39}$/i.test(value)) counts.atHandle++
    if (/^(?:https?:\/\/|www\.)\S+$/i.test(value)) counts.url++
    if (siteShape.test(value)) {
      counts.site++
      if (isProfile(value)) counts.profile++
    }
    if (strictPostcodeShape.test(value)) counts.strictPostcode++
    if (flagShape.test(value)) counts.flag++
    if (sexShape.test(value)) counts.sexWord++
    if (accountRoleShape.test(value)) counts.accountRole++
    if (titles.has(bareWord(value.split(/[\s/&]/, 1)[0]!))) counts.titleWord++
    if (hashShape.test(value) && digitCount > 0) counts.hash++
    if (statusShape.test(value)) counts.status++
    if (digitCount > 0 && (codeShape.test(value) || codeGroups.test(value)) && !machineShape.test(value) && !/^-?\d+[.,]\d{1,3}$/.test(value)) counts.code++
    if (/^[1-9]\d*00$/.test(value)) counts.roundNumber++
    if (clockShape.test(value)) counts.clock++
    for (const [kind, shape] of social) if (shape.test(value)) socialCounts.set(kind, (socialCounts.get(kind) ?? 0) + 1)
  }
  const filled = all.length
  const share = (count: number): number => (filled === 0 ? 0 : count / values.length)
  return {
    filled, rows: sample.length, distinct: filled === 0 ? 0 : distinct.size / filled, distinctCount: distinct.size,
    email: share(counts.email), phone: share(counts.phone), phoneStyle: share(counts.phoneStyle),
    date: share(counts.date), timestamp: share(counts.timestamp), birthYears: counts.date === 0 ? 0 : counts.birthYears / counts.date,
    digits: share(counts.digits), number: share(counts.number), withDigit: share(counts.withDigit), letters: share(counts.letters), words: share(counts.words), oneWord: share(counts.oneWord),
    atHandle: share(counts.atHandle), url: share(counts.url), site: share(counts.site), profile: share(counts.profile),
    strictPostcode: share(counts.strictPostcode), flag: share(counts.flag), sexWord: share(counts.sexWord), accountRole: share(counts.accountRole), titleWord: share(counts.titleWord), hash: share(counts.hash), status: share(counts.status),
    code: share(counts.code), roundNumber: share(counts.roundNumber), clock: share(counts.clock),
    meanLength: share(counts.length), sameLength: share(Math.max(0, ...lengths.values())),
    socialUrl: new Map([...socialCounts].map(([kind, count]) => [kind, share(count)])),
  }
}

/** The values of a cell that holds several: addresses, numbers, user names. A name with a comma in it is one value. */
function partsOf(cell: string): readonly string[] {
  if (!/[;|,\n\r]|\s\/\s/.test(cell)) return [cell]
  const parts = cell.split(/[;|\n\r]|,\s|\s\/\s/).map((part) => part.trim()).filter((part) => part !== '')
  return parts.length > 1 && parts.every((part) => severalShape.test(part) && /[\d@]|:\/\//.test(part)) ? parts : [cell]
}

function isProfile(value: string): boolean {
  const link = linkParts(value)
  const kind = link && linkTarget(link)?.kind
  return kind === 'handle' || kind === 'id'
}

/** The year of something written as a date, `undefined` when it is none. */
function looksLikeDate(value: string): number | undefined {
  const match = dateShape.exec(value)
  if (match === null) {
    if (monthDate.test(value)) return Number(/\d{4}/.exec(value)?.[0])
    const { iso, precision } = namedMonth.test(value) ? normalizeDate(value, { pivot }) : {}
    return precision === 'day' ? Number(iso!.slice(0, 4)) : undefined
  }
  const [, y1, m1, d1, a2, b2, y2, y3, m3, d3] = match.map((part) => (part === undefined ? undefined : Number(part)))
  const year = y1 ?? y2 ?? y3 ?? 0
  const first = m1 ?? a2 ?? m3 ?? 0
  const second = d1 ?? b2 ?? d3 ?? 0
  if (first < 1 || second < 1 || Math.min(first, second) > 12 || Math.max(first, second) > 31) return undefined
  if (year < 100) return year > pivot ? 1900 + year : 2000 + year
  return year >= 1000 && year <= 2200 ? year : undefined
}
