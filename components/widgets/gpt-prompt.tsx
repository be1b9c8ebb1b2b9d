'use client'

import { useId } from 'react'
import { BarList } from '@/components/charts/bar-list'
import { Button } from '@/components/ui/button'
import { BOX, Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Slider } from '@/components/ui/slider'
import type { GptQuestion, LookAnswer, SampleAnswer } from '@/lib/experiments/gpt'
import { say } from '@/lib/locale/say'
import { nextProbabilities } from '@/lib/math/sampling'
import { useShown } from '@/lib/twin/use-shown'
import type { GptRun } from './gpt'
import { canAsk, useAnswer } from './gpt-answer'
import { visible, visibleText } from './gpt-text'

const SHOWN = 8

interface PromptProps {
  run: GptRun
  text: string
  onText(text: string): void
}

/** The reader's own beginning: what the model expects next, and how it would go on. */
export function GptPrompt({ run, text, onText }: PromptProps) {
  const id = useId()
  const { params, change, locked } = run
  const names = params.corpus === 'names'
  return (
    <section
      aria-label={say('Ask it')}
      className="grid w-full min-w-0 gap-3 self-start border-rule border-t pt-3"
    >
      <Field id={id} label={names ? say('A name begins with') : say('A text begins with')}>
        <input
          id={id}
          type="text"
          value={text}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          className={`font-mono ${BOX}`}
          onChange={({ target }) => onText(target.value)}
        />
      </Field>
      <div className="grid gap-x-6 gap-y-3 @md:grid-cols-2">
        <NextCharacter run={run} text={text} />
        <div className="grid content-start gap-3">
          <Slider
            label={say('Temperature')}
            locked={locked('temperature')}
            value={params.temperature}
            min={0.05}
            max={3}
            step={0.05}
            onChange={(temperature) => change({ temperature })}
          />
          <Slider
            label={say('Top k')}
            locked={locked('topK')}
            value={params.topK}
            min={0}
            max={50}
            format={(k) => (k === 0 ? say('all') : String(k))}
            onChange={(topK) => change({ topK })}
          />
          <Continuations run={run} text={text} />
        </div>
      </div>
    </section>
  )
}

/** The probabilities the next character is drawn from, after temperature and top-k. */
function NextCharacter({ run, text }: Omit<PromptProps, 'onText'>) {
  const { answer, problem } = useAnswer<LookAnswer>(run, { type: 'look', text, block: 'output' })
  const { vocabulary, corpus } = run.snapshot ?? {}
  const logits = answer?.tensors['output/logits']
  if (problem) return <Notice tone="error">{problem}</Notice>
  if (!logits || !vocabulary || !corpus)
    return (
      <p className="m-0 text-quiet text-sm">
        {say('Its next character appears here once there is a model.')}
      </p>
    )
  const [, rows, V] = logits.shape
  const { temperature, topK } = run.params
  const probabilities = nextProbabilities(logits.values.subarray((rows - 1) * V, rows * V), temperature, topK)
  const bars = probabilities
    .map((value, i) => ({ label: nameOf(vocabulary[i]!, corpus.lines), value }))
    .sort((a, b) => b.value - a.value)
    .slice(0, SHOWN)
  return <BarList label={say('Probability of each next character')} bars={bars} labelWidth="5ch" />
}

const nameOf = (character: string, lines: boolean) =>
  lines && character === '\n' ? say('⏎ end') : visible(character)

function Continuations({ run, text }: Omit<PromptProps, 'onText'>) {
  const [answer, setAnswer] = useShown<SampleAnswer>('gpt-prompt/answer')
  const [problem, setProblem] = useShown<string>('gpt-prompt/problem')
  const [draws, setDraws] = useShown('gpt-prompt/draws', 1)
  const names = run.params.corpus === 'names'

  async function draw() {
    const { temperature, topK } = run.params
    const question: GptQuestion = {
      type: 'sample',
      prompt: text,
      count: names ? 6 : 1,
      temperature,
      topK,
      seed: draws,
      length: names ? 20 : 200,
    }
    try {
      setAnswer(await run.ask<SampleAnswer>(question))
      setDraws(draws + 1)
      setProblem(undefined)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <div className="grid gap-2">
      <Button className="justify-self-start" disabled={!canAsk(run)} onClick={draw}>
        {say('Let it go on')}
      </Button>
      {problem && <Notice tone="error">{problem}</Notice>}
      <output className="block min-h-[3.2em] font-serif text-[1.0625rem]">
        {answer && (
          <>
            <span className="block font-mono text-quiet text-xs tabular-nums">
              {say('step {step}', { step: answer.step })}
            </span>
            {names ? (
              answer.texts.map(visibleText).join(' · ')
            ) : (
              <span className="whitespace-pre-wrap">{answer.texts[0]}</span>
            )}
          </>
        )}
      </output>
    </div>
  )
}
