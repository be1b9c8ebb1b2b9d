'use client'

import { lazy, useEffect, useMemo, useRef } from 'react'
import { ClassMark } from '@/components/charts/marks'
import { Frame } from '@/components/ui/frame'
import { whenNear } from '@/components/ui/near'
import { Notice } from '@/components/ui/notice'
import { usePreview } from '@/components/ui/run-preview'
import { useReveal } from '@/components/ui/run-reveal'
import { Segmented } from '@/components/ui/segmented'
import type { OptimizerRaceView } from '@/lib/experiments/optimizer-race'
import {
  lengthOf,
  OPTIMIZERS,
  type OptimizerRaceParams,
  setup,
  VIEWS,
} from '@/lib/experiments/optimizer-race.params'
import { startOn, surfaceOf } from '@/lib/experiments/optimizer-race-problem'
import { plural, say } from '@/lib/locale/say'
import { type Run, useExperiment } from '@/lib/worker/use-experiment'
import type { WidgetProps } from '.'
import { RaceControls } from './optimizer-race-controls'
import { terrainOf, terrainOfSlice } from './optimizer-race-field'
import { Hand } from './optimizer-race-hand'
import { RACER_NAMES, racerColour, VIEW_NAMES, YOUR_COLOUR } from './optimizer-race-names'
import { useRoutes } from './optimizer-race-routes'
import { useWalk, type Walk } from './optimizer-race-walk'

// Read by those who ask for it.
const RaceHelp = lazy(async () => ({ default: (await import('./optimizer-race-help')).RaceHelp }))
// A lesson may open on the hidden landscape, which shows none of these until the walk is over.
const RaceMap = whenNear('optimizer-race-map', async () => (await import('./optimizer-race-map')).RaceMap)
const RaceCurves = whenNear(
  'optimizer-race-curves',
  async () => (await import('./optimizer-race-curves')).RaceCurves,
)
const RaceTable = whenNear(
  'optimizer-race-table',
  async () => (await import('./optimizer-race-table')).RaceTable,
)
const Verdict = whenNear(
  'optimizer-race-verdict',
  async () => (await import('./optimizer-race-verdict')).Verdict,
)
const RaceRelief = whenNear(
  'optimizer-race-relief',
  async () => (await import('./optimizer-race-relief')).RaceRelief,
)
const StepSizes = whenNear(
  'optimizer-race-steps',
  async () => (await import('./optimizer-race-steps')).StepSizes,
)

export type OptimizerRaceRun = Run<OptimizerRaceParams, OptimizerRaceView>

/** Update rules raced against each other, and against the reader. */
export default function OptimizerRace({ params }: WidgetProps) {
  const run: OptimizerRaceRun = useExperiment('optimizer-race', setup, params)
  const { params: now, seed, snapshot, change, locked } = run
  const [framed, picture] = useReveal(run as Run)
  const { arena, condition, start, x, y } = now
  const preview = usePreview<OptimizerRaceView>(run, { ...now, view: 'map' })
  const view = snapshot ?? preview
  const names = useMemo(() => OPTIMIZERS.filter((name) => now.racers.includes(name)), [now.racers])
  const surface = useMemo(() => surfaceOf({ arena, condition }, seed), [arena, condition, seed])
  const begin = useMemo(
    () => (surface ? startOn(surface, { start, x, y }, seed) : ([0, 0] as const)),
    [surface, start, x, y, seed],
  )
  const walk = useWalk(surface, begin, lengthOf(now))
  const covered = arena === 'hidden' && !walk.done
  useReplay(run, arena === 'hidden' && walk.done, walk)

  const slice = view?.arena === 'network' ? view.slice : undefined
  const terrain = useMemo(() => {
    if (surface) return terrainOf(surface)
    return slice && terrainOfSlice(slice)
  }, [surface, slice])
  const racers = useRoutes(run, names, view)
  const routes = useMemo(() => {
    if (arena !== 'hidden') return racers
    return [
      ...racers,
      { colour: YOUR_COLOUR, x: walk.places.map(([x]) => x), y: walk.places.map(([, y]) => y) },
    ]
  }, [racers, arena, walk.places])

  return (
    <Frame
      widget="optimizer-race"
      run={framed}
      help={<RaceHelp />}
      controls={<RaceControls run={run} />}
      side={!covered && <RaceCurves run={run} />}
      below={!covered && <RaceTable names={names} view={view} />}
    >
      <div ref={picture} className="from-top @container grid w-full content-start gap-3">
        {covered && surface ? (
          <Hand walk={walk} sentOff={run.step > 0} x={surface.x} y={surface.y} />
        ) : (
          <>
            <Segmented
              label={say('View')}
              hideLabel
              locked={locked('view')}
              value={now.view}
              options={VIEWS.map((value) => ({ value, label: VIEW_NAMES[value] }))}
              onChange={(view) => change({ view })}
            />
            <OutOfRace view={view} />
            {arena === 'hidden' && surface && <Verdict run={run} walk={walk} surface={surface} />}
            {now.view !== 'steps' && !terrain && (
              <p className="m-0 min-h-72 text-quiet">{say('Preparing …')}</p>
            )}
            {now.view === 'map' && terrain && (
              <RaceMap run={run} terrain={terrain} routes={routes} slice={slice} />
            )}
            {now.view === 'relief' && terrain && (
              <RaceRelief terrain={terrain} routes={routes} network={arena === 'network'} />
            )}
            {now.view === 'steps' && <StepSizes names={names} view={view} />}
            <ul className="m-0 flex list-none flex-wrap gap-x-4 gap-y-1 p-0 text-quiet text-xs">
              {names.map((name) => (
                <li key={name} className="m-0 flex items-center gap-1.5">
                  <ClassMark mark={racerColour(name)} />
                  {RACER_NAMES[name]}
                </li>
              ))}
              {arena === 'hidden' && (
                <li className="m-0 flex items-center gap-1.5">
                  <ClassMark mark={YOUR_COLOUR} />
                  {say('you')}
                </li>
              )}
            </ul>
          </>
        )}
      </div>
    </Frame>
  )
}

/** When the reader's walk is over, the racers go from the same start, by themselves and once. */
function useReplay({ train, reset, step }: OptimizerRaceRun, over: boolean, { places }: Walk) {
  const replayed = useRef<Walk['places']>(undefined)
  useEffect(() => {
    if (!over || replayed.current === places) return
    replayed.current = places
    if (step > 0) reset()
    train()
  }, [over, places, step, train, reset])
}

/** Who was thrown out, in words. */
function OutOfRace({ view }: { view?: OptimizerRaceView }) {
  const out = view?.racers.filter(({ outSince }) => outSince !== undefined) ?? []
  if (out.length === 0) return null
  const who = out
    .map(({ name, outSince }) =>
      say('{racer} (step {outSince})', { racer: RACER_NAMES[name], outSince: outSince! }),
    )
    .join(say(', ##between the items of a list'))
  return (
    <Notice tone="warn">
      {say(
        'Out of the race: {who}. Each step overshot by more than the one before, until the numbers passed all bounds.',
        { who },
      )}
      {out.length < view!.racers.length ? ` ${say('The others go on.')}` : ''}{' '}
      {plural(
        {
          one: 'A lower learning rate would have kept it in.',
          other: 'A lower learning rate would have kept them in.',
        },
        { n: out.length },
      )}
    </Notice>
  )
}
