import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalizeAddress } from '../../src/normalize/address.js'
import { normalizeCity } from '../../src/normalize/city.js'
import { asMeant } from '../../src/normalize/misread.js'
import { normalizeName } from '../../src/normalize/name.js'
import { normalizeOrganization } from '../../src/normalize/organization.js'
import { runs } from '../runs.js'

/** What reading the bytes of `text` by another page gives, as browsers read pages. */
const misread = (text: string, page: string): string => new TextDecoder(page).decode(new TextEncoder().encode(text))
const latin1 = (text: string): string => String.fromCharCode(...new TextEncoder().encode(text))

// Seen to fail: LÃºcia was nobody's name, and folded as laocia.
test.each([['LÃºcia Miranda', 'Lúcia Miranda'], ['JoÃ£o MagalhÃ£es', 'João Magalhães'], ['LuÃ\u00ads', 'Luís'], ['Hans WeiÃŸ', 'Hans Weiß'], ['Ãšrsula', 'Úrsula'], ['ÐžÐ»ÐµÐ½Ð°', 'Олена'], ['РћР»РµРЅР°', 'Олена'], ['JoÃƒÂ£o', 'João'], ['Pat Oâ€™Neil', 'Pat O’Neil'], ['Ð\u009eÐ»ÐµÐ½Ð°', 'Олена']])('%s is %s', (written, meant) => {
  expect(asMeant(written)).toBe(meant)
  const { raw, given, family } = normalizeName(written)
  expect({ raw, given, family }).toEqual({ raw: written, given: normalizeName(meant).given, family: normalizeName(meant).family })
})

test('streets, towns and companies are read as they were meant, too', () => {
  expect(normalizeCity('SÃ£o Paulo')).toMatchObject({ key: normalizeCity('São Paulo').key })
  expect(normalizeAddress('Rua da ConceiÃ§Ã£o 12, Lisboa').key).toBe(normalizeAddress('Rua da Conceição 12, Lisboa').key)
  expect(normalizeOrganization('PÃ£o de AÃ§Ãºcar Lda').key).toBe(normalizeOrganization('Pão de Açúcar Lda').key)
})

test('whatever was read by another page is undone', () => {
  const written = fc.array(fc.constantFrom('João', 'Lúcia', 'Müller', 'Ольга', "Дем'ян", 'Їжак', 'Ґалаґан', 'Žižka', 'Ana', '12', 'Ünal', 'Шевченко'), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
  fc.assert(fc.property(written, (text) => {
    const shown = [misread(text, 'windows-1252'), latin1(text), misread(misread(text, 'windows-1252'), 'windows-1252'), ...(/[А-я].*[А-я]/.test(text) ? [misread(text, 'windows-1251')] : [])]
    expect(shown.map(asMeant)).toEqual(shown.map(() => text))
  }), runs(200))
})

test.each(['João Ânia', 'JOÃO', 'LUKÁŠ', 'MATÚŠ', 'Роман Сірко', 'РІВНЕ', 'Сі', 'РЄ РІ', 'Mª José', 'Nº 12', '25 °C', 'Ängel Åse', 'Ñandú', 'ÎLE', 'Ð', 'JoÃ£o é'])('%s stays', (text) => {
  expect(asMeant(text)).toBe(text)
})
