import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { stepsPerEpoch } from '@/lib/math/classifier'
import { formatBrief as n } from '@/lib/math/format'

/** Steps of a whole training, the last batch of each epoch a small one. */
export const exercise = drawnExercise({
  title: 'Steps of a training',
  ranges: {
    images: { oneOf: [1000, 2000, 5000, 10000, 20000, 50000, 60000] },
    batchSize: { oneOf: [24, 32, 48, 64, 96, 128, 256] },
    epochs: { from: 3, to: 12, step: 1 },
  },
  fits(numbers) {
    const { answer, mistakes } = work(numbers)
    return numbers.images % numbers.batchSize > 0 && apart([answer, ...mistakes])
  },
  make(numbers) {
    const { images, batchSize, epochs } = numbers
    const { answer, mistakes } = work(numbers)
    const each = stepsPerEpoch(images, batchSize)
    const last = images % batchSize
    return {
      kind: 'numeric',
      prompt: `You train on ${n(images)} images in batches of ${batchSize} for ${epochs} epochs. How many steps are that?`,
      answer,
      unit: 'steps',
      hints: [
        'How many batches hold every image once? What is left over is a batch as well.',
        `${n(images)} / ${batchSize} = ${(images / batchSize).toFixed(1)}. Every epoch begins with a full batch.`,
      ],
      mistakes: [
        {
          value: mistakes[0]!,
          why: `The last ${last} image${last === 1 ? '' : 's'} of each epoch make a smaller batch, and a step. Round up.`,
        },
        {
          value: mistakes[1]!,
          why: 'A batch does not reach into the next epoch: round up first, then multiply.',
        },
        { value: mistakes[2]!, why: `That is one epoch. The training has ${epochs}.` },
      ],
      solution: `${n(images)} / ${batchSize} = ${(images / batchSize).toFixed(1)}, rounded up ${n(each)} steps an epoch. In ${epochs} epochs ${n(answer)}.`,
    }
  },
})

function work({ images, batchSize, epochs }: { images: number; batchSize: number; epochs: number }) {
  const each = stepsPerEpoch(images, batchSize)
  return {
    answer: epochs * each,
    mistakes: [epochs * Math.floor(images / batchSize), stepsPerEpoch(epochs * images, batchSize), each],
  }
}
