import { expect, test } from 'vitest'
import { droppable } from '@/components/offline/lesson-rows'
import { megabytes } from '@/components/offline/megabytes'
import { weigh } from '@/components/offline/use-shelf'
import type { Manifest } from '@/lib/offline/manifest'

const manifest: Manifest = {
  build: 'b1',
  files: [
    ['/a.js', 5, ''],
    ['/b.js', 7, ''],
    ['/learn/one', 1, ''],
    ['/learn/two', 2, ''],
    ['/lab/net', 3, ''],
  ],
  shell: [],
  pages: {
    '/learn/one': { title: 'One', files: [0, 1, 2], data: ['mnist'], labs: ['/lab/net'] },
    '/learn/two': { title: 'Two', files: [0, 3], data: ['mnist'], labs: ['/lab/net'] },
    '/lab/net': { title: 'Net', files: [0, 4], data: [], labs: [] },
  },
  data: { mnist: { title: 'MNIST', files: [['/data/mnist/a.bin', 100, '']] } },
}

test('what is yet to come weighs each file once, and nothing that is here', () => {
  const nothing = { pages: new Set<string>(), data: new Set<string>() }
  expect(weigh(manifest, nothing, ['/learn/one', '/learn/two'], ['mnist'])).toBe(5 + 7 + 1 + 2 + 100)
  const one = { pages: new Set(['/learn/one']), data: new Set(['mnist']) }
  expect(weigh(manifest, one, ['/learn/one', '/learn/two'], ['mnist'])).toBe(2)
})

test('a lesson goes with the pages of its widgets, unless another lesson here shows them', () => {
  expect(droppable({ manifest, pages: new Set(['/learn/one', '/lab/net']) }, '/learn/one')).toEqual([
    '/learn/one',
    '/lab/net',
  ])
  expect(
    droppable({ manifest, pages: new Set(['/learn/one', '/learn/two', '/lab/net']) }, '/learn/one'),
  ).toEqual(['/learn/one'])
})

test('sizes are said to the digit that matters', () => {
  expect([340_000, 9_960_000, 22_700_000, 2_140_000_000].map(megabytes)).toEqual([
    '0.3 MB',
    '10.0 MB',
    '23 MB',
    '2.1 GB',
  ])
})
