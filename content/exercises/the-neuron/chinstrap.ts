import type { Challenge } from '@/lib/exercises/challenge'

/** Which two measurements let one line part the chinstraps from the others? */
export const challenge: Challenge = {
  title: 'Two measurements for the chinstrap',
  widget: 'neuron',
  start: { species: 'Chinstrap', x: 'flipperLength', y: 'beakDepth', look: 'gradient' },
  fixed: ['data', 'species', 'against', 'points', 'noise', 'own'],
  steps: 500,
  goals: [
    { metric: 'testAccuracy', name: 'an accuracy of 97 % on those held back', least: 0.97, share: true },
  ],
  limits: [],
  hints: [
    'Two of the three species have short beaks, and two are light. Which two are not the same?',
    'Chinstraps have beaks as long as gentoos and bodies as light as adelies.',
  ],
  solution: {
    words:
      'Beak length and body mass. A long beak alone could be a gentoo’s; a gentoo would be heavy. The two weights get opposite signs.',
    params: { x: 'beakLength', y: 'bodyMass' },
  },
  failures: [
    { name: 'as it opens', params: {}, says: /runs did not reach/ },
    { name: 'beak and flipper', params: { x: 'beakLength', y: 'flipperLength' }, says: /runs did not reach/ },
    { name: 'the whole beak', params: { x: 'beakLength', y: 'beakDepth' }, says: /runs did not reach/ },
    {
      name: 'the right two, too slowly',
      params: { x: 'beakLength', y: 'bodyMass', learningRate: 0.001 },
      says: /runs did not reach/,
    },
  ],
}
