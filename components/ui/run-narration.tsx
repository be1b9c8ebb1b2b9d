'use client'

import { useEffect, useRef, useState } from 'react'
import { metricName } from '@/lib/engine/metric-name'
import { say } from '@/lib/locale/say'
import type { Run } from '@/lib/worker/use-experiment'

/** A person listens slower than a model trains. */
const NARRATE_MS = 8000

/** A run that rests is told of when its step has stood still for so long. */
const SETTLED_MS = 400

/** The run in words, for those who hear it: a polite live region, spoken at the pace of speech. */
export function RunNarration({ run }: { run: Run }) {
  const [text, setText] = useState('')
  const latest = useRef(run)
  latest.current = run

  // The last picture comes a moment after the press of Pause, and a time slider passes many steps on its way.
  const resting = run.status === 'running' ? undefined : run.step
  useEffect(() => {
    const settled = setTimeout(
      () => setText(narrate(latest.current, run.status)),
      resting === undefined ? 0 : SETTLED_MS,
    )
    return () => clearTimeout(settled)
  }, [run.status, resting])
  useEffect(() => {
    if (run.status !== 'running') return
    const timer = setInterval(() => setText(narrate(latest.current, 'running')), NARRATE_MS)
    return () => clearInterval(timer)
  }, [run.status])

  return (
    <p className="sr-only" aria-live="polite">
      {text}
    </p>
  )
}

const STATUS: Readonly<Record<Run['status'], string>> = {
  idle: say('idle'),
  loading: say('loading'),
  running: say('running'),
  paused: say('paused'),
  done: say('done'),
  error: say('error##the state of a run'),
}

/** One sentence about the state of a run. */
export function narrate(
  { step, snapshot, setup }: Pick<Run, 'step' | 'snapshot' | 'setup'>,
  status: Run['status'],
) {
  if (status === 'idle') return ''
  const metrics = metricsInWords(snapshot?.metrics)
  return say('{title}: {state}.', {
    title: setup.title,
    state: [STATUS[status], say('step {step}', { step }), ...metrics].join(say(', ')),
  })
}

/** The first metrics, which are the main ones, such as `test loss 0.512`. */
export const metricsInWords = (metrics: Readonly<Record<string, number>> = {}): string[] =>
  Object.entries(metrics)
    .slice(0, 4)
    .map(([name, value]) => `${metricName(name)} ${value.toPrecision(3)}`)
