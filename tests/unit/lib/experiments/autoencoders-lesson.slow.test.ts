/** What the lesson `autoencoders` says of its runs with seed 1, and its TensorFlow.js code. */
import { expect, test, vi } from 'vitest'
import { split } from '@/components/widgets/autoencoder-threshold'
import type { Principal, Scores } from '@/lib/experiments/autoencoder'
import { alarmAt, precisionOf, rankQuality, recallOf } from '@/lib/math/detection'
import { parameterCount } from '@/lib/math/feedforward'
import { pythonWith, runPython } from '../../python'
import { begin } from './autoencoder-run'
import { replaced, runTab, tabOf } from './code-tabs'

vi.setConfig({ testTimeout: 300_000 })

const STEPS = 200

/** What the alarm does after 200 steps without a class, with the threshold that the page begins with. */
async function alarmWithout(digit: number) {
  const { trainer, take, ask } = await begin({ code: 2, without: [digit] })
  await take(STEPS)
  const { judged, start } = split(await ask<Scores>({ type: 'scores' }), [digit])
  trainer.dispose()
  return {
    ...alarmAt(judged.errors, judged.strange, start),
    quality: rankQuality(judged.errors, judged.strange),
  }
}

test('an alarm that has never met a 0 rings for about half of them, and about half of its alarms are right', async () => {
  const alarm = await alarmWithout(0)
  expect(alarm.quality).toBeCloseTo(0.9, 1)
  expect(Math.abs(recallOf(alarm) - 0.46)).toBeLessThan(0.05)
  expect(Math.abs(precisionOf(alarm) - 0.55)).toBeLessThan(0.05)
})

test('an alarm that has never met a 1 rings for none, and finds them more ordinary than the rest', async () => {
  const alarm = await alarmWithout(1)
  expect([alarm.caught, alarm.missed]).toEqual([0, 113])
  expect(Math.abs(alarm.quality - 0.22)).toBeLessThan(0.03)
})

test('from noisy images it returns something three and a half times nearer to the clean ones', async () => {
  const { trainer, take, metrics } = await begin({ code: 32, noise: 0.5 })
  await take(STEPS)
  const { damage, testLoss } = await metrics()
  expect(damage).toBeCloseTo(0.1158, 4)
  expect(Math.abs(testLoss! - 0.0335)).toBeLessThan(0.001)
  expect(damage! / testLoss!).toBeCloseTo(3.5, 0)
  trainer.dispose()
})

test('a linear one comes to the error of two principal components, and to their space', async () => {
  const { trainer, take, ask } = await begin({ code: 2, hidden: [], linear: true, learningRate: 0.01 })
  await take(400)
  const { errors, own, shared } = await ask<Principal>({ type: 'principal' })
  expect(errors[2]).toBeCloseTo(0.0551, 4)
  expect(own).toBeCloseTo(0.0553, 3)
  expect(Math.abs(shared! - 0.97)).toBeLessThan(0.02)
  trainer.dispose()
})

test('the TensorFlow.js tab builds the autoencoder of the widget, and it learns', async () => {
  const bytes = Uint8Array.from({ length: 16 + 200 * 784 }, (_, i) => ((i * i) % 251 > 125 ? 255 : 0))
  const code = replaced(
    replaced(
      tabOf('3-architectures/autoencoders', 'TensorFlow.js'),
      "import { readFileSync } from 'node:fs'\n",
      '',
    ),
    /readFileSync\(`[^`]*`\)/.exec(tabOf('3-architectures/autoencoders', 'TensorFlow.js'))![0],
    `Uint8Array.from([${bytes.join(',')}])`,
  )
  const { value, lines } = await runTab(code, 'autoencoder.countParams()')
  expect(value).toBe(parameterCount([784, 128, 32, 128, 784]))
  const losses = lines
    .filter(([epoch]) => typeof epoch === 'number')
    .map(([, logs]) => (logs as { loss: number }).loss)
  expect(losses).toHaveLength(2)
  expect(losses[1]).toBeLessThan(losses[0]!)
  const [what, codes] = lines.at(-1)!
  expect(what).toBe('code of the first image')
  expect(codes).toHaveLength(32)
})

const torch = pythonWith('torch')
test.skipIf(!torch)('the PyTorch tab runs, and learns', () => {
  // Stripes in the place of digits: what is downloaded is not what is tried.
  const stripes = `
import sys, types, torch
class MNIST:
    def __init__(self, root, train, download):
        phase = torch.arange(640 if train else 64).reshape(-1, 1, 1)
        self.data = 255 * ((torch.arange(28) + phase) // 3 % 2).expand(-1, 28, 28)
datasets = types.ModuleType("torchvision.datasets")
datasets.MNIST = MNIST
torchvision = types.ModuleType("torchvision")
torchvision.datasets = datasets
sys.modules.update({"torchvision": torchvision, "torchvision.datasets": datasets})
`
  const said = runPython(torch!, stripes + tabOf('3-architectures/autoencoders', 'PyTorch'))
  const errors = Array.from(said.matchAll(/^epoch \d: test error (0\.\d{4})$/gm), ([, error]) =>
    Number(error),
  )
  expect(errors).toHaveLength(2)
  expect(errors[1]).toBeLessThan(errors[0]!)
  expect(said).toContain('code of the first image')
})
