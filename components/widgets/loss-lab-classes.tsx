'use client'

import { BarList } from '@/components/charts/bar-list'
import { Readout } from '@/components/ui/readout'
import { Segmented } from '@/components/ui/segmented'
import { Slider } from '@/components/ui/slider'
import { say } from '@/lib/locale/say'
import { formatNumber, formatPercent } from '@/lib/math/format'
import { categoricalCrossEntropy } from '@/lib/math/losses'
import { softmax } from '@/lib/math/softmax'
import { useShown } from '@/lib/twin/use-shown'

const CLASSES = ['cat', 'dog', 'bird'] as const
const CLASS_NAMES = { cat: say('cat'), dog: say('dog'), bird: say('bird') }

/** Categorical cross-entropy by hand: three logits, one right class, and the slope in every logit. */
export function LossClasses() {
  const [logits, setLogits] = useShown('loss-lab-classes/logits', [2, 1, -1])
  const [right, setRight] = useShown<(typeof CLASSES)[number]>('loss-lab-classes/right', 'dog')
  const target = CLASSES.map((name) => (name === right ? 1 : 0))
  const probabilities = Array.from(softmax(logits))
  return (
    <div className="grid gap-4 @2xl:grid-cols-2">
      <div className="grid content-start gap-3">
        <Segmented
          label={say('The right class')}
          value={right}
          options={CLASSES.map((value) => ({ value, label: CLASS_NAMES[value] }))}
          onChange={setRight}
        />
        {CLASSES.map((name, k) => (
          <Slider
            key={name}
            label={say('Logit of {name}', { name: CLASS_NAMES[name] })}
            value={logits[k]!}
            min={-5}
            max={5}
            step={0.5}
            onChange={(value) => setLogits(logits.with(k, value))}
          />
        ))}
      </div>
      <div className="grid content-start gap-3">
        <BarList
          label={say('softmax')}
          labelWidth="7ch"
          bars={CLASSES.map((name, k) => ({
            label: CLASS_NAMES[name],
            value: probabilities[k]!,
            truth: name === right,
          }))}
        />
        <div className="grid grid-cols-3 gap-2">
          {CLASSES.map((name, k) => (
            <Readout
              key={name}
              label={say('slope, {name}', { name: CLASS_NAMES[name] })}
              value={formatNumber(probabilities[k]! - target[k]!)}
              note={`${formatPercent(probabilities[k]!, 0)} − ${target[k]}`}
            />
          ))}
        </div>
        <Readout
          label={say('loss −ln p({right})', { right: CLASS_NAMES[right] })}
          unit={say('nats')}
          value={formatNumber(categoricalCrossEntropy(logits, target))}
        />
      </div>
    </div>
  )
}
