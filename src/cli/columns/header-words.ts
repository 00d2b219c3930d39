/** What a word of a header points at. */
export type HeaderWord =
  | 'name' | 'first' | 'givenUk' | 'last' | 'middle' | 'patronymic' | 'initials' | 'full' | 'maiden' | 'nick' | 'title' | 'suffix'
  | 'email' | 'phone' | 'handle' | 'instagram' | 'telegram' | 'whatsapp' | 'viber' | 'facebook' | 'x' | 'tiktok' | 'linkedin'
  | 'birth' | 'birthDate' | 'birthYear' | 'year' | 'month' | 'day' | 'date' | 'place' | 'sex'
  | 'address' | 'street' | 'number' | 'house' | 'unit' | 'city' | 'region' | 'postcode' | 'postal' | 'country' | 'line' | 'extra'
  | 'age' | 'recipient' | 'shipping' | 'organization' | 'venue' | 'website' | 'job' | 'id' | 'row' | 'person' | 'national' | 'social' | 'security' | 'tax' | 'code' | 'truth'
  | 'created' | 'updated' | 'time' | 'value' | 'somebody' | 'aside' | 'other' | 'account'

/** Children, of whom rows may be, and who answers for them. */
export const childWords = 'child childs children'
export const guardianWords = 'parent parents guardian guardians encarregado encarregada responsavel батьки батьків опікун опікуна родитель родителя родители родителей опекун опекуна'
export const parentWords = 'mother mothers father fathers mom mum dad mae pai madre padre матері мати матери мать батька отца отец мама мами мамы тато тата'

/** Whom a place, a trip, a course or a service is for. */
export const guestWords = 'guest passenger passageiro passageira pasajero pasajera пасажир пасажира пассажир пассажира гість гостя гость hospede huesped visitor viajero viajante traveller traveler paciente пацієнт пацієнта пациент пациента utente applicant candidate candidato candidata кандидат кандидата заявник заявника заявитель заявителя tenant inquilino inquilina arrendatario орендар орендаря арендатор арендатора student aluno aluna alumno alumna estudante estudiante учень учня ученик ученика студент студента respondent респондент респондента abonado споживач споживача потребитель потребителя signatory firmante підписант titular assinante suscriptor платник платника плательщик плательщика pagador payer participant participante учасник учасника участник участника kunde'
/** Who drives, brings, teaches, hosts and lets: the rows are about them where they name nobody else. */
export const servantWords = 'driver drivers courier couriers chauffeur host hosts instructor instructors trainer lecturer professor professora profesor profesora landlord landlady consultant interviewer waiter waitress водій водія водіїв водитель водителя водителей курєр курєра курьер курьера консультант консультанта інструктор інструктора инструктор инструктора тренер тренера викладач викладача преподаватель преподавателя вчитель вчителя учитель учителя офіціант официант касир кассир диспетчер motorista taxista estafeta entregador instrutor formador anfitriao anfitrion senhorio arrendador casero conductor repartidor mensajero'

/**
 * The words that headers are made of in English, Ukrainian, Russian, Portuguese and Spanish, lower-case, Latin letters without
 * accents. A header is read word by word, so that `Billing Address1`, `billing_address_1` and
 * `billingAddress1` are one thing, and a header that nobody listed is still understood.
 */
