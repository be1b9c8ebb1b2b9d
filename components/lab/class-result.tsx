'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { LazyQrCode, loadQrCode } from '@/components/ui/lazy-qr-code'
import { Notice } from '@/components/ui/notice'
import { rich } from '@/components/ui/rich'
import { studentTag, writeCode } from '@/lib/class/code'
import type { Report } from '@/lib/class/report'
import { askedOf, type ClassTask } from '@/lib/class/task'
import { metricName } from '@/lib/engine/metric-name'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { formatBrief } from '@/lib/math/format'

interface ClassResultProps {
  task: ClassTask
  student: string
  report: Report
  /** At least one step is taken. */
  begun: boolean
}

/** How far the run has come, and from the step that counts on the code that says what it found. */
export function ClassResult({ task, student, report, begun }: ClassResultProps) {
  const found = report.state === 'reached' || report.state === 'diverged'
  useEffect(() => {
    if (begun) void loadQrCode()
  }, [begun])
  return (
    <>
      {report.state === 'on the way' && <OnTheWay task={task} step={report.step} />}
      {report.state === 'changed' && (
        <Notice tone="warn" role="alert">
          {say(
            'The settings or weights of this run were changed on the way, so that its result would not be like those of the others. Press Reset, and train again.',
          )}
        </Notice>
      )}
      {report.state === 'not measured' && (
        <Notice tone="error" role="alert">
          {task.over
            ? say('This model gives no {metric} over {over} at step {step}. Tell your teacher.', {
                metric: metricName(task.metric),
                over: metricName(task.over),
                step: task.step,
              })
            : say('This model gives no {metric} at step {step}. Tell your teacher.', {
                metric: metricName(task.metric),
                step: task.step,
              })}
        </Notice>
      )}
      {/* There from the start, so that what comes into it is read out. */}
      <div role="status" className="empty:hidden">
        {found && <Code task={task} student={student} report={report} />}
      </div>
    </>
  )
}

function OnTheWay({ task: { step: last, over }, step }: { task: ClassTask; step: number }) {
  return (
    <p className="m-0 flex flex-wrap items-center gap-x-3 gap-y-1 font-mono text-[0.8125rem] text-quiet tabular-nums">
      <progress
        className="h-2 w-40 accent-act"
        max={last}
        value={step}
        aria-label={say('On the way to the step that counts')}
      />
      <span>
        {say('step {step} of {last}', { step: step.toLocaleString(TAG), last: last.toLocaleString(TAG) })}
      </span>
      {over && step > 0 && (
        <span className="font-sans">
          {say('Press Reset to choose another {over}.', { over: metricName(over) })}
        </span>
      )}
    </p>
  )
}

type Found = Extract<Report, { value: number }>

function Code({ task, student, report }: { task: ClassTask; student: string; report: Found }) {
  const [said, setSaid] = useState<string>()
  const box = useRef<HTMLDivElement>(null)
  const asked = askedOf(task)
  const { value, at } = report
  const code = writeCode(asked, {
    tag: studentTag(asked, student),
    value,
    ...(at === undefined ? {} : { at }),
  })

  // The model is below, and may fill the screen.
  useEffect(() => {
    box.current?.scrollIntoView?.({ block: 'nearest' })
  }, [])

  async function copy() {
    try {
      await navigator.clipboard.writeText(code)
      setSaid(say('Copied.'))
    } catch {
      setSaid(say('The browser does not allow copying: select the code instead.'))
    }
  }

  return (
    <div ref={box} className="grid scroll-m-20 gap-3 border-rule border-t pt-3">
      <div className="flex flex-wrap items-start gap-x-8 gap-y-4">
        <div className="grid gap-2">
          <span className="font-semibold">{say('Your result as a code')}</span>
          <code
            data-code
            className="select-all whitespace-nowrap rounded-control bg-sunken px-3 py-2 font-mono font-semibold text-[clamp(1.25rem,6.5vw,2.5rem)] tracking-wide"
          >
            {code}
          </code>
          <span className="flex flex-wrap items-center gap-3">
            <Button variant="primary" onClick={copy}>
              {say('Copy code')}
            </Button>
            <span>{said}</span>
          </span>
        </div>
        <LazyQrCode text={code} label={say('The code for a camera')} button={say('Show it larger')} />
      </div>
      <p className="m-0 max-w-[44rem] text-sm">
        {rich(
          'In it: {contents}, a number that stands for you in this class, and characters by which a slip of the finger is noticed. Nothing was sent: show or tell the code to your teacher.',
          { contents: <Contents task={task} report={report} /> },
        )}
      </p>
    </div>
  )
}

function Contents({ task: { metric, step, over }, report }: { task: ClassTask; report: Found }) {
  return (
    <>
      {report.state === 'diverged'
        ? rich(
            'that the run <b>diverged</b> at step {step} (its {metric} is no number any more; that is a result, too)',
            {
              b: (words) => <strong className="font-semibold">{words}</strong>,
              step: report.step.toLocaleString(TAG),
              metric: metricName(metric),
            },
          )
        : rich('{metric} {report} at step {step}', {
            metric: metricName(metric),
            report: <strong className="font-semibold">{formatBrief(report.value)}</strong>,
            step: step.toLocaleString(TAG),
          })}
      {over && report.at !== undefined && (
        <>
          {' '}
          {rich('with {over} {at}', {
            over: metricName(over),
            at: <strong className="font-semibold">{formatBrief(report.at, 3)}</strong>,
          })}
        </>
      )}
    </>
  )
}
