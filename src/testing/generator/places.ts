import { createDraw, type Random } from './random.js'

export type CountryCode = 'UA' | 'GB' | 'US' | 'PT' | 'BR'

export interface Town {
  readonly name: string
  readonly latin: string
  /** Start of its postcodes; `#` a digit, `@` a letter. */
  readonly postcode: string
  readonly weight: number
}

export interface Country {
  readonly code: CountryCode
  /** Country calling code, then prefixes of mobile numbers; the rest of the number is counted out. */
  readonly calling: string
  readonly mobiles: readonly string[]
  readonly mobileDigits: number
  readonly landlines: readonly string[]
  readonly landlineDigits: number
  readonly towns: readonly Town[]
  readonly streets: readonly string[]
}

const numbersOf = (text: string): readonly string[] => text.trim().split(/\s+/)
const lines = (text: string): readonly string[] => text.trim().split(/\s*\n\s*/)

function towns(text: string): readonly Town[] {
  return lines(text).map((line) => {
    const [name = '', latin = '', postcode = '', weight = '1'] = line.split('|')
    return { name, latin: latin === '' ? name : latin, postcode, weight: Number(weight) }
  })
}

const ukraine: Country = {
  code: 'UA', calling: '380',
  mobiles: numbersOf('50 66 95 99 67 68 96 97 98 63 73 93'), mobileDigits: 7,
  landlines: numbersOf('44 32 48 57 56 43 47 38'), landlineDigits: 7,
  towns: towns(`
    Київ|Kyiv|0####|295
    Харків|Kharkiv|61###|142
    Одеса|Odesa|65###|101
    Дніпро|Dnipro|49###|97
    Львів|Lviv|79###|72
    Запоріжжя|Zaporizhzhia|69###|71
    Вінниця|Vinnytsia|21###|37
    Полтава|Poltava|36###|28
    Чернігів|Chernihiv|14###|28
    Черкаси|Cherkasy|18###|27
    Житомир|Zhytomyr|10###|26
    Суми|Sumy|40###|26
    Хмельницький|Khmelnytskyi|29###|27
    Чернівці|Chernivtsi|58###|26
    Рівне|Rivne|33###|24
    Івано-Франківськ|Ivano-Frankivsk|76###|24
    Тернопіль|Ternopil|46###|22
    Луцьк|Lutsk|43###|22
    Ужгород|Uzhhorod|88###|11
    Біла Церква|Bila Tserkva|09###|20
    Бровари|Brovary|074##|11
    Ірпінь|Irpin|082##|6
  `),
  streets: lines(`
    вул. Шевченка\nвул. Лесі Українки\nвул. Івана Франка\nвул. Грушевського\nвул. Незалежності\nвул. Садова\nвул. Центральна
    вул. Соборна\nвул. Київська\nвул. Миру\nвул. Перемоги\nвул. Зелена\nвул. Польова\nвул. Лугова\nвул. Набережна\nвул. Вокзальна
    вул. Молодіжна\nвул. Сагайдачного\nвул. Хмельницького\nвул. Мазепи\nпросп. Науки\nпросп. Свободи\nпров. Тихий\nвул. Вишнева
    вул. Стуса\nвул. Симоненка\nвул. Коцюбинського\nбульв. Тараса Шевченка\nвул. Січових Стрільців\nвул. Героїв Крут
  `),
}

const britain: Country = {
  code: 'GB', calling: '44',
  mobiles: numbersOf(`7400 7402 7403 7411 7412 7414 7415 7425 7429 7432 7450 7460 7470 7480 7490 7500 7501 7502 7505 7710 7712 7713 7714
    7715 7716 7801 7802 7803 7850 7851 7852 7860 7878 7879 7880 7890 7891 7930 7931 7940 7941 7950 7951 7960 7961 7970 7971 7980 7981`),
  mobileDigits: 6,
  landlines: numbersOf('2071 2072 2083 2085 1213 1612 1132 1142 1173 1512'), landlineDigits: 6,
  towns: towns(`
    London||SW## #@@|890
    Birmingham||B## #@@|114
    Leeds||LS# #@@|79
    Glasgow||G## #@@|63
    Sheffield||S## #@@|58
    Manchester||M## #@@|55
    Edinburgh||EH# #@@|52
    Liverpool||L## #@@|49
    Bristol||BS# #@@|47
    Cardiff||CF# #@@|36
    Leicester||LE# #@@|35
    Nottingham||NG# #@@|32
    Newcastle||NE# #@@|30
    Reading||RG# #@@|16
    York||YO# #@@|15
    Oxford||OX# #@@|15
    Cambridge||CB# #@@|14
    Norwich||NR# #@@|14
    Bath||BA# #@@|9
  `),
  streets: lines(`
    High Street\nStation Road\nMain Street\nPark Road\nChurch Road\nChurch Street\nLondon Road\nVictoria Road\nGreen Lane\nManor Road
    Church Lane\nPark Avenue\nThe Avenue\nThe Crescent\nQueens Road\nNew Road\nGrange Road\nKings Road\nKingsway\nWindsor Road
    Highfield Road\nMill Lane\nAlexander Road\nYork Road\nSt Johns Road\nMain Road\nBroadway\nKing Street\nThe Green\nSpringfield Road
    George Street\nPark Lane\nVictoria Street\nAlbert Road\nQueensway\nNew Street\nQueen Street\nWest Street\nNorth Street\nManchester Road
  `),
}

