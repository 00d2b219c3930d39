import type { ColumnHints, RecordTable, TableColumn } from '../../model/table.js'
import { withoutMarks } from '../email-kind.js'
import { coupled } from '../name-couple.js'
import { nameField, type NormalizedName, normalizeName, nameInColumn } from '../name.js'
import { looksLikeOrganization } from '../organization.js'
import { surnameTitles } from '../name-words.js'
import { remember } from '../remember.js'
import { normalizeSex } from '../sex.js'
import { looksLikeUserName } from '../user-name.js'
import { asText, asTexts, type Coded, type Identity, recode, tuples } from './coded.js'
import type { SaidValues } from './said.js'

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

/** The same with what is read there of something else. */
export interface ReadNames extends NameColumns {
  /** Of titles: Mrs, Senhor, пан. */
  readonly sex: Coded<string>
  /** A user name in place of a name, without its marks: it may be what the row's mailbox is called. */
  readonly user: Coded<string>
}

interface Parts {
  readonly given: readonly string[]
  readonly family: readonly string[]
  readonly patronymic: string | undefined
  readonly suffix: string | undefined
  readonly organization: string | undefined
  readonly sex: string | undefined
  readonly user?: string
}

const nobody: Parts = { given: [], family: [], patronymic: undefined, suffix: undefined, organization: undefined, sex: undefined }

/**
 * Reads the name columns: parts where a row has them, the whole name where it has none.
 * A row with a first name only may hold a whole name in that column, so it is read as one.
 * @param onName Called now and then with the share of names that is read; may throw to cancel.
 */
export function nameColumns(table: RecordTable, onName?: (share: number) => void): ReadNames | undefined {
  const columns = roles.map((role) => table.columns.filter((column) => column.field === role))
  const present = columns.flat()
  if (present.length === 0) return undefined
  const rows = tuples(present)
  const placeOf = (code: number, role: Role): number => {
    for (let i = 0; i < present.length; i += 1) if (present[i]!.field === role && rows.members[i]![code]! >= 0) return i
    return -1
  }
  const texts = (code: number, role: Role): string => {
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
    if ((code & 255) === 0) onName?.(code / rows.count)
    parts.push(readName((role) => texts(code, role), (role) => fieldOf(code, role), present[placeOf(code, 'name')]?.hints?.surnamesFirst))
  }
  const part = <T>(pick: (parts: Parts) => T | undefined, identity: Identity<T>) =>
    recode(rows, (code) => (parts[code] === undefined ? undefined : pick(parts[code])), identity)
  return { given: part(said.given, asTexts), family: part(said.family, asTexts), patronymic: part(said.patronymic, asText), suffix: part(said.suffix, asText), organization: part(said.organization, asText), sex: part(said.sex, asText), user: part(said.user, asText) }
}

/** The same of one record by itself. */
export function namesSaid(values: SaidValues): { readonly [P in keyof ReadNames]: ReadNames[P]['values'][number] | undefined } | undefined {
  if (roles.every((role) => values[role] === undefined)) return undefined
  const parts = readName((role) => values[role]?.[0] ?? '', (role) => fieldSaid(role, values[role]![0]!)) ?? nobody
  return { given: said.given(parts), family: said.family(parts), patronymic: said.patronymic(parts), suffix: said.suffix(parts), organization: said.organization(parts), sex: parts.sex, user: parts.user }
}

type Role = 'givenName' | 'middleName' | 'patronymic' | 'familyName' | 'suffix' | 'name'

const roles: readonly Role[] = ['givenName', 'middleName', 'patronymic', 'familyName', 'suffix', 'name']

/** What each column holds of a name that was read. */
const said = {
  given: ({ given }: Parts) => (given.length > 0 ? given : undefined),
  family: ({ family }: Parts) => (family.length > 0 ? family : undefined),
  patronymic: ({ patronymic }: Parts) => patronymic,
  suffix: ({ given, family, suffix }: Parts) => suffix ?? (given.length > 0 && family.length > 0 ? '' : undefined),
  organization: ({ organization }: Parts) => organization,
  sex: ({ sex }: Parts) => sex,
  user: ({ user }: Parts) => user,
}

