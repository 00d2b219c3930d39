/** How one channel writes a user name, and what else stands in the field where a user name should. */
export interface HandleRule {
  readonly channel: string
  /** Other names of the channel, as columns and integrations spell them. */
  readonly aliases: readonly string[]
  /** A user name, lower-cased and without `@`. Absent: the channel has none. */
  readonly handle?: RegExp
  /** A platform's own id as it arrives without a link. */
  readonly id?: RegExp
  /** Characters that the platform does not see in a user name. */
  readonly ignore?: string
  /** A bare number on this channel that is no id is a phone number. */
  readonly phone?: boolean
  /** First words of a path, names and ids that belong to the platform. */
  readonly reserved: ReadonlySet<string>
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').filter((word) => word !== ''))
const numeric = /^[0-9]{1,20}$/

/**
 * User names and ids by channel. Lengths and characters are the platforms' own; a value that
 * a platform cannot have given out is refused rather than kept as somebody's handle. Over each stands where it is written down.
 */
export const handleRules: readonly HandleRule[] = [
  // Instagram Help: letters, numbers, periods and underscores, at most 30, no period at the end; a Threads name is the Instagram one.
  { channel: 'instagram', aliases: ['ig', 'insta', 'threads'], handle: /^(?!.*\.(?:\.|$))[a-z0-9_][a-z0-9._]{0,29}$/, id: /^[0-9]{15,20}$/,
    reserved: set('p reel reels tv explore accounts direct stories about developer legal web share s channel api graphql') },
  // core.telegram.org/api/links (reserved words); TDLib `UserManager` (accounts through which all post who hide theirs, and Telegram's own); ids count up and have ten digits in 2026, so that twelve are a phone number; Telegram FAQ: 5 to 32 characters, 4 where bought on Fragment.
  { channel: 'telegram', aliases: ['tg'], handle: /^[a-z][a-z0-9_]{3,31}$/, id: /^[1-9][0-9]{0,10}$/, phone: true,
    reserved: set('addemoji addlist addstickers addstyle addtheme auction auth bg boost call confirmphone contact giftcode invoice iv joinchat login m msg nft proxy setlanguage share socks web www a k z c s groupanonymousbot channel_bot 777000 136817688 489000 1087968824 1271266957 5434988373') },
  // X Help: letters, numbers and underscores, 4 to 15; shorter ones are old.
  { channel: 'x', aliases: ['twitter', 'tw'], handle: /^[a-z0-9_]{1,15}$/, id: /^[0-9]{16,20}$/,
    reserved: set('home i search explore notifications messages intent share hashtag settings login signup tos privacy compose who_to_follow') },
  // TikTok Support: letters, numbers, underscores and periods, 2 to 24, no period at the end, not only numbers.
  { channel: 'tiktok', aliases: ['tt'], handle: /^(?![0-9]+$)[a-z0-9_](?:[a-z0-9._]{0,22}[a-z0-9_])$/, id: /^[0-9]{6,20}$/,
    reserved: set('foryou following explore live upload tag music discover t embed v login signup search') },
  // Facebook Help 105399436216001: periods and capitals do not tell names apart, at least 5 characters.
  { channel: 'facebook', aliases: ['fb', 'messenger', 'meta'], handle: /^(?![0-9]+$)[a-z0-9]{5,50}$/, id: numeric, ignore: '.',
    reserved: set('groups events pages share sharer watch marketplace photo photos story stories reel reels hashtag login help gaming permalink posts video videos media notes settings policies business ads plugins dialog home l search friends requests notifications messages bookmarks saved memories games fundraisers offers public about careers privacy terms recover checkpoint') },
  // WhatsApp click to chat (wa.me); user names are an attribute, format as for businesses.
  { channel: 'whatsapp', aliases: ['wa', 'waba'], phone: true, handle: /^(?=.*[a-z])[a-z0-9._]{3,35}$/, reserved: set('send message qr channel catalog p c') },
  // Viber bot API: user ids are base64, one per bot: of 16 bytes for all that is seen, though shorter in its own examples, and no length is promised.
  { channel: 'viber', aliases: ['vb'], phone: true, id: /^[A-Za-z0-9+/]{11,43}={1,2}$/, reserved: set('') },
  // Signal Support: user names end in a dot and digits.
  { channel: 'signal', aliases: [], phone: true, handle: /^[a-z_][a-z0-9_]{2,31}\.[0-9]{2,9}$/, reserved: set('') },
  // LINE Messaging API: U and 32 hex digits, one per provider.
  { channel: 'line', aliases: [], handle: /^[a-z0-9._-]{4,20}$/, id: /^[Uu][0-9a-f]{32}$/, reserved: set('r ti') },
  // Discord: snowflakes; names of 2 to 32 characters since 2023, before that with four digits behind them.
  { channel: 'discord', aliases: [], handle: /^(?!.*\.\.)[a-z0-9._]{2,32}(?:#[0-9]{4})?$/, id: /^[0-9]{17,20}$/, reserved: set('channels invite') },
  // Slack API: U ids per workspace, W ids grid-wide.
  { channel: 'slack', aliases: [], id: /^[UW][A-Z0-9]{6,12}$/, reserved: set('') },
  // LinkedIn Help: custom profile URL, 3 to 100 characters.
  { channel: 'linkedin', aliases: ['li'], handle: /^[\p{L}\p{N}_-]{3,100}$/u, reserved: set('company school jobs feed groups posts pulse') },
  // YouTube Help: handles of 3 to 30 characters.
  { channel: 'youtube', aliases: ['yt'], handle: /^[\p{L}\p{N}][\p{L}\p{N}._·-]{1,28}[\p{L}\p{N}]$/u, id: /^UC[A-Za-z0-9_-]{22}$/, reserved: set('watch shorts playlist results feed embed live c user channel') },
  // VK: short address, or id and a number.
  { channel: 'vk', aliases: ['vkontakte'], handle: /^[a-z][a-z0-9_.]{2,31}$/, id: numeric, reserved: set('feed im friends groups wall away share club public event') },
  // Skype: 6 to 32 characters, starting with a letter.
  { channel: 'skype', aliases: [], handle: /^[a-z][a-z0-9.,:_-]{5,31}$/, reserved: set('') },
  // Snapchat Support: 3 to 15 characters, starting with a letter.
  { channel: 'snapchat', aliases: ['snap'], handle: /^[a-z][a-z0-9._-]{1,13}[a-z0-9]$/, reserved: set('add discover') },
  // RFC 3966.
  { channel: 'phone', aliases: ['tel', 'sms', 'call', 'sip'], phone: true, reserved: set('') },
]

const byName: ReadonlyMap<string, HandleRule> = new Map(handleRules.flatMap((rule) => [rule.channel, ...rule.aliases].map((name) => [name, rule] as const)))

/** The rule of a channel by any of its names; `undefined` for channels that have none here. */
export function handleRuleOf(channel: string): HandleRule | undefined {
  return byName.get(channel.trim().toLowerCase())
}