const table: Readonly<Record<HeaderWord, string>> = {
  name: 'name names nome nombre nom fio nam nme найменування наименование контрагент зовут звати',
  first: 'first given forename firstname fname givenname fore christian primeiro primer prenome vorname prenom imie frst',
  givenUk: 'імя имя',
  last: 'last family surname lastname lname familyname sur прізвище фамилия фамілія sobrenome apelido apelidos apellido apellidos ultimo nachname familienname nazwisko lst maternal paterno materno sname',
  middle: 'middle middlename mname meio midl mid mi midname',
  patronymic: 'батькові отчество patronymic',
  initials: 'initials initial inits init iniciais inicial iniciales ініціали ініціал ініціалів инициалы инициал инициалов',
  full: 'full fullname complete completo повне полное піб пиб фио fio display displayname',
  maiden: 'maiden birthname дівоче девичья solteira',
  nick: 'nickname nick нік ник alias прізвисько alcunha',
  title: 'title salutation prefix honorific звернення обращение tratamento titulo',
  suffix: 'suffix sufixo sufx sfx',
  email: 'email emails mail emailaddress correo пошта почта емейл имейл мейл імейл електронка eletronico electronico електронна електронної электронный электронной ел эл',
  phone: 'phone phones tel telephone mobile cell cellphone mobilephone phonenumber msisdn телефон телефони телефонів телефонний телефоны телефонов телефонный тел моб мобільний мобильный telefone telefones telefonico telemovel celular telefono movil fone tlm telefon handy mobil phonenum ligne telephonenumber mob ph',
  handle: 'handle username login screenname logim логін логин usuario utilizador юзернейм user',
  instagram: 'instagram insta ig інстаграм инстаграм інста',
  telegram: 'telegram телеграм tg телеграмм',
  whatsapp: 'whatsapp wa ватсап вотсап',
  viber: 'viber вайбер',
  facebook: 'facebook fb messenger фейсбук',
  x: 'twitter твіттер твиттер',
  tiktok: 'tiktok тікток тикток',
  linkedin: 'linkedin лінкедін линкедин',
  birth: 'birth born народження рождения nascimento nascido nascida nasc nacimiento нар рожд народж',
  year: 'year years yr ano anno рік рок год года jahr annee rok',
  age: 'age ages idade вік возраст edad',
  month: 'month mon mth mes місяць месяц monat mois miesiac',
  day: 'day день дня dia tag jour dzien',
  birthYear: 'yob birthyear',
  birthDate: 'dob birthday birthdate dateofbirth bday bdate др дн aniversario geburtsdatum geboren naissance',
  date: 'date data дата fecha dt',
  place: 'place місце место lugar local birthplace naturalidade',
  sex: 'sex gender стать пол sexo genero geschlecht sexe plec gndr',
  address: 'address addr адреса адрес endereco morada direccion addresses adresse anschrift adres residence residencia domicilio проживання проживания прописки',
  street: 'street road вулиця улица вул rua logradouro avenida calle streetname thoroughfare strasse straße ulica',
  number: 'number no num nr номер номери номера numero №',
  house: 'house building housenumber будинок дом буд door porta hausnummer hausnr',
  unit: 'unit apt apartment flat suite квартира кв apartamento apto andar fracao piso apartmentno flatno',
  city: 'city town suburb locality village municipality місто город cidade localidade municipio concelho ciudad пункт село settlement ort stadt wohnort ville miasto',
  region: 'state province region county область регіон регион distrito estado uf provincia oblast prefecture обл voivodeship canton kanton bundesland',
  postcode: 'cp zip postcode zipcode postalcode індекс индекс cep plz postleitzahl pincode eircode',
  postal: 'postal post поштовий почтовый',
  country: 'country країна страна pais nation countrycode land kraj pays',
  line: 'line рядок строка linha',
  extra: 'bairro freguesia complemento neighbourhood neighborhood район quarter landmark',
  organization: 'company organization organisation org employer business companyname компанія компанії компания компании організація організації организация организации фірма фірми фирма фирмы empresa companhia firma corporation установа unternehmen entreprise institution affiliation razao fantasia',
  venue: 'site магазину магазина store shop facility practice agency vendor supplier merchant venue dealer establishment school clinic hospital restaurant outlet provider заклад магазин школа клініка loja estabelecimento escola clinica fornecedor',
  website: 'website web url homepage webpage domain вебсайт сайт',
  job: 'job occupation profession position role jobtitle посада должность професія профессия cargo profissao funcao ocupacao beruf metier',
  id: 'id uuid guid key identifier ідентифікатор идентификатор ід identificador ids pk mrn nummer',
  row: 'row rec record index lead rid рядка unique external obj objectid contactid запис recordid voter enterprise',
  person: `customer client user contact member patient buyer subscriber клієнт клієнта клиент клиента покупець покупця покупатель покупателя контакт контакту абонент абонента cliente comprador contacto contato contactos contatos замовник замовника заказчик заказчика sender author requester attendee invitee customerid clientid userid особа лицо caller contactperson ${guestWords}`,
  recipient: 'recipient recipients отримувач отримувача одержувач одержувача получатель получателя destinatario',
  shipping: 'shipping ship delivery доставки entrega envio',
  national: 'ssn nino nin national passport passports passaporte pasaporte паспорт паспорта паспорту паспортні ідентифікаційний идентификационный посвідчення удостоверение унзр unzr cpf rg dni pesel aadhaar cidadao identidade nhs snilc снилс citizen cni curp snn socsec driver license licence medicare medicaid permit',
  social: 'soc social',
  security: 'sec security seguranca insurance',
  tax: 'tax tin vat nif cnpj іпн инн рнокпп єдрпоу едрпоу edrpou ipn inn contribuinte податковий налоговый itin fiscal nipc',
  code: 'code cod код codigo',
  truth: 'cluster truth entity person persons people individual groundtruth gold golden duplicate dup dupe truthid clusterid entityid personid',
  created: 'created create registered registration joined signup inserted створено створення создано создания реєстрації регистрации criado criacao registo cadastro placed ordered замовлення since desde',
  updated: 'updated update modified changed edited оновлено оновлення обновлено изменено atualizado modificado observed seen activity',
  time: 'time timestamp at datetime час время hora on',
  value: 'value значення valor address1value',
  account: 'account аккаунт акаунт conta',
  // Who the row is not about, whatever of theirs it says.
  somebody: `${childWords} ${guardianWords} ${parentWords} ${servantWords.replace(/drivers? /g, '')} pcp invited довіреної доверенного відповідального відповідальної ответственного ответственной recado owner manager agent assigned assignee assistant asst rep operator referrer referred spouse emergency kin partner secretary відповідальний відповідальна ответственный ответственная doctor physician gp лікар лікаря врач врача medico teacher coach broker realtor corretor recruiter organizer organizador організатор организатор atendente куратор куратора seller vendedor salesperson salesman менеджер менеджера consultor оператор оператора wife husband carer caregiver relative guarantor referee supervisor conjuge esposa esposo marido emergencia tutor fiador indicado indicou дружини чоловіка родича екстрений екстреного рекомендувача рекомендував поручителя супруга супруги мужа жены родственника экстренный экстренного`,
  // Words that make a column speak of something else than the person's own value.
  aside: 'death deceased died смерті смерти obito falecimento label type kind status verified confirmed valid bounced consent accepts accept opt optin optout subscribed unsubscribed marketing newsletter count format opens clicks sent lang language locale timezone currency amount total price sum spent orders quantity qty balance discount score rating note notes comment comments description message messages body text subject tags tag labels photo avatar image picture link utm source medium campaign channel segment latitude longitude lat lng lon geo coordinates ip device browser os password hash token phonetic yomi fax факс lifecycle stage priority department preferred method payment fulfillment product item sku weight size color sms linkable is has примітка примітки коментар коментарі сума статус джерело примечание комментарий сумма источник observacoes notas origem тип tipo теги мова язык idioma згода согласие consentimento race ethnicity culture religion nationality marital education income relationship relation household hh precinct party height zone conversion soundex metaphone ad ads adset form page event list file deal pipeline team inbox hashed civil sales industry sector галузь отрасль сфера revenue розмір размер tamanho porte group groups група групи группа grupo вид produto produtos course curso курс курсу pet plan plano тариф тарифу project projeto проект проекту template evento події campanha negocio угода угоди сделка сделки followers fans seguidores підписники підписників подписчики подписчиков posts click bio',
  other: 'the of a an my and do da de dos das по для main primary secondary default billing home work personal other основний додатковий контактний контактный principal 1 2 3 4 5 6 7 8 9 cd desc res mailing',
}

