import { remember } from './remember.js'

/** Chinese and Korean surnames in the spellings of pinyin, Wade-Giles, the Revised Romanization and habit. */
const surnames: ReadonlySet<string> = new Set(
  `kim gim lee yi rhee ri li park pak bak choi choe jung jeong chung cheong kang gang cho jo yoon yun jang chang lim im rim han oh seo suh shin sin kwon gwon
  hwang an ahn song soong yoo yu ryu hong jeon chun ko go moon mun yang bae pae baek paek paik nam noh roh ha heo hur huh joo ju woo min
  wang zhang liu chen yang huang zhao chao zhou chou wu xu hsu sun ma zhu chu hu guo kuo he ho lin gao kao luo lo zheng cheng liang xie hsieh tang deng teng
  feng cao tsao peng zeng tseng xiao hsiao tian tien dong tung pan yuan cai tsai jiang chiang du tu ye yeh wei su lu ding ting ren jen yao shen zhong chung cui tan
  fan jia chia xia hsia fu fang xiong hsiung bai pai meng qin chin qiu chiu hou yin xue hsueh yan yen lei long lung tao shi shih gu ku mao hao gong kung shao qian chien dai tai xi hsi qi`.split(/\s+/),
)

/** Longest first; each is one sound of the two writings. */
const sounds: readonly (readonly [spelling: RegExp, sound: string])[] = [
  [/^(?:rhee|lee|ree|yi|ri|li)$/, 'li'], [/^(?:park|pak|bak)$/, 'pak'], [/^cho[ei]$/, 'coe'],
  [/tzu|tsu(?!ng)|zi(?![aeou])/g, 'tsi'], [/ssu|szu|si(?![aeo])/g, 'si'],
  [/hs|sh|x/g, 's'], [/zh|ch|q|j/g, 'c'], [/tz|ts|z/g, 'ts'], [/(?<!n)g/g, 'k'], [/d/g, 't'], [/b/g, 'p'],
  [/eo|oo|ou(?=n)/g, 'u'], [/ong/g, 'ung'], [/ien/g, 'ian'], [/ieh/g, 'ie'], [/ae/g, 'e'], [/h$/, ''],
]

/** Whether a lower-case Latin word is a common Chinese or Korean surname, in any of the usual spellings. */
export function isEasternSurname(word: string): boolean {
  return surnames.has(word)
}

/**
 * The key under which the romanisations of a Chinese or Korean word meet: pinyin and Wade-Giles, the Revised Romanization and habit.
 *
 * Only for names that hold such a surname: what it makes equal (ch and zh, t and d) are other names elsewhere. Tones
 * and aspiration are lost, as they are in passports. Sources: the tables of Wade-Giles and of Hanyu Pinyin (ISO 7098), the Revised
 * Romanization of Korean (2000).
 * @example
 * easternKey('xiaoping') === easternKey('hsiaoping')  // true
 * easternKey('gim') === easternKey('kim')  // true
 */
export function easternKey(word: string): string {
  return keyOf(word)
}

const keyOf: (word: string) => string = remember((word) => {
  let key = word.slice(0, 40).normalize('NFKD').toLowerCase().replace(/[^a-z]/g, '')
  for (const [spelling, sound] of sounds) key = key.replace(spelling, sound)
  return key
})
