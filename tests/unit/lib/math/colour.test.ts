import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  colourTable,
  contrast,
  luminance,
  mixColours,
  packColour,
  paintShades,
  parseColour,
  type Rgb,
  SHADES,
  shadeIndex,
  toHex,
  unpackColour,
} from '@/lib/math/colour'

const css = readFileSync('app/tokens.css', 'utf8')
const [light, dark] = css.split('[data-theme="dark"]') as [string, string]
const token = (theme: string, name: string) => parseColour(theme.match(new RegExp(`--${name}: (#\\w+)`))![1]!)
const part = fc.integer({ min: 0, max: 255 })
const rgb = fc.tuple(part, part, part)

test('a colour survives being written and read, and packed and unpacked', () => {
  fc.assert(
    fc.property(rgb, (colour) => {
      expect(parseColour(toHex(colour))).toEqual(colour)
      expect(unpackColour(packColour(colour))).toEqual(colour)
    }),
  )
  expect(parseColour('#fb0')).toEqual([255, 187, 0])
  expect(() => parseColour('tomato')).toThrow(RangeError)
})

test('mixing begins at one colour, ends at the other and never leaves the screen', () => {
  fc.assert(
    fc.property(rgb, rgb, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, t) => {
      mixColours(from, to, 0).forEach((value, i) => {
        expect(value).toBeCloseTo(from[i]!, 0)
      })
      mixColours(from, to, 1).forEach((value, i) => {
        expect(value).toBeCloseTo(to[i]!, 0)
      })
      for (const value of mixColours(from, to, t)) {
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(255)
      }
    }),
  )
})

test('zero has exactly the neutral colour in the middle of a diverging table', () => {
  for (const theme of [light, dark]) {
    const zero = token(theme, 'zero')
    const table = colourTable([token(theme, 'neg'), zero, token(theme, 'pos')])
    expect(table).toHaveLength(SHADES)
    expect(unpackColour(table[shadeIndex(0, -1, 1)]!)).toEqual(zero)
    expect(unpackColour(table[shadeIndex(-5, -1, 1)]!)).toEqual(token(theme, 'neg'))
    expect(unpackColour(table[shadeIndex(5, -1, 1)]!)).toEqual(token(theme, 'pos'))
  }
})

test('more is darker on the page and brighter in the dark, without a step back', () => {
  for (const [theme, direction] of [
    [light, -1],
    [dark, 1],
  ] as const) {
    const table = colourTable([token(theme, 'zero'), token(theme, 'mag')])
    const steps = [...table].map((pixel) => luminance(unpackColour(pixel)))
    for (let i = 1; i < SHADES; i++) expect((steps[i]! - steps[i - 1]!) * direction).toBeGreaterThan(-0.003)
  }
})

test('painting a field agrees with asking for each shade', () => {
  const table = colourTable([
    [0, 0, 0],
    [255, 255, 255],
  ])
  fc.assert(
    fc.property(fc.array(fc.float({ min: -3, max: 3, noNaN: true }), { minLength: 1 }), (values) => {
      const pixels = new Uint32Array(values.length)
      paintShades(pixels, values, table, -1, 1)
      values.forEach((value, i) => {
        expect(pixels[i]).toBe(table[shadeIndex(value, -1, 1)])
      })
    }),
  )
})

test('what is not a number stays transparent', () => {
  const pixels = new Uint32Array(2).fill(7)
  paintShades(pixels, [Number.NaN, 0], colourTable([[0, 0, 0] as Rgb, [9, 9, 9] as Rgb]), -1, 1)
  expect(pixels[0]).toBe(0)
  expect(pixels[1]).not.toBe(0)
})

test('black on white has the contrast WCAG gives it', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 6)
  expect(contrast([255, 255, 255], [118, 118, 118])).toBeCloseTo(4.54, 2)
})

test('every series colour can be read as text on a panel in both themes', () => {
  for (const theme of [light, dark]) {
    for (let i = 0; i < 10; i++)
      expect(contrast(token(theme, `c${i}`), token(theme, 'panel'))).toBeGreaterThan(4.5)
  }
})
