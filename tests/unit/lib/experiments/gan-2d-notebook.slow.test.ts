/** The notebook of both players run by PyTorch itself, where Python has it. */
import { expect, test, vi } from 'vitest'
import { DISTRIBUTIONS, type Gan2dParams, LOSSES } from '@/lib/experiments/gan-2d.params'
import { distributionOf, drawReal, RADIUS } from '@/lib/experiments/gan-2d-data'
import { discriminatorLoss, generatorLoss } from '@/lib/experiments/gan-2d-losses'
import { discriminatorOn } from '@/lib/experiments/gan-2d-net'
import { neighbourQuality } from '@/lib/math/coverage'
import { createRng } from '@/lib/math/rng'
import { pythonWith, runPython } from '../../python'
import { tf } from '../engine/wasm/backends'
import { notebookOf } from './gan-2d-notebook-setup'

vi.setConfig({ testTimeout: 120_000 })
const torch = pythonWith('torch')
const OWN = '4,2,0 -4,2,0 4,-2,0 -4,-2,0'

test.skipIf(!torch)(
  'PyTorch rebuilds both players, samples, and trains them on until they draw a line',
  async () => {
    const { code } = await notebookOf({
      data: 'line',
      generatorWidth: 32,
      discriminatorWidth: 32,
      batchSize: 128,
    })
    const stdout = runPython(torch!, code.join('\n\n'))
    expect(stdout.match(/largest difference: \d/g)).toHaveLength(2)
    const coverage = [...stdout.matchAll(/^\d+ coverage ([\d.]+)/gm)].map(([, share]) => Number(share))
    expect(coverage).toHaveLength(5)
    expect(coverage.at(-1)).toBeGreaterThan(0.8)
  },
)

test.skipIf(!torch)('its real samples are drawn where those of the page are', async () => {
  const programs: string[] = []
  for (const data of DISTRIBUTIONS) {
    const { code } = await notebookOf({ data, own: OWN }, 0)
    programs.push(...code.slice(0, 2), code[3]!, "print('real', json.dumps(draw_real(512).tolist()))")
  }
  const stdout = runPython(torch!, ['import json', ...programs].join('\n\n'))
  const drawn = [...stdout.matchAll(/^real (.*)$/gm)].map(([, json]) => JSON.parse(json!) as number[][])
  expect(drawn).toHaveLength(DISTRIBUTIONS.length)
  for (const [i, data] of DISTRIBUTIONS.entries()) {
    const ours = drawReal(distributionOf({ data, own: OWN }), 512, createRng(1))
    const { precision, coverage } = neighbourQuality(Float32Array.from(drawn[i]!.flat()), ours, RADIUS)
    expect(Math.min(precision, coverage), data).toBeGreaterThan(0.97)
  }
})

const REAL = [0.5, 1, -2, 0.25, 1.5, -1]
const FAKE = [1, -0.5, 0, 2, -1, -1]

test.skipIf(!torch)('both players pay there what they pay on the page, by every loss', async () => {
  const programs: string[] = []
  const expected: number[][] = []
  for (const loss of LOSSES) {
    const penalty = 3
    const { code, answer, params } = await notebookOf({ loss, penalty } as Partial<Gan2dParams>)
    const short = code.at(-1)!.replace('range(1001)', 'range(2)')
    programs.push(
      ...code.slice(0, 4),
      `torch.rand = drawn\n${short}`.replace(/^d_optimizer/m, `${ASKED}\nd_optimizer`),
    )
    await tf.setBackend('cpu')
    expected.push(
      tf.tidy(() => {
        const players = discriminatorOn(
          Object.fromEntries(
            Object.entries(answer.arrays).map(([name, { values, shape }]) => [
              name,
              tf.tensor(values, shape),
            ]),
          ),
        )
        const [real, fake] = [tf.tensor2d(REAL, [3, 2]), tf.tensor2d(FAKE, [3, 2])]
        const between = tf.fill([3, 1], 0.5)
        return [
          discriminatorLoss(params.loss, players, { real, fake, between, strength: penalty }),
          generatorLoss(params.loss, players.judge(fake)),
        ].map((paid) => paid.dataSync()[0]!)
      }),
    )
  }
  const stdout = runPython(torch!, ['import torch', 'drawn = torch.rand', ...programs].join('\n\n'))
  const paid = [...stdout.matchAll(/^paid (\S+) (\S+)$/gm)].map(([, d, g]) => [Number(d), Number(g)])
  expect(paid).toHaveLength(LOSSES.length)
  for (const [i, [d, g]] of expected.entries()) {
    expect(paid[i]![0], LOSSES[i]).toBeCloseTo(d!, 4)
    expect(paid[i]![1], LOSSES[i]).toBeCloseTo(g!, 4)
  }
})

/** What both pay for given samples, places between them half-way. */
const ASKED = `torch.rand = lambda *shape: torch.full(shape, 0.5)
real, fake = (torch.tensor(values).view(3, 2) for values in (${JSON.stringify(REAL)}, ${JSON.stringify(FAKE)}))
print('paid', discriminator_loss(real.clone(), fake).item(), generator_loss(discriminator(fake)).item())
torch.rand = drawn`
