import type { Setup } from '@/lib/engine/experiment'
import { describeParams, RUN_NAMES } from '@/lib/engine/params'
import type { Until } from '@/lib/engine/stop'
import { say } from '@/lib/locale/say'

/** Controls that the frame of every widget has, and that a link can lock. */
const FRAME_PARTS = [
  'train',
  'reset',
  'time',
  'speed',
  'seed',
  'backend',
  'share',
  'export',
  'doctor',
] as const

/** Parts of single widgets that a link can lock besides the parameters. */
const OWN_PARTS: Readonly<Record<string, readonly string[]>> = {
  cnn: ['weights'],
  neuron: ['rule', 'compare', 'valley', 'table'],
  playground: ['network', 'runs', 'seeds', 'weights', 'surface', 'stop'],
}

/** Widgets whose parameters only a link can set: nothing on screen turns them, so nothing can be locked. */
const WITHOUT_CONTROLS: ReadonlySet<string> = new Set(['first-digits'])

/** How a run proceeds, as a link says it besides the parameters: `speed=10&stop=5000,testLoss-below-0.05`. */
export interface Pace {
  /** Steps a second; infinite is as fast as the device can. Absent: as the widget usually opens. */
  stepsPerSecond?: number
  until: Until
}

/** What the run bar offers, in steps a second. */
const SPEEDS = [2, 10, 100, 1000]
const FASTEST = 'fastest'

/** Reads what a link says of the pace. What cannot be used is named in `problems` and left out. */
export function readPace(search: URLSearchParams): Pace & { problems: string[] } {
  const problems: string[] = []
  const pace: Pace = { until: {} }
  const speed = search.get(RUN_NAMES.speed)
  if (speed === FASTEST) pace.stepsPerSecond = Number.POSITIVE_INFINITY
  else if (speed !== null) {
    const value = SPEEDS.find((one) => String(one) === speed)
    if (value) pace.stepsPerSecond = value
    else
      problems.push(
        say('speed={speed} cannot be used: one of {speeds}, {fastest} is needed.', {
          speed: speed.slice(0, 40),
          speeds: SPEEDS.join(', '),
          fastest: FASTEST,
        }),
      )
  }
  for (const condition of search.get(RUN_NAMES.stop)?.split(',') ?? []) {
    const until = readCondition(condition)
    if (until) Object.assign(pace.until, until)
    else
      problems.push(
        say(
          'stop={condition} cannot be used: a step such as 5000, or a condition such as loss-below-0.1 or accuracy-above-0.95, is needed.',
          { condition: condition.slice(0, 40) },
        ),
      )
  }
  return { ...pace, problems }
}

function readCondition(text: string): Until | undefined {
  if (/^[1-9]\d{0,8}$/.test(text)) return { step: Number(text) }
  const [, metric, side, limit] = /^([a-zA-Z]{1,30})-(below|above)-(.+)$/.exec(text) ?? []
  const value = Number(limit)
  if (!metric || !Number.isFinite(value)) return
  return side === 'below' ? { metric, below: value } : { metric, above: value }
}

/**
 * What a link must say for this pace; nothing where it is the usual one.
 *
 * @param usual steps a second with which the widget opens
 */
export function writePace(
  { stepsPerSecond, until }: Pace,
  usual = Number.POSITIVE_INFINITY,
): [name: string, text: string][] {
  const { step, metric, below, above } = until
  const stop = [
    ...(step === undefined ? [] : [String(step)]),
    ...(metric && below !== undefined ? [`${metric}-below-${below}`] : []),
    ...(metric && above !== undefined ? [`${metric}-above-${above}`] : []),
  ]
  return [
    ...(stepsPerSecond === undefined || stepsPerSecond === usual
      ? []
      : [
          [RUN_NAMES.speed, Number.isFinite(stepsPerSecond) ? String(stepsPerSecond) : FASTEST] as [
            string,
            string,
          ],
        ]),
    ...(stop.length > 0 ? [[RUN_NAMES.stop, stop.join(',')] as [string, string]] : []),
  ]
}

/** Every name that `lock=` understands in the widget of this id. */
export const lockable = (widget: string, { params }: Setup): string[] => [
  ...FRAME_PARTS,
  ...(OWN_PARTS[widget] ?? []),
  ...(WITHOUT_CONTROLS.has(widget) ? [] : describeParams(params).map(({ name }) => name)),
]

/** What a link asks to lock that this widget does not have, in words. */
export function unknownLocks(widget: string, setup: Setup, search: URLSearchParams): string[] {
  const known = lockable(widget, setup)
  return (search.get('lock')?.split(',') ?? [])
    .filter((name) => name !== '' && !known.includes(name))
    .map((name) =>
      say('lock={name} locks nothing: this widget has no control of this name.', { name: name.slice(0, 40) }),
    )
}