const america: Country = {
  code: 'US', calling: '1',
  mobiles: numbersOf(`212 213 214 215 216 303 305 312 313 314 402 404 405 407 408 410 412 413 415 502 503 504 505 508 510 512 513
    515 602 603 605 608 612 615 617 619 702 703 704 713 714 716 717 718 801 802 803 804 808 813 816 817 818 901 904 907 913 914 916 919`)
    .flatMap((area) => ['23', '24', '26', '27', '32', '34', '36', '38', '43', '45', '47', '52', '53', '57', '62', '64', '68', '72', '75', '83'].map((exchange) => area + exchange)),
  mobileDigits: 5,
  landlines: numbersOf('2127 2137 3037 3127 4047 4157 5037 6177 7037 8137'), landlineDigits: 6,
  towns: towns(`
    New York||100##|880
    Los Angeles||900##|390
    Chicago||606##|270
    Houston||770##|230
    Phoenix||850##|160
    Philadelphia||191##|160
    San Antonio||782##|143
    San Diego||921##|139
    Dallas||752##|130
    Austin||787##|96
    Columbus||432##|90
    Charlotte||282##|87
    Seattle||981##|74
    Denver||802##|71
    Boston||021##|67
    Portland||972##|65
    Nashville||372##|69
    Omaha||681##|49
    Madison||537##|27
    Salem||973##|17
  `),
  streets: lines(`
    Main Street\nOak Street\nMaple Avenue\nCedar Lane\nPark Avenue\nElm Street\nWashington Street\nLake Drive\nHill Road\nWalnut Street
    Pine Street\nSunset Boulevard\nRiver Road\nChestnut Street\nHighland Avenue\nJackson Street\nChurch Street\nSpring Street
    Franklin Avenue\nMeadow Lane\nDogwood Drive\nLincoln Avenue\nMadison Street\nWillow Court\nForest Drive\nValley View Drive
  `),
}

const portugal: Country = {
  code: 'PT', calling: '351',
  mobiles: numbersOf('91 92 93 96'), mobileDigits: 7,
  landlines: numbersOf('213 214 223 225 239 253 234 289'), landlineDigits: 6,
  towns: towns(`
    Lisboa||1###-###|545
    Porto||4###-###|231
    Vila Nova de Gaia||44##-###|304
    Amadora||27##-###|171
    Braga||47##-###|193
    Coimbra||30##-###|140
    Funchal||90##-###|105
    Setúbal||29##-###|123
    Almada||28##-###|177
    Aveiro||38##-###|80
    Viseu||35##-###|99
    Leiria||24##-###|128
    Faro||80##-###|67
    Évora||70##-###|53
    Guimarães||48##-###|156
  `),
  streets: lines(`
    Rua da Igreja\nRua do Comércio\nRua 25 de Abril\nRua da Escola\nRua Direita\nAvenida da Liberdade\nRua do Sol\nRua Nova\nRua da Fonte
    Rua das Flores\nTravessa do Carmo\nLargo da Misericórdia\nRua de São João\nRua Luís de Camões\nAvenida da República\nRua do Norte
    Rua dos Combatentes\nRua Almeida Garrett\nPraceta das Oliveiras\nRua Miguel Bombarda\nRua Alexandre Herculano
  `),
}

const brazil: Country = {
  code: 'BR', calling: '55',
  mobiles: ['11', '19', '21', '27', '31', '41', '47', '48', '51', '61', '62', '71', '81', '85', '91', '92']
    .flatMap((area) => ['96', '97', '98', '99'].map((start) => area + start)),
  mobileDigits: 7,
  landlines: numbersOf('113 213 313 413 513 613 713 813'), landlineDigits: 7,
  towns: towns(`
    São Paulo||0####-###|1145
    Rio de Janeiro||2####-###|621
    Brasília||70###-###|281
    Fortaleza||60###-###|242
    Salvador||40###-###|241
    Belo Horizonte||30###-###|231
    Manaus||69###-###|206
    Curitiba||80###-###|177
    Recife||50###-###|148
    Goiânia||74###-###|143
    Belém||66###-###|130
    Porto Alegre||90###-###|133
    Campinas||130##-###|113
    Florianópolis||88###-###|53
    Santos||110##-###|41
  `),
  streets: lines(`
    Rua das Flores\nAvenida Brasil\nRua São José\nRua Sete de Setembro\nRua Quinze de Novembro\nAvenida Getúlio Vargas\nRua Santos Dumont
    Rua São João\nRua Tiradentes\nRua Dom Pedro II\nRua Rui Barbosa\nAvenida Paulista\nRua Duque de Caxias\nRua Marechal Deodoro
    Rua Castro Alves\nRua São Francisco\nRua Treze de Maio\nRua Santa Catarina\nRua das Palmeiras\nTravessa Boa Vista
  `),
}

export const countries: Readonly<Record<CountryCode, Country>> = { UA: ukraine, GB: britain, US: america, PT: portugal, BR: brazil }

const townDraws = new Map(Object.values(countries).map(({ code, towns }) => [code, createDraw(towns)]))

/** A town of the country, large ones more often. */
export function drawTown({ code }: Country, random: Random): Town {
  return townDraws.get(code)!(random)
}

/** Fills a postcode pattern. Letters that postcodes avoid in their last part are not drawn. */
export function fillPostcode(pattern: string, random: Random): string {
  return pattern.replace(/[#@]/g, (sign) => (sign === '#' ? String(random.below(10)) : 'ABDEFGHJLNPQRSTUWXYZ'[random.below(20)]!))
}
