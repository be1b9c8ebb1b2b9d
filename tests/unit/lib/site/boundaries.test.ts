import { expect, test } from 'vitest'
import { settleBoundaries } from '@/lib/site/boundaries.mjs'

const DEFINITIONS = '$RB=[];$RV=function(a){a=a<1};$RC=function(b,a){};'
const moved = (n: number, content: string, first = false) =>
  `<div hidden id="S:${n}">${content}</div><script>${first ? DEFINITIONS : ''}$RC("B:${n}","S:${n}")</script>`
const place = (n: number, fallback = '') => `<!--$?--><template id="B:${n}"></template>${fallback}<!--/$-->`

test('a page without late boundaries stays as it is', () => {
  const html = '<main><!--$--><p>here</p><!--/$--></main><script>self.__next_f.push([1,"<div"])</script>'
  expect(settleBoundaries(html)).toBe(html)
})

test('content comes into its place, instead of its fallback and of the script that would move it', () => {
  const content = '<div class="a"><div>x</div></div><p>y</p>'
  const html = `<main>a${place(0, '<p>Loading <!--$-->…<!--/$--></p>')}b</main>${moved(0, content, true)}<script>kept()</script>`
  expect(settleBoundaries(html)).toBe(`<main>a<!--$-->${content}<!--/$-->b</main><script>kept()</script>`)
})

test('a boundary inside the late content of another is settled, too', () => {
  const html = `<main>${place(0)}</main>${moved(0, `<div>${place(1, '…')}</div>`, true)}${moved(1, '<i>in</i>')}`
  expect(settleBoundaries(html)).toBe('<main><!--$--><div><!--$--><i>in</i><!--/$--></div><!--/$--></main>')
})

test.each([
  ['no content comes for', `<main>${place(0)}</main>`],
  ['has no place for', `<main></main>${moved(0, 'x', true)}`],
  ['does not close', `<main>${place(0)}</main><div hidden id="S:0"><div><script>$RC("B:0","S:0")</script>`],
])('a page that %s a boundary is refused', (_, html) => {
  expect(() => settleBoundaries(html)).toThrow()
})
