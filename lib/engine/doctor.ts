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
const DEAD_SHARE = 0.5 //        of a layer's units
const VANISHING = 1e-4 //        first layer's gradient against the last layer's
const EXPLODING = 1e3 //         root mean square gradient of any layer
const OVERFIT_RISE = 1.15 //     test loss against its best so far
const OVERFIT_GAP = 1.2 //       test loss against training loss
const PATIENCE = 12 //           points before trends are judged

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
    notANumber(now),
    diverging(history),
    exploding(health),
    vanishing(health),
    dead(health),
    overfitting(history),
  ].filter((finding) => finding !== undefined)
}

function notANumber({ loss, step }: Point): Finding | undefined {
  if (loss === undefined || Number.isFinite(loss)) return
  return {
    id: 'not-a-number',
    severity: 'warning',
    text: `The loss stopped being a number by step ${step}: some weight grew past what a 32-bit float can hold. Go back in time, lower the learning rate, and branch from there.`,
    lesson: 'optimizers',
  }
}

function diverging(history: readonly Point[]): Finding | undefined {
  const losses = history
    .map(({ loss }) => loss)
    .filter((loss) => loss !== undefined && Number.isFinite(loss)) as number[]
  if (losses.length < PATIENCE) return
  const best = Math.min(...losses)
  const recent = median(losses.slice(-5))
  if (recent < DIVERGED * Math.max(best, 1e-3) || recent < 1.5 * losses[0]!) return
  return {
    id: 'diverging',
    severity: 'warning',
    text: `The loss is ${recent.toPrecision(2)}, far above its best of ${best.toPrecision(2)}: each step overshoots the valley. Lower the learning rate.`,
    lesson: 'gradient-descent',
  }
}

function exploding({ gradients }: Health = {}): Finding | undefined {
  const layer = gradients?.findIndex((g) => g > EXPLODING) ?? -1
  if (layer < 0) return
  return {
    id: 'exploding-gradients',
    severity: 'warning',
    text: `The gradient of layer ${layer + 1} has grown to ${gradients![layer]!.toPrecision(2)}: the next step will be thrown far away. Lower the learning rate or clip the gradient.`,
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
    text: `The first layer's gradient is ${(last / Math.max(first, 1e-30)).toExponential(0)} times smaller than the last layer's, so the first layers hardly learn. Try ReLU, fewer layers, or better initial weights.`,
    lesson: 'initialization-and-normalization',
  }
}

function dead({ dead: shares }: Health = {}): Finding | undefined {
  const layer = shares?.findIndex((share) => share >= DEAD_SHARE) ?? -1
  if (layer < 0) return
  return {
    id: 'dead-units',
    severity: 'warning',
    text: `${Math.round(shares![layer]! * 100)} % of the units in hidden layer ${layer + 1} give no signal for any example, and their gradient is zero: they cannot come back. Lower the learning rate or use leaky ReLU.`,
    lesson: 'activations',
  }
}

function overfitting(history: readonly Point[]): Finding | undefined {
  const tested = history.filter(({ testLoss }) => Number.isFinite(testLoss))
  if (tested.length < 2 * PATIENCE) return
  const best = tested.reduce((a, b) => (b.testLoss! < a.testLoss! ? b : a))
  const recent = tested.slice(-5)
  const testLoss = median(recent.map((p) => p.testLoss!))
  const loss = median(recent.map((p) => p.loss!))
  const older = tested.slice(0, -PATIENCE).includes(best)
  if (!older || testLoss < OVERFIT_RISE * best.testLoss! || testLoss < OVERFIT_GAP * loss) return
  return {
    id: 'overfitting',
    severity: 'notice',
    text: `Test loss was best at step ${best.step} (${best.testLoss!.toPrecision(2)}) and has risen to ${testLoss.toPrecision(2)} while training loss is ${loss.toPrecision(2)}: the model is learning its examples by heart.`,
    lesson: 'regularization',
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]!
}
