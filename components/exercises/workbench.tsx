'use client'

import { type ReactNode, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Widget } from '@/components/widgets'
import type { WidgetId } from '@/components/widgets/ids'
import type { Challenge } from '@/lib/exercises/challenge'
import { say } from '@/lib/locale/say'
import { type Setting, type Task, TaskContext } from '@/lib/worker/task'

/** What may be done where nothing may be changed. What tells the settings, or the fault, is not among it. */
const LOOKING = ['train', 'reset', 'time', 'speed', 'seed', 'network']

interface WorkbenchProps {
  /** Names the exercise on its page, with the numbers it was drawn with. */
  place: string
  challenge: Challenge
  /** Nothing may be changed yet. */
  sealed?: boolean
  /** False while the task may still change: what is opened now would be thrown away. */
  settled?: boolean
  /** What was set up before a reload. */
  kept?: Record<string, unknown> | undefined
  onSetting: (setting: Setting) => void
  children?: ReactNode
}

/** The widget in which a challenge is set up; it opens when the reader takes the challenge on. */
export function Workbench(props: WorkbenchProps) {
  const { place, challenge, sealed = false, settled = true, kept, onSetting, children } = props
  const [opening, setOpening] = useState<Record<string, unknown>>()
  const { widget, fixed, start } = challenge
  const task = useMemo<Task>(
    () => ({
      place,
      locked: (name) => (sealed ? !LOOKING.includes(name) : fixed.includes(name)),
      onSetting,
    }),
    [place, sealed, fixed, onSetting],
  )
  if (!opening)
    return (
      <p className="mt-3 mb-0 print:hidden">
        <Button disabled={!settled} onClick={() => setOpening({ ...start, ...kept })}>
          {say('Open the workbench')}
        </Button>
      </p>
    )
  return (
    <TaskContext value={task}>
      <div className="[&_.frame]:my-4 [&_.frame]:shadow-none">
        <Widget id={widget as WidgetId} params={opening} />
      </div>
      {children}
    </TaskContext>
  )
}
