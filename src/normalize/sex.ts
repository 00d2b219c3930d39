import { foldText } from './text.js'

/** Words and codes for each sex. `F`/`М` letters are told apart by script: Latin `m` is male, Cyrillic `ж` female. */
const sexWords: Readonly<Record<'female' | 'male' | 'other', readonly string[]>> = {
  female: [
    'f', 'female', 'fem', 'femal', 'w', 'woman', 'women', 'girl', 'lady', 'mrs', 'ms', 'miss', 'she', 'she her', 'ж', 'жін', 'жіноча', 'жіночий', 'жінка', 'пані',
    'жен', 'женский', 'женская', 'женщина', 'fem', 'feminino', 'feminina', 'mulher', 'senhora', 'sra', 'femenino', 'mujer', 'weiblich', 'frau', 'kobieta', 'k', 'femme', 'donna', 'femmina',
  ],
  male: [
    'm', 'male', 'masc', 'man', 'men', 'boy', 'mr', 'he', 'he him', 'ч', 'чол', 'чоловіча', 'чоловічий', 'чоловік', 'пан', 'м', 'муж', 'мужской', 'мужская', 'мужчина',
    'masculino', 'masculina', 'homem', 'senhor', 'sr', 'hombre', 'varon', 'mannlich', 'maennlich', 'herr', 'mezczyzna', 'homme', 'uomo', 'maschio', 'maschile',
  ],
  other: [
    'x', 'o', 'd', 'other', 'non binary', 'nonbinary', 'nb', 'diverse', 'divers', 'they', 'they them', 'інше', 'інша', 'другое', 'другой', 'outro', 'outra', 'nao binario', 'otro',
  ],
}

const table: ReadonlyMap<string, 'female' | 'male' | 'other'> = new Map(
  (['female', 'male', 'other'] as const).flatMap((sex) => sexWords[sex].map((word) => [word, sex] as const)),
)

/**
 * Reads a person's sex as a form or an export writes it.
 *
 * Letters and words only: `1` and `2` mean male and female in one system (ISO/IEC 5218) and the
 * opposite in another, so numbers say nothing. Used for comparison, where it weighs little; it is never guessed from a given name, but titles tell it.
 *
 * @returns `undefined` for "unknown", "prefer not to say" and all that is not in `sexWords`. Never throws.
 * @example
 * normalizeSex('F')  // 'female'
 * normalizeSex('Ч')  // 'male'
 * normalizeSex('Feminino')  // 'female'
 * normalizeSex('2')  // undefined
 */
export function normalizeSex(raw: string): 'female' | 'male' | 'other' | undefined {
  return table.get(foldText(raw))
}
