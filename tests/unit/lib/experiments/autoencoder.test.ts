import { expect, test } from 'vitest'
import { lossAndGradients } from '@/lib/engine/optimizers'
import type {
  AutoencoderExport,
  Compressed,
  Decoded,
  Places,
  Rebuilt,
  Scores,
} from '@/lib/experiments/autoencoder'
import { damages, PIXELS, sizeOf, widthsOf } from '@/lib/experiments/autoencoder.params'
import { damage } from '@/lib/experiments/autoencoder-damage'
import { decoded } from '@/lib/experiments/autoencoder-measures'
import { createAutoencoder, meanError } from '@/lib/experiments/autoencoder-model'
import { meanSquare } from '@/lib/math/losses'
import { createRng, normal } from '@/lib/math/rng'
import { tf } from '../engine/wasm/backends'
import { begin } from './autoencoder-run'

/** Error of an autoencoder in plain numbers, over those images that count. */
function plainError(
  weights: Record<string, Float64Array>,
  widths: readonly number[],
  images: Float32Array,
  counts: readonly number[],
) {
  const last = widths.length - 2
  let sum = 0
  for (const [n, counted] of counts.entries()) {
    const image = images.subarray(n * PIXELS, (n + 1) * PIXELS)
    let a = Array.from(image)
    for (let l = 0; l <= last; l++) {
      const units = widths[l + 1]!
      const sums = Array.from({ length: units }, (_, j) =>
        a.reduce((s, x, i) => s + x * weights[`weights/${l}`]![i * units + j]!, weights[`biases/${l}`]![j]!),
      )
      if (l === last) a = sums.map((z) => 1 / (1 + Math.exp(-z)))
      else a = l === last >> 1 ? sums : sums.map((z) => Math.max(0, z))
    }
    sum += counted * a.reduce((s, x, i) => s + (x - image[i]!) ** 2, 0)
  }
  return sum / (counts.reduce((x, y) => x + y) * PIXELS)
}

test('the gradients are finite differences of the error in plain numbers, with an image that does not count', async () => {
  tf.env().set('IS_TEST', false)
  await tf.setBackend('cpu')
  const settings = { hidden: [5], code: 3, linear: false }
  const model = createAutoencoder(settings, 4)
  const rng = createRng(1, 'images')
  const images = Float32Array.from({ length: 3 * PIXELS }, () => rng())
  const counts = [1, 0, 1]
  // As they begin, biases are 0, and then ReLUs may lie at their bend, where there is no slope.
  for (const [name, variable] of Object.entries(model.variables))
    if (name.startsWith('biases'))
      variable.assign(
        tf.tensor(
          Float32Array.from({ length: variable.size }, () => 0.4 * normal(rng)),
          variable.shape,
        ),
      )
  const { loss, gradients } = lossAndGradients(() => {
    const x = tf.tensor2d(images, [3, PIXELS])
    return meanError(model.decode(model.encode(x)), x, tf.tensor1d(counts))
  }, model.variables)
  const weights = Object.fromEntries(
    Object.entries(model.variables).map(([name, variable]) => [name, Float64Array.from(variable.dataSync())]),
  )
  const error = () => plainError(weights, widthsOf(settings), images, counts)
  expect(loss.dataSync()[0]).toBeCloseTo(error(), 6)
  for (const [name, values] of Object.entries(weights))
    for (const i of [0, values.length >> 1, values.length - 1]) {
      const was = values[i]!
      values[i] = was + 1e-4
      const up = error()
      values[i] = was - 1e-4
      const slope = (up - error()) / 2e-4
      values[i] = was
      expect(Math.abs(gradients[name]!.dataSync()[i]! - slope), name).toBeLessThan(
        1e-3 * Math.abs(slope) + 1e-7,
      )
    }
})

test('noise has its deviation and is cut to what a pixel can be; a share of the pixels is put out', () => {
  const grey = () => new Float32Array(20_000).fill(0.5)
  const noisy = damage(grey(), { noise: 0.1, mask: 0 }, createRng(1, 'noise'))
  expect(Math.sqrt(meanSquare(noisy, grey()))).toBeCloseTo(0.1, 2)
  const strong = damage(grey(), { noise: 2, mask: 0 }, createRng(1, 'noise'))
  expect(Math.min(...strong)).toBe(0)
  expect(Math.max(...strong)).toBe(1)
  const dark = damage(grey(), { noise: 0, mask: 0.3 }, createRng(1, 'mask'))
  expect(dark.filter((ink) => ink === 0).length / 20_000).toBeCloseTo(0.3, 1)
  expect(dark.filter((ink) => ink !== 0 && ink !== 0.5)).toHaveLength(0)
  expect(damages({ noise: 0, mask: 0 })).toBe(false)
})

