import { expect, test } from 'vitest'
import { createDeviceLoad } from '@/lib/engine/device-load'

test('programs are counted in steps, read-backs in every job, and those of other runs in neither', async () => {
  const calls = { dispatches: 0, reads: 0 }
  const load = createDeviceLoad(calls)
  load.frame(0)
  for (let frame = 1; frame <= 100; frame++) {
    await load.job(async () => {
      for (const programs of [50, 70])
        await load.step(() => {
          calls.dispatches += programs
        })
      calls.dispatches += 9 // the picture
      calls.reads++
    })
    calls.reads += 1000 // another run
    calls.dispatches += 1000
    load.frame(50 * frame)
  }
  expect(load.value(true).programs).toBe(60)
  expect(load.value(true).reads).toBeCloseTo(20)
  expect(load.value(false)).toEqual({ programs: 60, reads: 0 })
})

test('steps that a reader takes one by one, without frames, are counted as they are taken', async () => {
  const calls = { dispatches: 0, reads: 0 }
  const load = createDeviceLoad(calls)
  expect(load.value(false)).toEqual({ programs: 0, reads: 0 })
  for (const programs of [50, 70]) {
    await load.step(() => {
      calls.dispatches += programs
    })
  }
  expect(load.value(false)).toEqual({ programs: 60, reads: 0 })
})

test('a job that fails has read all the same, and a run that begins again knows nothing', async () => {
  const calls = { dispatches: 0, reads: 0 }
  const load = createDeviceLoad(calls)
  load.frame(0)
  const job = load.job(async () => {
    calls.reads += 5
    throw new Error('device lost')
  })
  await expect(job).rejects.toThrow('device lost')
  load.frame(1000)
  expect(load.value(true)).toEqual({ programs: 0, reads: 5 })
  load.reset()
  expect(load.value(true).reads).toBe(0)
})
