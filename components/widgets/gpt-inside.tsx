'use client'

import { lazy, type RefObject, Suspense } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { LookAnswer } from '@/lib/experiments/gpt'
import type { BlockId } from '@/lib/experiments/gpt-look'
import { say } from '@/lib/locale/say'
import { useShown } from '@/lib/twin/use-shown'
import type { GptRun } from './gpt'
import { hasModel, useAnswer } from './gpt-answer'
import { GptDiagram } from './gpt-diagram'

// There is nothing to draw before there is a model: a page does not load the matrices with the diagram.
const GptTensors = lazy(async () => ({ default: (await import('./gpt-tensors')).GptTensors }))

interface InsideProps {
  run: GptRun
  text: string
  /** Around the tensors of the open block, for those who make a picture of them. */
  tensors: RefObject<HTMLDivElement | null>
}

/** Click a block, see its tensors for the reader's own text, from the model as it is now. */
export function GptInside({ run, text, tensors }: InsideProps) {
  const [chosen, setChosen] = useShown<BlockId>('gpt-inside/chosen', 'attention/0')
  const { layers, heads, attention } = run.params
  const last = Number(chosen.split('/')[1] ?? 0)
  // A smaller model may not have the block that was looked at.
  const block = last >= (chosen.startsWith('stream') ? 2 * layers + 1 : layers) ? 'embedding' : chosen
  const { answer, problem } = useAnswer<LookAnswer>(run, { type: 'look', text, block })
  const current = answer?.block === block ? answer : undefined

  function choose(next: BlockId) {
    setChosen(next)
    // On a phone the tensors stand under the diagram, out of sight.
    const { top } = tensors.current?.getBoundingClientRect() ?? { top: 0 }
    if (top > window.innerHeight * 0.8) tensors.current?.scrollIntoView({ block: 'start' })
  }
  return (
    <div className="grid gap-5 @3xl:grid-cols-[15rem_minmax(0,1fr)]">
      <GptDiagram layers={layers} heads={heads} attention={attention} chosen={block} onChoose={choose} />
      <div ref={tensors} className="grid min-w-0 scroll-mt-16 content-start gap-4">
        {problem && <Notice tone="error">{problem}</Notice>}
        <Suspense fallback={<Asking />}>
          {current ? <GptTensors answer={current} run={run} /> : <NoModel run={run} />}
        </Suspense>
      </div>
    </div>
  )
}

function NoModel({ run }: { run: GptRun }) {
  if (hasModel(run)) return <Asking />
  return (
    <div className="grid justify-items-start gap-3">
      <p className="m-0 max-w-[36rem]">
        {say(
          'Each block of the diagram is a button. It shows the numbers that flow through it for the text you typed above, read from the model as it is at this step. While it learns, they change about once a second.',
        )}
      </p>
      <Button onClick={run.prepare}>
        {run.step > 0
          ? say('Look at the model of step {step}', { step: run.step })
          : say('Look at the untrained model')}
      </Button>
    </div>
  )
}

const Asking = () => (
  <p role="status" className="m-0 text-quiet">
    {say('Asking the model …')}
  </p>
)
