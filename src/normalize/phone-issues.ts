/**
 * Why a value has no key.
 *
 * - `empty`: nothing written. `not-a-phone`: words, an e-mail, an opaque id.
 * - `anonymous`: a caller id that was withheld. `placeholder`: typed to get past a form.
 * - `test-range`: reserved by the regulator for films, books and tests.
 * - `premium`: a number billed to the caller, so never a person's.
 * - `too-short`, `too-long`, `invalid`: no number of the plan it was read in.
 * - `no-country`: national digits, and no default country was given.
 * - `ambiguous-country`: valid in several of the default countries, as different numbers.
 */
export type PhoneIssue =
  | 'empty' | 'not-a-phone' | 'anonymous' | 'placeholder' | 'test-range' | 'premium'
  | 'too-short' | 'too-long' | 'invalid' | 'no-country' | 'ambiguous-country'

/** What networks and exchanges send instead of a number, in the languages that they send it in. */
const withheld = new Set([
  'anon', 'restricted', 'unknown', 'private', 'blocked', 'unavailable', 'withheld', 'hidden', 'unidentified',
  'no caller id', 'no number', 'private number', 'unknown number', 'unknown caller', 'blocked number', 'withheld number', 'number withheld', 'caller id blocked', 'not available', 'no id',
  'анонім', 'анонімно', 'прихований', 'прихований номер', 'номер приховано', 'номер прихований', 'невідомий', 'невідомий номер', 'приватний номер', 'невідомо',
  'аноним', 'скрытый', 'скрытый номер', 'номер скрыт', 'неизвестный', 'неизвестный номер', 'неизвестно', 'частный номер',
  'anónimo', 'anônimo', 'anonimo', 'privado', 'desconhecido', 'restrito', 'oculto', 'não identificado', 'nao identificado', 'número privado', 'número desconhecido', 'número oculto', 'número restrito', 'numero privado', 'numero desconhecido',
  'desconocido', 'número desconocido', 'privé', 'numéro privé', 'inconnu', 'numéro inconnu', 'masqué', 'numéro masqué', 'unbekannt', 'unterdrückt', 'privat', 'zastrzeżony', 'numer zastrzeżony', 'nieznany', 'numer prywatny',
])

/** Letters to the keys of a telephone (ITU-T E.161). */
const keypad = 'abc2def3ghi4jkl5mno6pqrs7tuv8wxyz9'

function onKeypad(word: string): string {
  return [...word].map((letter) => /\d/.exec(keypad.slice(keypad.indexOf(letter)))?.[0] ?? '').join('')
}

/** Gateways write a withheld caller id as a number, spelt on the keypad: `+266696687` is ANONYMOUS. */
const spelt: ReadonlySet<string> = new Set(['anonymous', 'restricted', 'unknown', 'private', 'blocked', 'unavailable'].map(onKeypad))

/** Whether the text, without its digits, is a caller id that was withheld. */
export function isWithheld(text: string): boolean {
  const words = text.toLowerCase().split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '' && word !== 'sip' && word !== 'tel')
  if (words.length === 0 || words.length > 4) return false
  return withheld.has(words.join(' ').normalize('NFC')) || words[0] === 'anonymous'
}

/** Whether the digits spell a withheld caller id on the keypad. */
export function isSpeltWithheld(digits: string): boolean {
  return digits.length <= 11 && spelt.has(digits)
}

/**
 * Whether the digits were typed to get past a form: one digit throughout or `repeated` times at the end
 * (`11 99999-9999`), a run up or down (`1234567890`, `987654321`), or seven noughts at the end. Tails such as
 * `777 77 77` are sold as easy to remember and stay.
 */
export function isPhonePlaceholder(digits: string, repeated: 8 | 9 = 9): boolean {
  const { length } = digits
  if (length < 4) return false
  const step = (digits.charCodeAt(1) - digits.charCodeAt(0) + 10) % 10
  if (step === 0 || step === 1 || step === 9) {
    let i = 2
    while (i < length && (digits.charCodeAt(i) - digits.charCodeAt(i - 1) + 10) % 10 === step) i += 1
    if (i === length) return true
  }
  return (length > 7 && digits.endsWith('0000000')) || digits.endsWith(digits.charAt(length - 1).repeat(repeated))
}

/** Numbers that regulators keep free for films, books and tests: national numbers by calling code. */
const testRanges: ReadonlyMap<string, RegExp> = new Map([
  // ATIS-0300115, 555 NXX line numbers: 555-0100 to 555-0199 in every area code.
  ['1', /^[2-9]\d\d55501\d\d$/],
  // Ofcom, "Telephone numbers for use in TV and radio drama programmes".
  ['44', /^(?:1632960|7700900|3069990|8081570|9098790|2079460|1(?:1[3-8]|21|31|41|51|61)4960|1914980|2890180|2896496|2920180)\d{3}$/],
  // ACMA, "Phone numbers for use in TV shows, films and creative works".
  ['61', /^(?:[2378](?:5550|7010)\d{4}|491(?:570(?:006|15[6-9]|110|313|737)|571(?:266|491|804)|57(?:2549|2665|2983|3770|3087|4118|4632|5254|5789|6398|6801|7426|7644|8957|8148|8888|9212|9760|9455))|1800(?:160401|97570[7-9]|97571[01])|130097570[7-9]|130097571[01])$/],
  // ARCEP décision 2018-0881, numbers for audiovisual works.
  ['33', /^(?:19900|26191|35301|46571|53649|63998)\d{4}$/],
  // Bundesnetzagentur, Mitteilung 148/2021, "Drama Numbers".
  ['49', /^(?:3023125|6990009|4066969|2214710|8999998)\d{3}$/],
  // PTS, "Telefonnummer för användning i böcker och filmer".
  ['46', /^(?:3139006\d\d|4062804\d\d|8465004\d\d|9803192\d\d|7017406(?:0[5-9]|[1-9]\d))$/],
  // ComReg 15/136, 020 91x xxxx.
  ['353', /^2091\d{5}$/],
])

/** Whether a national number lies in a range that no subscriber can have. */
export function isTestRange(callingCode: string, national: string): boolean {
  return testRanges.get(callingCode)?.test(national) ?? false
}

/**
 * Numbers without their area code that `min` metadata lets pass: the same digits are somebody
 * else's in each area. Metadata with types refuses them by itself.
 */
const subscriberOnly: ReadonlyMap<string, RegExp> = new Map([
  // Anatel: subscribers have eight digits from 2 to 5 or nine from 9; 300x, 303x, 400x and a few more are national.
  ['55', /^(?:9\d{8}|(?!30[03]|400|4020|4370|4864)[2-5]\d{7})$/],
])

/** Whether a national number, judged by metadata without types, lacks its area code. */
export function isSubscriberOnly(callingCode: string, national: string): boolean {
  return subscriberOnly.get(callingCode)?.test(national) ?? false
}
