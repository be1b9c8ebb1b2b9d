import { expect, test } from 'vitest'
import { readLog, readRun, writeLog, writeRun } from '@/components/exercises/kept-run'
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

test('what was said to an attempt comes back, without answers, and belongs to that attempt only', () => {
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

test('what was printed comes back as it was, and belongs to its attempt only', () => {
  const log: CodeRun['log'] = [
    { level: 'log', text: 'tensor [2] float32 [1, 2]' },
    { level: 'error', text: 'no' },
  ]
  expect(readLog(writeLog(4, log), 4)).toEqual(log)
  expect(readLog(writeLog(4, log), 5)).toEqual([])
})

test('of much output the beginning is kept, with a word about the rest', () => {
  const log = Array.from({ length: 200 }, (_, i) => ({
    level: 'log' as const,
    text: `${i} `.padEnd(2000, '.'),
  }))
  const written = writeLog(1, log)
  expect(written.length).toBeLessThan(8000)
  const kept = readLog(written, 1)
  expect(kept.slice(0, -1)).toEqual(log.slice(0, kept.length - 1))
  expect(kept.length).toBeGreaterThan(2)
  expect(kept.at(-1)!.text).toMatch(/not kept/)
})

test('output that was not written here is left out, line by line', () => {
  for (const text of [null, '{', '7', '{"attempt":1}', '{"attempt":1,"log":7}'])
    expect(readLog(text, 1)).toEqual([])
  const mixed = '{"attempt":1,"log":[null,{"text":7},{"level":"loud","text":"a"}]}'
  expect(readLog(mixed, 1)).toEqual([{ level: 'log', text: 'a' }])
})
