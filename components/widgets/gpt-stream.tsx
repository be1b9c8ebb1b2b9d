'use client'

import { MatrixView } from '@/components/charts/matrix-view'
import type { LookAnswer } from '@/lib/experiments/gpt'
import { say } from '@/lib/locale/say'
import { streamName } from './gpt-diagram'
import { About, Signed, Titled } from './gpt-tensor'
import { visible } from './gpt-text'

/** The residual stream at one stage, and how large it is at all of them. */
export function StreamTensors({
  answer,
  index,
  layers,
}: {
  answer: LookAnswer
  index: number
  layers: number
}) {
  const characters = answer.characters.map(visible)
  const states = Array.from({ length: 2 * layers + 1 }, (_, k) => k)
  const sizes = Float32Array.from(
    states.flatMap((k) => Array.from(answer.tensors[`size/${k}`]?.values ?? [])),
  )
  const state = answer.tensors[`stream/${index}`]
  return (
    <>
      <About title={say('Residual stream, {index}', { index: streamName(index) })}>
        {say(
          'The one place all blocks share. Each of them reads it, normalised, and adds to it; nothing is ever overwritten. The size is the root mean square of a position’s numbers.',
        )}
      </About>
      {state && (
        <Signed
          shown={state}
          label={`x${index}`}
          columnTitle={say('number')}
          rowLabels={characters}
          rowTitle={say('character')}
        />
      )}
      <Titled title={say('Its size at every stage')} size={`${states.length} × ${characters.length}`}>
        <MatrixView
          label={say('Size of the residual stream')}
          rows={states.length}
          columns={characters.length}
          values={sizes}
          scale="sequential"
          rowLabels={states.map((k) => `x${k}`)}
          columnLabels={characters}
          rowTitle={say('stage')}
          columnTitle={say('character')}
        />
      </Titled>
    </>
  )
}
