import {
  backwardMultiplications,
  gradientIn,
  lossAfterStep,
  measuredIn,
  rightDigits,
  valueIn,
} from '@/lib/autograd/worked'
import * as activations from '@/lib/math/activations'
import { lostByAdam } from '@/lib/math/adam-lost'
import { bestDiscriminator, discriminatorCost, generatorCost, generatorSlope } from '@/lib/math/adversarial'
import { attend } from '@/lib/math/attention'
import {
  accuracyError,
  chanceLoss,
  exampleLoss,
  multiplicationCount,
  stepsPerEpoch,
} from '@/lib/math/classifier'
import { convolve, outputSize } from '@/lib/math/convolution'
import { mostRegions, parameterCount, xorNeuron } from '@/lib/math/feedforward'
import { stackMultiplications, stackParameters } from '@/lib/math/layer-stack'
import { collapse } from '@/lib/math/linear-collapse'
import {
  absoluteError,
  binaryCrossEntropy,
  categoricalCrossEntropy,
  huber,
  meanSquare,
  squaredError,
} from '@/lib/math/losses'
import { correct, weightedSum } from '@/lib/math/neuron'
import { spreadOf, standardize, standardizeBackward } from '@/lib/math/normalize'
import { type OptimizerName, walk } from '@/lib/math/optimizers'
import { packedBytes } from '@/lib/math/quantize'
import { fieldSize } from '@/lib/math/receptive-field'
import { cellParameters } from '@/lib/math/recurrent'
import { nextProbabilities } from '@/lib/math/sampling'
import { stepsToEven } from '@/lib/math/saturation'
import { gaussianMoments, reluFactor } from '@/lib/math/signal'
import { softmax } from '@/lib/math/softmax'
import { transformerParameters } from '@/lib/math/transformer-size'

/**
 * What an expression in a lesson may use, such as `{fmt(sigmoid(-6), 4)}`. It is evaluated when the site is built,
 * so worked numbers are computed and never typed.
 */
export const scope = {
  fmt,
  sigmoid: activations.sigmoid.value,
  tanh: activations.tanh.value,
  relu: activations.relu.value,
  activate,
  slopeOf,
  collapse,
  softmax,
  attend,
  nextProbabilities,
  transformerParameters,
  cellParameters,
  parameterCount,
  bestDiscriminator,
  discriminatorCost,
  generatorCost,
  generatorSlope,
  mostRegions,
  xorNeuron,
  convolve,
  outputSize,
  fieldSize,
  stackParameters,
  stackMultiplications,
  weightedSum,
  correct,
  chanceLoss,
  exampleLoss,
  multiplicationCount,
  stepsPerEpoch,
  accuracyError,
  squaredError: squaredError.value,
  absoluteError: absoluteError.value,
  huber: (delta: number, output: number, target: number) => huber(delta).value(output, target),
  binaryCrossEntropy: binaryCrossEntropy.value,
  categoricalCrossEntropy,
  stepsToEven,
  stride,
  lostByAdam,
  valueIn,
  gradientIn,
  measuredIn,
  lossAfterStep,
  backwardMultiplications,
  rightDigits,
  meanSquare,
  packedBytes,
  gaussianMoments,
  reluFactor,
  spreadOf,
  standardize,
  standardizeBackward,
}

/** f(z) of the activation of that name. */
function activate(name: activations.Activation, z: number): number {
  return activations.activations[name].value(z)
}

/** f′(z) of the activation of that name. */
function slopeOf(name: activations.Activation, z: number): number {
  const { value, derivative } = activations.activations[name]
  return derivative(z, value(z))
}

/** The t-th step of a rule on the loss w² from w = 1, at a rate of 0.1: the weight after it, its slope, its memory. */
function stride(name: OptimizerName, t: number): { weight: number; slope: number; slots: number[] } {
  const { w, gradient, slots } = walk(name, ([w]) => [2 * w!], [1], t, { learningRate: 0.1 })[t]!
  return { weight: w[0]!, slope: gradient[0]!, slots: slots.map(([slot]) => slot!) }
}

/** A number with a fixed number of decimals, thousands grouped, and a real minus sign. */
function fmt(value: number, decimals = 2): string {
  const text = Math.abs(value).toLocaleString('en', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  return value < 0 && Number(text.replaceAll(',', '')) !== 0 ? `−${text}` : text
}
