import type { Challenge } from '@/lib/exercises/challenge'

/** Thirty layers without normalization or residual connections: an orthogonal start is what carries them. */
export const challenge: Challenge = {
  title: 'Thirty layers, nothing but initial weights',
  widget: 'deep-signal',
  start: { depth: 30, activation: 'relu', init: 'heNormal' },
  fixed: ['depth', 'width', 'norm', 'residual', 'repair', 'inputs', 'exam', 'batchSize'],
  steps: 250,
  runs: 3,
  goals: [{ metric: 'testAccuracy', name: 'a test accuracy of 65 %', least: 0.65, share: true }],
  limits: [],
  hints: [
    'He’s weights keep the size, and still it learns badly. Look at “Likeness” in layer 30.',
    'ReLU makes any two digits more alike, layer by layer. An activation with values on both sides of 0 does less of it.',
    'With tanh, try each rule of initial weights, and read the gradient of layer 1. One rule keeps not only the mean length of a vector, but every length and every angle.',
  ],
  solution: {
    words:
      'tanh with orthogonal weights. A tanh is nearly the identity for small sums, and an orthogonal matrix turns vectors without stretching any of them: so the network begins as something close to a rotation.',
    params: { activation: 'tanh', init: 'orthogonal' },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /did not reach/ },
    {
      name: 'Glorot’s weights',
      params: { activation: 'tanh', init: 'glorotNormal' },
      says: /did not reach/,
    },
  ],
}
