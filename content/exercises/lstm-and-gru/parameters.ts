import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'
import { cellParameters } from '@/lib/math/recurrent'

/** What an LSTM learns: four times what a plain recurrent layer of its size does. */
export const exercise = drawnExercise({
  title: 'Parameters of an LSTM',
  ranges: {
    inputs: { oneOf: [2, 8, 10, 27, 50, 100] },
    units: { oneOf: [16, 20, 32, 64, 128] },
  },
  fits(numbers) {
    const { answer, mistakes } = work(numbers)
    return apart([answer, ...mistakes])
  },
  make(numbers) {
    const { inputs, units } = numbers
    const { answer, mistakes } = work(numbers)
    const [plain, three, unbiased, inputOnly] = mistakes as [number, number, number, number]
    return {
      kind: 'numeric',
      prompt: `An LSTM of ${units} units reads ${inputs} numbers at every step, one bias for each unit of each gate. How many parameters does it learn?`,
      answer,
      hints: [
        'A unit of one gate hears every input and every unit’s state, and has a bias. How many numbers is that?',
        `${inputs} + ${units} + 1 for one unit of one gate. How many gates has an LSTM, the candidate counted?`,
      ],
      mistakes: [
        {
          value: plain,
          why: 'That is a plain recurrent layer. Each of three gates has as many, and the candidate.',
        },
        {
          value: three,
          why: 'That is three times. Input, forget and output gate, and the candidate g: four.',
        },
        { value: unbiased, why: 'These are the weights. Every unit of every gate has a bias, too.' },
        { value: inputOnly, why: `Every gate hears the state as well: ${units} numbers more for each unit.` },
      ],
      solution: `(${inputs} + ${units} + 1) · ${units} = ${n(plain, 7)} for one gate, and four of them: ${n(answer, 7)}. (PyTorch counts a second bias for each, which adds nothing that one could not do.)`,
    }
  },
})

function work({ inputs, units }: { inputs: number; units: number }) {
  const plain = cellParameters('rnn', inputs, units)
  const answer = cellParameters('lstm', inputs, units)
  return {
    answer,
    mistakes: [plain, 3 * plain, 4 * units * (inputs + units), 4 * units * (inputs + 1)],
  }
}
