import { everyProfile, type PeopleSession } from './people-session.js'

/** Takes up what waited because it was too large for one answer. */
export async function settlePeople(session: PeopleSession): Promise<{ readonly left: number }> {
  const [waiting] = await session.tx.get('settings', ['unsettled'])
  const profiles = (waiting?.value as readonly string[] | undefined) ?? []
  if (profiles.length === 0) return { left: 0 }
  await session.tx.delete('settings', ['unsettled'])
  for (const one of await session.graph.load(profiles)) session.graph.touched.add(one.row.id)
  await session.project(new Set(), undefined, everyProfile)
  return { left: 0 }
}
