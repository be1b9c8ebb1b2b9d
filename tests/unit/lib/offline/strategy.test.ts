import { expect, test } from 'vitest'
import { isLasting, strategyOf } from '@/lib/offline/strategy'

const ORIGIN = 'https://course.example'

function strategy(url: string, { method = 'GET', mode = 'cors', headers = {} } = {}) {
  return strategyOf({ url: new URL(url, ORIGIN).href, method, mode, headers: new Headers(headers) }, ORIGIN)
}

test('pages come from the network first, whatever their address carries', () => {
  for (const url of ['/', '/learn/losses', '/learn/losses#huber', '/lab/gpt?seed=7', '/no-such-page'])
    expect(strategy(url, { mode: 'navigate' }), url).toBe('page')
})

test('what is named after its content never needs the network again', () => {
  for (const url of ['/_next/static/chunks/a1.js', '/_next/static/media/x.woff2', '/wasm-4.22.0/simd.wasm'])
    expect(strategy(url), url).toBe('lasting')
  expect(strategy('/_next/static/chunks/a1.js#params=%5B%5D', { mode: 'same-origin' })).toBe('lasting')
  expect(isLasting('/wasm/simd.wasm')).toBe(false)
  expect(isLasting('/learn/_next/static/x.js')).toBe(false)
})

test('what may change with a build comes from the build that asks', () => {
  for (const url of [
    '/cards.json',
    '/learn/losses.txt?_rsc=1a2b',
    '/data/mnist/manifest.json',
    '/sandbox/runtime.js',
  ])
    expect(strategy(url), url).toBe('file')
  // A frame, so a navigation; but a part of the page that holds it.
  expect(strategy('/sandbox/frame.html', { mode: 'navigate' })).toBe('file')
})

test('updates, data sets, parts of files, what is sent and other origins are left alone', () => {
  expect(strategy('/sw.js', { mode: 'same-origin' })).toBe('network')
  expect(strategy('/offline.json')).toBe('network')
  expect(strategy('/data/mnist/train-0.bin')).toBe('network')
  expect(strategy('/_next/static/media/talk.mp4', { headers: { range: 'bytes=0-' } })).toBe('network')
  expect(strategy('/robots.txt', { method: 'HEAD' })).toBe('network')
  expect(strategy('/learn/losses', { method: 'POST', mode: 'navigate' })).toBe('network')
  expect(strategy('https://elsewhere.example/learn/losses', { mode: 'navigate' })).toBe('network')
})
