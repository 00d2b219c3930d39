import { expect, test } from 'vitest'
import { normalizeAccountId } from '../../src/normalize/account-id.js'

test.each([['U-17', 'u17'], ['0042', '0042'], ['100', '100'], ['1', '1'], ['17.0', '17'], ['guest-123', 'guest123'], ['Клієнт 7', 'клієнт7'], ['10000000-0000-0000-0000-000000000000', '10000000000000000000000000000000']])('the account %s is %s', (raw, key) => {
  expect(normalizeAccountId(raw)).toEqual({ raw, key })
})

// Seen to fail: every one of them was an account, and `-1` the account 1.
test.each(['0', '0000', '000-000', '0.0', '-1', '−1', 'null', 'NULL', '(null)', 'nil', 'undefined', 'NaN', 'None', 'N/A', '#N/A', 'unknown', 'guest', 'Guest user', 'Anonymous',
  'немає', 'нема', 'Гість', 'невідомо', 'відсутній', 'анонім', 'не указано', 'não', 'nenhum', 'sem conta', 'convidado', 'Visitante', 'anônimo', 'não informado',
  '00000000-0000-0000-0000-000000000000', 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF'])('%s is nobody\'s account', (raw) => {
  expect(normalizeAccountId(raw)).toEqual({ raw, issue: 'placeholder' })
})

test('what has no letter and no digit is empty', () => {
  for (const raw of ['', ' ', '-', '—', '???']) expect(normalizeAccountId(raw)).toEqual({ raw, issue: 'empty' })
})

// Seen to fail before: whoever paid by a card that ends alike had one account.
test('an account that is shown in part is nobody\'s', () => {
  for (const raw of ['**** 4242', 'XXXX-4242', '•••• •••• •••• 4242']) expect(normalizeAccountId(raw)).toEqual({ raw, issue: 'masked' })
})

// Seen to fail before: they had no key, and were nobody's.
test.each(['12#34', '2023#0045', 'AB12XX34', 'MH12XX1234', 'A1xx2345', '20XX-1234', 'XXX123456', '000-00-1234'])('%s is an account of its own', (raw) => {
  expect(normalizeAccountId(raw).issue).toBeUndefined()
  expect(normalizeAccountId(raw).key).toBeDefined()
})
