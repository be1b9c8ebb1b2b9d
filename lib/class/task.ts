import { metricName } from '@/lib/engine/metric-name'
import { readClassCode } from '@/lib/exercises/class'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import type { Asked } from './code'

/** What a class is asked: to train one widget to the same step, each with a seed of their own. */
export interface ClassTask {
  classCode: string
  widget: string
  /** Parameters of the widget as its address has them, by name: `data=circle&noise=0.2`. */
  settings: string
  /** Name of what is measured, such as `testAccuracy`. */
  metric: string
  /** Where it counts. */
  step: number
  /** Name of the parameter that each student chooses: the horizontal axis. */
  over?: string
}

/** In an address: who asks, and what is reported: `class=RIVER-7&report=loss-at-500-over-learningRate`. */
export const TASK_NAMES = { classCode: 'class', report: 'report' } as const

export const MOST_STEPS = 10_000_000

/** Whether an address asks for a class task at all. */
export const asksForTask = (search: URLSearchParams) => search.has(TASK_NAMES.report)

/**
 * Reads the address of a class task: `/lab/playground?data=circle&report=testAccuracy-at-1000&class=RIVER-7`.
 *
 * @param settingsIn what of the address are settings; of a link that went through other hands, not all of it
 */
export function readTask(
  widget: string,
  search: URLSearchParams,
  settingsIn: (search: URLSearchParams, over?: string) => string = asWritten,
): { task: ClassTask } | { problem: string } {
  const code = readClassCode(search.get(TASK_NAMES.classCode) ?? '')
  if ('problem' in code) return code
  const report = search.get(TASK_NAMES.report) ?? ''
  const [, metric, step, over] =
    /^([a-zA-Z][\w.-]{0,60})-at-(\d{1,8})(?:-over-(\w{1,40}))?$/.exec(report) ?? []
  const at = Number(step)
  // What every object has, such as `constructor`, is no metric.
  if (!metric || metric in {} || !(at >= 1 && at <= MOST_STEPS)) {
    return {
      problem: say(
        'report={report} cannot be used: a metric and a step such as testAccuracy-at-1000 is needed.',
        { report: report.slice(0, 40) },
      ),
    }
  }
  const settings = settingsIn(search, over)
  return { task: { classCode: code.name, widget, settings, metric, step: at, ...(over ? { over } : {}) } }
}

/** The settings of an address that `taskPath` wrote: all of it that does not say who asks for what. */
function asWritten(search: URLSearchParams, over?: string): string {
  const names: readonly string[] = Object.values(TASK_NAMES)
  return inOrder([...search].filter(([name]) => !names.includes(name) && name !== over))
}

/** Settings as they stand in an address: commas are legal there, and far easier to read than %2C. */
export const inOrder = (settings: readonly (readonly [name: string, text: string])[]): string =>
  new URLSearchParams([...settings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => [name, text]))
    .toString()
    .replaceAll('%2C', ',')

/** The address that students open. */
export const taskPath = (task: ClassTask) => `${pathOf(task)}&${TASK_NAMES.classCode}=${codeInAddress(task)}`

/** What the codes of a task depend on. */
export const askedOf = (task: ClassTask): Asked => ({
  classCode: task.classCode,
  task: pathOf(task),
  pair: task.over !== undefined,
})

/** What is asked, in a few words: `playground, test accuracy at step 1,000`. */
export const taskInWords = ({ widget, metric, step, over }: ClassTask) =>
  over
    ? say('{widget}, {metric} at step {step} over {over}', {
        widget,
        metric: metricName(metric),
        step: step.toLocaleString(TAG),
        over: metricName(over),
      })
    : say('{widget}, {metric} at step {step}', {
        widget,
        metric: metricName(metric),
        step: step.toLocaleString(TAG),
      })

/** The same for every class. */
function pathOf({ widget, settings, metric, step, over }: ClassTask): string {
  const report = `${metric}-at-${step}${over ? `-over-${over}` : ''}`
  return `/lab/${widget}?${settings}${settings && '&'}${TASK_NAMES.report}=${report}`
}

const codeInAddress = ({ classCode }: ClassTask) => encodeURIComponent(classCode)
