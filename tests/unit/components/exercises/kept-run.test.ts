import { expect, test } from 'vitest'
import { readRun, writeRun } from '@/components/exercises/kept-run'
import type { CodeRun } from '@/components/exercises/use-code-run'

const run: CodeRun = {
  report: {
    status: 'done',
    failure: { name: 'TypeError', message: 'x is not iterable', line: 3, column: 1 },
    answers: [{ ok: true, value: [1, 2], leaked: 0 }],
    leaked: 2,
  },
  verdicts: [
    { name: 'keeps what is positive', passed: true },
    { name: 'drops what is not', passed: false, counterExample: 'For relu([−1]) your code gave −1.' },
  ],
  log: [{ level: 'log', text: 'three' }],
}

test('what was said to an attempt comes back, without answers and output, and belongs to that attempt only', () => {
  const kept = readRun(writeRun(4, run), 4)
  expect(kept).toEqual({ ...run, report: { ...run.report, answers: [] }, log: [] })
  expect(readRun(writeRun(4, run), 5)).toBeUndefined()
  const timeout: CodeRun = { report: { status: 'timeout', seconds: 5 }, verdicts: [], log: [] }
  expect(readRun(writeRun(1, timeout), 1)).toEqual(timeout)
})

test('what was not written here is as good as nothing', () => {
  const hostile = ['{', 'null', '7', '[]', '{"attempt":1}', '{"attempt":1,"verdicts":[null]}']
  const verdict = '{"attempt":1,"verdicts":[{"name":"a","passed":"yes"}]}'
  for (const text of [null, ...hostile, verdict]) expect(readRun(text, 1)).toBeUndefined()
  expect(readRun('{"attempt":1,"verdicts":[]}', 1)?.report.status).toBe('stopped')
})
