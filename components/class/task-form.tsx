'use client'

import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { BOX, Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { NumberField } from '@/components/ui/number-field'
import { Select } from '@/components/ui/select'
import { type ClassTask, MOST_STEPS } from '@/lib/class/task'
import { metricName } from '@/lib/engine/metric-name'
import { readClassCode } from '@/lib/exercises/class'
import { say } from '@/lib/locale/say'
import { ClassCodeField, Problems } from './class-fields'
import { useProbe } from './use-probe'

/** A widget of the lab. */
export interface LabWidget {
  id: string
  title: string
}

interface TaskFormProps {
  widgets: readonly LabWidget[]
  /** What the fields begin with. */
  classCode?: string
  link: string
  onTask: (task: ClassTask) => void
}

/** Where a teacher says what the class trains, and what is measured when. */
export function TaskForm({ widgets, classCode = '', link: first, onTask }: TaskFormProps) {
  const [code, setCode] = useState(classCode)
  const [link, setLink] = useState(first)
  const [metric, setMetric] = useState('')
  const [step, setStep] = useState(1000)
  const [over, setOver] = useState('')
  const [problems, setProblems] = useState<readonly string[]>([])
  const probing = useProbe(link)
  const id = useId()
  const probed = probing.state === 'done' ? probing.probed : undefined
  const measured = probed?.metrics.includes(metric) ? metric : (probed?.metrics[0] ?? '')
  const axis = probed?.axes.some(({ name }) => name === over) ? over : ''
  const chosen = widgets.find((widget) => link === labOf(widget))

  function make() {
    const read = readClassCode(code)
    const found = [
      ...('problem' in read ? [read.problem] : []),
      ...(probing.state === 'failed' ? [probing.why] : []),
      ...(probing.state === 'working'
        ? [say('The model is still being looked at. Try again in a moment.')]
        : []),
      ...(probed && !measured ? [say('This model measures nothing.')] : []),
    ]
    setProblems(found)
    if ('problem' in read || !probed || found.length > 0) return
    const { widget, settings } = probed
    onTask({
      classCode: read.name,
      widget,
      settings: withoutAxis(settings, axis),
      metric: measured,
      step,
      ...(axis ? { over: axis } : {}),
    })
  }

  return (
    <form
      noValidate
      className="grid max-w-[44rem] gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        make()
      }}
    >
      <ClassCodeField
        value={code}
        hint={say('Letters and digits; case and spaces do not matter.')}
        onChange={setCode}
      />
      <div className="grid gap-4 sm:grid-cols-[14rem_minmax(0,1fr)]">
        <Select
          label={say('Widget')}
          value={chosen?.id ?? ''}
          options={[
            ...(chosen ? [] : [{ value: '', label: say('as in the link') }]),
            ...widgets.map((widget) => ({ value: widget.id, label: widget.title })),
          ]}
          onChange={(value) => {
            const widget = widgets.find((one) => one.id === value)
            if (widget) setLink(labOf(widget))
          }}
        />
        <Field
          id={id}
          label={say('or a link from its “Share”')}
          hint={say('A link brings the settings along that all of the class share.')}
        >
          <input
            id={id}
            type="text"
            dir="ltr"
            value={link}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={`${id}-hint`}
            className={`font-mono ${BOX}`}
            onChange={(event) => setLink(event.target.value)}
          />
        </Field>
      </div>
      <div role="status" className="grid gap-2 empty:hidden">
        {probing.state === 'working' && (
          <p className="m-0 text-quiet">{say('Looking at what it measures …')}</p>
        )}
        {probing.state === 'failed' && <Notice tone="error">{probing.why}</Notice>}
        {probed?.problems.map((problem) => (
          <Notice key={problem} tone="warn">
            {problem}
          </Notice>
        ))}
      </div>
      {probed && (
        <div className="grid gap-4 sm:grid-cols-3">
          <Select
            label={say('Result')}
            value={measured}
            options={probed.metrics.map((name) => ({ value: name, label: metricName(name) }))}
            onChange={setMetric}
          />
          <NumberField
            label={say('At step')}
            value={step}
            min={1}
            max={MOST_STEPS}
            step={1}
            hint={say('All stop there.')}
            onChange={(value) => setStep(Math.round(value))}
          />
          <Select
            label={say('Each student chooses')}
            value={axis}
            options={[
              { value: '', label: say('nothing: a histogram') },
              ...probed.axes.map(({ name, label }) => ({
                value: name,
                label: say('{label}: a scatter plot', { label }),
              })),
            ]}
            onChange={setOver}
          />
        </div>
      )}
      <div role="alert" className="empty:hidden">
        <Problems problems={problems} />
      </div>
      <div>
        <Button type="submit" variant="primary">
          {say('Make the task')}
        </Button>
      </div>
    </form>
  )
}

const labOf = ({ id }: LabWidget) => `/lab/${id}`

function withoutAxis(settings: string, axis: string): string {
  return settings
    .split('&')
    .filter((setting) => setting.split('=')[0] !== axis)
    .join('&')
}
