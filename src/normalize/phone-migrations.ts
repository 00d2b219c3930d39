/** One renumbering: which old national numbers it takes, and what it makes of them. */
export interface PhoneMigration {
  readonly region: string
  readonly callingCode: string
  /** The old form, a whole national number without trunk prefix. */
  readonly from: RegExp
  readonly to: string
  /** `variant`: old and new forms may both be in use, so each proposes the other and neither is rewritten. */
  readonly kind: 'rewrite' | 'variant'
  readonly source: string
}

const recipes = 'google/libphonenumber, migrator/src/data/recipes.csv'
const brazil = `${recipes} (area codes 31-99); Anatel Resolução 553/2010 (11-28)`
const ivoryCoast = 'ARTCI, numbering plan of 31 January 2021: operators keep their digit, fixed lines by exchange; new ranges as in libphonenumber'
const argentina = 'Plan Fundamental de Numeración Nacional (Res. SC 46/97): +54 9 before the area code replaces the local 15 behind it'

/** Manila's operators by the first digits of the old seven-digit number (6 October 2019). */
const manila: readonly (readonly [operator: string, old: string])[] = [
  ['3', '22[0-46-8]|262|37[7-9]|38|39[0-4]|40[6-9]|4[139]|42[78]|44[03-9]|45[03-6]|46[6-9]|474|48[013-9]'],
  ['6', '76'],
  ['7', '21|225|23[89]|26[13-6]|358|36[89]|473|482|50|57[67]|58[5-7]|61[135-8]|62[1-5]|71[7-9]|7[23][089]|74[4-8]|75|79[1-9]|90|91[04-9]|93[34]|94[03-69]|95[04-9]|96[0468]|97[0-568]|98[079]'],
  ['8', '20[89]|23[0-7]|2[45]|26[07-9]|2[7-9]|33[0-4]|34[0-8]|35[0-79]|36[0-7]|37[0-6]|39[5-9]|40[0-5]|42[0-3569]|44[12]|45[127-9]|46[0-5]|47[0-25-9]|5[1256]|53[0-6]|54[1-9]|57[0-589]|58[0-489]|62[06-8]|6[35]|64[0-7]|66[0-46-9]|67[12]|68[1-37-9]|69[1-35-7]|70|71[0-6]|7[23][1-7]|74[0-39]|7[78]|790|8|91[1-3]|92|93[0-25-9]|94[1278]|95[1-3]|96[127]|98[1-68]|99'],
]

/** Vietnam: eleven-digit mobiles (2018) and area codes (2017), old prefix to new, by national length. */
const vietnam: readonly (readonly [old: string, length: number, drop: number, put: string])[] = [
  ['12[068]', 10, 2, '7'], ['121', 10, 3, '79'], ['122', 10, 3, '77'], ['12[3-5]', 10, 2, '8'], ['127', 10, 3, '81'],
  ['129', 10, 3, '82'], ['16[2-9]', 10, 2, '3'], ['18[68]', 10, 2, '5'], ['199', 10, 3, '59'],
  ['7[235]', 9, 1, '27'], ['68', 9, 2, '259'], ['66|67[013-9]', 9, 1, '27'], ['992', 9, 3, '672'], ['6[124]', 9, 1, '25'], ['6[03]', 9, 1, '26'],
  ['57|55[0-8]', 9, 1, '25'], ['4[2-8]', 9, 1, '24'], ['74', 9, 1, '29'], ['2[5-7]', 9, 1, '20'],
  ['5[34]|52[014-79]', 9, 1, '23'], ['29', 9, 2, '216'], ['22', 9, 2, '212'], ['20', 9, 2, '214'],
  ['651', 10, 3, '271'], ['650', 10, 3, '274'], ['501', 10, 3, '261'], ['500', 10, 3, '262'], ['711', 10, 3, '293'],
  ['710', 10, 3, '292'], ['280', 10, 3, '208'], ['240', 10, 3, '204'], ['511', 10, 3, '236'], ['510', 10, 3, '235'],
  ['231', 10, 3, '213'], ['230', 10, 3, '215'],
]

/**
 * Renumberings that left old numbers in address books, in the order in which they are tried.
 *
 * Each is taken only where the numbering plan accepts the outcome. No outcome is the input of
 * another rewrite (a test holds it), so a migrated number stays as it is when it is read again.
 */