const words: ReadonlyMap<string, HeaderWord> = new Map(
  Object.entries(table).flatMap(([meaning, list]) => list.split(' ').map((word) => [word, meaning as HeaderWord] as const)),
)

/** Compound words without a joint, longest first, so that `phonenumber1` or `firstandsurname` still fall apart. */
const glued: readonly string[] = [...words.keys()].filter((word) => word.length >= 4).sort((a, b) => b.length - a.length)

/** A header taken apart. */
export interface HeaderParts {
  readonly tokens: readonly string[]
  readonly meanings: ReadonlySet<HeaderWord>
  /** The number in `Phone 2`, `address_1`. */
  readonly ordinal: number | undefined
  /** Tokens that no table knows. */
  readonly unknown: number
}

/**
 * Takes a header apart into words and what they point at.
 * @example
 * headerParts('Billing Address1').ordinal  // 1
 * Array.from(headerParts('soc_sec_id').meanings)  // ['social', 'security', 'id']
 */
export function headerParts(header: string): HeaderParts {
  const tokens = tokenize(header.slice(0, 200))
  const meanings = new Set<HeaderWord>()
  let ordinal: number | undefined
  let unknown = 0
  for (const [at, token] of tokens.entries()) {
    if (/^\d{1,2}$/.test(token)) {
      ordinal ??= Number(token)
      continue
    }
    if (isInThe(tokens, at)) continue
    // «CP» is a postcode, and the contact person of «CP Name».
    const meaning = token === 'cp' && !tokens.every((one) => /^(?:cp|codigo|\d+)$/.test(one)) ? undefined : words.get(token)
    if (meaning !== undefined) meanings.add(meaning)
    else if (!unglue(token, meanings)) unknown++
  }
  return { tokens, meanings, ordinal, unknown }
}

