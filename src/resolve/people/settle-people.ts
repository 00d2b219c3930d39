import { everyProfile, type PeopleSession } from './people-session.js'
import { settingNames } from './setting-names.js'

/** Takes up all that waited because it was too large for one answer. */
export async function settlePeople(session: PeopleSession): Promise<void> {
  const [waiting] = await session.tx.get('settings', [settingNames.unsettled])
  const profiles = (waiting?.value as readonly string[] | undefined) ?? []
  if (profiles.length === 0) return
  await session.tx.delete('settings', [settingNames.unsettled])
  for (const one of await session.graph.load(profiles)) session.graph.touched.add(one.row.id)
  await session.project(new Set(), undefined, everyProfile)
}
