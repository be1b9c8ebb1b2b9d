// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { CodeResult, summaryOf } from '@/components/exercises/code-result'
import type { CodeRun } from '@/components/exercises/use-code-run'
import type { Report } from '@/lib/sandbox/job'

afterEach(cleanup)

const done = (more: object = {}): Report => ({ status: 'done', answers: [], leaked: 0, ...more })
const runOf = (run: Partial<CodeRun>): CodeRun => ({ report: done(), verdicts: [], log: [], ...run })
const verdicts = [
  { name: 'keeps what is positive', passed: true },
  { name: 'drops what is not', passed: false, counterExample: 'For relu([−1]) your code gave −1.' },
]

test('each check stands with its mark in words, and a failed one with its counter-example', () => {
  render(<CodeResult run={runOf({ verdicts })} />)
  const [first, second] = screen.getAllByRole('listitem')
  expect(first!.textContent).toContain('Passed: keeps what is positive')
  expect(second!.textContent).toContain('Failed: drops what is not')
  expect(within(second!).getByText('For relu([−1]) your code gave −1.')).toBeDefined()
  expect(document.body.textContent).toContain('1 of 2 checks pass.')
})

test('a pass is called one only when every check was run and passed', () => {
  const passed = verdicts.map((verdict) => ({ ...verdict, passed: true }))
  expect(summaryOf(runOf({ verdicts: passed }))).toEqual(['All checks pass.', ''])
  expect(summaryOf(runOf({ verdicts }))).toEqual(['Not yet.', '1 of 2 checks pass.'])
  expect(summaryOf(runOf({}))[0]).not.toContain('pass')
})

test('how it ended is said in words: an error with its line, a loop, a crash, a stop', () => {
  const ends: [Report, RegExp][] = [
    [
      done({ failure: { name: 'TypeError', message: 'x.mpa is not a function', line: 3 } }),
      /TypeError: .*\(line 3\)/,
    ],
    [
      done({ failure: { name: 'SyntaxError', message: 'Unexpected token' } }),
      /^SyntaxError: Unexpected token$/,
    ],
    [{ status: 'timeout', seconds: 5 }, /Stopped after 5 seconds/],
    [{ status: 'crashed', reason: '' }, /too much memory/],
    [{ status: 'crashed', reason: 'The code runner did not start.' }, /^The code runner did not start\.$/],
    [{ status: 'stopped' }, /^Stopped\.$/],
  ]
  for (const [report, words] of ends) expect(summaryOf(runOf({ report }))[0]).toMatch(words)
})

test('what was printed is shown line by line, warnings and errors by their names', () => {
  const log = [
    { level: 'log' as const, text: 'three 3' },
    { level: 'warn' as const, text: 'careful' },
  ]
  const { container } = render(<CodeResult run={runOf({ log })} />)
  expect([...container.querySelectorAll('pre > span')].map(({ textContent }) => textContent)).toEqual([
    'three 3',
    'warn: careful',
  ])
})

test('tensors left behind are counted, in the singular and the plural, and none is not mentioned', () => {
  const says = (leaked: number) =>
    render(<CodeResult run={runOf({ report: done({ leaked }) })} />).container.textContent
  expect(says(0)).not.toContain('disposed')
  expect(says(1)).toContain('1 tensor was not disposed')
  expect(says(3)).toContain('3 tensors were not disposed')
})
