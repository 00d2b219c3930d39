import { emailLists, type EmailLists, type EmailRelay } from './email-lists.js'
import { ofOwn } from './of-own.js'

interface CompiledLists {
  readonly roles: ReadonlySet<string>
  readonly locals: ReadonlySet<string>
  readonly domains: ReadonlySet<string>
  readonly relays: ReadonlyMap<string, EmailRelay>
}

/** A local part without dots, underscores and dashes. */
export function withoutMarks(local: string): string {
  let bare = ''
  let from = 0
  for (let at = 0; at < local.length; at += 1) {
    const code = local.charCodeAt(at)
    if (code !== 0x2e && code !== 0x5f && code !== 0x2d) continue
    bare += local.slice(from, at)
    from = at + 1
  }
  return from === 0 ? local : bare + local.slice(from)
}

/** A local part without separators and without the up to four digits that make it another of its kind. */
export function bareLocal(local: string): string {
  const word = withoutMarks(local)
  let end = word.length
  while (end > 1 && word.length - end < 4 && isDigit(word.charCodeAt(end - 1))) end -= 1
  return word.slice(0, end)
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

function compile(lists: EmailLists): CompiledLists {
  return {
    roles: new Set(lists.roles.map(bareLocal)),
    locals: new Set(lists.placeholderLocals.map(bareLocal)),
    domains: new Set(lists.placeholderDomains),
    relays: new Map(lists.relays.flatMap((relay) => relay.domains.map((domain) => [domain, relay] as const))),
  }
}

const defaults = compile(emailLists)
const compiled = ofOwn('lists', (own: Partial<EmailLists>) => compile({ ...emailLists, ...own }))
const listsOf = (own: Partial<EmailLists> | undefined): CompiledLists => (own === undefined ? defaults : compiled(own))

/** Looks a domain up, then each of its parents: `a.b.c`, `b.c`, `c`. */
function up<T>(domain: string, find: (suffix: string) => T | undefined): T | undefined {
  for (let rest = domain; ; ) {
    const found = find(rest)
    if (found !== undefined) return found
    const dot = rest.indexOf('.')
    if (dot < 0) return undefined
    rest = rest.slice(dot + 1)
  }
}

/** The relay that a domain belongs to; channels ask it whether a `Reply-To` may count. */
export function emailRelayOf(domain: string, lists?: Partial<EmailLists>): EmailRelay | undefined {
  const { relays } = listsOf(lists)
  return up(domain, (suffix) => relays.get(suffix))
}

/**
 * Whether a required field was filled with nothing: a word like `none` or `немає` at any
 * domain, any word at a domain that has no customers, one character repeated, or a short
 * local part that only repeats the domain (`aa@aa.com`).
 */
export function isEmailPlaceholder(local: string, domain: string, own?: Partial<EmailLists>): boolean {
  return isNowhere(domain, own) || isFiller(local, bareLocal(local), domain, own)
}

/** Whether a domain has no customers. */
export function isNowhere(domain: string, own?: Partial<EmailLists>): boolean {
  const { domains } = listsOf(own)
  return up(domain, (suffix) => (domains.has(suffix) ? true : undefined)) === true
}

/** The same of a local part, whose bare word is `word`, at a domain that has customers. */
export function isFiller(local: string, word: string, domain: string, own?: Partial<EmailLists>): boolean {
  if (listsOf(own).locals.has(word)) return true
  if (local.length < 3) return local === domain.slice(0, domain.indexOf('.'))
  return local.charCodeAt(0) === local.charCodeAt(1) && local === local.charAt(0).repeat(local.length)
}

/**
 * Whether the mailbox belongs to a function. At a company's own domain the first word
 * decides too (`info.lviv@`); at a provider of personal mail only the whole local part,
 * because `admin.petrenko@gmail.com` is somebody's. The last word never does: Sales is a surname.
 */
export function isRole(local: string, personalProvider: boolean, own?: Partial<EmailLists>, word: string = bareLocal(local)): boolean {
  const { roles } = listsOf(own)
  if (roles.has(word)) return true
  if (personalProvider) return false
  const end = local.search(/[._+-]/)
  return end > 0 && roles.has(local.slice(0, end))
}