export const phoneMigrations: readonly PhoneMigration[] = [
  ...rewrites('BR', '55', brazil, [
    [/^((?:[14689][1-9]|2[12478]|3[1-578]|5[13-5]|7[13-579]))([689]\d{7})$/, '$19$2'],
  ]),
  // Trunking radio (Nextel) kept eight digits from 7 on; other mobiles from 7 got the ninth digit.
  ...variants('BR', '55', brazil, [
    [/^((?:[14689][1-9]|2[12478]|3[1-578]|5[13-5]|7[13-579]))(7\d{7})$/, '$19$2'],
    [/^((?:[14689][1-9]|2[12478]|3[1-578]|5[13-5]|7[13-579]))9(7\d{7})$/, '$1$2'],
  ]),
  ...rewrites('MX', '52', `${recipes}; IFT, numbering plan of 3 August 2019: 1, 01, 044 and 045 are gone`, [
    [/^1([2-9]\d{9})$/, '$1'],
    [/^(?:01|04[45])([2-9]\d{9})$/, '$1'],
  ]),
  ...rewrites('AR', '54', argentina, [
    [/^9(11)15(\d{8})$/, '9$1$2'],
    [/^9(\d{3})15(\d{7})$/, '9$1$2'],
    [/^9(\d{4})15(\d{6})$/, '9$1$2'],
  ]),
  ...variants('AR', '54', argentina, [
    [/^([23]\d{9}|11\d{8})$/, '9$1'],
    [/^9([23]\d{9}|11\d{8})$/, '$1'],
  ]),
  ...rewrites('BJ', '229', 'ARCEP Bénin, numbering plan of 30 November 2024', [[/^([2-9]\d{7})$/, '01$1']]),
  ...rewrites('CI', '225', ivoryCoast, [
    [/^([04-7][0-3]\d{6})$/, '01$1'],
    [/^([04-9][4-6]\d{6})$/, '05$1'],
    [/^([04-9][7-9]\d{6})$/, '07$1'],
    [/^(2[0-3]8\d{5})$/, '21$1'],
    [/^((?:2[0-4]|3[0-6])0\d{5})$/, '25$1'],
    [/^((?:20[23]|21[2357]|22[245]|23[45]|24[3-5]|306|31[69]|3[2-6]7)\d{5})$/, '27$1'],
  ]),
  // Exchanges whose operator the plan no longer tells: all three, for a person to choose from.
  ...variants('CI', '225', ivoryCoast, ['21', '25', '27'].map((prefix) => [/^([23]\d{7})$/, `${prefix}$1`] as const)),
  ...rewrites('GA', '241', recipes, [
    [/^01(\d{6})$/, '11$1'],
    [/^0([256]\d{6})$/, '6$1'],
    [/^0([47]\d{6})$/, '7$1'],
    [/^([256]\d{6})$/, '6$1'],
    [/^([47]\d{6})$/, '7$1'],
  ]),
  ...rewrites('VN', '84', recipes, vietnam.map(([old, length, drop, put]) =>
    [new RegExp(`^(?=(?:${old}))\\d{${drop}}(\\d{${length - drop}})$`), `${put}$1`] as const)),
  ...rewrites('PH', '63', recipes, manila.map(([operator, old]) =>
    [new RegExp(`^2(?=(?:${old}))(\\d{7})$`), `2${operator}$1`] as const)),
  ...rewrites('SA', '966', recipes, [[/^((?:1\d|2[24-8]|3[35-8]|4[3-68]|6[2-5]|7[235-7])\d{6})$/, '1$1']]),
]

type Rules = readonly (readonly [from: RegExp, to: string])[]

function rewrites(region: string, callingCode: string, source: string, rules: Rules): PhoneMigration[] {
  return rules.map(([from, to]) => ({ region, callingCode, from, to, kind: 'rewrite', source }))
}

function variants(region: string, callingCode: string, source: string, rules: Rules): PhoneMigration[] {
  return rules.map(([from, to]) => ({ region, callingCode, from, to, kind: 'variant', source }))
}

/** The migrations of one calling code; `rewrites` and `variants` tell at one glance that there is nothing to do. */
export interface PlanMigrations {
  readonly rewrites: RegExp
  readonly variants: RegExp
  readonly migrations: readonly PhoneMigration[]
}

const byCallingCode: ReadonlyMap<string, PlanMigrations> = new Map(
  [...new Set(phoneMigrations.map((migration) => migration.callingCode))].map((code) => {
    const migrations = phoneMigrations.filter((migration) => migration.callingCode === code)
    const any = (kind: PhoneMigration['kind']): RegExp =>
      new RegExp(migrations.flatMap((migration) => migration.kind === kind ? [migration.from.source] : []).join('|') || '^(?!)')
    return [code, { migrations, rewrites: any('rewrite'), variants: any('variant') }]
  }),
)

/** The migrations of one calling code, or `undefined`. */
export function migrationsOf(callingCode: string): PlanMigrations | undefined {
  return byCallingCode.get(callingCode)
}