test('widths are mirrored around the code, and both halves are counted', () => {
  expect(widthsOf({ hidden: [128, 64], code: 2 })).toEqual([784, 128, 64, 2, 64, 128, 784])
  const { parameters, decoder } = sizeOf({ hidden: [128], code: 32 })
  expect(parameters).toBe(785 * 128 + 129 * 32 + 33 * 128 + 129 * 784)
  expect(decoder).toBe(33 * 128 + 129 * 784)
})

test('its answers agree with each other: codes, what is drawn from them, and errors', async () => {
  const { trainer, params, take, ask } = await begin({ code: 2, hidden: [16], examples: 1000, noise: 0.3 })
  await take(10)
  const { reading, metrics, tested } = await trainer.snapshot(params)
  expect(tested).toBe(1000)
  // Noise of deviation 0.3 on mostly black pixels, of which half cannot become darker.
  expect(metrics.damage).toBeCloseTo(0.09 / 2, 2)
  expect(meanSquare(reading.given, reading.wanted) / 255 ** 2).toBeCloseTo(metrics.damage!, 2)

  const { codes, labels } = await ask<Places>({ type: 'places' })
  expect(codes).toHaveLength(2000)
  const { pixels } = await ask<Decoded>({ type: 'decode', codes: Array.from(codes.subarray(0, 4)) })
  const { errors } = await ask<Scores>({ type: 'scores' })
  for (const n of [0, 1]) {
    const own = meanSquare(
      pixels.subarray(n * PIXELS, (n + 1) * PIXELS),
      reading.wanted.subarray(n * PIXELS, (n + 1) * PIXELS),
    )
    expect(own / 255 ** 2).toBeCloseTo(errors[n]!, 4)
    expect(labels[n]).toBe(reading.labels[n])
  }
  const { checks } = await ask<AutoencoderExport>({ type: 'export' })
  expect(
    meanSquare(
      checks.returned.subarray(0, PIXELS),
      Float32Array.from(reading.wanted.subarray(0, PIXELS), (byte) => byte / 255),
    ),
  ).toBeCloseTo(errors[0]!, 5)

  // An image of the reader's is treated as those of the test are.
  const image = Array.from(reading.wanted.subarray(PIXELS, 2 * PIXELS), (byte) => byte / 255)
  const rebuilt = await ask<Rebuilt>({ type: 'rebuild', image })
  expect(rebuilt.step).toBe(10)
  expect(rebuilt.error).toBeCloseTo(errors[1]!, 5)
  for (const k of [0, 1]) expect(rebuilt.code[k]).toBeCloseTo(codes[2 + k]!, 4)
  expect(meanSquare(rebuilt.pixels, pixels.subarray(PIXELS))).toBeLessThan(1) // a byte here and there is rounded

  // Finer rounding comes nearer to no rounding.
  const packed = await ask<Compressed>({ type: 'compress', bits: [1, 4, 12] })
  const away = packed.rows.map(({ error }) => Math.abs(error - packed.unrounded))
  expect(away[2]).toBeLessThan(1e-4)
  expect(away[0]!).toBeGreaterThan(away[1]!)
  expect(packed.rows.map(({ bytes }) => bytes)).toEqual([1, 1, 3])
  expect(packed.pixels).toHaveLength(400 * PIXELS)
  trainer.dispose()
})

test('a linear decoder is a weighted sum of its rows', async () => {
  await tf.setBackend('cpu')
  const model = createAutoencoder({ hidden: [], code: 2, linear: true }, 1)
  const values = await decoded(model, [1, 0, 0, 1, 2, -3], 2)
  const at = (n: number, i: number) => values[n * PIXELS + i]!
  for (let i = 0; i < PIXELS; i += 97) expect(at(2, i)).toBeCloseTo(2 * at(0, i) - 3 * at(1, i), 5)
})
