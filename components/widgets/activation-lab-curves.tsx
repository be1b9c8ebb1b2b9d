'use client'

import { useCallback, useId, useMemo } from 'react'
import { LineChart, type Series } from '@/components/charts/line-chart'
import { Canvas, type Surface } from '@/components/ui/canvas'
import { Slider } from '@/components/ui/slider'
import type { Lane } from '@/lib/experiments/activation-lab'
import { ACTIVATIONS, type ActivationName } from '@/lib/experiments/activation-lab.params'
import { BINS, REACH } from '@/lib/experiments/activation-lab-vitals'
import { say } from '@/lib/locale/say'
import { activations } from '@/lib/math/activations'
import { formatPercent } from '@/lib/math/format'
import { useShown } from '@/lib/twin/use-shown'
import { ACTIVATION_NAMES } from './activation-lab-names'
import { SHEETS } from './activation-lab-sheets'
import { SoftmaxSheet } from './activation-lab-softmax'

/** Where curves are computed: dense enough for every bend, and at 0 itself. */
const STEPS = 240
const Z = Float64Array.from({ length: STEPS + 1 }, (_, i) => ((i - STEPS / 2) * 2 * REACH) / STEPS)

/** Functions without a slope at 0: there the curve of the slope has a gap, and that of the step itself. */
const KINKS: ReadonlySet<ActivationName> = new Set(['step', 'relu', 'leakyRelu', 'selu'])

const valueAt = (name: ActivationName, z: number) =>
  name === 'step' && z === 0 ? Number.NaN : activations[name].value(z)
const slopeAt = (name: ActivationName, z: number) =>
  KINKS.has(name) && z === 0 ? Number.NaN : activations[name].derivative(z, activations[name].value(z))

const write = (value: number) => (Number.isNaN(value) ? say('none') : value.toFixed(4).replace('-', '−'))

/** Every activation with its slope; where a network of the race uses it, also the sums it really receives. */
export function Curves({ names, lanes }: { names: readonly ActivationName[]; lanes?: readonly Lane[] }) {
  const [chosen, choose] = useShown<ActivationName | 'softmax'>('activation-lab-curves/chosen', names.at(-1)!)
  return (
    <div className="grid gap-4">
      <Gallery chosen={chosen} onChoose={choose} />
      {chosen === 'softmax' ? (
        <SoftmaxSheet />
      ) : (
        <CurveSheet
          name={chosen}
          lane={lanes?.find(({ activation, out }) => activation === chosen && !out)}
        />
      )}
    </div>
  )
}

interface GalleryProps {
  chosen: ActivationName | 'softmax'
  onChoose: (name: ActivationName | 'softmax') => void
}

