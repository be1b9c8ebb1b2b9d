// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { notesText } from '@/components/present/notes-text'

test('notes are one line a paragraph, and a formula is said once', () => {
  const element = document.createElement('div')
  element.innerHTML = `<p>Ask:
    what is <span class="katex"><span class="katex-mathml"><math><semantics><mi>W</mi><annotation>W \\in R</annotation></semantics></math></span><span class="katex-html">W</span></span>?</p><ul><li>one</li> <li><em>two</em></li></ul>`
  expect(notesText(element)).toBe('Ask: what is W?\none\ntwo')
  expect(element.querySelector('annotation'), 'the page is left as it is').not.toBeNull()
  expect(notesText(document.createElement('div'))).toBe('')
})
