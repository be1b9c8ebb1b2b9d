import { sigmoid } from './activations'

/**
 * How many steps of gradient descent a sigmoid neuron with the input 1 and the target 1 takes until it says at least
 * one half. Weight and bias move alike, so that with e = σ(z) − 1 a step moves the logit by −2 η e for cross-entropy
 * and by −2 η e σ(z) (1 − σ(z)) for ½ e².
 *
 * @param start logit at the beginning
 * @param learningRate η > 0
 */
export function stepsToEven(loss: 'squared' | 'crossEntropy', start: number, learningRate: number): number {
  let z = start
  let steps = 0
  while (z < 0) {
    const p = sigmoid.value(z)
    const slope = (p - 1) * (loss === 'squared' ? p * (1 - p) : 1)
    z -= 2 * learningRate * slope
    steps++
  }
  return steps
}
