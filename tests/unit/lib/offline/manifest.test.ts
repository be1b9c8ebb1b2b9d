import { expect, test } from 'vitest'
import { buildOf, cacheOf, filesOf, type Manifest, pathOf, sizeOf } from '@/lib/offline/manifest'

const manifest: Manifest = {
  build: 'b1',
  files: [
    ['/', 100, 'd0'],
    ['/_next/static/chunks/both.js', 20, 'd1'],
    ['/_next/static/chunks/one.js', 3, 'd2'],
    ['/learn/one', 1, 'd3'],
    ['/learn/two', 2, 'd4'],
  ],
  shell: [0],
  pages: {
    '/learn/one': { title: 'One', files: [1, 2, 3], data: [], labs: [] },
    '/learn/two': { title: 'Two', files: [1, 4], data: [], labs: [] },
  },
  data: {},
}

test('a page has one path, however it is written', () => {
  for (const url of [
    '/learn/one',
    '/learn/one/',
    '/learn/one.html',
    'https://x/learn/one?a=1#b',
    '/learn/one/index.html',
  ])
    expect(pathOf(url), url).toBe('/learn/one')
  for (const url of ['/', '', '/index.html', 'https://x', 'https://x/?train=1'])
    expect(pathOf(url), url).toBe('/')
  expect(pathOf('/cards.json?x')).toBe('/cards.json')
})

test('files that two pages share are counted once', () => {
  expect(filesOf(manifest, ['/learn/one', '/learn/two', '/learn/gone'])).toEqual([1, 2, 3, 4])
  expect(sizeOf(filesOf(manifest, ['/learn/one', '/learn/two']).map((at) => manifest.files[at]!))).toBe(26)
})

test('a build is known by the name of its cache, and only its own', () => {
  expect(buildOf(cacheOf('b1'))).toBe('b1')
  expect(buildOf('epoch-data')).toBeUndefined()
  expect(buildOf('another-site')).toBeUndefined()
})
