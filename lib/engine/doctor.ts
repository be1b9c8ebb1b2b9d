import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import type { Health } from './experiment'

/** Metrics at one step of a run. */
export type Point = { step: number } & Record<string, number>

/** Something a good teacher would point at while the reader's model trains. */
export interface Finding {
  id:
    | 'not-a-number'
    | 'diverging'
    | 'dead-units'
    | 'vanishing-gradients'
    | 'exploding-gradients'
    | 'overfitting'
  severity: 'notice' | 'warning'
  /** What is happening, why, and what to try: one or two sentences. */
  text: string
  /** Slug of the lesson that teaches it. */
  lesson: string
}

const DIVERGED = 10 //           times the best loss so far
const RISEN = 1.5 //             times the loss at the beginning
const DEAD_SHARE = 0.5 //        of a layer's neurons
const VANISHING = 1e-4 //        first layer's gradient against the last layer's
const EXPLODING = 1e3 //         root mean square gradient of any layer
const OVERFIT_RISE = 1.15 //     test loss against its best so far
const OVERFIT_GAP = 1.2 //       test loss against training loss
const BLOCK = 6 //               points whose median stands for all of them, against noise
const BLUR = 0.5 //              most steps a block may span, of those before it, to say when something was
const NOISE = 3 //               a rise must exceed so many times the usual change between two points

/**
 * Looks at the recent course of a run and says what is wrong with it, worst first.
 *
 * @param history metrics in order of step; NaN allowed
 * @param health vital signs of the newest step, where the model reports them
 */
export function diagnose(history: readonly Point[], health?: Health): Finding[] {
  const now = history.at(-1)
  if (!now) return []
  return [
    notANumber(now) ?? brokenGradient(now, health),
    diverging(history),
    exploding(health),
    vanishing(health),
    dead(health),
    overfitting(history),
  ].filter((finding) => finding !== undefined)
}

/** The loss first, where there is one: it names the trouble better than what follows from it. */
function notANumber({ step, loss, ...others }: Point): Finding | undefined {
  const metrics = loss === undefined ? others : { loss, ...others }
  const broken = Object.keys(metrics).find((name) => !Number.isFinite(metrics[name as keyof typeof metrics]))
  if (broken === undefined) return
  return {
    id: 'not-a-number',
    severity: 'warning',
    text:
      broken === 'loss'
        ? say(
            'The loss stopped being a number by step {step}: some weight grew past what a 32-bit float can hold. Go back in time, lower the learning rate, and branch from there.',
            { step },
          )
        : say(
            'The metric “{broken}” stopped being a number by step {step}: some weight grew past what a 32-bit float can hold. Go back in time, lower the learning rate, and branch from there.',
            { broken, step },
          ),
    lesson: 'optimizers',
  }
}

/**
 * A weight that is no finite number makes the gradients of its network so, often before any metric shows it:
 * their mean squares are measured anyway, so this look costs nothing. An infinite one is called exploding: its weights
 * may be sound still.
 */
function brokenGradient({ step }: Point, { gradients }: Health = {}): Finding | undefined {
  const layer = gradients?.findIndex(Number.isNaN) ?? -1
  if (layer < 0) return
  return {
    id: 'not-a-number',
    severity: 'warning',
    text: say(
      'The gradient of layer {layer} stopped being a number by step {step}: some weight grew past what a 32-bit float can hold. Go back in time, lower the learning rate, and branch from there.',
      { layer: layer + 1, step },
    ),
    lesson: 'optimizers',
  }
}

function diverging(history: readonly Point[]): Finding | undefined {
  const points = history.filter(({ loss }) => Number.isFinite(loss))
  const blocks = blocksOf(points, 'loss')
  if (blocks.length < 2) return
  const best = Math.min(...blocks.map(({ value }) => value))
  const recent = Math.min(...blocks.slice(-3).map(({ value }) => value)) // one bad block is chance
  if (best < 0) return // ratios mean nothing for a loss that can fall below zero
  if (recent < DIVERGED * Math.max(best, 1e-3) || recent < RISEN * blocks[0]!.value) return
  if (recent - best < NOISE * noiseOf(points, 'loss')) return
  return {
    id: 'diverging',
    severity: 'warning',
    text: say(
      'The loss is {recent}, far above its best of {best}: each step overshoots the valley. Lower the learning rate.',
      { recent: recent.toPrecision(2), best: best.toPrecision(2) },
    ),
    lesson: 'gradient-descent',
  }
}

