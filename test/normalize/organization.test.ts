import { describe, expect, test } from 'vitest'
import { looksLikeOrganization, normalizeOrganization } from '../../src/normalize/organization.js'

describe('one organisation under all of its writings', () => {
  test.each([
    ['nova poshta', ['ТОВ «Нова Пошта»', 'ТОВ "НОВА ПОШТА"', 'Товариство з обмеженою відповідальністю «Нова Пошта»', 'Нова Пошта', 'Nova Poshta LLC', 'Nova Poshta, Ltd.', 'нова пошта, тов', 'ТзОВ Нова Пошта', 'т.о.в. Нова Пошта']],
    ['acme', ['Acme', 'ACME Inc.', 'Acme, Inc', 'Acme L.L.C.', 'Acme Co., Ltd.', 'Acme Corporation', 'Acme Pty Ltd', 'The Acme Company', 'ACME GmbH & Co. KG', 'Acme S.A.', 'Acme S/A', 'Acme Sp. z o.o.', 'ACME S.p.A.', 'Acme s.r.o.', 'Acme Ltda', 'Acme, Lda.', 'Acme Unipessoal Lda', 'Acme Ltda - ME']],
    ['roga kopita', ['ООО "Рога и копыта"', 'Рога и Копыта', 'Roga & Kopyta']],
  ])('%s', (key, writings) => {
    for (const raw of writings) expect(normalizeOrganization(raw).key, raw).toBe(key)
  })

  test('names the legal form by one name', () => {
    expect(['ТОВ Мрія', 'ООО Мрия', 'Мрія, товариство з обмеженою відповідальністю'].map((raw) => normalizeOrganization(raw).legalForm)).toEqual(['ТОВ', 'ТОВ', 'ТОВ'])
    expect(['A Lda', 'A Ltda.', 'A Limitada'].map((raw) => normalizeOrganization(raw).legalForm)).toEqual(['Lda', 'Lda', 'Lda'])
  })

  test('a form inside a name stays', () => {
    expect(normalizeOrganization('Coca-Cola Company Store').key).toBe('coca cola company store'.replace('y', 'i'))
    expect(normalizeOrganization('SA Ventures').key).toBe('sa ventures')
  })
})

describe('sole traders', () => {
  test.each([
    ['ФОП Петренко О.В.', 'Петренко О.В.'], ['ФОП «Петренко Олена Василівна»', 'Петренко Олена Василівна'], ['Петренко Олена ФОП', 'Петренко Олена'], ['фізична особа-підприємець Іваненко Іван', 'Іваненко Іван'], ['ИП Иванов И. И.', 'Иванов И. И.'], ['João Silva MEI', 'João Silva'],
  ])('%s is %s', (raw, soleTrader) => {
    expect(normalizeOrganization(raw).soleTrader).toBe(soleTrader)
  })

  test('a company has none', () => {
    expect(normalizeOrganization('ТОВ Петренко').soleTrader).toBeUndefined()
  })
})

test.each([['', 'empty'], ['«»', 'empty'], ['приватна особа', 'placeholder'], ['N/A', 'placeholder'], ['self-employed', 'placeholder'], ['Pessoa física', 'placeholder'], ['ТОВ', 'form-only'], ['S.A.', 'form-only']])('%s: %s', (raw, issue) => {
  expect(normalizeOrganization(raw)).toMatchObject({ raw, issue })
  expect(normalizeOrganization(raw).key).toBeUndefined()
})

describe('a company in a person’s name field', () => {
  test.each(['ТОВ Ромашка', 'ФОП Петренко', 'ПП Ромашка', 'ООО "Ромашка"', '«Ромашка»', 'Магазин Сонечко', 'Peterson Consulting Ltd', 'Acme Inc.', 'Bright Smile Clinic', 'Padaria Ribeiro', 'Silva & Filhos Lda', 'Petrobras S.A.', 'Hauptstadt GmbH'])('%s', (raw) => {
    expect(looksLikeOrganization(raw)).toBe(true)
  })

  test.each(['Olena Petrenko', 'Петренко Олена Василівна', 'Maria de Sá', 'Ana Sa', 'João Me', 'Al Co', 'Helen Peterson', 'Іван Франко', 'Peterson, Helen', 'Ip Man', 'Ag Mustafa', 'H. J. Limited'.slice(0, 5), '', 'n/a', 'Marco Spa'])('%s is a person’s', (raw) => {
    expect(looksLikeOrganization(raw)).toBe(false)
  })
})
