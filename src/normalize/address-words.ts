/** Street types under one canonical word, each with the words for it, folded, a bar between them; English, Ukrainian, Russian, Portuguese, Spanish, Polish, German, French. Sources: USPS Publication 28, Royal Mail, Укрпошта, CTT, Correios (Diretório Nacional de Endereços). */
export const streetTypes: Readonly<Record<string, string>> = {
  street: 'street|st|str|вулиця|вулиц|вул|ул|улица|vul|vulytsia|vulitsa|ulitsa|ul|rua|r|calle|ulica|strasse|via|rue',
  avenue: 'avenue|ave|av|aven|проспект|просп|пр т|пр кт|пр|prospekt|prosp|prospect|avenida|avda|aleja|al|allee',
  boulevard: 'boulevard|blvd|boul|бульвар|бульв|бул|б р|bulvar|bul|bulevar|bulwar',
  lane: 'lane|ln|провулок|пров|провул|переулок|пер|provulok|prov|pereulok|travessa|tv|trav|beco|viela|gasse',
  road: 'road|rd|шосе|шоссе|ш|shose|дорога|estrada|estr|est|carretera|ctra|droga',
  highway: 'highway|hwy|rodovia|rod|autoestrada|траса',
  square: 'square|sq|площа|пл|площадь|майдан|ploshcha|praca|pca|pc|largo|lg|lgo|plaza|plac|platz|place|pl',
  embankment: 'embankment|набережна|наб|набережная|naberezhna|quay',
  drive: 'drive|dr',
  court: 'court|ct|crt',
  crescent: 'crescent|cres|cr',
  close: 'close|cl',
  terrace: 'terrace|ter|tce',
  circuit: 'circuit|cct',
  parade: 'parade|pde',
  parkway: 'parkway|pkwy',
  trail: 'trail|trl',
  circle: 'circle|cir',
  way: 'way',
  alley: 'alley|aly|алея|аллея|alameda',
  grove: 'grove|gr|gve',
  gardens: 'gardens|gdns',
  mews: 'mews',
  passage: 'passage|проїзд|проезд|пр зд|pasaje',
  descent: 'узвіз|спуск|uzviz|ladeira',
  deadend: 'тупик|туп',
  microdistrict: 'мікрорайон|мкр н|мкр|микрорайон|мкрн|жм|житловий масив|ж м',
  quarter: 'квартал|кв л|quadra|qd|osiedle|os',
}

/** Types that are also common first words of a street's or a saint's name, or stand only before or only after it: read as a type where they stand last. */
export const trailingOnlyTypes: ReadonlySet<string> = new Set(
  ('st dr ct crt cr cres cl close court drive lane ln way grove gr gve gardens gdns mews parade pde terrace ter tce circuit cct crescent parkway pkwy trail trl circle cir ' +
    'road rd street square sq strasse gasse platz allee alley aly place').split(' '),
)

/** Types that stand only before the name: `R` and `Al` at the end are initials. */
export const leadingOnlyTypes: ReadonlySet<string> = new Set('r al via rue pl pc os est rod ul ш quarter beco viela quadra qd lg tv'.split(' '))

/** Words before the number of a house, folded. */
export const houseWords: readonly string[] = 'будинок буд дом д house bldg building no n nr num numero number № budynok bud dom lote lt'.split(' ')

/** Words before the number of a flat, an office or a floor, each with its canonical letter; folded, a bar between them. */
export const unitWords: Readonly<Record<string, string>> = {
  '': 'квартира|кв|kvartyra|kv|flat|apartment|apt|appt|ap|apto|apart|apartamento|unit|mieszkanie|m|wohnung|whg|piso',
  office: 'офіс|оф|офис|ofis|office|suite|ste|sala|escritorio|biuro|conj|conjunto|cj',
  room: 'кімната|кімн|комната|комн|room|rm|каб|кабінет|кабинет|quarto',
  shop: 'магазин|павільйон|loja|lj|shop',
  floor: 'поверх|пов|этаж|эт|floor|fl|andar|level|lvl',
  block: 'корпус|корп|к|секція|секция|block|blk|bloco|bl|torre',
  entrance: 'підїзд|під|подъезд|парадне|entrance',
  branch: 'нова пошта відділення|відділення нової пошти|відділення|відділ|відд|отделение|поштомат|почтомат|new post branch|branch|нп|нова пошта|отделение новой почты|nova poshta|parcel locker|pick up point|pickup point|пункт видачі|пункт выдачи|самовивіз|самовывоз|ponto de recolha',
  box: 'po box|p o box|pobox|а с|абонентська скринька|caixa postal|cp|apartado|gpo box',
}

/** Words that mark a region rather than a town, folded. */
export const regionWords: readonly string[] = 'область|обл|oblast|obl|район|р н|raion|rayon|district|county|state|province|край|республіка|республика|громада|otg|отг|freguesia|distrito|concelho|estado|voivodeship|wojewodztwo'.split('|')

/** Postal abbreviations of the states of the US, Brazil and Australia, which after a town are neither countries nor towns. */
export const stateCodes: ReadonlySet<string> = new Set(
  ('AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR ' +
    'AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO NSW VIC QLD SA WA TAS ACT NT').toLowerCase().split(' '),
)

/** Compass points of street names, folded to one letter or two. */
export const compassPoints: Readonly<Record<string, string>> = {
  north: 'n', south: 's', east: 'e', west: 'w', northeast: 'ne', northwest: 'nw', southeast: 'se', southwest: 'sw', n: 'n', s: 's', e: 'e', w: 'w', ne: 'ne', nw: 'nw', se: 'se', sw: 'sw',
}
