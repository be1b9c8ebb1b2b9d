import { ClassMark } from '@/components/charts/marks'
import type { NeuronData } from '@/lib/experiments/neuron-data'
import { say } from '@/lib/locale/say'

/** What marks and rings mean. Colour says what the neuron should answer, the shape what it is. */
export function NeuronLegend({ data }: { data?: NeuronData }) {
  if (!data) return null
  const { kind, labels } = data.train
  const present = data.kinds.flatMap((name, mark) => {
    const at = kind.indexOf(mark)
    return at < 0 ? [] : [{ name, mark, label: labels[at]! }]
  })
  return (
    <ul className="m-0 flex list-none flex-wrap gap-x-3 gap-y-0.5 p-0 font-sans text-quiet text-xs">
      {present.map(({ name, mark, label }) => (
        <li key={name} className="flex items-center gap-1">
          <ClassMark mark={mark} colour={label === 1 ? 'var(--pos)' : 'var(--neg)'} />
          {name}: {label}
        </li>
      ))}
      <li className="flex items-center gap-1">
        <span className="inline-block size-3 rounded-full border-2 border-bad" />
        {say('wrong side')}
      </li>
    </ul>
  )
}
