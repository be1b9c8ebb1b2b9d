import { type Notebook, type Cell as NotebookCell, toNotebook } from '@/lib/engine/notebook'
import { pythonWeights } from '@/lib/engine/notebook-weights'
import { DEFAULTS } from '@/lib/math/optimizers'
import { type Cell, GATES } from '@/lib/math/recurrent'
import { isText, LETTERS, type MemoryRaceParams, widthsOf } from './memory-race.params'
import type { ExportAnswer } from './memory-race-keep'
import { pythonTask } from './memory-race-notebook-task'

/** A trained network, with what a copy of it is checked against. */
export interface NotebookNet extends ExportAnswer {
  cell: Cell
  seed: number
  params: Pick<
    MemoryRaceParams,
    'task' | 'lag' | 'units' | 'optimizer' | 'learningRate' | 'clip' | 'batchSize'
  >
}

/** A PyTorch notebook that rebuilds the network with these very weights, checks it, uses it and trains it on. */
export function memoryRaceNotebook(net: NotebookNet): Notebook {
  const { use, batches } = pythonTask(net.params)
  return toNotebook([
    about(net),
    { type: 'code', lines: pythonWeights(net.arrays) },
    { type: 'code', lines: model(net) },
    { type: 'code', lines: loading(net) },
    { type: 'code', lines: check(net) },
    { type: 'code', lines: [`torch.manual_seed(${net.seed})  # the same in every run`, ...use] },
    { type: 'markdown', lines: trainOn(net) },
    { type: 'code', lines: [...batches, '', ...training(net)] },
  ])
}

const NAMES: Record<Cell, string> = { rnn: 'RNN', lstm: 'LSTM', gru: 'GRU' }

function about({ cell, params: { units }, seed, step }: NotebookNet): NotebookCell {
  return {
    type: 'markdown',
    lines: [
      `# Your ${NAMES[cell]}, in PyTorch`,
      '',
      `The ${NAMES[cell]} of ${units} ${units === 1 ? 'unit' : 'units'} that you trained in your browser (seed ${seed}, step ${step}).`,
      'Its weights are in the next cell; nothing is downloaded.',
      'The fifth cell compares the answers of this copy with those your browser computed, and stops if they differ.',
      '',
      'Needs `pip install torch numpy`. The builder of this notebook was tested with PyTorch 1.13 on a small network.',
    ],
  }
}

const model = ({ cell, params: { task, units } }: NotebookNet) => {
  const { inputs, outputs } = widthsOf(task)
  return [
    'import json',
    'import torch',
    'from torch import nn',
    'from torch.nn import functional as F',
    '',
    `D, H, K = ${inputs}, ${units}, ${outputs}  # what it reads at a step, its units, what it answers`,
    ...(isText(task) ? [`letters = json.loads(${JSON.stringify(JSON.stringify(LETTERS[task]))})`] : []),
    '',
    'class Memory(nn.Module):',
    '    def __init__(self):',
    '        super().__init__()',
    `        self.cell = nn.${NAMES[cell]}(D, H)`,
    '        self.answer = nn.Linear(H, K)',
    '',
    '    def forward(self, x):  # [T, B, D]: the steps of time first',
    '        states, _ = self.cell(x)',
    '        return self.answer(states)  # [T, B, K]',
  ]
}

/** The order in which PyTorch has the gates. */
const THEIRS: Record<Cell, readonly string[]> = { ...GATES, lstm: ['i', 'f', 'g', 'o'] }

const loading = ({ cell, step }: NotebookNet) => {
  const [ours, theirs] = [GATES[cell].join(''), THEIRS[cell].join('')]
  return [
    `# The page has the gates side by side as ${ours}, PyTorch below each other as ${theirs}.`,
    'def gates(array):',
    `    parts = dict(zip('${ours}', np.split(array, ${ours.length}, axis=-1)))`,
    `    return torch.from_numpy(np.concatenate([parts[gate] for gate in '${theirs}'], axis=-1).T.copy())`,
    '',
    "second = np.zeros_like(weights['b'])  # PyTorch adds two biases",
    ...(cell === 'gru' ? ["second[2 * H:] = weights['c']  # behind the reset gate"] : []),
    'memory = Memory()',
    'memory.load_state_dict({  # refuses a name too many or too few',
    "    'cell.weight_ih_l0': gates(weights['w']), 'cell.weight_hh_l0': gates(weights['u']),",
    "    'cell.bias_ih_l0': gates(weights['b']), 'cell.bias_hh_l0': gates(second),",
    "    'answer.weight': torch.from_numpy(weights['out'].T.copy()), 'answer.bias': torch.from_numpy(weights['outBias']),",
    '})',
    `print(sum(array.size for array in weights.values()), 'numbers, after ${step} steps')`,
  ]
}

/** The same sequences must give the same answers: then the weights arrived, and in the right places. */
const check = ({ params: { task }, check: { length: T, count: B, x, from, answers } }: NotebookNet) => {
  const { inputs: D } = widthsOf(task)
  // Where one number of a step is 1 and all others 0, its place says everything.
  const places = () =>
    Array.from({ length: T * B }, (_, row) => x.subarray(row * D, (row + 1) * D).indexOf(1))
  return [
    `# ${B} sequences of ${T} steps, and the answers of your browser from step ${from + 1} on.`,
    ...(task === 'adding'
      ? [`x = torch.tensor([${row(x)}]).view(${T}, ${B}, D)`]
      : [`x = F.one_hot(torch.tensor([${places().join(', ')}]).view(${T}, ${B}), D).float()`]),
    `expected = np.array([${row(answers)}], dtype="float32").reshape(${T - from}, ${B}, K)`,
    'with torch.no_grad():',
    `    computed = memory(x)[${from}:].numpy()`,
    'print("largest difference:", np.abs(computed - expected).max())',
    'assert np.allclose(computed, expected, rtol=1e-3, atol=1e-3)',
  ]
}

const row = (values: Float32Array) => Array.from(values, (value) => Number(value.toFixed(6))).join(', ')

const trainOn = ({ params: { task } }: NotebookNet) => [
  '## Train on',
  '',
  `From here it is your network${isText(task) ? '. Give it a text file' : ''}. What the optimizer remembered is not in this notebook: it begins anew.`,
]

/** With what PyTorch must be told to have the optimizer of the page. */
const OPTIMIZERS: Record<MemoryRaceParams['optimizer'], (rate: number) => string> = {
  adam: (rate) => `Adam(memory.parameters(), lr=${rate})`,
  rmsprop: (rate) =>
    `RMSprop(memory.parameters(), lr=${rate}, alpha=${DEFAULTS.decay})  # ε outside the root; the page has it inside`,
  sgd: (rate) => `SGD(memory.parameters(), lr=${rate})`,
}

const training = ({ params: { optimizer, learningRate, clip, batchSize }, seed }: NotebookNet) => [
  `optimizer = torch.optim.${OPTIMIZERS[optimizer](learningRate)}`,
  `torch.manual_seed(${seed})  # the same sequences in every run`,
  'for step in range(501):',
  `    loss = loss_of(*draw(${batchSize}))`,
  '    optimizer.zero_grad()',
  '    loss.backward()',
  ...(clip > 0 ? [`    nn.utils.clip_grad_norm_(memory.parameters(), ${clip})`] : []),
  '    optimizer.step()',
  '    if step % 100 == 0:',
  '        print(step, loss.item())',
]
