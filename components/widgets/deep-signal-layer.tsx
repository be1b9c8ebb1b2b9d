'use client'

import { useMemo } from 'react'
import { FieldThumb } from '@/components/charts/field-thumb'
import { LineChart, type Series } from '@/components/charts/line-chart'
import { Slider } from '@/components/ui/slider'
import type { LaneView } from '@/lib/experiments/deep-signal'
import { BINS, SHOWN } from '@/lib/experiments/deep-signal-look'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import type { DeepSignalRun } from './deep-signal'
import { formatSize, LANE_COLOURS, laneName } from './deep-signal-names'
import { LaneKey } from './deep-signal-verdict'

/** One layer of every network: what each of its neurons says, and how values and gradients are spread. */
export function LayerLook({ run }: { run: DeepSignalRun }) {
  const { params, change, locked, snapshot } = run
  return (
    <div className="grid gap-4">
      <div className="max-w-sm">
        <Slider
          label={say('Layer')}
          locked={locked('layer')}
          value={Math.min(params.layer, params.depth)}
          min={1}
          max={params.depth}
          onChange={(layer) => change({ layer })}
        />
      </div>
      {snapshot ? (
        <div className="grid gap-x-8 gap-y-5 @min-[760px]:grid-cols-2">
          {snapshot.lanes.map((lane) => (
            <LanePicture
              key={lane.name}
              lane={lane}
              width={params.width}
              name={params.repair === 'none' ? say('this network') : laneName(lane.name, params)}
            />
          ))}
        </div>
      ) : (
        <p className="m-0 text-quiet text-sm">
          {say('After the first step: what every neuron of this layer says of {shown} digits.', {
            shown: SHOWN,
          })}
        </p>
      )}
    </div>
  )
}

function LanePicture({ lane, name, width }: { lane: LaneView; name: string; width: number }) {
  const { picture, layers } = lane
  const at = picture.layer - 1
  const broken = !(picture.most <= Number.MAX_VALUE) || Number.isNaN(layers.activations[at])
  const distinct = layers.distinct[at]!
  const ill = { dead: formatPercent(layers.dead[at]!, 0), saturated: formatPercent(layers.saturated[at]!, 0) }
  const rows = picture.units.length / SHOWN
  const domain = useMemo(() => [-picture.most || -1, picture.most || 1] as const, [picture.most])
  const spreads = useMemo(
    (): [Series, Series] => [
      spread(say('activations'), picture.histogram, picture.most, LANE_COLOURS[lane.name]),
      spread(say('gradient'), picture.gradientHistogram, picture.mostGradient, LANE_COLOURS[lane.name]),
    ],
    [picture, lane.name],
  )
  return (
    <fieldset
      className="m-0 grid border-0 p-0 min-w-0 content-start gap-2 text-sm"
      aria-label={say('Layer {layer}, {name}', { layer: picture.layer, name })}
    >
      <p className="m-0 flex flex-wrap items-center gap-x-2">
        <LaneKey lane={lane} />
        <b className="font-semibold">{name}</b>
        <span className="text-quiet">
          {broken
            ? say('no number is left in this layer')
            : distinct === 1
              ? say('all neurons say the same; {dead} dead, {saturated} saturated', ill)
              : say(
                  '{distinct} of {width} neurons say something of their own; {dead} dead, {saturated} saturated',
                  { distinct, width, ...ill },
                )}
        </span>
      </p>
      <div className="grid gap-1">
        <FieldThumb
          columns={SHOWN}
          rows={rows}
          values={picture.units}
          domain={domain}
          scale="diverging"
          label={say('What {rows} neurons (rows) say of {shown} digits (columns); the largest is {most}.', {
            rows,
            shown: SHOWN,
            most: formatSize(picture.most),
          })}
          className="h-36 w-full"
        />
        <p className="m-0 text-quiet text-xs">
          {say('A row is a neuron, a column a digit. Orange and blue reach to ±{most}; pale is 0.', {
            most: formatSize(picture.most),
          })}
        </p>
      </div>
      <div className="grid grid-cols-2 gap-4">
        <LineChart
          series={[spreads[0]]}
          xLabel="a"
          yLabel={say('share of the activations')}
          format={formatPercent}
          className="h-28"
        />
        <LineChart
          series={[spreads[1]]}
          xLabel="∂ℓ/∂z"
          yLabel={say('share of the gradients')}
          format={formatPercent}
          className="h-28"
        />
      </div>
    </fieldset>
  )
}

/** A histogram as a curve over the middles of its bins. */
function spread(name: string, shares: Float32Array, most: number, colour: number): Series {
  const x = Float64Array.from({ length: BINS }, (_, i) => (most || 1) * (((i + 0.5) * 2) / BINS - 1))
  return { name, points: { x, y: shares }, colour, dash: [] }
}
