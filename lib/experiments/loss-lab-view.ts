import type { Snapshot } from '@/lib/engine/experiment'
import { sigmoid } from '@/lib/math/activations'
import type { ReliabilityBin } from '@/lib/math/calibration'
import { type LossLabParams, type LossName, RACERS } from './loss-lab.params'
import { type Examples, loadExamples } from './loss-lab-data'

/** A straight line found by one loss. */
export interface LineRacer {
  loss: LossName
  slope: number
  intercept: number
}

/** One neuron under one loss, at its only example: input 1, target 1. */
export interface NeuronRacer {
  loss: LossName
  weight: number
  bias: number
  logit: number
  probability: number
  /** ∂L/∂w. The input is 1, so it is ∂L/∂b and ∂L/∂z as well. */
  gradient: number
}

/** A network under one loss, judged by examples it has never seen. */
export interface CalibrationRacer {
  loss: LossName
  bins: ReliabilityBin[]
  /** Expected calibration error, in [0, 1]. */
  error: number
  accuracy: number
  /** P(class 1) over the square, row by row from the top left, in [0, 1]. */
  field: Float32Array
}

export type Race =
  | { task: 'outliers'; points: Examples; racers: LineRacer[] }
  | { task: 'saturation'; racers: NeuronRacer[] }
  | {
      task: 'calibration'
      points: Examples
      racers: CalibrationRacer[]
      field: { columns: number; extent: number }
    }

export interface LossLabView extends Snapshot {
  race: Race
}

/** The neuron at its example x = 1, y = 1: with e = p − 1 the slope is e for cross-entropy, e p (1 − p) for ½ e². */
export function neuronOf(loss: LossName, { weight, bias }: { weight: number; bias: number }): NeuronRacer {
  const logit = weight + bias
  const probability = sigmoid.value(logit)
  const error = probability - 1
  const gradient = loss === 'crossEntropy' ? error : error * sigmoid.derivative(logit, probability)
  return { loss, weight, bias, logit, probability, gradient }
}

/** What there is to see before the first step, where it needs no device: no line yet, and the neuron at its start. */
export function openingRace(params: LossLabParams, seed: number): Race | undefined {
  const { task, start } = params
  switch (task) {
    case 'outliers': {
      const racers = RACERS[task].map((loss) => ({ loss, slope: 0, intercept: 0 }))
      return { task, points: loadExamples(params, seed).train, racers }
    }
    case 'saturation':
      return { task, racers: RACERS[task].map((loss) => neuronOf(loss, { weight: start, bias: 0 })) }
    case 'calibration':
      return
  }
}

/** Numbers for curves, named `<loss><what>`. */
export function metricsOf(race: Race): Record<string, number> {
  switch (race.task) {
    case 'outliers':
      return Object.fromEntries(race.racers.map(({ loss, slope }) => [`${loss}Slope`, slope]))
    case 'saturation':
      return Object.fromEntries(
        race.racers.flatMap(({ loss, probability, gradient }) => [
          [`${loss}Probability`, probability],
          [`${loss}Gradient`, Math.abs(gradient)],
        ]),
      )
    case 'calibration':
      return Object.fromEntries(
        race.racers.flatMap(({ loss, error, accuracy }) => [
          [`${loss}Calibration`, error],
          [`${loss}Accuracy`, accuracy],
        ]),
      )
  }
}
