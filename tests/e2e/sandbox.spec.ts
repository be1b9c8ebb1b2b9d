/**
 * Every code exercise's solution in the sandbox that readers have. The unit tests judge solutions and mistakes without
 * its walls; here only the walls are tried: a solution that fails needs something they took away.
 */
import type { Page } from '@playwright/test'
import { codeExercises } from '@/content/exercises'
import { callsOf, judgeCode } from '@/lib/exercises/code'
import type { Job, Report } from '@/lib/sandbox/job'
import { expect, test } from './test'

/** Runs jobs one after the other in the sandbox of the site, by the messages that the page itself would send. */
function runAll(page: Page, jobs: readonly Job[]): Promise<Report[]> {
  return page.evaluate(async (jobs) => {
    const source = await (await fetch('/sandbox/runtime.js')).text()
    const frame = document.createElement('iframe')
    const heard = (type: string) =>
      new Promise<{ report: Report }>((resolve) => {
        addEventListener('message', function hear({ source, data }) {
          if (source !== frame.contentWindow || data.type !== type) return
          removeEventListener('message', hear)
          resolve(data)
        })
      })
    const hello = heard('hello')
    frame.src = '/sandbox/frame.html'
    document.body.append(frame)
    await hello
    const say = (message: object) => frame.contentWindow?.postMessage(message, '*')
    say({ type: 'runtime', source })
    const reports: Report[] = []
    for (const [run, job] of jobs.entries()) {
      const ended = heard('ended')
      say({ type: 'run', run, job, seconds: 30 })
      reports.push((await ended).report)
    }
    return reports
  }, jobs)
}

test('every solution of a code exercise passes within the walls of the sandbox', async ({ page }) => {
  test.slow()
  const seed = 1
  const exercises = await Promise.all(
    Object.entries(codeExercises).map(async ([id, load]) => ({ id, exercise: (await load()).exercise })),
  )
  await page.goto('/privacy')
  const jobs = exercises.map(({ exercise }) => ({
    source: exercise.solution,
    provides: exercise.provides,
    seed,
    calls: callsOf(exercise, seed),
  }))
  const reports = await runAll(page, jobs)
  const failed = exercises.flatMap(({ id, exercise }, i): { id: string; why: unknown }[] => {
    const report = reports[i]!
    if (report.status !== 'done' || report.failure) return [{ id, why: report }]
    return judgeCode(exercise, seed, report.answers)
      .filter(({ passed }) => !passed)
      .map(({ counterExample }) => ({ id, why: counterExample }))
  })
  expect(failed).toEqual([])
})
