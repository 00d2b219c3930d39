import { type NormalizedName, normalizeName } from '../../normalize/name.js'
import { compareNames } from '../../score/compare-names.js'
import { isBareGuest, readHeader } from './header-roles.js'
import { childWords, guardianWords, headerParts, parentWords, servantWords } from './header-words.js'
import { leaveOut, standsBeside } from './of-others.js'
import { type ColumnDraft as Draft, type ColumnRole, nameRoles } from './role.js'

type Words = ReadonlySet<string>
const words = (list: string): Words => new Set(list.split(' '))

const children = words(childWords)
/** For whom others answer, book and pay. */
const charges = words(`${childWords} kid student students pupil pupils learner passenger passengers pax traveller traveler attendee attendees participant participants camper player athlete dependant dependent beneficiary дитина дитини учень учня учениця учениці вихованець вихованця студент студента пасажир пасажира учасник учасника ребенок ребенка ребёнок ребёнка ученик ученика воспитанник воспитанника пассажир пассажира участник участника aluno aluna estudante educando crianca dependente passageiro participante filho filha alumno alumna pasajero nino hijo`)
/** Who answers for them: beside anybody else's name theirs say nothing of whom the row is about. */
const guardians = words(guardianWords)
const parents = words(`${guardianWords} ${parentWords}`)
/** Who books and pays. */
const payers = words('booked booker buyer payer purchaser customer client contact замовник замовника заказчик заказчика платник платника плательщик плательщика покупець покупця покупатель покупателя клієнт клієнта клиент клиента titular comprador pagador cliente contacto contato')

/** Who serves them: their rows only where nobody else is named, nor is anybody else's phone. */
const servants = words(servantWords)
const drivers = words('driver drivers')
/** Who speaks for whom the rows are about, unless these say neither who that is nor how to reach them. */
const references = words('reference references')
/** Whom they serve. */
const served = words(`passenger passengers пасажира пассажира passageiro guest guests гостя aluno student students ${[...payers].join(' ')}`)

const names = ({ role }: Draft): boolean => nameRoles.has(role)
export const reaches = ({ role }: Draft): boolean => /^(?:phone|email|whatsapp|viber|telegram)$/.test(role)
/** One number rings and writes: whose phone it is has its WhatsApp. */
const kindOf = (role: ColumnRole): string => role.replace(/^(?:whatsapp|viber)$/, 'phone')
const has = (list: Words) => ({ header, given }: Draft): boolean => !given && headerParts(header).tokens.some((token) => list.has(token))
const answers = has(guardians)
const isCharge = (one: Draft): boolean => has(charges)(one) && !answers(one)

/**
 * Decides whose rows they are where they name a child, a passenger or an attendee and who answers, books or pays for them. Phones and mailboxes
 * are the latter's, and the names with them; a date of birth is the child's. Where the rows name nobody else, they are the child's, or else the parent's;
 * a child that has no phone or mailbox of its own is reached by its parents', which are never those of somebody who has them as their own.
 *
 * @param again Reads a column as if it were called otherwise.
 */
