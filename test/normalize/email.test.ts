import { expect, test } from 'vitest'
import { normalizeEmail, normalizeEmails } from '../../src/normalize/email.js'

test('three forms are kept apart', () => {
  const email = normalizeEmail('"Peterson, Helen" <Helen.P+shop@GoogleMail.com>')
  expect(email.raw).toBe('"Peterson, Helen" <Helen.P+shop@GoogleMail.com>')
  expect(email.address).toBe('helen.p+shop@googlemail.com')
  expect(email.canonical).toBe('helenp@gmail.com')
})

test('several addresses in one field come out once each', () => {
  expect(normalizeEmails('Helen <h@x.com>; p.k@gmail.com / pk@gmail.com').map((email) => email.canonical)).toEqual(['h@x.com', 'pk@gmail.com'])
})
