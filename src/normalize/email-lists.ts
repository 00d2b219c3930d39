/** A domain that hands mail on for somebody else, and whom its addresses stand for. */
export interface EmailRelay {
  readonly name: string
  /** Each with all of its subdomains. */
  readonly domains: readonly string[]
  /** `person`: a mask of one person; `conversation`: of one order or chat; `nobody`: the service itself (a form's sender). */
  readonly identifies: 'person' | 'conversation' | 'nobody'
}

/**
 * What an address is *for*, as policy data: a caller replaces any of the lists by
 * `EmailOptions.lists`. Local parts are compared without dots, dashes, underscores and
 * trailing digits (`no-reply`, `no.reply` and `noreply2` are one entry).
 */
export interface EmailLists {
  /** Mailboxes of a function, not of a person. */
  readonly roles: readonly string[]
  /** Typed to get past a required field; at any domain. */
  readonly placeholderLocals: readonly string[]
  /** Domains that hold no mailbox of a customer (`example.com` is none: it stands for a mailbox wherever data is made up, and where clerks type it the names under it tell), each with all of its subdomains. */
  readonly placeholderDomains: readonly string[]
  readonly relays: readonly EmailRelay[]
}

const words = (list: string): readonly string[] => list.trim().split(/\s+/)

/** The defaults: English, Ukrainian and Russian (transliterated and Cyrillic), Portuguese and Brazilian. */
export const emailLists: EmailLists = {
  roles: words(`
    info information office hello hi contact contacts contactus mail email mailbox inbox enquiries enquiry inquiries inquiry
    sales sale shop store order orders zakaz zakazy buy purchase purchasing procurement wholesale opt retail export import
    support help helpdesk service servicedesk customerservice customercare care clients client feedback reception frontdesk
    admin administrator administration root webmaster hostmaster postmaster abuse security privacy gdpr dpo noc sysadmin it itsupport
    billing accounts accounting accountant finance invoice invoices payments payroll bookkeeping buh buhgalter buhgalteria bukhgalter bukhgalteria bookkeeper
    hr jobs job career careers recruitment recruiting vacancy vacancies resume cv kadry rabota robota
    marketing pr press media news newsletter advertising ads reklama partner partners partnership events event
    legal director directors secretary manager managers management team staff everyone all company
    noreply donotreply dontreply noresponse nepovtoriuvaty mailerdaemon bounce bounces notification notifications notify alert alerts
    robot bot system server automailer unsubscribe subscribe webform forms
    booking bookings reservation reservations reserve hotel welcome tickets ticket returns warehouse sklad dispatch logistics delivery shipping
    prodazhi prodazh prodaji otdel otdelprodazh magazin zakupki zakupivli postachannia snab servis pidtrymka pidtrimka podderzhka
    pryimalnia pryymalnya priemnaya pryiomna priyomna kantselaria kancelaria ofis poshta pochta kontakt kontakty dyrektor sekretar menedzher
    yurist jurist dostavka remont dopomoga dopomoha vidguky pytannya zvyazok zayavka zayavky zvernennya
    інфо офіс замовлення продажі підтримка пошта приймальня бухгалтерія заказ продажи поддержка почта инфо офис приемная бухгалтерия
    contato contatos contacto contactos atendimento atendimentoaocliente sac vendas venda comercial compras compra pedidos pedido loja
    suporte ajuda apoio apoiocliente clientes cliente faleconosco fale ouvidoria financeiro cobranca faturamento faturacao fiscal contabilidade
    contas rh recursoshumanos vagas curriculo curriculos secretaria recepcao diretoria direcao gerencia gerente administrativo adm
    imprensa juridico reservas reserva geral correio naoresponda naoresponder naoresponde orcamento orcamentos encomendas biuro kontor buero empfang post
    assistencia oficina logistica expedicao estoque almoxarifado nfe notafiscal boletos cadastro agendamento entregas fatura faturas matricula matriculas
    recrutamento privacidade rgpd escola zamovlennya zamovlennia zamov bukhgalteriya kantselyaria tender studio clinic verkauf vertrieb ventas sklep
  `),
  placeholderLocals: words(`
    no none noemail nomail noemailaddress noaddress nothing null undefined notavailable notprovided notgiven notapplicable unknown
    donthave idonthave donthaveemail haventgot refused declined withheld anonymous anon nobody someone dummy fake spam 
    test tests teste testing testtest testuser testemail testmail example sample temp tmp empty placeholder
    asdf asdfg asdfgh asd asdasd qwe qwer qwert qwerty qwertyuiop qweqwe zxc zxcv zxcvb zxcvbn qaz qazwsx abcd abcdef xyz blabla bla
    nema nemae nemaye nemaie nemaiemail nemaeimeyla netu nyetu bezpochty bezposhty vidsutnia vidsutniy otsutstvuet neukazan neukazano nevkazano
    немає нема нет нету неуказан невказано відсутня відсутній отсутствует безпошти тест
    naotem naotememail naopossui naotenho semmail sememail nenhum naoinformado naoinformou nãotem nãopossui nãoinformado nãotenho
    username useremail youremail yourname youraddress seuemail seunome vashemail vashaposhta
  `),
  placeholderDomains: words(`
    invalid localhost
    test.com test.ua test.ru test.net test.com.br teste.com teste.com.br none.com none.net no.com no.net nomail.com noemail.com no-email.com
    nowhere.com noreply.com notprovided.com nil.com null.com null.net na.com unknown.com anonymous.com dummy.com fake.com fakemail.com
    asdf.com asd.com asd.asd qwe.com qwe.qwe qwerty.com abc.abc aaa.com aaa.aaa aa.aa xxx.xxx zzz.com 123.com 111.com sem.com semmail.com
    sememail.com sememail.com.br naotem.com naotem.com.br naopossui.com naopossui.com.br nao.com nao.com.br domain.com yourdomain.com
    email.email mail.mail user.com
  `),
  relays: [
    { name: 'apple', identifies: 'person', domains: ['privaterelay.appleid.com'] },
    { name: 'firefox', identifies: 'person', domains: ['mozmail.com', 'relay.firefox.com'] },
    { name: 'duckduckgo', identifies: 'person', domains: ['duck.com'] },
    { name: 'simplelogin', identifies: 'person', domains: ['simplelogin.com', 'simplelogin.co', 'simplelogin.fr', 'aleeas.com', 'slmail.me', 'slmails.com', 'silomails.com', '8alias.com', '8shield.net', 'dralias.com'] },
    { name: 'proton-pass', identifies: 'person', domains: ['passmail.net', 'passmail.com', 'passinbox.com', 'passfwd.com'] },
    { name: 'addy', identifies: 'person', domains: ['anonaddy.com', 'anonaddy.me', 'addy.io', 'addymail.com'] },
    { name: '33mail', identifies: 'person', domains: ['33mail.com'] },
    { name: 'facebook', identifies: 'person', domains: ['proxymail.facebook.com'] },
    { name: 'amazon', identifies: 'conversation', domains: across('marketplace.amazon', 'com ca co.uk co.jp com.au com.be com.br com.mx com.tr de es fr in it nl pl se sg ae sa eg') },
    { name: 'ebay', identifies: 'conversation', domains: across('members.ebay', 'com co.uk com.au ca de es fr it nl pl') },
    { name: 'etsy', identifies: 'conversation', domains: ['mail.etsy.com', 'convos.etsy.com'] },
    { name: 'airbnb', identifies: 'conversation', domains: ['guest.airbnb.com', 'host.airbnb.com', 'user.airbnb.com', 'reply.airbnb.com'] },
    { name: 'booking', identifies: 'conversation', domains: ['guest.booking.com', 'property.booking.com'] },
    { name: 'vrbo', identifies: 'conversation', domains: ['messages.homeaway.com', 'messages.vrbo.com'] },
    { name: 'expedia', identifies: 'conversation', domains: ['m.expediapartnercentral.com'] },
    { name: 'craigslist', identifies: 'conversation', domains: ['reply.craigslist.org', 'sale.craigslist.org', 'hous.craigslist.org', 'serv.craigslist.org'] },
    { name: 'mercadolivre', identifies: 'conversation', domains: ['mail.mercadolivre.com', 'mail.mercadolibre.com'] },
    { name: 'allegro', identifies: 'conversation', domains: ['allegromail.pl', 'user.allegrogroup.pl'] },
    { name: 'walmart', identifies: 'conversation', domains: ['relay.walmart.com'] },
    { name: 'shopee', identifies: 'conversation', domains: ['mail.shopee.com', 'mail.shopee.com.br'] },
    { name: 'github', identifies: 'person', domains: ['users.noreply.github.com'] },
    { name: 'linkedin', identifies: 'conversation', domains: ['reply.linkedin.com'] },
    { name: 'forms', identifies: 'nobody', domains: ['formspree.io', 'formsubmit.co', 'jotform.com', 'typeform.com', 'wufoo.com', 'formstack.com', 'getform.io', 'web3forms.com', 'netlify.com', 'wixforms.com', 'squarespace.info', 'tilda.ws', 'tildacdn.com', '123formbuilder.com', 'paperform.co', 'cognitoforms.com', 'kontactr.com', 'un-static.com'] },
  ],
}

function across(prefix: string, endings: string): readonly string[] {
  return endings.split(' ').map((ending) => `${prefix}.${ending}`)
}
