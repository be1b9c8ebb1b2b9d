import type { Challenge } from '@/lib/exercises/challenge'
import { networkSize } from '../network-size'

/** A disc in a ring: a fence has to be built from straight lines. */
export const challenge: Challenge = {
  title: 'A fence of twenty weights',
  widget: 'playground',
  start: { data: 'circle', layers: [1], activation: 'sigmoid' },
  fixed: ['data', 'points', 'noise', 'trainShare', 'features', 'own'],
  steps: 10_000,
  goals: [{ metric: 'testAccuracy', name: 'a test accuracy of 95 %', least: 0.95, share: true }],
  limits: [{ name: 'weights and biases', of: networkSize, most: 20 }],
  hints: [
    'One hidden neuron draws one straight line. How many lines does it take to fence in a disc?',
    'With two inputs, h hidden neurons in one layer and one output there are 4h + 1 weights and biases.',
  ],
  solution: {
    words:
      'Four hidden neurons with relu: 17 weights and biases. Three lines already fence the disc in; the fourth makes up for a bad beginning.',
    params: { layers: [4], activation: 'relu' },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /runs did not reach a test accuracy/ },
    { name: 'two lines', params: { layers: [2], activation: 'tanh' }, says: /runs did not reach/ },
    { name: 'too rich', params: { layers: [8, 8] }, says: /105 weights and biases; at most 20/ },
    { name: 'no bend', params: { layers: [4], activation: 'linear' }, says: /runs did not reach/ },
  ],
}
