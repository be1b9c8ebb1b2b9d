import { type CodeExercise, expects } from '@/lib/exercises/code'
import type { Rng } from '@/lib/math/rng'

interface Setting {
  image: number[]
  lots: number[]
  share: number
}

const SMALL: Setting = { image: [0.2, 0.8, 1, 0.5], lots: [0.9, 0.1, 0.3, 0.25], share: 0.3 }
const NONE: Setting = { image: [0.2, 0.8, 1], lots: [0, 0.5, 0.99], share: 0 }
const drawn = (rng: Rng): Setting[] =>
  [0.25, 0.5, 0.75].map((share) => ({
    image: Array.from({ length: 12 }, () => Math.round(rng() * 100) / 100),
    lots: Array.from({ length: 12 }, () => Math.round(rng() * 100) / 100),
    share,
  }))

const right = ({ image, lots, share }: Setting) => ({
  given: image.map((ink, i) => (lots[i]! < share ? 0 : ink)),
  wanted: image,
})
const call = 'trainingPair(input.image, input.lots, input.share)'
const say = ({ image, lots, share }: Setting) =>
  `trainingPair(${JSON.stringify(image)}, ${JSON.stringify(lots)}, ${share})`

export const exercise: CodeExercise = {
  title: 'Make a pair for denoising',
  provides: ['trainingPair'],
  starter: `// image: pixels from 0 to 1. lots: as many random numbers in [0, 1).
// A pixel is put out (0) where its lot is smaller than share.
// Return what the network is given, and what it should return.
function trainingPair(image, lots, share) {
  return { given: image, wanted: image }
}
`,
  solution: `function trainingPair(image, lots, share) {
  const given = image.map((ink, i) => (lots[i] < share ? 0 : ink))
  return { given, wanted: image }
}
`,
  checks: [
    {
      name: 'puts out those pixels whose lot is small',
      inputs: () => [SMALL],
      call,
      say,
      judge: expects(right),
    },
    { name: 'puts out none for a share of 0', inputs: () => [NONE], call, say, judge: expects(right) },
    { name: 'is right for other images', inputs: drawn, call, say, judge: expects(right) },
  ],
  hints: [
    'Two arrays leave the function. Only one of them is damaged.',
    '`image.map((ink, i) => …)` makes a new array and leaves the old one as it is.',
  ],
  mistakes: [
    {
      name: 'the wanted image is damaged as well',
      source: `function trainingPair(image, lots, share) {
  const given = image.map((ink, i) => (lots[i] < share ? 0 : ink))
  return { given, wanted: given }
}
`,
      says: /at \.wanted/,
    },
    {
      name: 'a pixel is put out at the share itself',
      source: `function trainingPair(image, lots, share) {
  return { given: image.map((ink, i) => (lots[i] <= share ? 0 : ink)), wanted: image }
}
`,
      says: /gave 0 at \.given\[2\]; expected 1/,
    },
    {
      name: 'dimmed and not put out',
      source: `function trainingPair(image, lots, share) {
  return { given: image.map((ink, i) => (lots[i] < share ? ink * share : ink)), wanted: image }
}
`,
      says: /gave 0.24 at \.given\[1\]; expected 0/,
    },
    {
      name: 'the others are put out',
      source: `function trainingPair(image, lots, share) {
  return { given: image.map((ink, i) => (lots[i] < share ? ink : 0)), wanted: image }
}
`,
      says: /gave 0 at \.given\[0\]; expected 0.2/,
    },
  ],
}
