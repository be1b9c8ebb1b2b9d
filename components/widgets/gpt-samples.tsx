'use client'

import { useEffect } from 'react'
import { Notice } from '@/components/ui/notice'
import { rich } from '@/components/ui/rich'
import type { GptQuestion, SampleAnswer } from '@/lib/experiments/gpt'
import { TAG } from '@/lib/locale/locale'
import { plural, say } from '@/lib/locale/say'
import { transformerParameters } from '@/lib/math/transformer-size'
import { useShown } from '@/lib/twin/use-shown'
import type { GptRun } from './gpt'
import { useAnswer } from './gpt-answer'
import { visibleText } from './gpt-text'

const KEPT = 40

/** What the model writes by itself while it learns, the newest first, each with the step it is from. */
export function GptSamples({ run }: { run: GptRun }) {
  const { feed, problem } = useFeed(run)
  const lines = run.params.corpus === 'names'
  return (
    <section aria-label={say('What it writes')} className="grid w-full min-w-0 gap-2 self-start">
      <h3 className="m-0 font-medium text-quiet text-sm">
        {say('What it writes')}
        {lines && feed.length > 0 && (
          <span className="font-normal"> {say('· underlined: a name it was shown')}</span>
        )}
      </h3>
      {problem && <Notice tone="error">{problem}</Notice>}
      {feed.length === 0 ? (
        <div className="min-h-[clamp(9rem,calc(100svh-36rem),18rem)] print:min-h-0">
          <Waiting run={run} />
        </div>
      ) : (
        <ol
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={say('Samples, newest first')}
          className="m-0 grid h-[clamp(9rem,calc(100svh-36rem),18rem)] list-none content-start gap-1.5 overflow-y-auto p-0"
        >
          {feed.map((sample, i) => (
            <li
              key={sample.step}
              className={`grid grid-cols-[4.5rem_minmax(0,1fr)] gap-2 ${i === 0 ? 'text-ink' : 'text-quiet'}`}
            >
              <span className="font-mono text-xs leading-6 tabular-nums">
                {say('step {step}', { step: sample.step })}
              </span>
              <Texts sample={sample} lines={lines} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Texts({ sample: { texts, known }, lines }: { sample: SampleAnswer; lines: boolean }) {
  if (!lines) return <span className="whitespace-pre-wrap break-words font-serif">{texts[0]}</span>
  return (
    <span className="flex flex-wrap gap-x-3 font-serif text-[1.0625rem]">
      {texts.map((text, i) => (
        <span key={i} className={known[i] ? 'underline decoration-link decoration-2 underline-offset-4' : ''}>
          {text === '' ? '⏎' : visibleText(text)}
          {known[i] && <span className="sr-only"> {say('(a name it was shown)')}</span>}
        </span>
      ))}
    </span>
  )
}

/** The samples of this course so far. They are drawn with the seed of the run and the step, so a run repeats them. */
function useFeed(run: GptRun) {
  const [feed, setFeed] = useShown<SampleAnswer[]>('gpt-samples/feed', [])
  const { temperature, topK, corpus } = run.params
  const names = corpus === 'names'
  const question: GptQuestion = {
    type: 'sample',
    prompt: '',
    count: names ? 8 : 1,
    temperature,
    topK,
    seed: run.seed,
    length: names ? 20 : 120,
  }
  const { answer, problem } = useAnswer<SampleAnswer>(run, question, 1200)
  useEffect(() => {
    if (answer) setFeed((old) => [answer, ...old.filter(({ step }) => step < answer.step)].slice(0, KEPT))
  }, [answer])
  return { feed: feed.filter(({ step }) => step <= run.step && run.status !== 'idle'), problem }
}

/** Before there is a model: what will happen. */
function Waiting({ run: { status, step, loading, params } }: { run: GptRun }) {
  const { corpus, layers, width, context } = params
  if (status === 'loading') return <p className="m-0 text-quiet">{loading?.text ?? say('Starting')} …</p>
  if (step > 0)
    return (
      <p className="m-0 max-w-[34rem] font-serif text-lg leading-relaxed">
        {rich(
          'The model of step {step} is kept. Press <b>Train</b> and it learns on and writes, or <b>Let it go on</b> to read what it writes now.',
          { step, b: (words) => <b>{words}</b> },
        )}
      </p>
    )
  if (corpus === 'own' && params.own === '')
    return (
      <p className="m-0 max-w-[34rem] font-serif text-lg leading-relaxed">
        {rich('Put a text of yours into the box, or choose a file, and press <b>Learn from this text</b>.', {
          b: (words) => <b>{words}</b>,
        })}
      </p>
    )
  if (corpus !== 'names')
    return (
      <p className="m-0 max-w-[34rem] font-serif text-lg leading-relaxed">
        {rich(
          'Press <b>Train</b>. A model of {layers} reads {text} in windows of {context} characters and guesses each next character. What it writes appears here, noise at first.',
          {
            layers: plural({ one: '{n} layer', other: '{n} layers' }, { n: layers }),
            b: (words) => <b>{words}</b>,
            text: corpus === 'own' ? say('your text') : say('Moby Dick'),
            context,
          },
        )}
      </p>
    )
  const { total } = transformerParameters({ vocabulary: 27, layers, width, context })
  return (
    <p className="m-0 max-w-[34rem] font-serif text-lg leading-relaxed">
      {rich(
        'Press <b>Train</b>. {total} random numbers that have never seen a name start to read first names, letter by letter, guessing each next letter. About once a second they write eight names of their own, here.',
        { b: (words) => <b>{words}</b>, total: total.toLocaleString(TAG) },
      )}
    </p>
  )
}
