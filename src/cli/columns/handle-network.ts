import { linkTarget } from '../../normalize/handle-links.js'
import { linkParts } from '../../normalize/link-parts.js'

/** The share of values that must be links, lest a slip speaks for the rest, and the share of links that must be of one network. */
const enoughLinks = 0.1
const leastLinks = 2
const nearlyAll = 0.95

/** The network that the links of a column of user names are of: `@nellie_99` in one row is who `instagram.com/nellie_99` is in another. `undefined` where they are of several. */
export function networkOf(values: readonly string[]): string | undefined {
  const distinct = new Set(values.flatMap((value) => value.split(/[;|,\s]+/)).filter((value) => value !== ''))
  const counts = new Map<string, number>()
  let links = 0
  for (const value of distinct) {
    const channel = channelOf(value)
    if (channel === undefined) continue
    counts.set(channel, (counts.get(channel) ?? 0) + 1)
    links += 1
  }
  if (links < enoughLinks * distinct.size) return undefined
  return [...counts].find(([, count]) => count >= leastLinks && count >= nearlyAll * links)?.[0]
}

function channelOf(value: string): string | undefined {
  const link = linkParts(value)
  const target = link === undefined ? undefined : linkTarget(link)
  // Numbers have many names, and none that is a user's.
  return target === undefined || target.kind === 'email' || target.channel === 'phone' ? undefined : target.channel
}
