import { expect, test } from 'vitest'
import { readToken } from '@/app/tokens'

test('a token is found in both themes, and a name that is none is refused', () => {
  expect(readToken('paper', 'light')).toMatch(/^#[0-9a-f]{6}$/)
  expect(readToken('paper', 'dark')).toMatch(/^#[0-9a-f]{6}$/)
  expect(readToken('paper', 'dark')).not.toBe(readToken('paper', 'light'))
  expect(() => readToken('pap', 'light')).toThrow('no --pap')
})
