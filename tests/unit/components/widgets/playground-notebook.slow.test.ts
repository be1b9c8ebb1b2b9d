/** The playground's notebook run by PyTorch itself, where Python has it. */
import { expect, test } from 'vitest'
import { ACTIVATIONS } from '@/lib/experiments/playground.params'
import { pythonWith, runPython } from '../../python'
import { notebookOf } from './playground-notebook-setup'

const torch = pythonWith('torch')
const CASES = [
  ...ACTIVATIONS.map((activation) => ({ data: 'circle', layers: [4, 3], activation })),
  { data: 'circle', layers: [4], loss: 'squared error' },
  { data: 'spiral3', layers: [5], features: ['x', 'y', 'x2', 'y2', 'xy', 'sinx', 'siny'] },
  { data: 'rings4', layers: [5], loss: 'squared error' },
  { data: 'hills', layers: [4, 4] },
  { data: 'gauss', layers: [] },
]

test.skipIf(!torch).each(CASES)(
  'PyTorch rebuilds the network, says what the page says and scores what the page scored: %j',
  { timeout: 600_000 },
  async (given) => {
    const { code, view } = await notebookOf(given, 'pytorch')
    const input = code.slice(0, 3).join('\n\n')
    const stdout = runPython(torch!, input)
    const { loss, accuracy, testLoss, testAccuracy } = view.metrics
    for (const [set, value] of [
      ['train', accuracy ?? loss],
      ['test', testAccuracy ?? testLoss],
    ] as const) {
      const [, scored] = new RegExp(`^${set} \\w+ (\\S+) in your browser`, 'm').exec(stdout)!
      expect(Number(scored)).toBeCloseTo(value!, 4)
    }
  },
)
