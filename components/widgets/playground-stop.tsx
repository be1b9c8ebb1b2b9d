'use client'

import { Button } from '@/components/ui/button'
import { NumberField } from '@/components/ui/number-field'
import { Select } from '@/components/ui/select'
import type { Until } from '@/lib/engine/stop'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { formatBrief, formatPercent } from '@/lib/math/format'
import { useShown } from '@/lib/twin/use-shown'
import type { PlaygroundRun } from './playground'

const CONDITIONS = [
  { value: 'none', label: say('whatever it reaches') },
  { value: 'loss', label: say('train loss falls below') },
  { value: 'testLoss', label: say('test loss falls below') },
  { value: 'accuracy', label: say('train accuracy rises above') },
  { value: 'testAccuracy', label: say('test accuracy rises above') },
] as const
type Condition = (typeof CONDITIONS)[number]['value']

const isShare = (condition: string) => condition.toLowerCase().includes('accuracy')

/** Conditions that end a run by themselves: a number of steps, and a metric. */
export function StopWhen({ run: { until, limit } }: { run: PlaygroundRun }) {
  const [step, setStep] = useShown('playground-stop/step', until.step ?? 5000)
  const [condition, setCondition] = useShown<Condition>(
    'playground-stop/condition',
    (until.metric as Condition) ?? 'none',
  )
  const [value, setValue] = useShown(
    'playground-stop/value',
    until.below ?? (until.above !== undefined ? 100 * until.above : 0.05),
  )
  const share = isShare(condition)

  function choose(next: Condition) {
    if (isShare(next) !== share) setValue(isShare(next) ? 95 : 0.05)
    setCondition(next)
  }
  /** The metric's part of the condition as it is typed. */
  const reached = (): Until => {
    if (condition === 'none') return {}
    return share ? { metric: condition, above: value / 100 } : { metric: condition, below: value }
  }

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-32">
          <NumberField label={say('Stop at step')} value={step} min={1} step={100} onChange={setStep} />
        </div>
        <Button onClick={() => limit({ ...until, step: Math.round(step) })}>{say('Set steps')}</Button>
        <div className="w-56">
          <Select label={say('Stop when')} value={condition} options={CONDITIONS} onChange={choose} />
        </div>
        {condition !== 'none' && (
          <div className="w-28">
            <NumberField
              label={say('this')}
              value={value}
              min={0}
              max={share ? 100 : 1000}
              unit={share ? '%' : undefined}
              onChange={setValue}
            />
          </div>
        )}
        <Button
          onClick={() => limit({ ...(until.step === undefined ? {} : { step: until.step }), ...reached() })}
        >
          {say('Set condition')}
        </Button>
        <Button variant="quiet" disabled={Object.keys(until).length === 0} onClick={() => limit({})}>
          {say('Never stop')}
        </Button>
      </div>
      <p className="text-[0.8125rem] text-quiet" role="status">
        {inWords(until)}
      </p>
    </div>
  )
}

const ALTERNATIVES = new Intl.ListFormat(TAG, { type: 'disjunction' })

function inWords({ step, metric, below, above }: Until): string {
  const name = CONDITIONS.find(({ value }) => value === metric)?.label
  const reasons = [
    ...(step === undefined ? [] : [say('at step {step}', { step: step.toLocaleString(TAG) })]),
    ...(name && below !== undefined
      ? [say('when {condition} {value}', { condition: name, value: formatBrief(below) })]
      : []),
    ...(name && above !== undefined
      ? [say('when {condition} {value}', { condition: name, value: formatPercent(above) })]
      : []),
  ]
  return reasons.length === 0
    ? say('This run stops when you stop it.')
    : say('This run stops {reasons}.', { reasons: ALTERNATIVES.format(reasons) })
}
