'use client'

import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Slider } from '@/components/ui/slider'
import type { WriteAnswer } from '@/lib/experiments/memory-race'
import type { TextTask } from '@/lib/experiments/memory-race.params'
import { wordsOf } from '@/lib/experiments/memory-race-words'
import { say } from '@/lib/locale/say'
import { useShown } from '@/lib/twin/use-shown'
import { useAnswer } from './image-answer'
import type { MemoryRaceRun } from './memory-race'
import { TEXT_WORDS } from './memory-race-names'

export interface LettersProps {
  run: MemoryRaceRun
  task: TextTask
  version: number
  /** Whether there is a model to ask. */
  ready: boolean
}

/** What the network writes by itself, and how much of it it was shown. */
export function MemoryRaceWritten({ run, task, version, ready }: LettersProps) {
  const { params, change, locked, seed } = run
  const [again, setAgain] = useShown('memory-race-written/again', 0)
  const { temperature, look } = params
  const { written, others, count } = TEXT_WORDS[task]
  const { answer, problem } = useAnswer<WriteAnswer>(
    run,
    ready ? { type: 'write', cell: look, count, temperature, seed: seed + again } : undefined,
    version,
  )
  return (
    <section aria-label={written} className="grid gap-2 border-rule border-t pt-3">
      <div className="grid items-end gap-x-5 gap-y-2 @min-[480px]:grid-cols-[minmax(0,1fr)_auto]">
        <Slider
          label={say('Temperature')}
          locked={locked('temperature')}
          value={temperature}
          min={0.05}
          max={3}
          step={0.05}
          onChange={(temperature) => change({ temperature })}
        />
        <Button disabled={!answer} onClick={() => setAgain(again + 1)}>
          {others}
        </Button>
      </div>
      {problem && <Notice tone="error">{problem}</Notice>}
      {task === 'names' ? <Names answer={answer} /> : <Passages answer={answer} />}
    </section>
  )
}

function Names({ answer }: { answer: WriteAnswer | undefined }) {
  return (
    <>
      <p className="m-0 flex min-h-14 flex-wrap content-start gap-x-4 font-serif text-[1.0625rem]">
        {answer?.texts.map((name, i) => {
          const known = answer.known.includes(name)
          return (
            <span
              key={i}
              className={known ? 'underline decoration-2 decoration-link underline-offset-4' : ''}
            >
              {name || '⏎'}
              {known && <span className="sr-only"> {say('(a name it was shown)')}</span>}
            </span>
          )
        })}
      </p>
      <p className="m-0 text-quiet text-xs">{say('Underlined: a name it was shown.')}</p>
    </>
  )
}

function Passages({ answer }: { answer: WriteAnswer | undefined }) {
  const words = answer?.texts.flatMap(wordsOf) ?? []
  const known = new Set(answer?.known)
  return (
    <>
      <div className="grid min-h-36 content-start gap-2 break-words font-serif text-[1.0625rem]">
        {answer?.texts.map((text, i) => (
          <p key={i} className="m-0">
            {text}
          </p>
        ))}
      </div>
      <p className="m-0 min-h-4 text-quiet text-xs">
        {words.length > 0 &&
          say('{found} of these {count} words stand in the novel.', {
            found: words.filter((word) => known.has(word)).length,
            count: words.length,
          })}
      </p>
    </>
  )
}
