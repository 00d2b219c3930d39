import { describe, expect, test } from 'vitest'
import { easternKey, isEasternSurname } from '../../src/normalize/eastern.js'

describe('the romanisations of a Chinese or Korean word meet', () => {
  test.each([
    ['xiaoping', 'hsiaoping'], ['deng', 'teng'], ['zhou', 'chou'], ['zedong', 'tsetung'], ['ziyang', 'tzuyang'], ['qingling', 'chingling'], ['tian', 'tien'],
    ['kim', 'gim'], ['park', 'bak'], ['choi', 'choe'], ['jung', 'jeong'], ['lee', 'rhee'], ['yi', 'lee'], ['yoon', 'yun'],
  ])('%s = %s', (a, b) => {
    expect(easternKey(a)).toBe(easternKey(b))
  })
})

test.each([['wang', 'zhang'], ['minjun', 'minseo'], ['li', 'liu'], ['kim', 'kang'], ['an', 'yan'], ['xiaoming', 'xiaohong']])('%s and %s are two words', (a, b) => {
  expect(easternKey(a)).not.toBe(easternKey(b))
})

test('only the surnames of the list open this key: Deng is one, Dean is none', () => {
  expect(['deng', 'gim', 'hsu', 'dean', 'petrenko'].map(isEasternSurname)).toEqual([true, true, true, false, false])
})
