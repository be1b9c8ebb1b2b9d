import { afterAll, expect, test } from 'vitest'
import { CELLS } from '@/lib/math/recurrent'
import { pythonWith, runPython } from '../../python'
import { notebookOf } from './memory-race-notebook-setup'
import { servePublic } from './serve-public'

afterAll(servePublic())
const python = pythonWith('numpy')

test('what a copy is made from: weights alone, and the answers to two sequences', async () => {
  const { answer } = await notebookOf('gru', { task: 'copy' }, 3)
  expect(answer.step).toBe(3)
  expect(Object.keys(answer.arrays).sort()).toEqual(['b', 'c', 'out', 'outBias', 'u', 'w'])
  const { length, count, x, from, answers } = answer.check
  expect([length, count, from]).toEqual([11, 2, 8])
  expect(x).toHaveLength(11 * 2 * 10)
  expect(answers).toHaveLength(3 * 2 * 8)
})

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

test('a notebook draws its chance from the seed wherever it draws', async () => {
  for (const task of ['adding', 'copy', 'names', 'moby-dick'] as const) {
    const { code } = await notebookOf('rnn', { task }, 0)
    for (const lines of code.slice(-2)) expect(lines).toContain('torch.manual_seed(1)')
  }
})
