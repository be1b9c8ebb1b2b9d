import { drawnExercise } from '@/lib/exercises/drawn'
import { accuracyError } from '@/lib/math/classifier'

/** Whether a better accuracy is more than chance. */
export const exercise = drawnExercise({
  title: 'A gain, or luck?',
  ranges: {
    accuracy: { from: 90, to: 98, step: 1 },
    images: { oneOf: [500, 1000, 2000, 5000, 10000, 20000] },
    gain: { from: 0.2, to: 1.5, step: 0.1 },
  },
  // Nobody should have to decide between 0.49 and 0.50.
  fits({ accuracy, images, gain }) {
    const ratio = gain / (200 * accuracyError(accuracy / 100, images))
    return ratio < 0.75 || ratio > 1.4
  },
  make({ accuracy, images, gain }) {
    const one = 100 * accuracyError(accuracy / 100, images)
    const larger = gain > 2 * one
    const [side, other] = larger
      ? ['It is larger', 'It lies within them']
      : ['It lies within them', 'It is larger']
    const twice = (2 * one).toFixed(2)
    const squared = (2 * one ** 2).toFixed(2)
    return {
      kind: 'choice',
      prompt: `A model reads ${accuracy.toFixed(1)} % of ${images.toLocaleString('en')} test images right. After a change it is ${(accuracy + gain).toFixed(1)} %. Compare the gain with two standard errors of the first accuracy.`,
      options: [
        {
          text: `It is larger: two standard errors are ${twice} points`,
          correct: larger,
          feedback: larger
            ? `${gain} points are more than chance moves such a measurement as a rule.`
            : `The standard error is right, and ${gain} is less than ${twice}.`,
        },
        {
          text: `It lies within them: two standard errors are ${twice} points`,
          correct: !larger,
          feedback: larger
            ? `The standard error is right, and ${gain} is more than ${twice}.`
            : `${gain} points may well be luck: another set of test images could turn it round.`,
        },
        {
          text: `${side}: two standard errors are ${squared} points`,
          correct: false,
          feedback: 'The root is missing: the standard error is the root of a (1 − a) / n.',
        },
        {
          text: `${other}: no test set is that exact, whatever its size`,
          correct: false,
          feedback: 'How exact it is depends on its size: the standard error can be worked out.',
        },
      ],
      hints: [
        'The standard error is the root of a (1 − a) / n.',
        `a = ${(accuracy / 100).toFixed(2)} and n = ${images.toLocaleString('en')} give ${one.toFixed(2)} points.`,
      ],
      solution: `One standard error is √(${(accuracy / 100).toFixed(2)} · ${(1 - accuracy / 100).toFixed(2)} / ${images.toLocaleString('en')}) = ${one.toFixed(2)} points, two are ${twice}. ${side}: two standard errors are ${twice} points, the gain is ${gain}.`,
    }
  },
})
