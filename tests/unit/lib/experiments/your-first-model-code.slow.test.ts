/** The code that the lesson `your-first-model` shows, on a few noisy pictures in place of the digits. */
import { layers, sequential } from '@tensorflow/tfjs-layers'
import { expect, test } from 'vitest'
import { parameterCount } from '@/lib/math/feedforward'
import { createRng } from '@/lib/math/rng'
import { pythonWith, runPython } from '../../python'
import { tf } from '../engine/wasm/backends'
import { tabOf } from './code-tabs'

const COUNT = 256

const codeOf = (title: string) => tabOf('2-neural-networks/your-first-model', title)

/** Files as MNIST has them, headers included: the class decides which of ten bands of pixels is bright. */
function fileOf(name: string): Uint8Array {
  const rng = createRng(1, 'digits')
  if (name.includes('labels'))
    return Uint8Array.from({ length: 8 + COUNT }, (_, i) => (i < 8 ? 0 : (i - 8) % 10))
  return Uint8Array.from({ length: 16 + 784 * COUNT }, (_, i) => {
    const [image, pixel] = [Math.floor((i - 16) / 784), (i - 16) % 784]
    return 100 * rng() + (Math.floor(pixel / 78.4) === image % 10 ? 150 : 0)
  })
}

test('the TensorFlow.js tab counts its parameters, learns, and tests at the end', async () => {
  await tf.setBackend('cpu')
  tf.env().set('IS_TEST', false) // the check of every kernel for leaks does not allow waiting
  const code = codeOf('TensorFlow.js')
    .replaceAll(/^import .*$/gm, '')
    .replace("await tf.setBackend('wasm')", '')
  const lines: unknown[][] = []
  const page = { log: (...line: unknown[]) => void lines.push(line) }
  const run = new Function(
    'tf',
    'readFileSync',
    'console',
    `return (async () => {${code}; return model.countParams()})()`,
  )
  const { log } = console
  console.log = () => {} // the summary of the model
  const count = await run({ ...tf, layers, sequential }, fileOf, page).finally(() => {
    console.log = log
  })
  expect(count).toBe(parameterCount([784, 128, 10]))
  expect(lines).toHaveLength(6)
  const [first, last] = [lines[0]![1], lines[4]![1]] as Record<string, number>[]
  expect(Object.keys(last!).sort()).toEqual(['acc', 'loss', 'val_acc', 'val_loss'])
  expect(last!.loss).toBeLessThan(first!.loss!)
  expect(lines[5]!.filter((word) => typeof word === 'number')).toHaveLength(2)
})

const torch = pythonWith('torch')

test.skipIf(!torch)('the PyTorch tab learns, and tests at the end', () => {
  const stand = `
import sys, types, torch
class MNIST:
    def __init__(self, *_, train, download):
        generator = torch.Generator().manual_seed(int(train))
        self.targets = torch.arange(3000 if train else ${COUNT}) % 10
        self.data = torch.randint(0, 100, (len(self.targets), 28, 28), generator=generator)
        self.data[torch.arange(len(self.targets)), self.targets] += 150
torchvision = types.ModuleType("torchvision")
torchvision.datasets = types.SimpleNamespace(MNIST=MNIST)
sys.modules["torchvision"] = torchvision
`
  const code = codeOf('PyTorch')
    .replaceAll('54000', '2500')
    .replace(/^torch\.save.*$/m, '')
  const stdout = runPython(torch!, stand + code)
  const accuracies = [...stdout.matchAll(/accuracy (\d\.\d+)/g)].map(([, value]) => Number(value))
  expect(accuracies).toHaveLength(6)
  for (const accuracy of accuracies.slice(-2)) expect(accuracy).toBeGreaterThan(0.9)
})
