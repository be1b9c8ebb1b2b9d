import { expect, test } from 'vitest'
import { createCorpus } from '@/lib/experiments/gpt-corpus'
import { splitText } from '@/lib/experiments/gpt-text'
import { createRng } from '@/lib/math/rng'

const NAMES = { train: 'anna\nbob\neve\nada\nbo', test: 'abe\nnan\nada', lines: true }
const textOf = (corpus: ReturnType<typeof createCorpus>, ids: Iterable<number>) =>
  Array.from(ids, (id) => corpus.vocabulary[id]).join('')

test('targets are the inputs one later, in names framed by line breaks', () => {
  const corpus = createCorpus(NAMES, 6)
  const { inputs, targets, count } = corpus.batch(20, createRng(1, 'batch', 0))
  for (let w = 0; w < count; w++) {
    const input = textOf(corpus, inputs.subarray(w * 6, w * 6 + 6))
    const target = textOf(corpus, targets.subarray(w * 6, w * 6 + 6))
    expect(target.slice(0, -1)).toBe(input.slice(1))
    expect(`\n${NAMES.train}\n`).toContain(input + target.at(-1))
  }
})

test('tests only on text that is never learned from', () => {
  const { train, test } = { train: 'abababababab', test: 'cdcdcdcd' }
  const corpus = createCorpus({ train, test, lines: false }, 3)
  expect(textOf(corpus, corpus.test.inputs)).toMatch(/^[cd]+$/)
  expect(textOf(corpus, corpus.batch(50, createRng(2)).inputs)).toMatch(/^[ab]+$/)
})

test('the counting model is certain of what always happens, up to its added ones', () => {
  const corpus = createCorpus({ train: 'ab'.repeat(5000), test: 'ab'.repeat(50), lines: false }, 4)
  expect(corpus.baselines.uniform).toBeCloseTo(Math.LN2, 12)
  expect(corpus.baselines.bigram).toBeCloseTo(0, 3)
})

test('knows the names it learns from, and no others', () => {
  const { knows } = createCorpus(NAMES, 6)
  expect(['anna', 'abe', ''].map(knows)).toEqual([true, false, false])
})

test('reads capitals as small letters where it has only those, and leaves out what it cannot read', () => {
  const corpus = createCorpus(NAMES, 6)
  expect(textOf(corpus, corpus.encode('An 3 na!'))).toBe('anna')
})

test('gives the rarest of very many characters one common sign', () => {
  const many = Array.from({ length: 200 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('')
  const corpus = createCorpus({ train: many + many, test: many, lines: false }, 4)
  expect(corpus.vocabulary).toHaveLength(96)
  expect(corpus.vocabulary).toContain('\uFFFD')
  expect(Math.max(...corpus.test.inputs)).toBeLessThan(96)
})

test('holds out the last tenth of a text without cutting a character', () => {
  const { train, test } = splitText('🐋🐟'.repeat(50), 4)
  expect([train, test]).toEqual(['🐋🐟'.repeat(45), '🐋🐟'.repeat(5)])
})

test('says how much text is needed', () => {
  expect(() => splitText('Call me Ishmael.', 16)).toThrow('16 characters. With a context of 16 at least 85')
})
