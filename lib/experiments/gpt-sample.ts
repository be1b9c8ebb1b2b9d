import { readBack } from '@/lib/engine/read-back'
import { tf } from '@/lib/engine/tf'
import { choice, createRng } from '@/lib/math/rng'
import { nextProbabilities } from '@/lib/math/sampling'
import type { Corpus } from './gpt-corpus'
import type { Forward, Gpt } from './gpt-model'

export interface SampleQuestion {
  type: 'sample'
  /** What the texts begin with; may be empty. */
  prompt: string
  /** How many texts, 1 to 16. */
  count: number
  temperature: number
  /** 0 for all characters. */
  topK: number
  seed: number
  /** Characters to write at most; names end by themselves. */
  length: number
}

/**
 * Writes texts one character at a time: look at the last T characters, draw the next, append it, again.
 *
 * All texts grow together in one batch. Text i draws from `createRng(seed, 'sample', step, i)`: other steps
 * write other texts, and asking for more texts does not change the first ones.
 *
 * @returns the texts without their prompt's leading line break, names without the final one
 */
export async function sampleTexts(
  gpt: Gpt,
  corpus: Corpus,
  parts: Forward['parts'],
  { prompt, count, temperature, topK, seed, length }: SampleQuestion,
  step: number,
): Promise<string[]> {
  const given = corpus.encode(prompt)
  const first = corpus.lines || given.length === 0 ? [corpus.start, ...given] : given
  const skipped = first.length - given.length
  const texts = Array.from({ length: Math.min(16, Math.max(1, count)) }, () => [...first])
  const rngs = texts.map((_, i) => createRng(seed, 'sample', step, i))
  const ended = texts.map(() => false)
  for (let n = 0; n < length && ended.includes(false); n++) {
    const logits = await lastLogits(gpt, texts, parts)
    texts.forEach((text, i) => {
      const row = logits.subarray(i * gpt.shape.vocabulary, (i + 1) * gpt.shape.vocabulary)
      const next = choice(rngs[i]!, nextProbabilities(row, temperature, topK))
      if (corpus.lines && next === corpus.start) ended[i] = true
      text.push(next)
    })
  }
  return texts.map((ids) => {
    const stop = corpus.lines ? ids.indexOf(corpus.start, first.length) : -1
    return ids
      .slice(skipped, stop < 0 ? undefined : stop)
      .map((id) => corpus.vocabulary[id])
      .join('')
  })
}

/** Logits after texts of one length, [N, V]. */
async function lastLogits(
  gpt: Gpt,
  texts: readonly number[][],
  parts: Forward['parts'],
): Promise<Float32Array> {
  const length = Math.min(texts[0]!.length, gpt.shape.context)
  const last = tf.tidy(() => {
    const ids = tf.tensor2d(
      Int32Array.from(texts.flatMap((text) => text.slice(-length))),
      [texts.length, length],
      'int32',
    )
    const logits = tf.reshape(gpt.logits(ids, { parts }), [texts.length, length, -1])
    return tf.slice(logits, [0, length - 1, 0], [-1, 1, -1])
  })
  const values = await readBack(last)
  last.dispose()
  return values
}
