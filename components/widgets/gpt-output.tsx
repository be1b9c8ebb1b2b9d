'use client'

import { MatrixView } from '@/components/charts/matrix-view'
import type { LookAnswer } from '@/lib/experiments/gpt'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import { About, evenly, Signed, Titled } from './gpt-tensor'
import { visible } from './gpt-text'

/** From the last state of each position to the probabilities of its next character. */
export function OutputTensors({
  answer: { tensors, ...answer },
  vocabulary,
}: {
  answer: LookAnswer
  vocabulary: readonly string[]
}) {
  const characters = answer.characters.map(visible)
  const columnLabels = vocabulary.map(visible)
  const probabilities = tensors['output/probabilities']
  if (!probabilities) return null
  const [, T, V] = probabilities.shape
  const rows = {
    rowLabels: characters,
    rowTitle: say('after##a character'),
    columnLabels,
    columnTitle: say('next##character'),
  }
  const surprises = answer.characters.slice(1).map((character, t) => {
    const p = probabilities.values[t * V + vocabulary.indexOf(character)] ?? Number.NaN
    return `“${visible(character)}” ${formatPercent(p)}`
  })
  return (
    <>
      <About title={say('Output')}>
        {say(
          'The last state of each position, compared with every character’s embedding: one logit a character, and softmax makes them probabilities. The whole text is judged in one pass, every position for its own next character.',
        )}
        {surprises.length > 0 &&
          ` ${say('It gave your characters: {surprises}.', { surprises: surprises.join(say(', ##between the items of a list')) })}`}
      </About>
      <Titled title={say('Probabilities')} size={`${T} × ${V}`}>
        <MatrixView
          label={say('Probability of each next character')}
          rows={T}
          columns={V}
          values={probabilities.values}
          scale="sequential"
          {...rows}
        />
      </Titled>
      <Titled title={say('Logits')} size={`${T} × ${V}`}>
        <MatrixView
          label={say('Logits')}
          rows={T}
          columns={V}
          values={tensors['output/logits']!.values}
          scale="diverging"
          format={evenly}
          {...rows}
        />
      </Titled>
      <Signed
        shown={tensors['output/norm']!}
        label={say('What is compared: the stream, normalised')}
        columnTitle={say('number')}
        rowLabels={characters}
        rowTitle={say('character')}
      />
    </>
  )
}
