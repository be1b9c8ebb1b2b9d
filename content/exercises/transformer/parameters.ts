import { drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'
import { transformerParameters } from '@/lib/math/transformer-size'

const VOCABULARY = 27

/* Counting the numbers of a GPT that the widget beside it can build. */
export const exercise = drawnExercise({
  title: 'Parameters of a GPT',
  ranges: {
    layers: { oneOf: [3, 4] },
    width: { oneOf: [16, 24, 32, 40, 56, 64] },
    context: { oneOf: [8, 12, 24, 32, 48] },
  },
  make({ layers, width, context }) {
    const of = (count: number) =>
      transformerParameters({ vocabulary: VOCABULARY, layers: count, width, context })
    const { total, block, tokens, positions, lastNorm } = of(layers)
    return {
      kind: 'numeric',
      prompt: `You set *Layers* to ${layers}, *Width* to ${width} and *Context* to ${context}, and leave the rest: ${VOCABULARY} characters. How many numbers will the model learn? (Then check it in the widget.)`,
      answer: total,
      hints: [
        'One layer has 12 D² + 13 D parameters.',
        `${layers} layers, ${VOCABULARY} characters, ${context} positions, and 2 D for the last norm.`,
      ],
      mistakes: [
        {
          value: total + tokens,
          why: 'You counted the table of characters twice. It is shared between reading and writing.',
        },
        { value: of(1).total, why: 'That is the model with one layer.' },
        { value: total - lastNorm, why: 'Nearly: the norm after the last layer is missing.' },
        { value: total - positions, why: 'The table of positions is learned, too: T D numbers.' },
      ],
      solution: `A layer has 12 · ${width}² + 13 · ${width} = ${n(block)}. ${layers} layers are ${n(layers * block)}, the characters ${n(tokens)}, the positions ${n(positions)}, the last norm ${n(lastNorm)}. Together ${n(total)}.`,
    }
  },
})
