import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settingsOf } from '@/lib/class/settings'
import { askedOf, asksForTask, type ClassTask, readTask, taskPath } from '@/lib/class/task'
import { setup } from '@/lib/experiments/playground.params'

const read = (path: string) => {
  const { pathname, searchParams } = new URL(path, 'http://localhost')
  return readTask(pathname.split('/').at(-1)!, searchParams)
}
/** As a student’s page reads a link that went through other hands. */
const follow = (path: string) => {
  const { searchParams } = new URL(path, 'http://localhost')
  return readTask('playground', searchParams, (search, over) => settingsOf(setup, search, over))
}

const task = fc.record(
  {
    classCode: fc.constantFrom('RIVER-7', 'ΑΒΓ-12', 'KLASSE-8B'),
    widget: fc.constantFrom('playground', 'gan-2d'),
    settings: fc.constantFrom('', 'data=circle', 'data=circle&layers=4,2&noise=0.2'),
    metric: fc.constantFrom('loss', 'testAccuracy', 'adam.loss', 'adam-lost.loss'),
    step: fc.integer({ min: 1, max: 10_000_000 }),
    over: fc.constantFrom('learningRate', 'batchSize'),
  },
  { requiredKeys: ['classCode', 'widget', 'settings', 'metric', 'step'] },
)

test('a task is read from the address that was written for it', () => {
  fc.assert(
    fc.property(task, (one) => {
      expect(read(taskPath(one as ClassTask))).toEqual({ task: one })
    }),
  )
})

test('an address is short enough for a QR code that is seen from the last row', () => {
  const one = { classCode: 'HARBOUR-742', widget: 'playground', settings: 'data=circle&layers=4,2&noise=0.2' }
  const path = taskPath({ ...one, metric: 'testAccuracy', step: 10_000, over: 'learningRate' })
  expect(path.length).toBeLessThan(140)
})

test('order, seed, looks and what a messenger adds do not matter; settings, metric, step, axis and class do', () => {
  const path = '/lab/playground?data=circle&noise=0.2&report=loss-at-500&class=RIVER-7'
  const asked = (one: string, reader = follow) => {
    const found = reader(one)
    if ('problem' in found) throw new Error(found.problem)
    return JSON.stringify(askedOf(found.task))
  }
  const same =
    '/lab/playground?project=1&noise=0.2&class=river+7&data=circle&seed=9&train=1&report=loss-at-500'
  expect(asked(same)).toBe(asked(path))
  for (const added of [
    'fbclid=IwAR0',
    'utm_source=mail&utm_medium=x',
    'speed=10',
    'lock=seed',
    '__proto__=1',
  ])
    expect(asked(`${path}&${added}`), added).toBe(asked(path))
  expect(asked(path.replace('0.2', '0.20'))).toBe(asked(path))
  expect(asked(path.replace('data=circle', 'data=circle&learningRate=0.1'))).toBe(asked(path))
  for (const [from, to] of [
    ['circle', 'xor'],
    ['loss', 'testLoss'],
    ['500', '501'],
    ['500', '500-over-learningRate'],
    ['RIVER', 'MAPLE'],
    ['data', 'backend=scratch&data'],
  ] as const)
    expect(asked(path.replace(from, to)), to).not.toBe(asked(path))
  expect(asked(path.replace('playground', 'neuron'), read)).not.toBe(asked(path, read))
})

test('the parameter that each student chooses is no setting of all', () => {
  expect(read('/lab/neuron?learningRate=0.3&report=loss-at-9-over-learningRate&class=ABC')).toEqual({
    task: { classCode: 'ABC', widget: 'neuron', settings: '', metric: 'loss', step: 9, over: 'learningRate' },
  })
})

test('what a teacher’s page writes is what a student’s page reads', () => {
  fc.assert(
    fc.property(task, ({ settings, ...rest }) => {
      const one = {
        ...rest,
        widget: 'playground',
        settings: settingsOf(setup, new URLSearchParams(settings)),
      }
      const { over } = rest as ClassTask
      const path = taskPath(one as ClassTask)
      expect(follow(`${path}${over ? `&${over}=1` : ''}&fbclid=x`)).toEqual({ task: one })
    }),
  )
})

test('what cannot be used is said', () => {
  expect(read('/lab/neuron?report=loss-at-9')).toMatchObject({
    problem: expect.stringMatching(/needs a code/),
  })
  for (const report of [
    '',
    'loss',
    'loss-at-0',
    'loss-at-x',
    '-at-5',
    'loss-at-99999999',
    'constructor-at-9',
  ])
    expect(read(`/lab/neuron?class=ABC&report=${report}`)).toMatchObject({
      problem: expect.stringMatching(/cannot be used/),
    })
  expect(asksForTask(new URLSearchParams('report='))).toBe(true)
  expect(asksForTask(new URLSearchParams('class=ABC'))).toBe(false)
})
