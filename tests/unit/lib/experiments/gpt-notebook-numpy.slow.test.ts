import { expect, test } from 'vitest'
import { pythonWith, runPython } from '../../python'
import { notebookOf } from './gpt-notebook-setup'

const python = pythonWith('numpy')

test('what a copy is made from: weights alone, and logits for every character of the text', async () => {
  const { answer } = await notebookOf()
  expect(answer.step).toBe(20)
  expect(Object.keys(answer.arrays).filter((name) => /adamw|seen/.test(name))).toEqual([])
  expect(answer.check.ids.map((id) => answer.vocabulary[id]).join('')).toBe('\nmaria')
  expect(answer.check.logits).toHaveLength(6 * 27)
})

/** The model once more, by the formulas and with no framework. */
const NUMPY = `
import math
def norm(x, name):
    centred = x - x.mean(-1, keepdims=True)
    return centred / np.sqrt((centred ** 2).mean(-1, keepdims=True) + 1e-5) * weights[name + '/gain'] + weights[name + '/bias']
def dense(x, name):
    return x @ weights[name] + weights[name + 'Bias']
def softmax(z):
    p = np.exp(z - z.max(-1, keepdims=True))
    return p / p.sum(-1, keepdims=True)
x = weights['tokens'][ids]
if POSITIONS: x = x + weights['positions'][:len(ids)]
for l in range(L):
    if ATTENTION:
        q, k, v = np.split(dense(norm(x, f'{l}/norm1'), f'{l}/attention/qkv'), 3, axis=1)
        d, answers = D // H, []
        for h in range(H):
            at = slice(h * d, (h + 1) * d)
            scores = q[:, at] @ k[:, at].T / math.sqrt(d)
            if MASK: scores[np.triu_indices(len(ids), 1)] = -1e9
            answers.append(softmax(scores) @ v[:, at])
        x = x + dense(np.concatenate(answers, axis=1), f'{l}/attention/out')
    u = dense(norm(x, f'{l}/norm2'), f'{l}/mlp/up')
    u = u / 2 * (1 + np.tanh(math.sqrt(2 / math.pi) * (u + 0.044715 * u ** 3)))
    x = x + dense(u, f'{l}/mlp/down')
computed = norm(x, 'norm') @ weights['tokens'].T
`

const SWITCHES = [{}, { attention: false }, { positions: false }, { mask: false }]

test.skipIf(!python).each(SWITCHES)(
  'numpy computes the logits of the page from the weights in the notebook: %j',
  async (patch) => {
    const { code } = await notebookOf(patch)
    const [weights, model, , check] = code as [string, string, string, string]
    const facts = model.split('\n').filter((line) => /^(V, L|ATTENTION)/.test(line))
    const input = [weights, ...facts, check.replace(/with torch\.no_grad\(\):\n.*\n/, NUMPY)].join('\n')
    runPython(python!, input) // fails where a number differs
  },
)
