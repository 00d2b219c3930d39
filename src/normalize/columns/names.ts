import type { RecordTable } from '../../model/table.js'
import { normalizeName } from '../name.js'
import { looksLikeOrganization } from '../organization.js'
import { looksLikeUserName } from '../user-name.js'
import { type Coded, recode, tuples } from './coded.js'

/** The names of all rows, each part in a column of its own. */
export interface NameColumns {
  readonly given: Coded<readonly string[]>
  readonly family: Coded<readonly string[]>
  readonly patronymic: Coded<string>
  /** `Jr`, `Filho`; empty where a whole name has none, which is not the same as to say nothing. */
  readonly suffix: Coded<string>
  /** Company names that stood in a person's name field. */
  readonly organization: Coded<string>
}

interface Parts {
  readonly given: readonly string[]
  readonly family: readonly string[]
  readonly patronymic: string | undefined
  readonly suffix: string | undefined
  readonly organization: string | undefined
}

const nobody: Parts = { given: [], family: [], patronymic: undefined, suffix: undefined, organization: undefined }

/**
 * Reads the name columns: parts where a row has them, the whole name where it has none.
 * A row with a first name only may hold a whole name in that column, so it is read as one.
 */
export function nameColumns(table: RecordTable): NameColumns | undefined {
  const roles = ['givenName', 'middleName', 'patronymic', 'familyName', 'suffix', 'name'] as const
  const columns = roles.map((role) => table.columns.filter((column) => column.field === role))
  const present = columns.flat()
  if (present.length === 0) return undefined
  const rows = tuples(present, table.size)
  const texts = (members: readonly number[], role: (typeof roles)[number]): string => {
    for (let i = 0; i < present.length; i += 1) if (present[i]!.field === role && members[i]! >= 0) return present[i]!.values[members[i]!]!
    return ''
  }
  const parts: (Parts | undefined)[] = []
  for (let code = 0; code < rows.count; code += 1) {
    const members = rows.members(code)
    const given = texts(members, 'givenName')
    const family = texts(members, 'familyName')
    const whole = texts(members, 'name')
    const middle = texts(members, 'middleName')
    const patronymic = texts(members, 'patronymic')
    const suffix = texts(members, 'suffix')
    if (given !== '' && family !== '') parts.push(readParts({ given, family, ...some({ middle, patronymic, suffix }) }))
    else if (whole !== '') parts.push(looksLikeUserName(whole) ? nobody : readParts(whole))
    else if (given !== '') parts.push(readParts(given.includes(' ') ? given : { given, ...some({ middle, patronymic, suffix }) }))
    else if (family !== '') parts.push(readParts({ family, ...some({ middle, patronymic, suffix }) }))
    else parts.push(undefined)
  }
  const part = <T>(pick: (parts: Parts) => T | undefined, textOf: (value: T) => string) =>
    recode(rows, (code) => (parts[code] === undefined ? undefined : pick(parts[code])), textOf)
  return {
    given: part((p) => (p.given.length > 0 ? p.given : undefined), (tokens) => tokens.join(' ')),
    family: part((p) => (p.family.length > 0 ? p.family : undefined), (tokens) => tokens.join(' ')),
    patronymic: part((p) => p.patronymic, (text) => text),
    suffix: part((p) => p.suffix ?? (p.given.length > 0 && p.family.length > 0 ? '' : undefined), (text) => text),
    organization: part((p) => p.organization, (text) => text),
  }
}

function some<K extends string>(values: Record<K, string>): { [P in K]?: string } {
  const kept: { [P in K]?: string } = {}
  for (const key in values) if (values[key] !== '') kept[key] = values[key]
  return kept
}

function readParts(raw: Parameters<typeof normalizeName>[0]): Parts {
  const name = normalizeName(raw)
  if (name.issue === 'organization' || (typeof raw === 'string' && name.issue !== undefined && looksLikeOrganization(raw))) {
    return { ...nobody, organization: typeof raw === 'string' ? raw : undefined }
  }
  const given = name.initials.length === 0 ? name.given : [...name.given, ...name.initials.filter((one) => !name.given.includes(one))]
  return { given, family: name.family, patronymic: name.patronymic, suffix: name.suffix, organization: undefined }
}