/** Reads the name of one row, given what its fields say and what its given and family name say by themselves. */
function readName(text: (role: Role) => string, fieldOf: (role: 'givenName' | 'familyName') => Parts | undefined, surnamesFirst?: ColumnHints['surnamesFirst']): Parts | undefined {
  const given = text('givenName')
  const family = text('familyName')
  const whole = text('name')
  const middle = text('middleName')
  const patronymic = text('patronymic')
  const suffix = text('suffix')
  if (given !== '' && family !== '') {
    const first = middle === '' && patronymic === '' && suffix === '' ? fieldOf('givenName') : undefined
    const last = first && fieldOf('familyName')
    return last === undefined ? readParts({ given, family, ...some({ middle, patronymic, suffix }) }) : withLast(first!, last)
  }
  const read = whole === '' ? undefined : looksLikeUserName(whole) ? { ...nobody, user: withoutMarks(whole.trim().toLowerCase()) } : readParts(whole, surnamesFirst)
  // What names nobody, a user name or Guest, hides no name that stands beside it.
  if (read !== undefined && (read.given.length + read.family.length > 0 || read.organization !== undefined)) return read
  if (given !== '') return readParts(given.includes(' ') ? given : { given, ...some({ middle, patronymic, suffix }) })
  if (family !== '') return readParts({ family, ...some({ middle, patronymic, suffix }) })
  return read
}

/** What each value of a column says by itself, as `nameField` does; `undefined` where it has to be read with the rest of the row. */
function eachField({ field, values }: TableColumn): (member: number) => Parts | undefined {
  const part = field === 'givenName' ? 'given' : field === 'familyName' ? 'family' : undefined
  if (part === undefined) return () => undefined
  const known = Array.from<Parts | 'unsaid' | undefined>({ length: values.length })
  return (member) => {
    const parts = (known[member] ??= fieldParts(part, values[member]!))
    return parts === 'unsaid' ? undefined : parts
  }
}

const givenSaid = remember((raw) => fieldParts('given', raw))
const familySaid = remember((raw) => fieldParts('family', raw))

/** The same of one field by itself: names return from one record to the next. */
function fieldSaid(role: 'givenName' | 'familyName', raw: string): Parts | undefined {
  const parts = role === 'givenName' ? givenSaid(raw) : familySaid(raw)
  return parts === 'unsaid' ? undefined : parts
}

function fieldParts(part: 'given' | 'family', raw: string): Parts | 'unsaid' {
  const name = nameField(part, raw)
  return name === undefined ? 'unsaid' : partsOf(name)
}

function withLast({ given, patronymic, suffix, sex }: Parts, last: Parts): Parts {
  return { given, family: last.family, patronymic, suffix: last.suffix ?? suffix, organization: undefined, sex: sex ?? last.sex }
}

function some<K extends string>(values: Record<K, string>): { [P in K]?: string } {
  const kept: { [P in K]?: string } = {}
  for (const key in values) if (values[key] !== '') kept[key] = values[key]
  return kept
}

function readParts(raw: Parameters<typeof normalizeName>[0], surnamesFirst?: ColumnHints['surnamesFirst']): Parts {
  const name = typeof raw === 'string' ? nameInColumn(raw, surnamesFirst) : normalizeName(raw)
  if (name.issue === 'organization' || (typeof raw === 'string' && name.issue !== undefined && looksLikeOrganization(raw))) {
    return { ...nobody, organization: typeof raw === 'string' ? raw : undefined }
  }
  return partsOf(name)
}

function partsOf({ raw, given, initials, family, patronymic, suffix, title, script }: NormalizedName): Parts {
  const all = coupled(given, raw) ?? (initials.length === 0 ? given : [...given, ...initials.filter((one, at) => (script === 'Cyrillic' ? at > 0 || one !== given[0] : !given.includes(one)))])
  const sex = title === undefined ? undefined : sexOf(title, raw)
  // Коваль О. І. is the daughter of an Іван, or an Ілля, and not Олена Петрівна.
  const ofFather = script === 'Cyrillic' && patronymic === undefined && all.length === 2 && all[1]!.length === 1
  return { given: ofFather ? [all[0]!] : all, family, patronymic: ofFather ? all[1] : patronymic, suffix, organization: undefined, sex }
}

/** Mr and Mrs Smith are two. */
function sexOf(title: string, raw: string): string | undefined {
  const sex = normalizeSex(title)
  return raw.toLowerCase().split(/[^\p{L}]+/u).some((word) => surnameTitles.has(word) && (normalizeSex(word) ?? sex) !== sex) ? undefined : sex
}