function Gallery({ chosen, onChoose }: GalleryProps) {
  const group = useId()
  return (
    <fieldset className="m-0 border-0 p-0">
      <legend className="mb-1.5 p-0 text-[0.8125rem] text-quiet">
        {say('Solid: the function. Dashed: its slope.')}
      </legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(4.6rem,1fr))] gap-1.5">
        {[...ACTIVATIONS, 'softmax' as const].map((name) => (
          <label
            key={name}
            className="relative grid cursor-pointer gap-0.5 overflow-hidden rounded-md border border-rule bg-sunken p-1 text-center text-xs outline-link has-checked:border-act has-checked:font-semibold has-checked:ring-2 has-checked:ring-act has-focus-visible:outline-3"
          >
            <input
              type="radio"
              name={group}
              value={name}
              checked={chosen === name}
              onChange={() => onChoose(name)}
              className="absolute inset-0 m-0 cursor-pointer opacity-0"
            />
            {name === 'softmax' ? (
              <span aria-hidden="true" className="grid h-10 place-items-center font-mono text-quiet">
                z₁ … zₖ
              </span>
            ) : (
              <Thumb name={name} />
            )}
            <span>{name === 'softmax' ? say('softmax') : ACTIVATION_NAMES[name]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Thumb({ name }: { name: ActivationName }) {
  const draw = useCallback(
    ({ context, width, height, theme }: Surface) => {
      const x = (z: number) => ((z + 4) / 8) * width
      const y = (value: number) => height * 0.62 - (value / 4) * height
      context.strokeStyle = theme.rule
      context.lineWidth = 1
      context.beginPath()
      context.moveTo(0, y(0))
      context.lineTo(width, y(0))
      context.moveTo(x(0), 0)
      context.lineTo(x(0), height)
      context.stroke()
      for (const [at, colour, dash] of [
        [valueAt, 0, []],
        [slopeAt, 1, [3, 2]],
      ] as const) {
        context.strokeStyle = theme.series[colour]!
        context.lineWidth = 1.6
        context.setLineDash([...dash])
        context.beginPath()
        let pen = false
        for (const z of Z) {
          const value = at(name, z)
          if (Number.isNaN(value)) pen = false
          else if (pen) context.lineTo(x(z), y(value))
          else {
            context.moveTo(x(z), y(value))
            pen = true
          }
        }
        context.stroke()
      }
      context.setLineDash([])
    },
    [name],
  )
  return <Canvas draw={draw} className="pointer-events-none h-10 w-full" />
}

function CurveSheet({ name, lane }: { name: ActivationName; lane?: Lane }) {
  const [z, setZ] = useShown('activation-lab-curves/z', 1)
  const sheet = SHEETS[name]
  const series = useMemo(
    (): Series[] => [
      { name: 'f', points: { x: Z, y: Z.map((z) => valueAt(name, z)) }, colour: 0, dash: [] },
      { name: 'f′', points: { x: Z, y: Z.map((z) => slopeAt(name, z)) }, colour: 1, dash: [7, 3] },
    ],
    [name],
  )
  const sums = useMemo(() => (lane ? sumsOf(lane) : []), [lane])
  return (
    <div className="grid gap-x-6 gap-y-3 @min-[560px]:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
      <div className="grid min-w-0 content-start gap-3">
        <LineChart
          series={series}
          xLabel="z"
          yLabel={say('{activation} and its slope', { activation: ACTIVATION_NAMES[name] })}
          format={write}
          cursor={z}
          onCursor={setZ}
          className="h-52"
        />
        {lane && (
          <LineChart
            series={sums}
            xLabel="z"
            yLabel={say('share of the sums z that really come, by layer')}
            format={formatPercent}
            cursor={z}
            onCursor={setZ}
            className="h-28"
          />
        )}
      </div>
      <div className="grid content-start gap-3 text-[0.875rem]">
        <Slider
          label="z"
          value={z}
          min={-REACH}
          max={REACH}
          step={0.05}
          format={(z) => z.toFixed(2).replace('-', '−')}
          onChange={setZ}
        />
        <p className="m-0 grid grid-cols-2 gap-2 font-mono tabular-nums" aria-live="polite">
          <span>f(z) = {write(valueAt(name, round(z)))}</span>
          <span>f′(z) = {write(slopeAt(name, round(z)))}</span>
        </p>
        <dl className="m-0 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 [&_dd]:m-0 [&_dt]:text-quiet">
          <dt>f(z)</dt>
          <dd className="font-mono text-[0.8125rem]">{sheet.value}</dd>
          <dt>f′(z)</dt>
          <dd className="font-mono text-[0.8125rem]">{sheet.slope}</dd>
          <dt>{say('values')}</dt>
          <dd>{sheet.range}</dd>
          <dt>{say('steepest')}</dt>
          <dd>{sheet.steepest}</dd>
          <dt>{say('flat')}</dt>
          <dd>{sheet.flat}</dd>
          <dt>{say('source')}</dt>
          <dd>{sheet.source}</dd>
        </dl>
        <p className="m-0 text-quiet text-xs">
          {lane
            ? say(
                'The lower chart counts the sums z of the {activation} network of this race over the training points, beyond ±{reach} in the outermost bins.',
                { activation: ACTIVATION_NAMES[name], reach: REACH },
              )
            : say('Race {activation}, and a second chart shows which sums z its neurons really receive.', {
                activation: ACTIVATION_NAMES[name],
              })}
        </p>
      </div>
    </div>
  )
}

/** Sliders count in binary fractions: 0 must be 0 again. */
const round = (z: number) => Math.round(z * 100) / 100

/** How often each z came, a curve a layer. */
function sumsOf({ layers }: Lane): Series[] {
  const x = Float64Array.from({ length: BINS }, (_, i) => -REACH + ((i + 0.5) * 2 * REACH) / BINS)
  return layers.map(({ sums }, l) => ({ name: say('layer {l}', { l: l + 1 }), points: { x, y: sums } }))
}