function exploding({ gradients }: Health = {}): Finding | undefined {
  const layer = gradients?.findIndex((g) => g > EXPLODING) ?? -1
  if (layer < 0) return
  return {
    id: 'exploding-gradients',
    severity: 'warning',
    text: say(
      'The gradient of layer {layer} has grown to {size}: the next step will be thrown far away. Lower the learning rate or clip the gradient.',
      { layer: layer + 1, size: gradients![layer]!.toPrecision(2) },
    ),
    lesson: 'initialization-and-normalization',
  }
}

function vanishing({ gradients }: Health = {}): Finding | undefined {
  if (!gradients || gradients.length < 2) return
  const [first, last] = [gradients[0]!, gradients.at(-1)!]
  if (!(first < VANISHING * last)) return
  return {
    id: 'vanishing-gradients',
    severity: 'warning',
    text:
      first === 0
        ? say(
            "The first layer's gradient is zero, so the first layers hardly learn. Try ReLU, fewer layers, or better initial weights.",
          )
        : say(
            "The first layer's gradient is {ratio} times smaller than the last layer's, so the first layers hardly learn. Try ReLU, fewer layers, or better initial weights.",
            { ratio: (last / first).toExponential(0) },
          ),
    lesson: 'initialization-and-normalization',
  }
}

function dead({ dead: shares }: Health = {}): Finding | undefined {
  const layer = shares?.findIndex((share) => share >= DEAD_SHARE) ?? -1
  if (layer < 0) return
  return {
    id: 'dead-units',
    severity: 'warning',
    text: say(
      '{percent} % of the neurons in hidden layer {layer} give no signal for any example, and their gradient is zero: they cannot bring themselves back. Lower the learning rate or use leaky ReLU.',
      { percent: Math.round(shares![layer]! * 100), layer: layer + 1 },
    ),
    lesson: 'activations',
  }
}

function overfitting(history: readonly Point[]): Finding | undefined {
  const points = history.filter(({ loss, testLoss }) => Number.isFinite(loss) && Number.isFinite(testLoss))
  const blocks = blocksOf(points, 'testLoss')
  if (blocks.length < 4) return
  const best = blocks.slice(0, -2).reduce((a, b) => (b.value < a.value ? b : a))
  const testLoss = blocks.at(-1)!.value
  const loss = blocksOf(points, 'loss').at(-1)!.value
  if (best.value < 0 || testLoss < OVERFIT_RISE * best.value || testLoss < OVERFIT_GAP * loss) return
  if (testLoss - best.value < NOISE * noiseOf(points, 'testLoss')) return
  return {
    id: 'overfitting',
    severity: 'notice',
    text: risen(best, testLoss.toPrecision(2), loss.toPrecision(2)),
    lesson: 'regularization',
  }
}

/** Between points far apart the best may have been lower, and elsewhere: then nothing is said of when it was. */
function risen({ step, span, value }: Block, testLoss: string, loss: string): string {
  const best = value.toPrecision(2)
  return span <= BLUR * step
    ? say(
        'Test loss was best around step {step} ({best}) and has risen to {testLoss} while training loss is {loss}: the model is learning its examples by heart.',
        { step: step.toLocaleString(TAG), best, testLoss, loss },
      )
    : say(
        'Test loss was once {best} or lower and has risen to {testLoss} while training loss is {loss}: the model is learning its examples by heart.',
        { best, testLoss, loss },
      )
}

/** Some points in a row, by their median. */
interface Block {
  /** Of the middle point. */
  step: number
  /** Steps from the first to the last of them. */
  span: number
  value: number
}

/** The course of a metric as medians of blocks, counted from the end. */
function blocksOf(points: readonly Point[], metric: string): Block[] {
  return Array.from({ length: Math.floor(points.length / BLOCK) }, (_, i) => {
    const begin = (points.length % BLOCK) + i * BLOCK
    const block = points.slice(begin, begin + BLOCK)
    const span = block.at(-1)!.step - block[0]!.step
    return { step: block[BLOCK >> 1]!.step, span, value: median(block.map((point) => point[metric]!)) }
  })
}

/** How much a metric usually changes from one point to the next. */
function noiseOf(points: readonly Point[], metric: string): number {
  return median(points.slice(1).map((point, i) => Math.abs(point[metric]! - points[i]![metric]!)))
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]!
}
