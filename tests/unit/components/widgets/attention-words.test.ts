import { expect, test } from 'vitest'
import {
  attendWords,
  changeBackwards,
  EMPTY,
  projectionsOf,
  type Setting,
  vectorOf,
  WIDTH,
  wordsOf,
} from '@/components/widgets/attention-words'

const PLAIN: Setting = {
  seed: 1,
  heads: 1,
  scaled: true,
  positions: false,
  mask: 'none',
  end: 'none',
  own: {},
}
const words = wordsOf('The cat saw the other cat.')

test('words are read without punctuation, in any letters, ten at most', () => {
  expect(words).toEqual(['the', 'cat', 'saw', 'the', 'other', 'cat'])
  expect(wordsOf('Être, ou ne pas être?')).toEqual(['être', 'ou', 'ne', 'pas', 'être'])
  expect(wordsOf('a b c d e f g h i j k l')).toHaveLength(10)
  expect(wordsOf(' ?! ')).toEqual([])
})

test('scripts with marks and from right to left have whole words; pictures and single strokes are none', () => {
  expect(wordsOf('हिन्दी में')).toEqual(['हिन्दी', 'में'])
  expect(wordsOf('קֹהֶלֶת بِسْمِ')).toEqual(['קֹהֶלֶת', 'بِسْمِ'])
  expect(wordsOf('e\u0301te\u0301')).toEqual(wordsOf('été'))
  expect(wordsOf('🙂 — ’ - 👩‍👩‍👧 cat 🐈')).toEqual(['cat'])
  expect([...wordsOf('x'.repeat(500))[0]!]).toHaveLength(20)
})

test('a word may have the name of something that every object has', () => {
  const { heads } = attendWords(wordsOf('constructor of __proto__'), PLAIN)
  for (const value of heads[0]!.output.flat()) expect(value).toEqual(expect.any(Number))
})

test('a word has the same vector wherever it stands, with one decimal, or that of the reader', () => {
  const vector = vectorOf('cat', PLAIN)
  expect(vector).toHaveLength(WIDTH)
  for (const value of vector) expect(Number(value.toFixed(1))).toBeCloseTo(value, 12)
  expect(vectorOf('cat', { ...PLAIN, seed: 2 })).not.toEqual(vector)
  expect(vectorOf('cat', { ...PLAIN, own: { cat: [1, 2, 3, 4] } })).toEqual([1, 2, 3, 4])
  const { heads } = attendWords(words, PLAIN)
  expect(heads[0]!.output[1]).toEqual(heads[0]!.output[5])
  expect(projectionsOf(1).query).not.toEqual(projectionsOf(1).key)
})

test('order does not matter, until positions are added or the mask is causal', () => {
  expect(changeBackwards(words, PLAIN)).toBeLessThan(1e-9)
  expect(changeBackwards(words, { ...PLAIN, heads: 2, end: 'masked' })).toBeLessThan(1e-9)
  expect(changeBackwards(words, { ...PLAIN, positions: true })).toBeGreaterThan(0.05)
  expect(changeBackwards(words, { ...PLAIN, mask: 'causal' })).toBeGreaterThan(0.05)
})

test('empty places take weight from the words until they are masked', () => {
  const alone = attendWords(words, PLAIN).heads[0]!.weights[1]!
  const seen = attendWords(words, { ...PLAIN, end: 'seen' })
  expect(seen.places.slice(6)).toEqual([EMPTY, EMPTY])
  expect(seen.heads[0]!.weights[1]![6]).toBeGreaterThan(0.01)
  const masked = attendWords(words, { ...PLAIN, end: 'masked' }).heads[0]!.weights[1]!
  expect(masked.slice(6)).toEqual([0, 0])
  for (const [j, weight] of alone.entries()) expect(masked[j]).toBeCloseTo(weight, 12)
})
