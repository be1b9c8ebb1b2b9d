import '@tensorflow/tfjs-backend-cpu'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { tf } from '@/lib/engine/tf'
import { execute } from '@/lib/sandbox/execute'
import type { LogEntry } from '@/lib/sandbox/job'

beforeAll(async () => {
  await tf.setBackend('cpu')
})

/** Runs code and asks it some expressions. */
async function run(source: string, calls: string[] = [], provides: string[] = []) {
  const lines: LogEntry[] = []
  const report = await execute(
    { source, provides, seed: 1, calls: calls.map((code) => ({ code, input: [1, 2] })) },
    { tf, log: (entry) => lines.push(entry) },
  )
  return { ...report, lines: lines.map(({ text }) => text) }
}

test('calls see what the code defines, their input and tf', async () => {
  const { answers } = await run('const double = (x) => x.map((v) => 2 * v)', [
    'double(input)',
    'tf.tensor(input).square()',
  ])
  expect(answers).toEqual([
    { ok: true, value: [2, 4], leaked: 0 },
    { ok: true, value: { shape: [2], dtype: 'float32', data: [1, 4] }, leaked: 1 },
  ])
})

test('a call cannot change the input of the next', async () => {
  const { answers } = await run('', ['input.push(3)', 'input.length'])
  expect(answers[1]).toMatchObject({ value: 2 })
})

test('an error says where in the code it was thrown', async () => {
  const { answers } = await run('function f() {\n  return 1 +\n    nothing\n}', ['f()'])
  expect(answers[0]).toEqual({
    ok: false,
    failure: { name: 'ReferenceError', message: 'nothing is not defined', line: 3, column: 5 },
  })
})

test('code that cannot be read, throws at once, or lacks a name is a failure before any call', async () => {
  expect((await run('let x = ;', ['1'])).failure?.name).toBe('SyntaxError')
  expect((await run('\nthrow new RangeError("no")', ['1'])).failure).toMatchObject({
    name: 'RangeError',
    message: 'no',
    line: 2,
  })
  // It was missed behind the end of the code: no line of it is to blame.
  expect((await run('function rlu() {}', ['1'], ['relu'])).failure).toEqual({
    name: 'ReferenceError',
    message: 'relu is not defined',
  })
  expect((await run('return 3', ['1'])).failure?.message).toMatch(/returns before its end/)
})

/** Runs code in a place that hears of rejected promises as a worker does. */
async function runHeard(source: string, code: string) {
  const lines: LogEntry[] = []
  let listener: ((reason: unknown) => void) | undefined
  const others = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection')
  onTestFinished(() => {
    if (listener) process.off('unhandledRejection', listener)
    for (const other of others) process.on('unhandledRejection', other)
  })
  const report = await execute(
    { source, provides: [], seed: 1, calls: [{ code, input: 0 }] },
    {
      tf,
      log: (entry) => lines.push(entry),
      onUncaught(hear) {
        listener = hear
        process.on('unhandledRejection', hear)
      },
    },
  )
  return { report, lines }
}

test('a promise that fails unawaited ends a run that would wait for ever, with its line', async () => {
  const source = 'async function train() {\n  await 0\n  return lss.value\n}\ntrain()'
  const { report } = await runHeard(source, 'new Promise(() => {})')
  expect(report).toMatchObject({ answers: [], failure: { message: 'lss is not defined', line: 3 } })
})

test('what fails unawaited when all is answered is printed, and the answers stand', async () => {
  const { report, lines } = await runHeard('async function train() {\n  no()\n}\ntrain()', '7')
  expect(report.failure).toBeUndefined()
  expect(report.answers).toEqual([{ ok: true, value: 7, leaked: 0 }])
  expect(lines).toEqual([{ level: 'error', text: 'Uncaught ReferenceError: no is not defined (line 2)' }])
})

test('tensors that are left behind are counted, returned ones are not', async () => {
  const { answers, leaked } = await run('', [
    'tf.tidy(() => tf.tensor(input).square())',
    '(tf.tensor(input), tf.tensor(input), 0)',
  ])
  expect(answers.map((answer) => answer.ok && answer.leaked)).toEqual([0, 2])
  expect(leaked).toBe(2)
})

test('code that puts its own counter in the place of the real one is counted all the same', async () => {
  const surroundings = { tf: { ...tf }, log: () => {} }
  const source = 'tf.memory = () => ({ numTensors: 0 })'
  const job = { source, provides: [], seed: 1, calls: [{ code: '(tf.tensor([1]), 0)', input: 0 }] }
  expect((await execute(job, surroundings)).leaked).toBe(1)
})

test('what is printed is readable and has an end', async () => {
  const { lines } = await run(
    'console.log("loss", 1 / 3, [1, -0], { a: null }, tf.tensor2d([[1, 2], [3, 4]]));for (let i = 0; i < 1e4; i++) console.log(i)',
  )
  expect(lines[0]).toBe('loss 0.333333 [1, -0] { a: null } tensor [2, 2] float32\n[[1, 2],\n [3, 4]]')
  expect(lines).toHaveLength(200)
  expect(lines.at(-1)).toBe('… further output is not shown')
})

test.each([
  ['() => 1', /a function/],
  ['[Promise.resolve(1)]', /a promise/],
  ['new Float32Array(1e6)', /more than/],
  ['(() => { const a = []; a.push(a); return a })()', /nested too deeply/],
  ['(() => { const t = tf.scalar(1); t.dispose(); return t })()', /disposed/],
])('an answer that is no data is refused in words: %s', async (code, message) => {
  const { answers } = await run('', [code])
  expect(answers[0]).toMatchObject({ ok: false, failure: { message: expect.stringMatching(message) } })
})

test('whatever is thrown is told, even what cannot be read', async () => {
  const { answers } = await run('const hostile = { get message() { throw 1 } }', [
    '(() => { throw hostile })()',
    '(() => { throw Object.assign(new Error(), { name: { toString() { throw 1 } } }) })()',
    '1',
  ])
  expect(answers).toMatchObject([
    { ok: false, failure: { message: 'what was thrown cannot be read' } },
    { ok: false, failure: { message: 'what was thrown cannot be read' } },
    { ok: true, value: 1 },
  ])
})

test('the console tables, dirs and asserts', async () => {
  const { lines } = await run(
    'console.table([1]); console.dir({ a: 1 }); console.assert(true); console.assert(false, "n", 2)',
  )
  expect(lines).toEqual(['[1]', '{ a: 1 }', 'Assertion failed n 2'])
})
