import { emailProviderOf } from './email-providers.js'

const list = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Domains of personal mailboxes, most used first: the order decides between two equally near ones. */
const personalDomains: readonly string[] = list(`
  gmail.com hotmail.com yahoo.com outlook.com icloud.com mail.ru ukr.net yandex.ru i.ua meta.ua live.com aol.com proton.me protonmail.com
  yahoo.com.br uol.com.br bol.com.br terra.com.br hotmail.com.br outlook.com.br ig.com.br globo.com globomail.com r7.com zipmail.com.br oi.com.br
  sapo.pt hotmail.pt outlook.pt live.com.pt iol.pt clix.pt netcabo.pt mail.pt
  bigmir.net online.ua email.ua ua.fm mail.ua gmail.ua bk.ru list.ru inbox.ru internet.ru rambler.ru lenta.ru ro.ru autorambler.ru myrambler.ru
  yandex.ua yandex.by yandex.kz yandex.com ya.ru tut.by mail.by mail.kz
  googlemail.com ymail.com rocketmail.com msn.com me.com mac.com pm.me gmx.com gmx.net gmx.de gmx.at web.de t-online.de freenet.de mail.com email.com
  yahoo.co.uk hotmail.co.uk btinternet.com sky.com virginmedia.com talktalk.net ntlworld.com blueyonder.co.uk
  yahoo.fr hotmail.fr orange.fr wanadoo.fr free.fr laposte.net sfr.fr hotmail.it libero.it virgilio.it alice.it tiscali.it yahoo.it
  yahoo.es hotmail.es wp.pl o2.pl onet.pl interia.pl op.pl poczta.onet.pl gazeta.pl seznam.cz centrum.cz email.cz
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com optonline.net rogers.com shaw.ca
  fastmail.com fastmail.fm zoho.com tutanota.com tuta.com tuta.io hey.com hushmail.com mailfence.com posteo.de mailbox.org
  qq.com 163.com 126.com sina.com naver.com daum.net hanmail.net rediffmail.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp yahoo.co.jp
`)

/** RFC 2606: whoever makes people up gives them mailboxes here. */
const madeUp: readonly string[] = ['example.com', 'example.net', 'example.org']

const personal: ReadonlySet<string> = new Set([...personalDomains, ...madeUp])

/** Whether a domain sells or gives mailboxes to private persons. */
export const isPersonalDomain = (domain: string): boolean => personal.has(domain) || emailProviderOf(domain) !== undefined

// Real domains one letter away from a better known one, beside those of providers: nobody is told that theirs is a slip.
const real: ReadonlySet<string> = new Set(list(`
  fmail.com hmail.com zmail.com tmail.com imail.com dmail.com vmail.com xmail.com kmail.com gmail.ru gmail.de mailo.com ail.com life.com olive.com five.com aon.com mail.bg mail.rs mail.uk mail.eu bol.com
  uol.com beta.ua metal.ua cloud.com icloud.de globe.com glob.com
`))

// Slips of the last label. `.co`, `.om`, `.cm` and `.ne` are countries: they count only where the rest is a known provider.
const endings: ReadonlyMap<string, string> = new Map(
  Object.entries({
    com: 'con cmo co om cm comm coom xom vom cim cpm clm vim ocm cok conm cocm coml comn comk comb come cpom copm c0m som dom cpn',
    net: 'ner nrt ne met nett bet het nat nte',
    ua: 'ur uq uaa uza uia',
    ru: 'tu rru ruu ri rr eu ry',
    'com.br': 'com.bt com.be com.b con.br cim.br comb.br combr com.brr om.br co.br cm.br come.br xom.br',
    pt: 'ptt ot lt pr',
  }).flatMap(([right, wrong]) => wrong.split(' ').map((ending) => [ending, right] as const)),
)

