/** The notebook of a recurrent network run by Python: computed once more in NumPy, and by PyTorch itself, where Python has them. */
import { afterAll, expect, test, vi } from 'vitest'
import { createOptimizer, DEFAULTS } from '@/lib/engine/scratch/optimizers'
import { CELLS } from '@/lib/math/recurrent'
import { pythonWith, runPython } from '../../python'
import { notebookOf } from './memory-race-notebook-setup'
import { servePublic } from './serve-public'

vi.setConfig({ testTimeout: 120_000 })
afterAll(servePublic())
const python = pythonWith('numpy')
const torch = pythonWith('torch')

test.skipIf(!torch).each(CELLS)('PyTorch rebuilds a %s, and it answers as on the page', async (cell) => {
  const { code } = await notebookOf(cell)
  const stdout = runPython(torch!, code.slice(0, 5).join('\n\n'))
  expect(stdout).toMatch(/largest difference: \d/)
  expect(stdout).toMatch(/loss on 500 new sequences: \d/)
})

/** Losses of the steps that a notebook prints while it trains on. */
const lossesIn = (stdout: string) =>
  [...stdout.matchAll(/^(?:\d+00|0) (\d+\.\d+)$/gm)].map(([, loss]) => Number(loss))

const TASKS = [
  { cell: 'lstm', task: 'adding', patch: { lag: 5 } },
  { cell: 'gru', task: 'copy', patch: { lag: 5 } },
  { cell: 'gru', task: 'names', patch: {} },
  { cell: 'lstm', task: 'moby-dick', patch: {} },
] as const

test.skipIf(!torch).each(TASKS)('PyTorch trains a $cell on: $task', async ({ cell, task, patch }) => {
  const { code } = await notebookOf(cell, { task, ...patch })
  const cells = code.map((lines) =>
    lines
      .replace("open('names.txt').read()", "('Maria\\nAda\\n' * 50)")
      .replace("open('text.txt').read()", "('It was the white whale.\\n' * 50)"),
  )
  const losses = lossesIn(runPython(torch!, cells.join('\n\n')))
  expect(losses).toHaveLength(6)
  const typical = losses.slice(1).sort((a, b) => a - b)[2]!
  expect(typical).toBeLessThan(losses[0]! * 0.8)
})

test.skipIf(!torch)(
  'it writes from the last 32 letters and updates by RMSprop, both as the page does',
  async () => {
    const { code, params } = await notebookOf('gru', { task: 'moby-dick', optimizer: 'rmsprop' }, 0)
    const optimizer = code
      .at(-1)!
      .split('\n')
      .find((line) => line.startsWith('optimizer ='))!
    const slopes = [0.5, -0.2, 0.1]
    const stdout = runPython(
      torch!,
      [
        ...code.slice(0, 5),
        'lengths, forward = [], Memory.forward',
        'Memory.forward = lambda self, x: (lengths.append(len(x)), forward(self, x))[1]',
        'write(40)',
        "print('read', *lengths)",
        'w = nn.Parameter(torch.ones(3))',
        'memory.parameters = lambda: [w]',
        optimizer,
        'for step in range(10):',
        `    w.grad = torch.tensor([${slopes}]) * (-1) ** step * (step + 1)`,
        '    optimizer.step()',
        "print('weights', *w.tolist())",
      ].join('\n\n'),
    )
    const printed = (name: string) =>
      new RegExp(`^${name} (.*)$`, 'm').exec(stdout)![1]!.split(' ').map(Number)
    expect(printed('read')).toEqual(Array.from({ length: 40 }, (_, n) => Math.min(n + 1, 32)))
    const weights = Float32Array.of(1, 1, 1)
    const own = createOptimizer('rmsprop', [weights])
    for (let step = 0; step < 10; step++) {
      const g = Float32Array.from(slopes, (slope) => slope * (-1) ** step * (step + 1))
      own.update([g], { ...DEFAULTS, learningRate: params.learningRate })
    }
    for (const [i, weight] of printed('weights').entries()) expect(weight).toBeCloseTo(weights[i]!, 4)
  },
)

/** The network once more, by the formulas of the lesson and with no framework. */
const NUMPY = `
def sigmoid(z): return 1 / (1 + np.exp(-z))
h, c, rows = np.zeros((x.shape[1], H)), np.zeros((x.shape[1], H)), []
for step in x:
    z, s = step @ weights['w'] + weights['b'], h @ weights['u']
    if CELL == 'rnn': h = np.tanh(z + s)
    if CELL == 'lstm':
        i, f, o, g = np.split(z + s, 4, axis=1)
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
        h = sigmoid(o) * np.tanh(c)
    if CELL == 'gru':
        r, k = sigmoid(z[:, :H] + s[:, :H]), sigmoid(z[:, H:2*H] + s[:, H:2*H])
        n = np.tanh(z[:, 2*H:] + r * (s[:, 2*H:] + weights['c']))
        h = k * h + (1 - k) * n
    rows.append(h @ weights['out'] + weights['outBias'])
`

const CASES = CELLS.flatMap((cell) => (['adding', 'names'] as const).map((task) => ({ cell, task })))

test.skipIf(!python).each(CASES)(
  'numpy computes what a $cell answers from the weights in the notebook: $task',
  async ({ cell, task }) => {
    const { code } = await notebookOf(cell, { task })
    const [weights, model, , check] = code as [string, string, string, string]
    const sizes = model.split('\n').find((line) => line.startsWith('D, H, K'))!
    const compared = check
      .replace(/torch\.tensor\((\[.*?\])\)\.view\(([^)]*)\)/, 'np.array($1).reshape($2)')
      .replace(/F\.one_hot\((.*), D\)\.float\(\)/, 'np.eye(D)[$1]')
      .replace(
        /with torch\.no_grad\(\):\n.*memory\(x\)(.*)\.numpy\(\)/,
        `${NUMPY}computed = np.array(rows)$1`,
      )
    runPython(python!, [weights, sizes, `CELL = '${cell}'`, compared].join('\n')) // fails where a number differs
  },
)
