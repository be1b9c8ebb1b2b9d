import { expect, test } from 'vitest'
import { portablePage } from '@/lib/package/portable.mjs'

const push = (text: string) =>
  `<script>self.__next_f.push([1,${JSON.stringify(text).replaceAll('<', '\\u003c')}])</script>`
const page = (head: string, body = '') =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`
const flightOf = (html: string) =>
  [...html.matchAll(/__next_f\.push\(\[1,(".*?[^\\]")\]\)/g)].map(([, text]) => JSON.parse(text!)).join('')

test('files of the site are named from the page, and its script comes first', () => {
  const html = page(
    '<link rel="stylesheet" href="/_next/static/chunks/a.css"/><script src="/_next/static/chunks/b.js" async=""></script><link rel="icon" href="/icon.svg"/>',
  )
  expect(portablePage(html, 'stage/basics/test.html')).toBe(
    page(
      '<script src="../../package.js"></script><link rel="stylesheet" href="../../_next/static/chunks/a.css"/><script src="../../_next/static/chunks/b.js" async=""></script><link rel="icon" href="../../icon.svg"/>',
    ),
  )
})

test('links lead to files; those to parts of the page and to other sites stay', () => {
  const links =
    '<a href="#x">a</a><a href="https://example.org/learn/gpt">b</a><a href="//example.org/">c</a>'
  const html = page('', `<a href="/">home</a><a href="/learn/gpt#try">gpt</a>${links}`)
  expect(portablePage(html, 'index.html')).toContain(
    `<a href="./index.html">home</a><a href="./learn/gpt.html#try">gpt</a>${links}`,
  )
})

test('a package of some pages links among them, and to the site where there is one', () => {
  const html = page('', '<a class="x" href="/lab/gpt?seed=7#try">here</a><a href="/learn/losses">there</a>')
  const pages = '/learn/gpt /lab/gpt'
  const portable = portablePage(html, 'learn/gpt.html', { pages })
  expect(portable).toContain('<a class="x" href="../lab/gpt.html?seed=7#try">here</a><a>there</a>')
  expect(portable).toContain('<script src="../package.js" data-pages="/learn/gpt /lab/gpt"></script>')
  expect(portablePage(html, 'learn/gpt.html', { pages, site: 'https://epoch.example' })).toContain(
    '<a href="https://epoch.example/learn/losses">there</a>',
  )
})

test('the tree of React names the same files, also where a part of it ends within a name', () => {
  const html = page(
    '',
    push('1:"/_ne') + push('xt/static/chunks/a.js"\n2:"/icon.svg"\n3:"</script>"\n') + push('4:"/learn/gpt"'),
  )
  const portable = portablePage(html, 'learn/gpt.html')
  expect(flightOf(portable)).toBe(
    '1:"../_next/static/chunks/a.js"\n2:"../icon.svg"\n3:"</script>"\n4:"/learn/gpt"',
  )
  expect(portable.match(/<\/script>/g)).toHaveLength(2)
})

test('what holds for the root of a host alone goes: policy, build of the service worker, hint', () => {
  const html = page(
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'"/><meta name="epoch-build" content="abc"/><link rel="preconnect" href="/" crossorigin=""/>',
  )
  expect(portablePage(html, 'index.html')).toBe(page('<script src="./package.js"></script>'))
})