export function whoseRows(drafts: readonly Draft[], sample: readonly (readonly string[])[], again: (one: Draft, header: string) => Draft): Draft[] {
  const asOwn = (list: Words, own = 'customer') => (one: Draft): Draft => {
    if (!has(list)(one)) return one
    return again(one, headerParts(one.header).tokens.map((token) => (list.has(token) ? own : token)).join(' '))
  }
  const asGuardians = (one: Draft): Draft => {
    // Beside a first parent a second is another person.
    const own = (headerParts(one.header).ordinal ?? 1) > 1 ? one : asOwn(guardians)(one)
    return names(own) || reaches(own) ? own : one
  }
  // As guests, so that a «Host» or a «Reference» that holds no names is none.
  const asGuests = (list: Words) => (one: Draft): Draft => {
    const own = one.role === 'none' ? asOwn(list, 'guest')(one) : one
    return names(own) || reaches(own) ? own : one
  }
  const asServants = asGuests(servants)
  // Whose licence the rows hold, they are about.
  if (drafts.some((one) => one.role === 'nationalId' && has(drivers)(one))) drafts = drafts.map((one) => (has(drivers)(one) ? asServants(one) : one))
  const someOther = drafts.some((one) => (names(one) && one.silent !== true && !has(servants)(one)) || (reaches(one) && has(served)(one)))
  if (!someOther) drafts = drafts.map(asServants)
  else for (const one of drafts) if (names(one) && has(servants)(one)) leaveOut(one, 'it is of who serves those whose rows they are')
  if (!drafts.some((one) => (names(one) && one.silent !== true) || reaches(one))) drafts = drafts.map(asGuests(references))
  const read = drafts.map(asOwn(children)).map(asGuardians)
  const charge = read.find((one) => names(one) && isCharge(one))
  const keepers = read.filter((one) => names(one) && !isCharge(one) && (answers(one) || has(payers)(one)))
  const born = read.some(({ role }) => role === 'birthDate' || role === 'birthYear')
  if (charge !== undefined && !born && read.some((one) => reaches(one) && !isCharge(one)) && standsBeside(charge, keepers, sample)) {
    const rowsOf = keepers.map(({ header }) => header)
    for (const one of read) if (isCharge(one) && (names(one) || reaches(one))) leaveOut(one, `it is of whom "${rowsOf[0]}" answers or pays for`, rowsOf)
    return read
  }
  const ofChildren = drafts.some((one) => names(one) && one.silent !== true) ? [...drafts] : drafts.map(asOwn(children))
  const named = ofChildren.find(names)
  if (named === undefined) return drafts.some(({ role }) => role === 'organization') ? ofChildren : drafts.map(asGuardians)
  if (!isCharge(named)) return ofChildren
  return ofChildren.map((one) => {
    const theirs = asOwn(parents)(one)
    const own = ofChildren.filter(({ role }) => kindOf(role) === kindOf(theirs.role))
    if (theirs === one || !reaches(theirs) || standsBeside(theirs, own, sample)) return one
    // Beside a column of people's own numbers the parent may stand with that number too, and is not the child.
    return own.length === 0 ? theirs : { ...theirs, why: 'it is a parent\'s, and compared with those of parents only', hints: { scope: 'parents' } }
  })
}

/** Rows looked at, and those with two names that must be met before they are judged. */
const lookedAt = 300
const leastRows = 3

/** Sets a column of whole names aside that are other people's than those in another one: of two people no record is. The one that the header calls a name stays, or the first. No guest, tenant or student stands in the place of a column that is called a name or a part of one. */
export function settleTwoPeople(drafts: readonly Draft[], sample: readonly (readonly string[])[]): void {
  const whole = drafts.filter(({ role }) => role === 'name')
  const called = whole.filter(({ header }) => readHeader(header).roles.includes('name'))
  const isGuest = ({ header, given }: Draft): boolean => !given && isBareGuest(header)
  let kept = whole.find(({ given }) => given) ?? called.find((one) => !isGuest(one)) ?? called[0] ?? whole[0]
  for (const one of whole) {
    if (kept === undefined || one === kept || one.given || !areTwo(one, kept, sample)) continue
    const guest = isGuest(one) && !isGuest(kept) && called.includes(kept)
    const [other, stays]: [Draft, Draft] = guest || standsBeside(one, [kept], sample) || kept.given ? [one, kept] : [kept, one]
    if (!guest && !standsBeside(other, [stays], sample)) continue
    leaveOut(other, `it names others than "${stays.header}"`, [stays.header])
    kept = stays
  }
  const part = drafts.find((one) => one.role === 'givenName' && one.silent !== true)
  if (part === undefined || drafts.some(({ role }) => role === 'familyName')) return
  for (const one of whole) if (one.role === 'name' && isGuest(one)) leaveOut(one, `people are named by "${part.header}"`, [part.header])
}

/** Whether two columns name two people in most rows: neither the names agree, in whatever script or order, nor the given names. */
function areTwo(a: Draft, b: Draft, sample: readonly (readonly string[])[]): boolean {
  let both = 0
  let apart = 0
  for (const row of sample) {
    if (both === lookedAt) break
    const [one, other] = [normalizeName(row[a.column] ?? ''), normalizeName(row[b.column] ?? '')]
    const { level } = compareNames(one, other)
    if (level === 'missing' || level === 'partial') continue
    both += 1
    if (level === 'different' && compareNames(given(one), given(other)).level === 'different') apart += 1
  }
  return both >= leastRows && apart > both / 2
}

const given = ({ given }: NormalizedName): { given: string } => ({ given: given.join(' ') })
