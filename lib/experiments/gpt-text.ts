import { loadText } from '@/lib/data/text'
import type { Birth } from '@/lib/engine/experiment'
import { say } from '@/lib/locale/say'
import type { GptParams } from './gpt.params'
import type { Source } from './gpt-corpus'
import { fitText, problemWith } from './gpt-own'

const HELD_OUT = 0.1

/** The text a run learns from and the text it is tested on. @throws DataError when it cannot be had */
export async function readText(
  { corpus, own, context }: GptParams,
  { report, signal }: Pick<Birth, 'report' | 'signal'>,
): Promise<Source> {
  if (corpus === 'own') return splitText(own, context)
  const onProgress = (loaded: number, total: number) => report(say('Loading the text'), loaded / total)
  return { ...(await loadText(corpus, { signal, onProgress })), lines: corpus === 'names' }
}

/**
 * Holds out the last tenth of a text, and never less than one window.
 *
 * @throws Error where nothing can be learned from it, see `problemWith`
 */
export function splitText(given: string, context: number): Source {
  const { text } = fitText(given)
  const problem = problemWith(text, context)
  if (problem) throw new Error(problem)
  const characters = [...text]
  const held = Math.max(Math.round(characters.length * HELD_OUT), context + 1)
  return {
    train: characters.slice(0, -held).join(''),
    test: characters.slice(-held).join(''),
    lines: false,
  }
}
