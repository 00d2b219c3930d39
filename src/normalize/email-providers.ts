import { textGiven } from '../model/given.js'
import { ofOwn } from './of-own.js'

/** How one mailbox provider reads the part before the `@`. Only what its own mail servers ignore may be dropped. */
export interface EmailProvider {
  readonly name: string
  readonly domains: readonly string[]
  /** `+tag` reaches the mailbox without it. */
  readonly plus?: boolean
  /** Characters that the provider does not see in a local part. */
  readonly ignore?: string
  /** One character read as another: `['.', '-']` reads a dot as a dash. */
  readonly same?: readonly [from: string, to: string]
  /** All domains name one mailbox; keys carry this one. */
  readonly fold?: string
  /** `anything@user.domain` reaches `user@domain`. */
  readonly subdomains?: boolean
  /** `base-keyword@` is an address that one account made; the base is not deliverable by itself. */
  readonly dashBase?: boolean
  /** Where the rule is written down, for whoever reads it. */
  readonly source?: string
}

const across = (names: string, endings: string): readonly string[] =>
  names.split(' ').flatMap((name) => endings.split(' ').map((ending) => `${name}.${ending}`))

/**
 * The providers whose rules stand at a source. Every other domain is lower-cased only:
 * mail.ru, ukr.net, i.ua, meta.ua, uol, bol, terra and sapo publish no rule, and a tag
 * dropped where it means something joins two people.
 *
 * Gmail's rules are those of the consumer domains; a Workspace domain may switch dots off,
 * and is not recognisable by its name.
 */
export const emailProviders: readonly EmailProvider[] = [
  // Gmail Help: "Dots don't matter in Gmail addresses"; "Create task-specific email addresses".
  { name: 'gmail', domains: ['gmail.com', 'googlemail.com'], plus: true, ignore: '.', fold: 'gmail.com' },
  // Outlook.com since 2013 (ZDNet 2020-08 on plus addressing).
  // Its domains are separate name spaces, so that none is folded.
  { name: 'microsoft', plus: true,
    domains: [
      ...across('outlook hotmail', 'com at be cl co.id co.il co.in co.kr co.nz co.th co.uk com.ar com.au com.br com.gr com.mx com.pe com.tr com.vn cz de dk es fi fr gr hu id ie in it jp kr lt lv my nl no ph pl pt ro rs ru sa se sg sk ua'),
      ...across('hotmail', 'ca ch co.jp co.za com.hk com.tw com.ua net.ua'),
      ...across('live', 'com at be ca ch cl cn co.kr co.uk co.za com.ar com.au com.br com.mx com.my com.ph com.pk com.pt com.sg de dk eu fi fr hk ie in it jp nl no pt ru se'),
      'msn.com', 'passport.com', 'windowslive.com', 'livemail.tw', 'email.msn.com',
    ] },
  // Yahoo Help: AddressGuard, "Using Disposable Addresses".
  { name: 'yahoo', dashBase: true,
    domains: [
      ...across('yahoo', 'com at be bg ca ch cl co.hu co.id co.il co.in co.kr co.nz co.th co.uk co.za com.ar com.au com.br com.cn com.co com.ec com.hk com.hr com.mx com.my com.pe com.ph com.pk com.sg com.tr com.tw com.ua com.uy com.ve com.vn cz de dk ee es fi fr gr hu ie in it lt lv nl no pl pt ro rs se si sk'),
      'ymail.com', 'rocketmail.com', 'myyahoo.com',
    ] },
  // Apple Support 118230.
  // One account has all three; the tag is from secondary sources only.
  { name: 'icloud', domains: ['icloud.com', 'me.com', 'mac.com'], plus: true, fold: 'icloud.com' },
  // Fastmail Help 360060591053 "Plus addressing and subdomain addressing".
  { name: 'fastmail', plus: true, subdomains: true,
    domains: ['fastmail.com', 'fastmail.fm', 'fastmail.net', 'fastmail.org', 'fastmail.to', 'fastmail.us', 'fastmail.co.uk', 'fastmail.com.au', 'fastmail.de', 'fastmail.jp', 'sent.com'] },
  // Proton Support "Change username" and "Addresses and aliases".
  // Dots, dashes and underscores are transparent; a name is reserved on every Proton domain.
  { name: 'proton', domains: ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'], plus: true, ignore: '.-_', fold: 'proton.me' },
  // Yandex ID Help "Email addresses" (one user name on all Yandex domains); dot as dash from secondary sources.
  { name: 'yandex', plus: true, same: ['.', '-'], fold: 'yandex.ru',
    domains: [...across('yandex', 'ru com by kz ua uz az ee fr kg lt lv md tj tm com.am com.ge com.tr co.il'), 'ya.ru', 'narod.ru'] },
]

const index = (providers: readonly EmailProvider[]): ReadonlyMap<string, EmailProvider> =>
  new Map(providers.flatMap((provider) => provider.domains.map((domain) => [domain, provider] as const)))

const known = index(emailProviders)
// Tried on an address, so that rules that are none are found when they are handed in.
const ownIndex = ofOwn('providers', (own: readonly EmailProvider[]) => {
  for (const one of own) textGiven(providerKey('a', 'b.c', one).domain, 'fold')
  return index(own)
})

/** The rule of a domain: the caller's own first, then the table. */
export function emailProviderOf(domain: string, own?: readonly EmailProvider[]): EmailProvider | undefined {
  return (own === undefined ? undefined : lookUp(domain, ownIndex(own))) ?? lookUp(domain, known)
}

function lookUp(domain: string, map: ReadonlyMap<string, EmailProvider>): EmailProvider | undefined {
  const exact = map.get(domain)
  if (exact !== undefined) return exact
  const parent = map.get(domain.slice(domain.indexOf('.') + 1))
  return parent?.subdomains === true ? parent : undefined
}

/** What a provider's rules make of an address: the key, and for `base-keyword@` the account's base as a weaker key. */
export interface ProviderKey {
  /** Empty where the provider leaves nothing of the local part. */
  readonly local: string
  readonly domain: string
  readonly base?: string
}

/** Applies a provider's rules to a lower-cased local part and an ASCII domain. Idempotent on its own answer. */
export function providerKey(local: string, domain: string, provider: EmailProvider): ProviderKey {
  let name = local
  let host = domain
  if (provider.subdomains === true && !provider.domains.includes(domain)) {
    const dot = domain.indexOf('.')
    const user = domain.slice(0, dot)
    if (user !== 'www') {
      name = user
      host = domain.slice(dot + 1)
    }
  }
  if (provider.plus === true) {
    const plus = name.indexOf('+')
    if (plus >= 0) name = name.slice(0, plus)
  }
  if (provider.ignore !== undefined) for (const character of provider.ignore) if (name.includes(character)) name = name.replaceAll(character, '')
  if (provider.same !== undefined) name = name.replaceAll(provider.same[0], provider.same[1])
  host = provider.fold ?? host
  // A letter and its accent may have come together.
  if (name !== local) name = name.normalize('NFKC')
  if (provider.dashBase === true) {
    const dash = name.indexOf('-')
    if (dash > 0) return { local: name, domain: host, base: `${name.slice(0, dash)}-*@${host}` }
  }
  return { local: name, domain: host }
}
