'use client'

import { useEffect, useState } from 'react'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import type { Run } from '@/lib/worker/use-experiment'
import { Button } from './button'

/** Speeds a reader can choose, in steps per second. */
const SPEEDS: [name: string, stepsPerSecond: number][] = [
  [say('fastest'), Number.POSITIVE_INFINITY],
  ['1,000 /s', 1000],
  ['100 /s', 100],
  ['10 /s', 10],
  ['2 /s', 2],
]

/** Train, step, reset, and the time machine: the bar at the foot of every experiment. */
export function RunBar({ run }: { run: Run }) {
  const running = run.status === 'running'
  const loading = run.status === 'loading'
  const waiting = useLasting(loading)
  return (
    <div className="flex flex-wrap items-center gap-2.5 border-t border-rule bg-sunken px-4 py-3 low:py-1.5 low:[&_button]:pointer-fine:min-h-8 low:[&_select]:pointer-fine:h-8 @max-md:gap-x-2 @max-md:gap-y-0 @max-md:px-3 @max-md:pt-1.5 @max-md:pb-0.5 @max-md:[&_button]:px-3 print:hidden">
      {!run.locked('train') && (
        <Button
          variant="primary"
          onClick={running ? run.pause : waiting ? run.cancel : run.train}
          className="min-w-22 @max-md:min-w-18"
        >
          {running ? say('Pause') : waiting ? say('Cancel') : say('Train')}
        </Button>
      )}
      {!run.locked('train') && (
        <Button onClick={run.stepOnce} disabled={loading}>
          {say('Step')}
        </Button>
      )}
      {!run.locked('reset') && <Button onClick={run.reset}>{say('Reset')}</Button>}
      <TimeMachine run={run} />
      {!run.locked('speed') && (
        <label className="flex items-center gap-2 text-[0.8125rem] text-quiet">
          <span className="sr-only">{say('Speed, steps a second')}</span>
          <select
            className="h-9 rounded-control border border-edge bg-panel px-2 text-ink"
            value={String(run.stepsPerSecond)}
            onChange={(event) => run.pacing(Number(event.target.value))}
          >
            {SPEEDS.map(([name, value]) => (
              <option key={name} value={String(value)}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}

/** A start shorter than this is over before anybody could read another word on the button. */
const SHORT_MS = 600

/** Whether something has been going on for a while. */
function useLasting(active: boolean): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!active) return
    const timer = setTimeout(() => setLasting(true), SHORT_MS)
    return () => {
      clearTimeout(timer)
      setLasting(false)
    }
  }, [active])
  return lasting
}

/** The slider of a long run has this many places: a key then moves through it in a sensible time. */
const PLACES = 1000

/** Drag back to any step; training from there branches, and the old course stays as a ghost. */
function TimeMachine({ run }: { run: Run }) {
  const [oldest, newest] = run.reach
  const empty = newest <= oldest
  const places = Math.max(1, Math.min(PLACES, newest - oldest))
  // A run restored from an earlier visit stands at the end of what the machine reaches.
  const share = empty ? Math.min(run.step, 1) : (run.step - oldest) / (newest - oldest)
  return (
    <div className="flex min-w-56 flex-1 basis-56 max-sm:order-last max-sm:basis-full items-center gap-2.5 font-mono text-[0.8125rem] tabular-nums text-quiet">
      <span className="min-w-26 whitespace-nowrap">
        {say('step {step}', { step: run.step.toLocaleString(TAG) })}
      </span>
      {!run.locked('time') && (
        <input
          type="range"
          aria-label={say('Time machine: go to step')}
          aria-valuetext={say('step {step} of {newest}', {
            step: run.step.toLocaleString(TAG),
            newest: newest.toLocaleString(TAG),
          })}
          title={
            oldest > 0
              ? say('Steps before {oldest} were not kept', { oldest: oldest.toLocaleString(TAG) })
              : undefined
          }
          className="h-6 min-w-0 flex-1 accent-act"
          min={0}
          max={places}
          value={Math.round(share * places)}
          disabled={empty}
          onChange={({ target }) =>
            run.seek(oldest + Math.round((target.valueAsNumber / places) * (newest - oldest)))
          }
        />
      )}
    </div>
  )
}