// Two slips or more, all seen in the wild, that no single edit reaches.
const slips: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'gmail.com': 'gemeil.com jimeil.com gmale.com gimeil.com djmail.com gmial.ru gmil.ru gmal.ru',
    'hotmail.com': 'otmeil.com otimeil.com rotimail.com',
    'yahoo.com': 'yaoh.com iahu.com yhaho.com',
    'outlook.com': 'oultok.com outluk.com autluk.com',
    'icloud.com': 'iklaud.com',
    'yandex.ru': 'jandeks.ru yandeks.ru',
  }).flatMap(([right, wrong]) => wrong.split(' ').map((domain) => [domain, right] as const)),
)

// Providers that exist under one ending only: another ending is a slip, whatever it is.
const only: ReadonlyMap<string, string> = new Map([['gmail', 'gmail.com'], ['icloud', 'icloud.com'], ['googlemail', 'googlemail.com']])

// By length, because an edit changes it by one at most; most used first within each.
const targets: ReadonlyMap<number, readonly string[]> = new Map(
  Array.from({ length: 42 }, (_, length) => [length, personalDomains.filter((domain) => domain.length >= 7 && Math.abs(domain.length - length) <= 1)] as const),
)
const undotted: ReadonlyMap<string, string> = new Map(personalDomains.toReversed().map((domain) => [domain.replaceAll('.', ''), domain] as const))
const bareLabels: ReadonlyMap<string, string> = new Map(
  personalDomains.toReversed().map((domain) => [domain.slice(0, domain.indexOf('.')), domain] as const).filter(([label]) => label.length >= 5),
)

/**
 * The domain that was probably meant, where this one looks like a slip of the keyboard.
 *
 * A *suggestion* for a person to confirm: `gmial.com` may be registered by anybody, so it is never
 * rewritten. One edit (a letter wrong, missing, doubled or two swapped) from a provider of
 * personal mail, a slip of the ending, a forgotten dot; real domains that lie that near are left alone.
 * @example
 * suggestDomain('gmial.con')   // 'gmail.com'
 * suggestDomain('ukrnet')      // 'ukr.net'
 * suggestDomain('mail.com')    // undefined
 */
export function suggestDomain(domain: string): string | undefined {
  if (isPersonalDomain(domain) || real.has(domain) || domain.length > 40) return undefined
  const dot = domain.indexOf('.')
  if (dot < 0) return undotted.get(domain) ?? bareLabels.get(domain) ?? nearest(`${domain}.com`)
  const slip = slips.get(domain)
  if (slip !== undefined) return slip
  const label = domain.slice(0, dot)
  const one = only.get(label)
  if (one !== undefined) return one
  const right = endings.get(domain.slice(dot + 1))
  if (right !== undefined) {
    const ended = `${label}.${right}`
    if (personal.has(ended)) return ended
    const near = label.length >= 5 ? nearest(ended) : undefined
    if (near !== undefined) return near
  }
  const near = nearest(domain)
  if (near !== undefined) return near
  // `gmail.com.br`-style endings stuck to a provider that has none, and `gmail.comm.ua`.
  return undotted.get(domain.replaceAll('.', ''))
}

function nearest(domain: string): string | undefined {
  if (domain.length < 6) return undefined
  for (const target of targets.get(domain.length) ?? []) if (oneEdit(domain, target)) return target
  return undefined
}

/** Exactly one insertion, deletion, substitution or swap of neighbours. Looks at each character once. */
function oneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short.charCodeAt(start) === long.charCodeAt(start)) start += 1
  if (start === long.length) return false
  let end = 0
  while (end < short.length - start && short.charCodeAt(short.length - 1 - end) === long.charCodeAt(long.length - 1 - end)) end += 1
  const left = short.length - start - end
  if (long.length !== short.length) return left === 0
  if (left === 1) return true
  return left === 2 && short.charCodeAt(start) === long.charCodeAt(start + 1) && short.charCodeAt(start + 1) === long.charCodeAt(start)
}
