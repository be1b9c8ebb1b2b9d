import type { Checkpoint } from '@/lib/engine/experiment'
import type { DeepSpec } from './deep-signal.params'
import type { Digits } from './deep-signal-data'
import { createDeepNet, type DeepNet } from './deep-signal-net'

/** Where numbers first grew past what a 32-bit float can hold. */
export interface Trouble {
  /** Steps that had been taken. */
  step: number
  /** From 1; the output layer is one more than there are hidden layers. */
  layer: number
  /** The sums z on the way forward, or the gradient on the way back. */
  where: 'sums' | 'gradient'
}

/** Looked for in the order in which a step computes: the first layer forward, else the first one backward. */
export function troubleIn(net: DeepNet): Omit<Trouble, 'step'> | undefined {
  const D = net.sums.length
  const forward = [...net.sums, net.logits].findIndex(
    (z, l) => !isSound(z, net.batch * (l < D ? net.spec.width : 10)),
  )
  if (forward >= 0) return { layer: forward + 1, where: 'sums' }
  const backward = net.weightGradients.findLastIndex((g) => !isSound(g, g.length))
  if (backward >= 0) return { layer: backward + 1, where: 'gradient' }
}

/**
 * Takes steps again on our own kernels, until numbers break, to find out where it began.
 *
 * @param from what was learned at a step when all was sound
 * @param batchOf the batch of each step
 * @param clipOf learning rate and clipping of the steps
 * @returns the trouble and what had been learned when it came; undefined when none comes before `until`
 */
export function findTrouble(
  spec: DeepSpec,
  from: { step: number; arrays: Checkpoint['arrays'] },
  until: number,
  batchOf: (step: number) => Digits,
  { learningRate, clip }: { learningRate: number; clip: number },
): { trouble: Trouble; arrays: Checkpoint['arrays'] } | undefined {
  const net = createDeepNet(spec, 0)
  net.write(from.arrays)
  for (let step = from.step; step <= until; step++) {
    const { x, labels } = batchOf(step)
    net.forward(x)
    net.backward(labels)
    const trouble = troubleIn(net)
    if (trouble) return { trouble: { ...trouble, step }, arrays: net.read() }
    net.update(learningRate, clip)
  }
}

/** Whether the first `count` numbers are all finite. */
export function isSound(values: Float32Array, count: number): boolean {
  let sum = 0
  for (let i = 0; i < count; i++) sum += values[i]! * 0
  return sum === 0
}
