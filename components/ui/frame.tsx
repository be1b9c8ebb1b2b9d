'use client'

import { type ReactNode, use, useEffect, useMemo, useRef } from 'react'
import { OF_INTERFACE } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { LabAddress, type Run } from '@/lib/worker/use-experiment'
import { FrameBar } from './frame-bar'
import { Notice } from './notice'
import { usePaper } from './paper'
import { RunBar } from './run-bar'
import type { ExportItem } from './run-export'
import { readPace, unknownLocks } from './run-link'
import { RunFindings, RunMessages } from './run-messages'
import { RunNarration } from './run-narration'

interface FrameProps {
  /** Id of the widget, as in `/lab/<id>`. */
  widget: string
  run: Run
  /** "What am I seeing?": every colour, unit and control of this widget, in plain words. */
  help: ReactNode
  /** Left column: what the reader can turn. */
  controls?: ReactNode
  /** The picture everything is about. */
  children: ReactNode
  /** Right column: read-outs and curves. */
  side?: ReactNode
  /** Full width under the stage: tables, grids, drill-downs. */
  below?: ReactNode
  /** Files this widget can give besides history and link. */
  exports?: ExportItem[]
}

/**
 * The frame around every experiment: title, back end, menu; stage; run bar. It keeps the contract that tests
 * and instructors rely on (`data-widget`, `data-status`, `data-metrics`, …).
 */
export function Frame({ widget, run, help, controls, children, side, below, exports }: FrameProps) {
  const root = useRef<HTMLDivElement>(null)
  const { watch, pacing, limit, setup } = run
  const address = use(LabAddress)
  const pace = useMemo(() => address && readPace(address), [address])
  const problems = useMemo(
    () => (address && pace ? [...pace.problems, ...unknownLocks(widget, setup, address)] : []),
    [widget, address, pace, setup],
  )

  // Before `&train=1` begins to train: effects of what is inside come first.
  useEffect(() => {
    if (!pace) return
    if (pace.stepsPerSecond !== undefined) pacing(pace.stepsPerSecond)
    if (Object.keys(pace.until).length > 0) limit(pace.until)
  }, [pace, pacing, limit])

  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => watch(entry?.isIntersecting ?? true), {
      rootMargin: '100px',
    })
    if (root.current) observer.observe(root.current)
    return () => observer.disconnect()
  }, [watch])

  const paper = usePaper()
  const metrics = run.snapshot?.metrics ?? {}
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, and no landmark either: a page may show the same widget twice
    <div
      role="group"
      ref={root}
      {...OF_INTERFACE}
      aria-label={run.setup.title}
      data-widget={widget}
      data-status={run.status}
      data-backend={run.backend ?? ''}
      data-step={run.step}
      data-seed={run.seed}
      data-device={run.device ? JSON.stringify(run.device) : undefined}
      data-metrics={JSON.stringify(finite(metrics))}
      className="frame relative not-prose @container my-9 overflow-clip rounded-frame border border-rule bg-panel font-sans text-[0.9375rem] leading-snug text-ink shadow-frame"
    >
      <FrameBar widget={widget} run={run} help={help} exports={exports} root={root} />
      <noscript>
        <p className="px-4 py-2.5 text-[0.8125rem] text-quiet">
          {say(
            'This model trains with JavaScript, which is off in this browser. The text can be read without it.',
          )}
        </p>
      </noscript>
      {problems.length > 0 && (
        <div className="grid gap-2 border-b border-rule px-4 py-2.5">
          {problems.map((problem) => (
            <Notice key={problem} tone="warn">
              {problem}
            </Notice>
          ))}
        </div>
      )}
      {/* In the order of a phone, so that nothing moves while the page is parsed; a wide frame has columns from the start. */}
      <div className={`frame-stage ${controls ? 'has-controls' : ''} ${side ? 'has-side' : ''}`}>
        <div className="frame-picture">{children}</div>
        <div className="frame-bar">
          <RunMessages run={run} />
          <RunBar run={run} />
        </div>
        {side && <div className="frame-side">{side}</div>}
        {controls && <div className="frame-controls">{controls}</div>}
      </div>
      {!run.locked('doctor') && <RunFindings findings={run.findings} />}
      {below && <div className="frame-below border-t border-rule p-4">{below}</div>}
      {paper && <paper.Caption widget={widget} run={run} />}
      <RunNarration run={run} />
    </div>
  )
}

/** The contract promises numbers: JSON has no NaN, and would say null. */
function finite(metrics: Record<string, number>) {
  return Object.fromEntries(Object.entries(metrics).filter(([, value]) => Number.isFinite(value)))
}
