'use client'

import { useSlow } from '@/components/charts/slow'
import { Scrolling } from '@/components/ui/scrolling'
import { Toggle } from '@/components/ui/toggle'
import { say } from '@/lib/locale/say'
import { sigmoid } from '@/lib/math/activations'
import { threshold, weightedSum } from '@/lib/math/neuron'
import { useShown } from '@/lib/twin/use-shown'
import type { NeuronRun } from './neuron'
import type { Spot } from './neuron-geometry'
import type { NeuronModel } from './neuron-model'
import { fixed, LOOK_NAMES, measured } from './neuron-names'

interface NeuronTableProps {
  run: NeuronRun
  model: NeuronModel
  onPick: (spot: Spot) => void
}

/** Every example with its sum and its answer: the picture in numbers. */
export function NeuronTable({ run, model, onPick }: NeuronTableProps) {
  const [onlyWrong, setOnlyWrong] = useShown('neuron-table/onlyWrong', false)
  const { data, looked } = useSlow(model, 400)
  if (!data) return <p role="status">{say('Nothing is loaded yet.')}</p>
  const { x, labels, kind } = data.train
  const rows = Array.from(labels, (label, index) => {
    const place = [x[2 * index]!, x[2 * index + 1]!] as const
    const z = weightedSum(looked, ...place)
    return { index, place, label, z, wrong: threshold(z) !== label }
  }).filter(({ wrong }) => wrong || !onlyWrong)
  const caption = say('{rows} {nouns} to learn from, as the {kind} neuron sees them', {
    rows: rows.length,
    nouns: data.nouns,
    kind: LOOK_NAMES[run.params.look],
  })
  return (
    <div className="grid gap-2 text-[0.8125rem]">
      <div className="justify-self-start">
        <Toggle label={say('Only mistakes')} checked={onlyWrong} onChange={setOnlyWrong} />
      </div>
      <Scrolling label={caption} className="max-h-80">
        <table className="w-full border-collapse text-end font-mono tabular-nums">
          <caption className="py-1 text-start font-sans text-quiet">{caption}</caption>
          <thead className="font-sans text-quiet">
            <tr>
              {[
                say('number##of an example'),
                say('is##what an example is'),
                data.axes[0].name,
                data.axes[1].name,
                'x₁',
                'x₂',
                'z',
                'σ(z)',
                say('should be'),
                '',
              ].map((name, i) => (
                <th key={i} scope="col" className="whitespace-nowrap px-2 py-1 font-medium">
                  {name || <span className="sr-only">{say('right or wrong')}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ index, place, label, z, wrong }) => (
              <tr key={index} className="[&>td]:whitespace-nowrap [&>td]:px-2">
                <td>
                  <button
                    type="button"
                    className="min-h-6 cursor-pointer px-1 text-link underline pointer-coarse:min-h-11"
                    aria-label={say('Show {noun} {index}', { noun: data.noun, index: index + 1 })}
                    onClick={() => onPick({ place, index })}
                  >
                    {index + 1}
                  </button>
                </td>
                <td className="font-sans">{data.kinds[kind[index]!]}</td>
                <td>{measured(data, 0, place[0])}</td>
                <td>{measured(data, 1, place[1])}</td>
                <td>{fixed(place[0])}</td>
                <td>{fixed(place[1])}</td>
                <td>{fixed(z)}</td>
                <td>{fixed(sigmoid.value(z))}</td>
                <td>{label}</td>
                <td className={`font-sans ${wrong ? 'text-bad' : 'text-quiet'}`}>
                  {wrong ? say('wrong') : say('right')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </div>
  )
}
