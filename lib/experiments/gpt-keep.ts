import type { Checkpoint } from '@/lib/engine/experiment'
import { saveVariables } from '@/lib/engine/weights'
import type { Corpus } from './gpt-corpus'
import { lookInside } from './gpt-look'
import type { Forward, Gpt } from './gpt-model'

export interface ExportQuestion {
  type: 'export'
  /** The text on which a copy of the model can be compared with it. */
  text: string
}

/** Everything that a copy of the model needs, all from one step. */
export interface ExportAnswer {
  step: number
  /** Every character, by its number. */
  vocabulary: string[]
  /** The weights alone, by name, without what the optimizer keeps. */
  arrays: Checkpoint['arrays']
  /** Characters by number, [T], and the logits after each of them, [T, V]. */
  check: { ids: number[]; logits: Float32Array }
}

/** Reads the weights back, and the logits they give on a text. */
export async function keepWeights(
  gpt: Gpt,
  corpus: Corpus,
  parts: Forward['parts'],
  { text }: ExportQuestion,
  step: number,
): Promise<ExportAnswer> {
  const { characters, tensors } = await lookInside(gpt, corpus, parts, {
    type: 'look',
    text,
    block: 'output',
  })
  return {
    step,
    vocabulary: corpus.vocabulary,
    arrays: await saveVariables(gpt.variables),
    check: {
      ids: characters.map((character) => corpus.vocabulary.indexOf(character)),
      logits: tensors['output/logits']!.values,
    },
  }
}
