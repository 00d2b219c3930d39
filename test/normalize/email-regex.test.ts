import { describe, expect, test } from 'vitest'
import { backtracking, regexLiterals } from './regex-literals.js'

const ours = /^(?:email|handle|encoded-words|link-parts|look-alikes|name-pieces|trim-marks|visible-text|whatsapp-id)[\w-]*\.ts$/

describe('no regular expression of the e-mail and handle normalisers backtracks beyond its input', () => {
  test.each(regexLiterals(ours))('%s', (literal) => {
    expect(backtracking(literal)).toBe('safe')
  })
})