const numbered: ReadonlySet<HeaderWord | undefined> = new Set(['phone', 'house', 'unit', 'street', 'person', 'account', 'id', 'national', 'tax', 'row'])

/** Between words «no» is Portuguese for «in the», as in «Estágio no funil», but not behind what has numbers: «House no and street». */
function isInThe(tokens: readonly string[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]]
  return tokens[at] === 'no' && before !== undefined && after !== undefined && !numbered.has(words.get(before)) && !/^(?:\d+|d[aeo]s?|of)$/.test(after)
}

function tokenize(header: string): string[] {
  return header
    // «N.º de contacto», whose letters are no word «no».
    .replace(/(?<!\p{L})n\.?\s?[º°]/giu, ' num ')
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    // «Spouse's phone»: the spouse's, not some spouses'.
    .replace(/(?<=[a-z])['’ʼ`]s(?![a-z])/g, '')
    .replace(/['’ʼ`"]/g, '')
    .normalize('NFD')
    // Accents go from Latin letters only: й and ї are letters of their own.
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC')
    // «П.І.Б.», «D.O.B.», «N.I.F.»
    .replace(/(?<!\p{L})(\p{L})\.\s?(\p{L})\.\s?(\p{L})(?!\p{L})/gu, '$1$2$3')
    // «C.P.»
    .replace(/^c\.\s?p\.?$/, 'cp')
    // What follows says whose it is, where the deal's own columns say nothing of anybody.
    .replace(/^deal - (?=contact person|person$|organi[sz]ation)|(?<![a-z])sms[\s_]+(?=phone)/g, '')
    .replace(/(?<![a-z])nome[\s_]*(?:\/|ou)[\s_]*razao social|(?<![a-z])razao social[\s_]*(?:\/|ou)[\s_]*nome(?![a-z])/g, 'nome')
    .replace(/(?<![a-z])nome[\s_]proprio/g, 'firstname')
    .replace(/(?<![a-z])nome[\s_]de[\s_]familia/g, 'lastname')
    .replace(/(?<![a-z])(?:name|nome|nombre)[\s_]*(?:&|\/|[\s_]and|[\s_][ey])[\s_]+(?=surname|last|apelido|sobrenome|apellido)/g, 'first ')
    .replace(/^д[./]\s?р\.?$/, 'др')
    .replace(/\be[\s._-]?mail/g, 'email')
    .replace(/\be-?пошта/g, 'пошта')
    // «WhatsApp», which its capitals would part.
    .replace(/(?<![a-z])(whats|tik|face|linked)[\s._-]?(app|tok|book|in)(?![a-z])/g, '$1$2')
    .replace(/(?<![a-z])(?:n\.\s?o|no\.|no(?=\s*[(/:,]))(?![a-z])/g, 'num')
    // «Email dos pais»: with its accent gone, a country is written as parents are.
    .replace(/(?<![a-z])dos[\s_]pais(?![a-z])/g, 'parents')
    .replace(/(?<![a-z])([flms])[\s._-]+name(?![a-z])/g, '$1name')
    .split(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})|[^\p{L}\p{N}№]+/u)
    .filter((token) => token !== '')
}

function unglue(token: string, into: Set<HeaderWord>): boolean {
  if (token.length < 8) return false
  for (const head of glued) {
    if (!token.startsWith(head) || token.length === head.length) continue
    const rest = words.get(token.slice(head.length))
    if (rest === undefined) continue
    into.add(words.get(head) as HeaderWord).add(rest)
    return true
  }
  return false
}
