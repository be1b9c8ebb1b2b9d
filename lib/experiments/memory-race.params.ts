import * as v from 'valibot'
import type { Setup } from '@/lib/engine/experiment'
import { oneOf, real, someOf, whole } from '@/lib/engine/params'
import { say } from '@/lib/locale/say'
import { CELLS, type Cell, cellParameters } from '@/lib/math/recurrent'

/** What is guessed letter by letter: first names, or a novel. */
export const TEXTS = ['names', 'moby-dick'] as const
export type TextTask = (typeof TEXTS)[number]

/** Adding two marked numbers, saying again what was said `lag` steps ago, and guessing the next letter. */
export const TASKS = ['adding', 'copy', ...TEXTS] as const
export type Task = (typeof TASKS)[number]

export const isText = (task: Task): task is TextTask => task !== 'adding' && task !== 'copy'

export const OPTIMIZERS = ['adam', 'rmsprop', 'sgd'] as const

/** In how many of the first steps of an adding problem the first number may be marked. */
export const EARLY = 10
/** Of a copy problem: how many symbols are said again, and of how many kinds. */
export const SYMBOLS = 3
export const KINDS = 8
/** Letters of a name that are read at most; a longer one goes on unread. */
export const LONGEST_NAME = 12
/** Letters of a window of the novel. */
export const WINDOW = 32
/** What each text is written in, first what stands before its first letter and behind its last. */
export const LETTERS: Record<TextTask, string> = {
  names: '\nabcdefghijklmnopqrstuvwxyz',
  'moby-dick': ' abcdefghijklmnopqrstuvwxyz\'"-,.;:!?',
}
/** Sequences on which everything is measured; nobody learns from them. Gradients are measured on the first few. */
export const EXAM = 32
export const PROBE = 8

const params = v.object({
  task: oneOf(TASKS, { label: say('Task'), default: 'adding' }),
  cells: someOf(CELLS, { label: say('Cells'), default: ['rnn', 'lstm', 'gru'], least: 1 }),
  lag: whole({ label: say('Lag'), default: 40, min: 5, max: 100, unit: say('steps') }),
  units: whole({ label: say('Units'), default: 16, min: 1, max: 96 }),
  optimizer: oneOf(OPTIMIZERS, { label: say('Optimizer'), default: 'adam' }),
  learningRate: real({ label: say('Learning rate'), default: 0.01, min: 0.00001, max: 10, live: true }),
  /** Largest length of the gradient of all weights of a network together; 0: any. */
  clip: real({ label: say('Clip the gradient at'), default: 1, min: 0, max: 100, live: true }),
  /** Only the LSTM has one. */
  forgetBias: real({ label: say('Forget gate opens at'), default: 1, min: -8, max: 8 }),
  /** What the orthogonal matrices are multiplied by with which every cell begins to listen to its own state. */
  gain: real({ label: say('Size of the recurrent weights'), default: 1, min: 0.1, max: 3 }),
  batchSize: whole({
    label: say('Batch size'),
    default: 32,
    min: 1,
    max: 128,
    unit: say('sequences'),
    live: true,
  }),
  temperature: real({ label: say('Temperature'), default: 1, min: 0.05, max: 3, live: true }),
  /** What is looked at closely; none of these touches the run. */
  look: oneOf(CELLS, { label: say('Look into'), default: 'lstm', live: true }),
  example: whole({ label: say('Example'), default: 1, min: 1, max: PROBE, live: true }),
  at: whole({ label: say('Step in time'), default: 1, min: 1, max: 120, live: true }),
  unit: whole({ label: say('Unit'), default: 1, min: 1, max: 96, live: true }),
})

export const setup = {
  title: say('A race of memories'),
  params,
  backends: ['scratch', 'wasm', 'webgpu', 'webgl', 'cpu'],
} satisfies Setup<typeof params>

export type MemoryRaceParams = v.InferOutput<typeof params>

/** How many numbers a network of this task reads and says at every step. */
export function widthsOf(task: Task): { inputs: number; outputs: number } {
  switch (task) {
    case 'adding':
      return { inputs: 2, outputs: 1 }
    case 'copy':
      return { inputs: KINDS + 2, outputs: KINDS } // the kinds, a pause, and the call to answer
    case 'names':
    case 'moby-dick':
      return { inputs: LETTERS[task].length, outputs: LETTERS[task].length }
  }
}

/** How many steps a sequence has. */
export function stepsIn({ task, lag }: Pick<MemoryRaceParams, 'task' | 'lag'>): number {
  switch (task) {
    case 'adding':
      return lag + EARLY
    case 'copy':
      return lag + SYMBOLS
    case 'names':
      return LONGEST_NAME
    case 'moby-dick':
      return WINDOW
  }
}

/** Everything that one network of the race learns: its cell, and a dense layer that answers. */
export function networkParameters(cell: Cell, task: Task, units: number): number {
  const { inputs, outputs } = widthsOf(task)
  return cellParameters(cell, inputs, units) + (units + 1) * outputs
}

/** Loss of somebody who remembers nothing: the variance of a sum of two numbers, or a guess among all kinds. */
export function ignorance(task: Exclude<Task, TextTask>): number {
  return task === 'adding' ? 1 / 6 : Math.log(KINDS)
}
