import type { MemoryRaceParams, OPTIMIZERS, TASKS, TextTask } from '@/lib/experiments/memory-race.params'
import { say } from '@/lib/locale/say'
import { formatNumber } from '@/lib/math/format'
import type { Cell } from '@/lib/math/recurrent'

export const CELL_NAMES: Record<Cell, string> = { rnn: 'RNN', lstm: 'LSTM', gru: 'GRU' }

/** Colour and dash of each cell, the same in every picture. */
export const CELL_COLOURS: Record<Cell, number> = { rnn: 1, lstm: 0, gru: 2 }
export const CELL_DASHES: Record<Cell, readonly number[]> = { rnn: [7, 3], lstm: [], gru: [2, 3] }

export const TASK_NAMES: Record<(typeof TASKS)[number], string> = {
  adding: say('Add two numbers'),
  copy: say('Say it again'),
  names: say('Spell names'),
  'moby-dick': say('Write like Moby Dick'),
}

/** What is said around a text that is read and around those that are written. */
export const TEXT_WORDS: Record<
  TextTask,
  { thing: string; example: string; written: string; others: string; count: number }
> = {
  names: {
    thing: say('name##of a person'),
    example: 'alexandria',
    written: say('Names it makes up'),
    others: say('Eight others'),
    count: 8,
  },
  'moby-dick': {
    thing: say('passage'),
    example: 'call me ishmael. some years ago',
    written: say('Passages it makes up'),
    others: say('Two others'),
    count: 2,
  },
}

/** A letter as it is shown: no white space is left blank. */
export const shown = (letter: string) => (letter === '\n' ? '⏎' : letter === ' ' ? '␣' : letter)

export const OPTIMIZER_NAMES: Record<(typeof OPTIMIZERS)[number], string> = {
  adam: 'Adam',
  rmsprop: 'RMSprop',
  sgd: 'SGD',
}

/** What each gate decides, in few words. */
export const GATE_NAMES: Record<Cell, Record<string, string>> = {
  rnn: { h: say('state h') },
  lstm: { i: say('input i'), f: say('forget f'), o: say('output o'), g: say('candidate g') },
  gru: { r: say('reset r'), z: say('update z'), n: say('candidate n') },
}

/** The gates proper, between 0 and 1. */
export const OPENINGS: Record<Cell, readonly string[]> = { rnn: [], lstm: ['i', 'f', 'o'], gru: ['r', 'z'] }

/** What the loss is measured in. */
export const lossUnit = (task: MemoryRaceParams['task']) =>
  task === 'adding' ? say('squared error') : say('nats')

/** A loss in at most seven characters. */
export function formatLoss(loss: number): string {
  if (!Number.isFinite(loss)) return formatNumber(loss)
  return loss >= 1e-4 && loss < 1e3 ? loss.toFixed(4) : formatNumber(loss, 2)
}

/** A number among others of its kind: three decimals, a real minus sign. */
export const evenly = (value: number) => {
  if (!Number.isFinite(value)) return formatNumber(value)
  const text = Math.abs(value).toFixed(3)
  return value < 0 && Number(text) !== 0 ? `−${text}` : text
}
