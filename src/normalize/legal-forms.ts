/**
 * Legal forms under their canonical name, each with the ways it is written, folded: dots and quotes
 * have become spaces or nothing (`S.A.` is `s a`). Long before short, since the longest that fits is taken.
 *
 * Sources: Господарський кодекс України and ДК 002:2004; Código das Sociedades Comerciais (PT); Lei 6.404/1976 and
 * Lei 10.406/2002 (BR); Companies House and state corporation acts (GB, US); the ISO 20275 list of entity legal forms.
 */
export const legalForms: Readonly<Record<string, readonly string[]>> = {
  // Ukraine, Russia, Belarus
  ТОВ: ['товариство з обмеженою відповідальністю', 'товариство з додатковою відповідальністю', 'общество с ограниченной ответственностью', 'тов', 'т о в', 'тдв', 'ооо', 'тзов', 'tov', 'ooo', 'tzov'],
  ФОП: ['фізична особа підприємець', 'фоп', 'спд фо', 'спдфо', 'спд фл', 'спд', 'чпфл', 'флп', 'физическое лицо предприниматель', 'индивидуальный предприниматель', 'ип', 'fop', 'спд фізична особа'],
  ПП: ['приватне підприємство', 'частное предприятие', 'пп', 'чп', 'пвп', 'ппф', 'pp'],
  ПрАТ: ['приватне акціонерне товариство', 'закрытое акционерное общество', 'закрите акціонерне товариство', 'прат', 'зат', 'зао'],
  АТ: ['публічне акціонерне товариство', 'акціонерне товариство', 'відкрите акціонерне товариство', 'открытое акционерное общество', 'акционерное общество', 'пат', 'ват', 'ат', 'оао', 'пао', 'ао'],
  ДП: ['державне підприємство', 'комунальне підприємство', 'дочірнє підприємство', 'государственное предприятие', 'дп', 'кп', 'гп'],
  ГО: ['громадська організація', 'благодійна організація', 'благодійний фонд', 'бф', 'го', 'бо'],
  ФГ: ['фермерське господарство', 'сфг', 'фг'],
  ОСББ: ['обєднання співвласників багатоквартирного будинку', 'осбб', 'осмд'],
  // English
  LLC: ['limited liability company', 'limited liability co', 'l l c', 'llc', 'pllc'],
  Ltd: ['private limited company', 'limited', 'ltd', 'pvt ltd', 'private limited', 'pty ltd', 'pty limited', 'pte ltd', 'co ltd', 'company limited'],
  PLC: ['public limited company', 'p l c', 'plc'],
  LLP: ['limited liability partnership', 'l l p', 'llp', 'lp', 'limited partnership'],
  Inc: ['incorporated', 'inc', 'corporation', 'corp', 'company', 'co', 'cic'],
  // Portuguese
  Lda: ['sociedade por quotas', 'unipessoal limitada', 'unipessoal lda', 'sociedade unipessoal lda', 'limitada', 'lda', 'ltda me', 'ltda epp', 'ltda', 'l da'],
  SA: ['sociedade anonima', 's a', 'sa', 's a r l', 'sgps sa', 'sgps s a', 'sgps', 's a de c v', 'sa de cv'],
  EIRELI: ['eireli me', 'eireli epp', 'eireli', 'slu'],
  MEI: ['microempreendedor individual', 'empresario individual', 'empresario em nome individual', 'mei', 'me', 'epp', 'eni'],
  // Other neighbours
  GmbH: ['gesellschaft mit beschrankter haftung', 'gmbh co kg', 'gmbh', 'g m b h', 'ug', 'ug haftungsbeschrankt'],
  AG: ['aktiengesellschaft', 'ag'],
  SARL: ['sarl', 'sasu', 'sas', 'eurl'],
  SL: ['sociedad limitada', 's l u', 's l', 'sl'],
  SRL: ['s r l', 'srl', 'societa a responsabilita limitata'],
  SpA: ['s p a', 'spa', 'societa per azioni'],
  'Sp. z o.o.': ['spolka z ograniczona odpowiedzialnoscia', 'sp z o o', 'sp zoo', 'sp z oo', 'spolka z o o'],
  'S.K.A.': ['spolka akcyjna', 'sp j', 'sp k'],
  's.r.o.': ['s r o', 'sro', 'spol s r o'],
  'OÜ': ['ou', 'osauhing'],
  UAB: ['uab'],
  BV: ['b v', 'bv', 'n v', 'nv'],
  AB: ['aktiebolag', 'ab'],
  Kft: ['kft', 'zrt', 'nyrt'],
}

/** Forms too short or too common as words to prove that a bare text is a company: `Sa`, `Me`, `Co`, `Pp` are also pieces of names. */
export const weakLegalForms: ReadonlySet<string> = new Set('co|me|sa|pp|ou|ab|ag|sl|bv|nv|spa|ug|ip|ип|ат|ао|го|бо|пат|зат|lp|corp|s l|s a|sas|company|limited|eni|slu|дп|кп|гп|фг|пп|чп|бф|mei|epp|fop|tov'.split('|'))

/** Words that name a business and hardly ever a person, folded; any of them in a name makes it look like an organisation. */
export const organizationWords: readonly string[] = `
  магазин компанія компания фірма фирма агентство агенція салон студія студия клініка клиника аптека ресторан кафе готель отель банк завод фабрика
  школа університет институт інститут лікарня больница поліклініка центр бюро склад сервіс сервис автосервіс шиномонтаж стоматологія корпорація холдинг обєднання асоціація фонд кооператив типографія інтернет доставка такси таксі бухгалтерія приймальня
  shop store boutique company group holding holdings agency studio salon clinic pharmacy restaurant cafe hotel bank factory school university college institute hospital center centre services solutions technologies consulting partners associates enterprises industries logistics trading ventures foundation association society union council ministry department church reception support sales billing
  loja empresa comercio industria restaurante padaria farmacia clinica escola universidade faculdade banco oficina servicos solucoes tecnologia consultoria transportes construcoes imobiliaria distribuidora associacao fundacao cooperativa condominio prefeitura igreja atelier supermercado mercado hotelaria engenharia contabilidade recepcao
  sklep firma hurtownia apteka przychodnia praxis apotheke werkstatt verein tienda negozio
`.trim().split(/\s+/)

/** Texts that mean "no organisation" besides those that mean nothing at all, folded. */
export const organizationPlaceholders: readonly string[] = (
  'no|no company|test|private|private person|individual|self|self employed|freelance|freelancer|retired|student|home|personal|' +
  'ні|приватна особа|фізична особа|физлицо|фізособа|частное лицо|безробітний|пенсіонер|студент|самозайнятий|тест|' +
  'particular|pessoa fisica|autonomo|teste|sem empresa|estudante|reformado|aposentado|desempregado'
).split('|')
