/** What a WhatsApp address stands for. `group` covers lists, statuses and newsletters: no person. */
export type WhatsappId =
  | { readonly kind: 'phone'; readonly value: string }
  | { readonly kind: 'id'; readonly value: string; readonly scope: 'lid' | 'user' | 'parent' }
  | { readonly kind: 'group' }

const jid = /^([0-9]{1,30})(?:[._][0-9]{1,3})?(?::[0-9]{1,5})?@(s\.whatsapp\.net|c\.us|lid|hosted|hosted\.lid)$/i
const nobody = /@(?:g\.us|broadcast|newsletter|call|bot)$/i
const userId = /^([A-Z]{2})\.(ENT\.)?([A-Za-z0-9]{1,128})$/

/**
 * Reads a WhatsApp id of any make.
 *
 * - `5511…:12@s.whatsapp.net`, `5511….0:12@…`, `…@c.us`: a phone; the agent (`.0`) and the device (`:12`) are dropped
 * - `2074…@lid`: an opaque user id; its digits are *not* a phone, so the suffix stays in the value
 *   (a lid read as a jid gave one person two tickets: Baileys#1718, evolution-api#1872)
 * - `US.13491208655302741918`: a business-scoped user id, kept as it is, letter case included
 * - `US.ENT.…`: the id across linked portfolios
 *
 * @returns `undefined` where it is none of these; a bare number is the caller's to judge.
 * @example
 * whatsappId('380671234567:4@s.whatsapp.net')  // { kind: 'phone', value: '+380671234567' }
 * whatsappId('207421150646274@lid')            // { kind: 'id', value: '207421150646274@lid', scope: 'lid' }
 */
export function whatsappId(text: string): WhatsappId | undefined {
  const found = jid.exec(text)
  if (found !== null) {
    const user = found[1] ?? ''
    const server = (found[2] ?? '').toLowerCase()
    if (server.endsWith('lid')) return { kind: 'id', value: `${user}@lid`, scope: 'lid' }
    // `0@s.whatsapp.net` is the service itself; E.164 numbers have 7 to 15 digits, the first no nought.
    return /^[1-9][0-9]{6,14}$/.test(user) ? { kind: 'phone', value: `+${user}` } : { kind: 'group' }
  }
  if (nobody.test(text)) return { kind: 'group' }
  const user = userId.exec(text)
  return user === null ? undefined : { kind: 'id', value: text, scope: user[2] === undefined ? 'user' : 'parent' }
}
