import katex from 'katex'
import { expect, test } from 'vitest'
import { facesOf } from '@/lib/site/preload.mjs'

/** The faces that a page with this formula asks for besides those of every page. */
const facesFor = (tex: string) =>
  facesOf(tex && katex.renderToString(tex, { displayMode: true })).filter((name) => name.startsWith('KaTeX'))

const LETTERS = ['KaTeX_Main-Regular', 'KaTeX_Math-Italic']

test('a page asks at once for the faces of its formulas, and for no others', () => {
  expect(facesFor('')).toEqual([])
  expect(facesFor('w x + b')).toEqual(LETTERS)
  expect(facesFor('\\mathbb{E}[x]')).toEqual([...LETTERS, 'KaTeX_AMS-Regular'])
  expect(facesFor('\\textstyle\\sum_i x_i')).toEqual([...LETTERS, 'KaTeX_Size1-Regular'])
  expect(facesFor('\\sum_i x_i')).toEqual([...LETTERS, 'KaTeX_Size2-Regular'])
  expect(facesFor('\\bigg( x \\bigg)')).toEqual([...LETTERS, 'KaTeX_Size3-Regular'])
  expect(facesFor('\\Bigg( x \\Bigg)')).toContain('KaTeX_Size4-Regular')
})

test('every page asks for the faces of its words', () => {
  expect(facesOf('<p>words</p>')).toContain('instrument-sans-latin-wght-normal')
})
