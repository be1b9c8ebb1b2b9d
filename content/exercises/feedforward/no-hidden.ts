import type { Challenge } from '@/lib/exercises/challenge'
import { networkSize } from '../network-size'

/** Exclusive or by a single neuron: not with x₁ and x₂, but with the right feature. */
export const challenge: Challenge = {
  title: 'Exclusive or without a hidden neuron',
  widget: 'playground',
  start: { data: 'xor', layers: [4], features: ['x', 'y'] },
  fixed: ['data', 'points', 'noise', 'trainShare', 'own'],
  steps: 3000,
  goals: [{ metric: 'testAccuracy', name: 'a test accuracy of 95 %', least: 0.95, share: true }],
  limits: [{ name: 'weights and biases', of: networkSize, most: 4 }],
  hints: [
    'Four numbers are one output neuron with three inputs, or fewer.',
    'Two opposite corners are blue, the other two orange. Which product tells them apart?',
  ],
  solution: {
    words:
      'No hidden layer, and the feature x₁x₂: its sign is the class. Two numbers are left to learn, and the neuron does it within 3,000 steps.',
    params: { layers: [], features: ['xy'] },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /17 weights and biases; at most 4/ },
    { name: 'one line', params: { layers: [] }, says: /runs did not reach/ },
    { name: 'squares', params: { layers: [], features: ['x2', 'y2'] }, says: /runs did not reach/ },
  ],
}
