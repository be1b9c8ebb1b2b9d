import { drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

const WEIGHT = { oneOf: [-5, -4, -3, -2, 2, 3, 4, 5] }

const SURER = 'The line stays; the neuron is surer on both sides'
const LESS_SURE = 'The line stays; the neuron is less sure on both sides'
const AGAINST = 'The line slides against the arrow'
const ALONG = 'The line slides along the arrow'
const TRADED = 'The line stays; its sides trade places'
const LEVEL = 'The line lies level: the first input no longer counts'
const UPRIGHT = 'The line stands upright: the second input no longer counts'

/** What happens to the line of a neuron when its three numbers change in one way or another. */
export const exercise = drawnExercise({
  title: 'What the numbers do to the line',
  ranges: {
    w1: WEIGHT,
    w2: WEIGHT,
    b: WEIGHT,
    factor: { oneOf: [0.5, 2, 3] },
    shift: { oneOf: [-3, -2, -1, 1, 2, 3] },
    without: { oneOf: [1, 2] },
  },
  fits: ({ b, shift }) => b + shift !== 0,
  make({ w1, w2, b, factor, shift, without }) {
    const neuron = (...numbers: number[]) => `\`(${numbers.map((value) => n(value)).join(', ')})\``
    const [sure, otherSure] = factor > 1 ? [SURER, LESS_SURE] : [LESS_SURE, SURER]
    const [slides, otherSlides] = shift > 0 ? [AGAINST, ALONG] : [ALONG, AGAINST]
    const [lies, otherLies] = without === 1 ? [LEVEL, UPRIGHT] : [UPRIGHT, LEVEL]
    return {
      kind: 'match',
      prompt: `A neuron has the numbers ${neuron(w1, w2, b)}: \`w₁\`, \`w₂\` and the bias. What happens to the picture when it gets these in their place?`,
      pairs: [
        [neuron(factor * w1, factor * w2, factor * b), sure],
        [neuron(w1, w2, b + shift), slides],
        [neuron(-w1, -w2, -b), TRADED],
        [without === 1 ? neuron(0, w2, b) : neuron(w1, 0, b), lies],
      ],
      distractors: [otherSure, otherSlides, otherLies],
      mistakes: [
        {
          pair: 0,
          right: slides,
          why: `Where z was 0 it is still 0: ${n(factor)} times nothing. Only the other values ${factor > 1 ? 'grow' : 'shrink'}.`,
        },
        {
          pair: 0,
          right: otherSure,
          why: `Every z is ${n(factor)} times what it was, so it lies ${factor > 1 ? 'farther from' : 'nearer to'} 0.`,
        },
        {
          pair: 1,
          right: otherSlides,
          why: `Where z was 0 it is ${n(shift)} now. Does one have to go along the arrow, where z grows, or back, to find the 0 again?`,
        },
        {
          pair: 2,
          right: sure,
          why: 'Changing every sign turns each z into −z. The neuron is as sure as before, of the opposite.',
        },
        {
          pair: 3,
          right: otherLies,
          why: `Without w${without === 1 ? '₁' : '₂'} only x${without === 1 ? '₂' : '₁'} is left: the line is where that has one certain value.`,
        },
      ],
      hints: ['Where is z = 0 before and after?', 'Try each with the sliders of the widget.'],
      solution: `The line is where z = 0. ${n(factor)} times 0 is 0, and so is −0: multiplying all numbers or changing all signs leaves the line where it is, makes every other z ${factor > 1 ? 'larger' : 'smaller'} or turns its sign. A ${shift > 0 ? 'raised bias makes z positive earlier on the way along the arrow, so the line slides against it' : 'lowered bias makes z positive later on the way along the arrow, so the line slides along it'}. With w${without === 1 ? '₁ = 0 the first input drops out, and w₂x₂ + b = 0 is a level line' : '₂ = 0 the second input drops out, and w₁x₁ + b = 0 is an upright line'}.`,
    }
  },
})
