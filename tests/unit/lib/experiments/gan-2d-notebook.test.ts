import { expect, test } from 'vitest'
import { DISTRIBUTIONS } from '@/lib/experiments/gan-2d.params'
import { pythonWith, runPython } from '../../python'
import { notebookOf } from './gan-2d-notebook-setup'

const python = pythonWith('numpy')

test('what copies are made from: weights alone, and samples with what was said of them', async () => {
  const { answer } = await notebookOf({ latent: 3 })
  expect(answer.step).toBe(5)
  expect(Object.keys(answer.arrays)).toHaveLength(12)
  for (const name of Object.keys(answer.arrays)) expect(name).toMatch(/^\w+\/(weights|biases)\/[012]$/)
  const { z, samples, logits } = answer.check
  expect([z.length, samples.length, logits.length]).toEqual([12, 8, 4])
})

/** Both players once more, with no framework. */
const NUMPY = `
def run(name, x):
    for l in range(3):
        x = x @ weights[f'{name}/weights/{l}'] + weights[f'{name}/biases/{l}']
        if l < 2: x = np.where(x > 0, x, 0.2 * x)
    return x
computed_samples = run('generator', z)
computed_logits = run('discriminator', computed_samples)
`

test.skipIf(!python)(
  'numpy computes samples and logits of the page from the weights in the notebook',
  async () => {
    const { code } = await notebookOf({ latent: 3 })
    const [weights, , check] = code as [string, string, string]
    const compared = check
      .replace(/torch\.tensor\((.*)\)\.view\(-1, LATENT\)/, 'np.array($1).reshape(-1, 3)')
      .replace(/with torch\.no_grad\(\):\n[\s\S]*computed_samples\.numpy\(\)/, NUMPY)
    runPython(python!, `${weights}\n${compared}`) // fails where a number differs
  },
)

test('every notebook draws its chance from the seed wherever it draws', async () => {
  const own = '4,2,0 -4,2,0 4,-2,0 -4,-2,0'
  for (const data of DISTRIBUTIONS) {
    const { code } = await notebookOf({ data, own }, 0)
    for (const lines of code.slice(-2)) expect(lines).toContain('torch.manual_seed(1)')
    expect(code[3]).toContain('def draw_real(count):')
  }
})
