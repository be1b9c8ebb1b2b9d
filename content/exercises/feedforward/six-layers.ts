import type { Challenge } from '@/lib/exercises/challenge'

/** Six narrow layers of sigmoids: the gradient dies on its way to the first. */
export const challenge: Challenge = {
  title: 'Six layers that learn, every time',
  widget: 'playground',
  start: { data: 'moons', layers: [4, 4, 4, 4, 4, 4], activation: 'sigmoid' },
  fixed: ['data', 'points', 'noise', 'trainShare', 'own', 'features', 'layers'],
  steps: 5000,
  goals: [{ metric: 'testAccuracy', name: 'a test accuracy of 95 %', least: 0.95, share: true }],
  limits: [],
  hints: [
    'Train it as it opens and look at the gradients by layer: what becomes of them on the way back?',
    'A sigmoid passes back a quarter of a gradient at most. Six of them pass back less than a four-thousandth.',
    'Another activation learns. Try it with several seeds: does it learn every time?',
  ],
  solution: {
    words:
      'tanh in place of the sigmoid: its slope at zero is 1, not 1/4. relu often works as well, but four relus a layer die together in some runs, and then nothing can be learned.',
    params: { activation: 'tanh' },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /runs did not reach/ },
    { name: 'relu, which often works', params: { activation: 'relu' }, says: /runs did not reach/ },
    { name: 'a larger step', params: { learningRate: 1 }, says: /runs did not reach/ },
  ],
}
