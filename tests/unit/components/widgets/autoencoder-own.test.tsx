// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type { AutoencoderRun } from '@/components/widgets/autoencoder'
import { AutoencoderAlarm } from '@/components/widgets/autoencoder-alarm'
import { boundsOf, nearestClasses, within } from '@/components/widgets/autoencoder-geometry'
import { AutoencoderOwn } from '@/components/widgets/autoencoder-own'
import { judge } from '@/components/widgets/autoencoder-threshold'
import type { AutoencoderQuestion } from '@/lib/experiments/autoencoder'

afterEach(cleanup)

const nextFrame = () => act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())))

/** Two hundred ordinary images with errors from 0.001 to 0.1 in either half, and none of a 9. */
const scores = {
  step: 3,
  errors: Float32Array.from({ length: 200 }, (_, i) => ((i % 100) + 1) / 1000),
  labels: new Uint8Array(200),
}

test('the alarm rings above what five per cent of the ordinary images exceed', () => {
  const quiet = judge(0.0945, scores, [9])
  expect(quiet.threshold).toBeCloseTo(0.095, 3)
  expect(quiet.rings).toBe(false)
  expect(quiet.below).toBeCloseTo(0.94, 2)
  expect(quiet.alike).toBeCloseTo(0.05, 2)
  expect(judge(0.0965, scores, [9]).rings).toBe(true)
  // Images of a class left out are not ordinary, however well they come back.
  const labels = Uint8Array.from(scores.labels, (_, i) => (i % 100 < 50 ? 9 : 0))
  expect(judge(0.0755, { ...scores, labels }, [9]).below).toBeCloseTo(0.5, 2)
})

test('a drawing is judged by the threshold that the reader chose, which may not lie beyond the picture', () => {
  const moved = judge(0.0345, scores, [9], 0.03)
  expect(moved).toMatchObject({ rings: true, threshold: 0.03 })
  expect(moved.alike).toBeCloseTo(0.7, 2)
  expect(judge(0.0345, scores, [9], 0.04).rings).toBe(false)
  expect(judge(0.0345, scores, [9], 9).threshold).toBeCloseTo(0.12, 2)
})

test('codes of any length have neighbours, and a code of two may lie beyond the map', () => {
  const codes = Float32Array.of(0, 0, 0, 1, 1, 1, 1, 1, 0, 9, 9, 9)
  const places = { codes, labels: Uint8Array.of(4, 7, 7, 2) }
  expect(nearestClasses(places, [1, 1, 0.4], 3)).toEqual([
    { label: 7, count: 2 },
    { label: 4, count: 1 },
  ])
  const bounds = boundsOf([0, 0, 10, 20])
  expect(within(bounds, [10, 0])).toBe(true)
  expect(within(bounds, [12, 0])).toBe(false)
  expect(within(bounds, [5, -3])).toBe(false)
})

/** A paused run that has never met a 9, and returns every drawing with an error of 0.098. */
function pausedRun(images: (readonly number[])[] = []) {
  const answers = {
    rebuild: { step: 3, code: Float32Array.of(1.5, -0.25), pixels: new Uint8Array(784), error: 0.098 },
    places: { step: 3, codes: Float32Array.of(1, 0, 2, 0, 9, 9), labels: Uint8Array.of(3, 3, 8) },
    scores,
  }
  const ask = async (question: AutoencoderQuestion) => {
    if (question.type === 'rebuild') images.push(question.image)
    return answers[question.type as keyof typeof answers]
  }
  const params = { data: 'mnist', without: [9] }
  return { ask, params, status: 'paused', step: 3, seed: 1 } as unknown as AutoencoderRun
}

test('a drawing is sent through: its error, code, neighbours and alarm are said', async () => {
  const images: (readonly number[])[] = []
  const onCode = vi.fn()
  const { unmount } = render(<AutoencoderOwn run={pausedRun(images)} version="3" lookable onCode={onCode} />)
  expect(images).toHaveLength(0) // an empty sheet is no question

  fireEvent.keyDown(screen.getByRole('application'), { key: ' ' })
  await nextFrame()
  expect(await screen.findByText('0.0980')).toBeDefined()
  expect(images[0]).toHaveLength(784)
  expect(Math.max(...images[0]!)).toBeGreaterThan(0.5)
  expect(screen.getByText('rings')).toBeDefined()
  expect(screen.getByText('(1.50, −0.25)')).toBeDefined()
  expect(
    await screen.findByText(/nearest codes: 3 \(2\), 8 \(1\).* calls your drawing an anomaly/),
  ).toBeDefined()
  expect(onCode).toHaveBeenLastCalledWith([1.5, -0.25])
  unmount()
  expect(onCode).toHaveBeenLastCalledWith(undefined)
})

/** Alarm and drawing side by side, with one threshold between them. */
function Both({ run }: { run: AutoencoderRun }) {
  const [moved, setMoved] = useState<number>()
  return (
    <>
      <AutoencoderAlarm run={run} lookable moved={moved} onMove={setMoved} />
      <AutoencoderOwn run={run} version="3" lookable moved={moved} onCode={vi.fn()} />
    </>
  )
}

test('moving the threshold of the alarm judges the drawing anew', async () => {
  render(<Both run={pausedRun()} />)
  fireEvent.keyDown(screen.getByRole('application', { name: /^Draw a digit/ }), { key: ' ' })
  await nextFrame()
  expect(await screen.findByText('rings', { selector: 'dd' })).toBeDefined()
  fireEvent.change(screen.getByLabelText('Ring above an error of'), { target: { value: '0.1' } })
  expect(await screen.findByText('is quiet', { selector: 'dd' })).toBeDefined()
})
