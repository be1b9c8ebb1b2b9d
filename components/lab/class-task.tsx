'use client'

import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { JoinForm } from '@/components/class/join-form'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { rich } from '@/components/ui/rich'
import { Widget } from '@/components/widgets'
import type { WidgetId } from '@/components/widgets/ids'
import { pageAt } from '@/lib/address/address'
import { type Report, reportOf } from '@/lib/class/report'
import { settingsOf } from '@/lib/class/settings'
import { type ClassTask as Asked, readTask, TASK_NAMES } from '@/lib/class/task'
import { metricName } from '@/lib/engine/metric-name'
import { classKey, classSeed } from '@/lib/exercises/class'
import { catalog } from '@/lib/experiments/catalog'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { useProgress } from '@/lib/progress/use-progress'
import { type Task, TaskContext } from '@/lib/worker/task'
import { LabAddress } from '@/lib/worker/use-experiment'
import { ClassResult } from './class-result'

interface ClassTaskProps {
  id: WidgetId
  address: URLSearchParams
}

/** A widget that a class trains, each student with a seed of their own, and the result as a code. */
export function ClassTask({ id, address }: ClassTaskProps) {
  const read = useMemo(
    () => readTask(id, address, (search, over) => settingsOf(catalog[id]!, search, over)),
    [id, address],
  )
  const { progress, storage } = useProgress()
  if ('problem' in read) {
    return (
      <div className="mt-6 max-w-[44rem]">
        <Notice tone="error">
          {rich(
            'This is no class task: {problem} Ask for the link again. The widget without a task is at <a>/lab/{id}</a>.',
            {
              problem: read.problem,
              id,
              a: (words) => (
                <a href={pageAt(`/lab/${id}`).href} className="text-link underline underline-offset-3">
                  {words}
                </a>
              ),
            },
          )}
        </Notice>
      </div>
    )
  }
  const { task } = read
  if (storage === 'loading') return <p className="p-8 font-sans text-quiet">{say('Loading …')}</p>
  const { membership } = progress
  if (!membership || classKey(membership.classCode) !== classKey(task.classCode)) {
    return (
      <TaskBox task={task}>
        <p className="m-0">
          {say(
            'Your name in the class gives you a seed of your own, so that your run is like no other. Nothing is sent: code and name are kept in this browser.',
          )}
          {membership && (
            <>
              {' '}
              {rich('You are in the class {classCode} so far.', {
                classCode: <bdi className="font-semibold">{membership.classCode}</bdi>,
              })}
            </>
          )}
        </p>
        <JoinForm />
      </TaskBox>
    )
  }
  const seed = classSeed(membership.classCode, membership.student)
  return (
    <Assignment key={seed} id={id} address={address} task={task} student={membership.student} seed={seed} />
  )
}

interface AssignmentProps extends ClassTaskProps {
  task: Asked
  student: string
  seed: number
}

/** The task of one student. */
function Assignment({ id, address, task, student, seed }: AssignmentProps) {
  const [report, setReport] = useState<Report>({ state: 'on the way', step: 0 })
  const [begun, setBegun] = useState(false)
  const inner = useMemo(() => addressOf(address, task, seed), [address, task, seed])
  const onRun = useCallback<NonNullable<Task['onRun']>>(
    (run) => {
      setBegun(run.step > 0 || run.status === 'loading' || run.status === 'running')
      setReport((before) => {
        // Of a very long run the page lets single points go: what was reached stays.
        if (before.state === 'reached' && run.step >= task.step) return before
        const now = reportOf(task, run)
        return JSON.stringify(now) === JSON.stringify(before) ? before : now
      })
    },
    [task],
  )
  const context = useMemo<Task>(
    () => ({ locked: (name) => !OPEN.has(name) && (name !== task.over || begun), onRun }),
    [task, begun, onRun],
  )
  // Made once: the widget hears of its own run, and need not be drawn again for what stands above it.
  const widget = useMemo(() => <Widget id={id} />, [id])
  return (
    <>
      <TaskBox task={task}>
        <Who student={student} seed={seed} />
        <ClassResult task={task} student={student} report={report} begun={begun} />
      </TaskBox>
      <LabAddress value={inner}>
        <TaskContext value={context}>{widget}</TaskContext>
      </LabAddress>
    </>
  )
}

/** What does not change the course of a run. All else is the same for all of the class, or the student's own seed. */
const OPEN = new Set([
  'train',
  'reset',
  'speed',
  'backend',
  'doctor',
  'network',
  'surface',
  'valley',
  'table',
])

/** The address of the widget itself: with the student's seed, and to be stopped where the result counts. */
function addressOf(address: URLSearchParams, task: Asked, seed: number): URLSearchParams {
  const inner = new URLSearchParams(address)
  for (const name of Object.values(TASK_NAMES)) inner.delete(name)
  inner.set('seed', String(seed))
  inner.set('stop', String(task.step))
  return inner
}

function TaskBox({ task, children }: { task: Asked; children: ReactNode }) {
  const { classCode, metric, step, over } = task
  const goal = {
    step: <strong className="font-semibold">{step.toLocaleString(TAG)}</strong>,
    metric: <strong className="font-semibold">{metricName(metric)}</strong>,
  }
  return (
    <section
      aria-labelledby="class-task"
      className="mt-6 grid gap-3 rounded-frame border border-rule bg-panel p-4 font-sans text-[0.9375rem] leading-normal"
    >
      <h2 id="class-task" className="m-0 font-semibold text-lg">
        {rich('Task of the class {classCode}', { classCode: <bdi>{classCode}</bdi> })}
      </h2>
      <p className="m-0 max-w-[44rem]">
        {over && (
          <>
            {rich('Choose a {over} before you begin.', {
              over: <strong className="font-semibold">{metricName(over)}</strong>,
            })}{' '}
          </>
        )}
        {over
          ? rich(
              'Train this model to step {step}. Your result is its {metric} there with what you chose; it becomes a code for your teacher.',
              goal,
            )
          : rich(
              'Train this model to step {step}. Your result is its {metric} there; it becomes a code for your teacher.',
              goal,
            )}
      </p>
      {children}
    </section>
  )
}

function Who({ student, seed }: { student: string; seed: number }) {
  const [open, setOpen] = useState(false)
  return (
    <div className="text-quiet text-sm">
      {rich('You are {student}; your seed is {seed}.', {
        student: <bdi className="font-semibold text-ink">{student}</bdi>,
        seed: <span className="font-mono tabular-nums">{seed}</span>,
      })}{' '}
      <button
        type="button"
        className="min-h-6 cursor-pointer text-link underline underline-offset-3 pointer-coarse:min-h-11"
        onClick={() => setOpen(true)}
      >
        {say('Not you?')}
      </button>
      <Dialog title={say('Your class')} open={open} onClose={() => setOpen(false)}>
        <JoinForm onDone={() => setOpen(false)} />
      </Dialog>
    </div>
  )
}
