import { foldText } from './text.js'

/** ISO 3166-1: every alpha-2 code with its alpha-3 code, and `XK`, which is assigned by use. */
const isoCodes = [
  'ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN',
  'BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI',
  'CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK FMFSM FOFRO FRFRA',
  'GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN',
  'IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ',
  'LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ',
  'MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF',
  'PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN',
  'SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR',
  'TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM XKXKX YEYEM YTMYT ZAZAF ZMZMB ZWZWE',
].flatMap((line) => line.split(' '))

/**
 * Names beside those of `Intl.DisplayNames`: short forms, older names, endonyms, adjectives of
 * the state's full name. They stand above what the runtime's locale data says.
 */
const countryAliases: Readonly<Record<string, string>> = {
  UA: 'ukraine|ukraina|ukrayina|україна|украина|ucrania|ucraine|the ukraine|ukr',
  PT: 'portugal|португалія|португалия|portuguese republic|republica portuguesa',
  BR: 'brazil|brasil|бразилія|бразилия',
  US: 'united states|united states of america|usa|u s a|u s|us of a|america|сша|сполучені штати|сполучені штати америки|соединенные штаты|соединенные штаты америки|estados unidos|estados unidos da america|eua|e u a|eeuu',
  GB: 'united kingdom|uk|u k|great britain|britain|england|scotland|wales|northern ireland|gb|gbr|велика британія|великобританія|великобритания|англія|англия|сполучене королівство|соединенное королевство|reino unido|inglaterra|escocia|gra bretanha|gran bretana',
  RU: 'russia|russian federation|росія|рф|російська федерація|россия|российская федерация|rossiya|federacao russa',
  BY: 'belarus|білорусь|беларусь|белоруссия|білорусія|bielorrussia|byelorussia',
  PL: 'poland|polska|польща|польша|polonia|rzeczpospolita polska',
  DE: 'germany|deutschland|німеччина|германия|фрн|brd|alemanha|federal republic of germany',
  ES: 'spain|espana|іспанія|испания|espanha',
  FR: 'france|франція|франция|franca',
  IT: 'italy|italia|італія|италия',
  CZ: 'czechia|czech republic|чехія|чеська республіка|чехия|cesko|ceska republika|republica checa|republica tcheca',
  MD: 'moldova|republic of moldova|молдова|молдавия|moldavia',
  TR: 'turkey|turkiye|туреччина|турция|turquia',
  NL: 'netherlands|the netherlands|holland|nederland|нідерланди|голландія|нидерланды|голландия|paises baixos|holanda',
  CH: 'switzerland|schweiz|suisse|svizzera|швейцарія|швейцария|suica',
  KR: 'south korea|republic of korea|korea|південна корея|южная корея|coreia do sul',
  KP: 'north korea|північна корея|северная корея|coreia do norte',
  CN: 'china|prc|китай|кнр|p r china',
  AE: 'uae|u a e|united arab emirates|emirates|оае|оаэ|emirados arabes unidos|emirados arabes',
  CI: 'ivory coast|cote divoire|кот дівуар|costa do marfim',
  MM: 'burma|myanmar|бірма',
  MK: 'macedonia|north macedonia|македонія',
  SZ: 'swaziland|eswatini',
  CV: 'cape verde|cabo verde',
  TL: 'east timor|timor leste',
  VA: 'vatican|holy see|ватикан',
  CD: 'dr congo|drc|congo kinshasa|democratic republic of the congo',
  CG: 'congo|congo brazzaville|republic of the congo',
  IE: 'ireland|republic of ireland|eire|ірландія|ирландия|irlanda',
  GE: 'georgia|грузія|грузия|sakartvelo|republic of georgia',
  IR: 'iran|islamic republic of iran|іран|иран|irao',
  VN: 'vietnam|viet nam|вєтнам|вьетнам|vietna',
  LA: 'laos',
  SY: 'syria|сирія|сирия|siria',
  TW: 'taiwan|тайвань',
  HK: 'hong kong|гонконг',
  MO: 'macau|macao|макао',
  PS: 'palestine|палестина|palestina',
  BA: 'bosnia|bosnia and herzegovina|боснія|босния',
  EE: 'estonia|eesti|естонія|эстония|republic of estonia',
  KZ: 'kazakhstan|казахстан|cazaquistao',
  KG: 'kyrgyzstan|kirghizia|киргизстан|киргизия|кыргызстан',
}

const languages = ['en', 'uk', 'pt', 'pt-PT', 'ru', 'es', 'pl', 'de', 'fr', 'it'] as const

let names: ReadonlyMap<string, string> | undefined

/** Built at the first call, since a page that never reads a country should not pay for it (about 3 ms). */
function countryNames(): ReadonlyMap<string, string> {
  if (names !== undefined) return names
  const built = new Map<string, string>()
  for (const locale of languages) {
    const display = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' })
    for (const code of isoCodes) {
      const name = foldText(display.of(code.slice(0, 2)) ?? '')
      if (name !== '' && !built.has(name)) built.set(name, code.slice(0, 2))
    }
  }
  for (const code of isoCodes) {
    built.set(code.slice(0, 2).toLowerCase(), code.slice(0, 2))
    built.set(code.slice(2).toLowerCase(), code.slice(0, 2))
  }
  for (const [code, aliases] of Object.entries(countryAliases)) for (const alias of aliases.split('|')) built.set(foldText(alias), code)
  names = built
  return built
}

/**
 * Names a country by its ISO 3166-1 alpha-2 code.
 *
 * Understands alpha-2 and alpha-3 codes, names in English, Ukrainian, Portuguese, Russian, Spanish, Polish, German,
 * French and Italian (from the runtime's `Intl.DisplayNames`, so that no table of 2,500 names ships),
 * and the short and older forms of `countryAliases`. The aliases and codes are part of this package and decide
 * first, so that the countries that matter most read the same under every runtime.
 *
 * England, Scotland, Wales and Northern Ireland are `GB`. Cities, nationalities and telephone codes are not
 * read. Total and idempotent.
 *
 * @example
 * normalizeCountry('Україна')  // 'UA'
 * normalizeCountry('Estados Unidos')  // 'US'
 * normalizeCountry('POL')  // 'PL'
 * normalizeCountry('Atlantis')  // undefined
 */
export function normalizeCountry(raw: string): string | undefined {
  const folded = foldText(raw)
  return countryNames().get(folded) ?? (folded.startsWith('the ') ? countryNames().get(folded.slice(4)) : undefined)
}
