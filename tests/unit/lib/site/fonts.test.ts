import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FORMULA_SIGNS, SIGNS } from '@/lib/site/fonts.mjs'

const RULES = readFileSync('app/fonts.css', 'utf8')
  .match(/@font-face \{[^}]*\}/g)!
  .map((rule) => ({
    file: /url\("([^"]+)"\)/.exec(rule)![1]!,
    face: `${/font-family: "([^"]+)"/.exec(rule)![1]} ${/font-style: (\w+)/.exec(rule)![1]}`,
    codes: codesOf(/unicode-range:\s*([^;]+);/.exec(rule)![1]!),
  }))

/** @param range such as `U+0020-007E, U+00A0` */
function codesOf(range: string) {
  return range.split(',').flatMap((part) => {
    const [from, to = from] = part
      .trim()
      .slice(2)
      .split('-')
      .map((hex) => Number.parseInt(hex, 16))
    return Array.from({ length: to! - from! + 1 }, (_, i) => from! + i)
  })
}

const codes = (signs: string) => [...signs].map((sign) => sign.codePointAt(0)!).sort((a, b) => a - b)

test('the style sheet asks for a face of the course for the signs that are in it', () => {
  const own = RULES.filter(({ file }) => file.startsWith('./fonts/'))
  expect(own).toHaveLength(7)
  for (const { file, codes: asked } of own) {
    expect(existsSync(`app/${file}`)).toBe(true)
    expect(asked).toEqual(codes(file.includes('formula') ? FORMULA_SIGNS : SIGNS))
  }
})

test('no rarer face is asked for in place of one of the course', () => {
  const common = new Set(codes(SIGNS))
  const rare = RULES.filter(({ file }) => !file.startsWith('./fonts/'))
  for (const { codes: asked } of rare) expect(asked.filter((code) => common.has(code))).toEqual([])
  for (const { file } of rare) expect(existsSync(`app/${file}`)).toBe(true)
})
