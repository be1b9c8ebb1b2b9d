import { expect, test } from 'vitest'
import { type Course, reportOf } from '@/lib/class/report'
import type { ClassTask } from '@/lib/class/task'
import type { Point } from '@/lib/engine/doctor'

const task: ClassTask = {
  classCode: 'RIVER-7',
  widget: 'playground',
  settings: '',
  metric: 'testLoss',
  step: 30,
}
const points = (...steps: number[]) => steps.map((step) => ({ step, loss: 1, testLoss: 1 / step }) as Point)
const course = (step: number, history: Point[], rest: Partial<Course> = {}): Course => ({
  step,
  history,
  params: { learningRate: 0.03 },
  findings: [],
  mixed: false,
  ...rest,
})

test('before its step a run is on the way', () => {
  expect(reportOf(task, course(0, []))).toEqual({ state: 'on the way', step: 0 })
  expect(reportOf(task, course(29, points(0, 10, 29)))).toEqual({ state: 'on the way', step: 29 })
})

test('the value is that of the very step, with four digits, also when the run goes on', () => {
  const reached = { state: 'reached', value: 0.03333 }
  expect(reportOf(task, course(30, points(0, 10, 29, 30)))).toEqual(reached)
  expect(reportOf(task, course(90, points(0, 10, 29, 30, 31, 90)))).toEqual(reached)
  expect(reportOf(task, course(90, points(0, 29, 31, 90)))).toEqual({ state: 'on the way', step: 30 })
})

test('what the student chose comes along', () => {
  expect(reportOf({ ...task, over: 'learningRate' }, course(30, points(30)))).toEqual({
    state: 'reached',
    value: 0.03333,
    at: 0.03,
  })
})

test('a run that stops at numbers that are none has diverged, and says where', () => {
  const broken = [...points(0, 10), { step: 12, loss: Number.NaN, testLoss: Number.NaN } as Point]
  const findings = [{ id: 'not-a-number' as const }]
  expect(reportOf(task, course(12, broken, { findings }))).toEqual({
    state: 'diverged',
    value: Number.NaN,
    step: 12,
  })
  const last = [...points(0), { step: 30, loss: 1, testLoss: Number.NaN } as Point]
  expect(reportOf(task, course(30, last, { findings }))).toEqual({
    state: 'diverged',
    value: Number.NaN,
    step: 30,
  })
  // After the step that counts it does not matter any more.
  expect(reportOf(task, course(40, points(30), { findings }))).toMatchObject({ state: 'reached' })
})

test('a run that was changed by hand on the way has nothing to report', () => {
  for (const at of [10, 30, 90])
    expect(reportOf(task, course(at, points(0, 10, 30, 90), { mixed: true }))).toEqual({ state: 'changed' })
})

test('what every object has is neither a metric nor a parameter', () => {
  for (const name of ['constructor', 'toString', '__proto__']) {
    expect(reportOf({ ...task, metric: name }, course(30, points(30)))).toEqual({ state: 'not measured' })
    expect(reportOf({ ...task, over: name }, course(30, points(30)))).toEqual({ state: 'not measured' })
  }
})

test('what is not measured at the step is said, and what no code can hold', () => {
  expect(reportOf({ ...task, over: 'nothing' }, course(30, points(30)))).toEqual({ state: 'not measured' })
  const below = course(30, points(30), { params: { start: -1 } })
  expect(reportOf({ ...task, over: 'start' }, below)).toEqual({ state: 'not measured' })
  expect(reportOf({ ...task, metric: 'adam.loss' }, course(30, points(30)))).toEqual({
    state: 'not measured',
  })
})
