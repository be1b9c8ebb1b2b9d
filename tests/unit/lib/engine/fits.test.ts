import { expect, test } from 'vitest'
import { conv2d } from '@/lib/engine/image-layers'
import * as layers from '@/lib/engine/layers'
import { gru, recurrence } from '@/lib/engine/recurrence'
import { type Op, uniform, type Values, valueOn } from './wasm/backends'

const B = 2
const T = 3
const D = 4

/** What the kernels do not ask for: on the CPU the plain operations take it, or refuse it. */
const odd: Record<string, { op: Op; inputs: Values[] }> = {
  'a dense layer with one bias for all': {
    op: (x, w, b) => layers.dense(x!, w!, b),
    inputs: [uniform(1, B, D), uniform(2, D, 5), uniform(3, 1)],
  },
  'a dense layer with too few biases': {
    op: (x, w, b) => layers.dense(x!, w!, b),
    inputs: [uniform(1, B, D), uniform(2, D, 5), uniform(3, 4)],
  },
  'a dense layer with too few weights': {
    op: (x, w, b) => layers.dense(x!, w!, b),
    inputs: [uniform(1, B, D), uniform(2, D - 1, 5), uniform(3, 5)],
  },
  'a convolution with one bias for all': {
    op: (x, w, b) => conv2d(x!, w!, b),
    inputs: [uniform(1, B, 5, 5, 3), uniform(2, 3, 3, 3, 2), uniform(3, 1)],
  },
  'a convolution with too few biases': {
    op: (x, w, b) => conv2d(x!, w!, b),
    inputs: [uniform(1, B, 5, 5, 3), uniform(2, 3, 3, 3, 4), uniform(3, 3)],
  },
  'a convolution of fewer channels than its filters have': {
    op: (x, w, b) => conv2d(x!, w!, b),
    inputs: [uniform(1, B, 5, 5, 2), uniform(2, 3, 3, 3, 2), uniform(3, 2)],
  },
  'a layer norm with one gain for all': {
    op: (x, gain, bias) => layers.layerNorm(x!, gain!, bias!),
    inputs: [uniform(1, B, D), uniform(2, 1), uniform(3, D)],
  },
  'a layer norm with half of the gains': {
    op: (x, gain, bias) => layers.layerNorm(x!, gain!, bias!),
    inputs: [uniform(1, B, D), uniform(2, D / 2), uniform(3, D / 2)],
  },
  'attention with a mask for fewer places': {
    op: (x, qkv, bias, out, outBias, mask) =>
      layers.causalSelfAttention(x!, { qkv: qkv!, qkvBias: bias!, out: out!, outBias: outBias! }, 2, mask)
        .output,
    inputs: [
      uniform(1, B, T, D),
      uniform(2, D, 3 * D),
      uniform(3, 3 * D),
      uniform(4, D, D),
      uniform(5, D),
      uniform(6, 1, T),
    ],
  },
  'a recurrence with weights of another size': {
    op: (x, u) => recurrence('rnn', x!, u!, undefined, T, B),
    inputs: [uniform(1, T * B, D), uniform(2, D + 1, D + 1)],
  },
  'a recurrence of more steps than it is given': {
    op: (x, u) => recurrence('lstm', x!, u!, undefined, T + 1, B),
    inputs: [uniform(1, T * B, 4 * D), uniform(2, D, 4 * D)],
  },
  'a recurrence of more examples than it is told of': {
    op: (x, u) => recurrence('rnn', x!, u!, undefined, T, B - 1),
    inputs: [uniform(1, T * B, D), uniform(2, D, D)],
  },
  'a plain recurrence with the weights of an LSTM': {
    op: (x, u) => recurrence('rnn', x!, u!, undefined, T, B),
    inputs: [uniform(1, T * B, 4 * D), uniform(2, D, 4 * D)],
  },
  'a GRU with one start for all': {
    op: (x, u, c, start) => gru(x!, u!, c!, T, B, start!),
    inputs: [uniform(1, T * B, 3 * D), uniform(2, D, 3 * D), uniform(3, D), uniform(4, 1, D)],
  },
}

/** Its values, or that it is refused. */
function outcome(backend: 'wasm' | 'cpu', { op, inputs }: { op: Op; inputs: Values[] }) {
  try {
    return valueOn(backend, op, inputs)
  } catch {
    return 'refused'
  }
}

test.each(Object.entries(odd))('%s comes out on WebAssembly as on the CPU', (_, given) => {
  const [ours, plain] = [outcome('wasm', given), outcome('cpu', given)]
  if (typeof plain === 'string' || typeof ours === 'string') expect(ours).toBe(plain)
  else {
    expect(ours.shape).toEqual(plain.shape)
    for (let i = 0; i < plain.data.length; i++) expect(ours.data[i]).toBeCloseTo(plain.data[i]!, 5)
  }
})

test('refusals are among them, and so are values', () => {
  const outcomes = Object.values(odd).map((given) => outcome('cpu', given))
  expect(outcomes.filter((one) => one === 'refused').length).toBeGreaterThan(3)
  expect(outcomes.filter((one) => one !== 'refused').length).toBeGreaterThan(3)
})
