import { lockable } from '@/components/ui/run-link'
import { settingsOf } from '@/lib/class/settings'
import { describeParams } from '@/lib/engine/params'
import type { ExperimentId } from '@/lib/experiments'
import { catalog } from '@/lib/experiments/catalog'
import { say } from '@/lib/locale/say'
import { FAIR, trainOnce } from '@/lib/worker/judge'
import { readOpening } from '@/lib/worker/lab'

/** What a class can be asked about a widget as it is set up. */
export interface Probed {
  widget: string
  title: string
  settings: string
  /** Names of what it measures, those that matter most first. */
  metrics: string[]
  /** Parameters that students may choose: numbers that are not negative. */
  axes: { name: string; label: string; min: number; max: number }[]
  /** What of the address could not be used. */
  problems: string[]
}

const FIRST = ['testAccuracy', 'testLoss', 'accuracy', 'loss']
const LARGEST = 9e9

/**
 * Takes one step of the model that an address of the lab describes, out of sight, to see what it measures.
 *
 * @throws Error in words, where the address names no widget, or the model does not run
 */
export async function probe(link: string, signal: AbortSignal): Promise<Probed> {
  const { widget, search } = readLink(link)
  const setup = Object.hasOwn(catalog, widget) ? catalog[widget] : undefined
  if (!setup) throw new Error(say('There is no widget “{widget}”.', { widget: widget.slice(0, 40) }))
  const { params, problems } = readOpening(setup, search)
  const fair = FAIR.filter((one) => setup.backends.includes(one))
  const order = { experiment: widget as ExperimentId, params, seed: 1, backends: fair }
  const { metrics } = await trainOnce(order, 1, { signal })
  const shown = new Set(lockable(widget, setup))
  return {
    widget,
    title: setup.title,
    settings: settingsOf(setup, search),
    metrics: Object.keys(metrics).sort((a, b) => rank(a) - rank(b)),
    axes: describeParams(setup.params).flatMap(({ name, label, kind, min = -1, max = Infinity }) =>
      (kind === 'real' || kind === 'whole') && min >= 0 && max <= LARGEST && shown.has(name)
        ? [{ name, label, min, max }]
        : [],
    ),
    problems,
  }
}

const rank = (metric: string) => (FIRST.includes(metric) ? FIRST.indexOf(metric) : FIRST.length)

function readLink(link: string): { widget: string; search: URLSearchParams } {
  const { pathname, searchParams } = parse(link)
  const [, widget] = /\/lab\/([\w-]+)(?:\.html|\/)?$/.exec(pathname) ?? []
  if (!widget) throw new Error(say('This is no link to a widget alone. It should contain /lab/ and a name.'))
  for (const name of ['class', 'report']) searchParams.delete(name)
  return { widget, search: searchParams }
}

function parse(link: string): URL {
  try {
    return new URL(link.trim(), location.origin)
  } catch {
    throw new Error(say('This is no link.'))
  }
}
