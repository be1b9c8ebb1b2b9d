import { expect, test } from 'vitest'
import { readFrontMatter } from '@/lib/content/front-matter'

const good = {
  title: 'Walking downhill',
  summary: 'Why a step that is too long climbs instead of falling.',
  minutes: 20,
  objectives: ['Say what a step is', 'Say what a slope is', 'Choose a learning rate'],
  prerequisites: ['derivatives'],
  topics: ['gradient descent'],
  sources: [{ title: 'A method', authors: 'A. Cauchy', year: 1847, url: 'https://example.org/1847' }],
}

test('takes what a lesson has to say of itself; prerequisites may be left out', () => {
  expect(readFrontMatter(good, 'x.mdx')).toEqual(good)
  const { prerequisites: _, ...rest } = good
  expect(readFrontMatter(rest, 'x.mdx').prerequisites).toEqual([])
})

test.each([
  ['title', { title: '' }],
  ['title', { title: 'x'.repeat(61) }],
  ['summary', { summary: undefined }],
  ['minutes', { minutes: 'twenty' }],
  ['minutes', { minutes: 4.5 }],
  ['objectives', { objectives: good.objectives.slice(0, 2) }],
  ['objectives', { objectives: Array(6).fill('Say what a step is') }],
  ['objectives.1', { objectives: ['Say what a step is', '?', 'Choose a learning rate'] }],
  ['prerequisites.0', { prerequisites: ['Not a slug'] }],
  ['topics', { topics: [] }],
  ['sources', { sources: [] }],
  ['sources.0.url', { sources: [{ ...good.sources[0], url: 'no address' }] }],
  ['sources.0.year', { sources: [{ ...good.sources[0], year: 18470 }] }],
])('names the file and the field: %s', (field, change) => {
  const read = () => readFrontMatter({ ...good, ...change }, 'content/1-x/y.mdx')
  expect(read).toThrow(/^content\/1-x\/y\.mdx:\n/)
  expect(read).toThrow(`\n  ${field}: `)
})

test('names every field that is wrong, and those that do not belong', () => {
  const read = () => readFrontMatter({ ...good, minutes: 0, title: '', author: 'me' }, 'x.mdx')
  expect(read).toThrow(/ {2}title: /)
  expect(read).toThrow(/ {2}minutes: /)
  expect(read).toThrow(/author/)
})

test('a lesson without front matter is told so', () => {
  expect(() => readFrontMatter(undefined, 'x.mdx')).toThrow(/^x\.mdx:\n {2}front matter: /)
})
