import type { Policy } from '../../src/model/policy.js'
import { digestOf } from '../../src/resolve/people/digest.js'
import type { StoredRuling } from '../../src/resolve/people/ruling.js'
import { comparators } from '../../src/score/comparators.js'
import type { Store, StoreTransaction } from '../../src/store/store.js'

/** How another release left a tenant: what it does to the ruling in force, and whether the rows that derive from it are of another shape, too. */
export interface Age {
  readonly ruling: (stored: StoredRuling) => unknown
  readonly rows?: true
  /** What of it is not read. */
  readonly path: string
  readonly expected: string
}

const first = comparators[0]!
const renamed = (stored: StoredRuling): StoredRuling => {
  const [one, ...others] = stored.model.comparisons
  return { ...stored, model: { ...stored.model, comparisons: [{ ...one!, levels: one!.levels.map((level) => ({ ...level, level: `old ${level.level}` })) }, ...others] } }
}
const withoutVersion = (stored: StoredRuling): unknown => {
  const { version: _, ...model } = stored.model
  return { ...stored, model }
}
/** As it was before layouts were counted. */
const withoutLayout = (stored: StoredRuling): unknown => {
  const { layout: _, ...rest } = stored
  return rest
}

export const ages: Readonly<Record<'levels' | 'version' | 'policy' | 'layout' | 'both', Age>> = {
  levels: { ruling: renamed, path: `model.comparisons.${first.name}.levels`, expected: first.levels.join(', ') },
  version: { ruling: withoutVersion, path: 'model.version', expected: '1' },
  policy: { ruling: (stored) => ({ ...stored, policy: { ...stored.policy, thresholds: { same: 'high' } } }), path: 'policy.thresholds.same', expected: 'a number between 0 and 1' },
  layout: { ruling: withoutLayout, rows: true, path: 'layout', expected: '1' },
  both: { ruling: (stored) => withoutLayout(renamed(stored)), rows: true, path: 'layout', expected: '1' },
}

/** A profile as another release may have left it: nothing but its id, its contact and what indexes hold is as it is today. */
const olderProfile = ({ id, contact, keys, terms, digits, marks, links, weights }: { readonly [name: string]: unknown; readonly links: readonly string[]; readonly weights: readonly number[] }): unknown => ({
  id, contact, keys, terms, digits, marks, links: links.map((to, i) => [to, weights[i]]), values: Object.fromEntries(comparators.map(({ name }) => [name, 7])),
})

/** Makes of a tenant what another release would have left behind. */
export async function age(store: Store, { ruling, rows }: Age, tenant = 'acme'): Promise<void> {
  await store.transaction({ tenant, mode: 'write' }, async (tx) => {
    const name = (await tx.get('settings', ['ruling']))[0]!.value as string
    const version = name.split('~')[0]!
    const stored = (await tx.get('settings', [`ruling:${version}`]))[0]!.value as StoredRuling
    // As rulings were named before layouts were counted.
    const older = digestOf([stored.policy, stored.model])
    await tx.delete('settings', [`ruling:${version}`])
    await tx.put('settings', [{ id: 'ruling', value: name.replace(version, older) }, { id: `ruling:${older}`, value: ruling(stored) }])
    if (rows === true) await ageRows(tx)
  })
}

async function ageRows(tx: StoreTransaction): Promise<void> {
  const alone = await tx.list('records', 'contact', { limit: 100_000 })
  const apart = await tx.get('profiles', [...new Set(alone.map(({ profile }) => profile))])
  const profiles = [...(await tx.list('profiles', 'contact', { limit: 100_000 })), ...apart.filter((row) => row !== undefined)]
  await tx.put('profiles', profiles.map((row) => olderProfile({ ...row }) as typeof row))
  const reviews = await tx.list('reviews', 'weight', { limit: 100_000 })
  await tx.put('reviews', reviews.map(({ id, weight }) => ({ id, left: `${id} left`, right: `${id} right`, weight }) as (typeof reviews)[number]))
  await tx.put('settings', [{ id: 'unsettled', value: profiles.map(({ id }) => [id]) }])
}

/** The policies that are compared in an upgrade. */
export const policies: readonly Policy[] = [
  { automation: 'merge' },
  { automation: 'merge', thresholds: { same: 0.5, review: 0.3 }, countries: ['UA'] },
  { automation: 'suggest' },
  { automation: 'merge', identifiers: { phone: { limit: 1 }, email: { blocked: ['m.silva77@gmail.com'] } } },
]
