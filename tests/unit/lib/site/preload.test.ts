import katex from 'katex'
import { expect, test } from 'vitest'
import { facesOf, lateFacesOf } from '@/lib/site/preload.mjs'

/** The faces that a page with this formula asks for besides those of every page. */
const facesFor = (tex: string) =>
  facesOf(tex && katex.renderToString(tex, { displayMode: true })).filter((name) =>
    /^(formula|KaTeX)/.test(name),
  )

const LETTERS = ['formula-main', 'formula-italic']

test('a page asks at once for the faces of its formulas, and for no others', () => {
  expect(facesFor('')).toEqual([])
  expect(facesFor('w x + b')).toEqual(LETTERS)
  expect(facesFor('\\mathbb{E}[x]')).toEqual([...LETTERS, 'formula-ams'])
  expect(facesFor('\\textstyle\\sum_i x_i')).toEqual([...LETTERS, 'KaTeX_Size1-Regular'])
  expect(facesFor('\\sum_i x_i')).toEqual([...LETTERS, 'KaTeX_Size2-Regular'])
  expect(facesFor('\\bigg( x \\bigg)')).toEqual([...LETTERS, 'KaTeX_Size3-Regular'])
  expect(facesFor('\\Bigg( x \\Bigg)')).toContain('KaTeX_Size4-Regular')
})

test('every page asks for the faces of its words', () => {
  expect(facesOf('<p>words</p>')).toEqual(['serif', 'sans', 'mono'])
  expect(facesOf('<p>these <em>words</em></p>')).toContain('serif-italic')
  expect(facesOf('<p class="mt-2 italic">words</p>')).toContain('serif-italic')
})

test('faces of formulas wait for the first picture, unless it shows one', () => {
  const formula = katex.renderToString('w x')
  const page = (above: number) => `<head></head><main>${'<p>words</p>'.repeat(above)}${formula}</main>`
  expect(lateFacesOf(page(1000))).toEqual(LETTERS)
  expect(lateFacesOf(page(1))).toEqual([])
  expect(lateFacesOf(`${page(1)}${katex.renderToString('\\mathbb{E}')}`)).toEqual([])
  expect(
    lateFacesOf(
      page(1).replace(
        '</main>',
        `${'<p>words</p>'.repeat(1000)}${katex.renderToString('\\mathbb{E}')}</main>`,
      ),
    ),
  ).toEqual(['formula-ams'])
  expect(lateFacesOf('<main>words</main>')).toEqual([])
})
