import type { RecordTable, TableColumn } from '../../model/table.js'
import { nameField, type NormalizedName, normalizeName } from '../name.js'
import { looksLikeOrganization } from '../organization.js'
import { looksLikeUserName } from '../user-name.js'
import { asText, asTexts, type Coded, type Identity, recode, tuples } from './coded.js'

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
  const placeOf = (code: number, role: (typeof roles)[number]): number => {
    for (let i = 0; i < present.length; i += 1) if (present[i]!.field === role && rows.members[i]![code]! >= 0) return i
    return -1
  }
  const texts = (code: number, role: (typeof roles)[number]): string => {
    const place = placeOf(code, role)
    return place < 0 ? '' : present[place]!.values[rows.members[place]![code]!]!
  }
  const fields = present.map(eachField)
  const fieldOf = (code: number, role: 'givenName' | 'familyName'): Parts | undefined => {
    const place = placeOf(code, role)
    return place < 0 ? undefined : fields[place]!(rows.members[place]![code]!)
  }
  const parts: (Parts | undefined)[] = []
  for (let code = 0; code < rows.count; code += 1) {
    const given = texts(code, 'givenName')
    const family = texts(code, 'familyName')
    const whole = texts(code, 'name')
    const middle = texts(code, 'middleName')
    const patronymic = texts(code, 'patronymic')
    const suffix = texts(code, 'suffix')
    if (given !== '' && family !== '') {
      const first = middle === '' && patronymic === '' && suffix === '' ? fieldOf(code, 'givenName') : undefined
      const last = first && fieldOf(code, 'familyName')
      parts.push(last === undefined ? readParts({ given, family, ...some({ middle, patronymic, suffix }) }) : beside(first!, last))
    } else if (whole !== '') parts.push(looksLikeUserName(whole) ? nobody : readParts(whole))
    else if (given !== '') parts.push(readParts(given.includes(' ') ? given : { given, ...some({ middle, patronymic, suffix }) }))
    else if (family !== '') parts.push(readParts({ family, ...some({ middle, patronymic, suffix }) }))
    else parts.push(undefined)
  }
  const part = <T>(pick: (parts: Parts) => T | undefined, identity: Identity<T>) =>
    recode(rows, (code) => (parts[code] === undefined ? undefined : pick(parts[code])), identity)
  return {
    given: part((p) => (p.given.length > 0 ? p.given : undefined), asTexts),
    family: part((p) => (p.family.length > 0 ? p.family : undefined), asTexts),
    patronymic: part((p) => p.patronymic, asText),
    suffix: part((p) => p.suffix ?? (p.given.length > 0 && p.family.length > 0 ? '' : undefined), asText),
    organization: part((p) => p.organization, asText),
  }
}

/** What each value of a column says by itself, as `nameField` does; `undefined` where it has to be read with the rest of the row. */
function eachField({ field, values }: TableColumn): (member: number) => Parts | undefined {
  const part = field === 'givenName' ? 'given' : field === 'familyName' ? 'family' : undefined
  if (part === undefined) return () => undefined
  const known = Array.from<Parts | 'unsaid' | undefined>({ length: values.length })
  return (member) => {
    let parts = known[member]
    if (parts === undefined) {
      const name = nameField(part, values[member]!)
      known[member] = parts = name === undefined ? 'unsaid' : partsOf(name)
    }
    return parts === 'unsaid' ? undefined : parts
  }
}

function beside({ given, patronymic, suffix }: Parts, last: Parts): Parts {
  return { given, family: last.family, patronymic, suffix: last.suffix ?? suffix, organization: undefined }
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
  return partsOf(name)
}

function partsOf({ given, initials, family, patronymic, suffix }: NormalizedName): Parts {
  const all = initials.length === 0 ? given : [...given, ...initials.filter((one) => !given.includes(one))]
  return { given: all, family, patronymic, suffix, organization: undefined }
}
