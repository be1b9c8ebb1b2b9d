import type { Birth } from '@/lib/engine/experiment'
import type { GptParams } from './gpt.params'

/** The text a run learns from, and whether its lines are wholes. */
export async function readText({ corpus, own }: GptParams, _birth: Birth) {
  if (corpus === 'own') return { text: own, lines: false }
  const dev = (globalThis as { devText?: Record<string, string> }).devText
  return { text: dev![corpus]!, lines: corpus === 'names' }
}
