/** A class as a sample: the teacher sets a task, students train and show a code, the room sees how it is spread. */
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { studentTag, writeCode } from '@/lib/class/code'
import { askedOf, readTask } from '@/lib/class/task'
import { violationsOn } from './axe'
import { button, expect, metricsOf, test, waitForStep, widgetOn } from './test'

// axe runs as a script of the test, which the site's policy would forbid.
test.use({ bypassCSP: true })

const LINK = '/lab/playground?backend=scratch&data=circle&points=100&layers=4'

/** A teacher on the results page sets a task; the link that students open. */
async function setTask(page: Page, over?: string): Promise<string> {
  // From the widget as it is set up, or from a link to it.
  if (over) {
    await page.goto(`${LINK}&noise=0.3`)
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await page.getByRole('link', { name: 'make this a task' }).click()
  } else {
    await page.goto('/class/results')
    await page.getByLabel('or a link from its “Share”').fill(`${LINK}&noise=0.3`)
  }
  await page.getByLabel('Class code').fill('river 7')
  await page.getByLabel('Result').selectOption({ label: 'test loss' })
  await page.getByLabel('At step').fill('40')
  if (over) await page.getByLabel('Each student chooses').selectOption({ label: over })
  await page.getByRole('button', { name: 'Make the task' }).click()
  await expect(
    page.getByRole('heading', { name: /^RIVER-7: playground, test loss at step 40/ }),
  ).toBeFocused()
  return page.getByLabel('Link', { exact: true }).inputValue()
}

/** A student on a device of their own follows the link. */
async function follow(browser: Browser, link: string, student: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(link)
  const task = page.getByRole('region', { name: 'Task of the class RIVER-7' })
  await task.getByLabel('Your name or number').fill(student)
  await task.getByRole('button', { name: 'Join' }).click()
  await expect(task).toContainText(`You are ${student}; your seed is`)
  return page
}

async function train(page: Page): Promise<{ code: string; loss: number }> {
  const widget = widgetOn(page, 'playground')
  await button(widget, 'Train').click()
  await expect(widget).toHaveAttribute('data-status', 'done')
  await expect(widget).toHaveAttribute('data-step', '40')
  const { testLoss } = await metricsOf(widget)
  return { code: (await page.locator('[data-code]').textContent())!, loss: testLoss! }
}

/** The results of the list, newest first. */
async function listed(page: Page): Promise<string[][]> {
  const rows = page.getByRole('group', { name: 'Results' }).locator('tbody tr')
  return Promise.all((await rows.all()).map((row) => row.locator('td').allTextContents()))
}

const rounded = (loss: number) => String(Number(loss.toPrecision(4)))

test('three students train, the teacher types their codes, and the class is a sample', async ({
  page,
  browser,
}) => {
  const link = await setTask(page)
  expect(link.length).toBeLessThan(150)
  // A messenger adds to the link; that changes nothing of the task.
  const students = await Promise.all(
    ['Anna', 'Ben', 'נועה'].map((student) => follow(browser, `${link}&fbclid=IwAR0`, student)),
  )
  const results: { code: string; loss: number }[] = []
  for (const student of students) results.push(await train(student))
  const [anna, ben, noa] = results as [(typeof results)[0], (typeof results)[0], (typeof results)[0]]
  expect(new Set(results.map(({ loss }) => loss)).size).toBe(3)

  // What counts is the value of that step: neither a later one nor a reload changes it.
  const [first] = students as [Page, Page, Page]
  await button(widgetOn(first, 'playground'), 'Train').click()
  await waitForStep(widgetOn(first, 'playground'), 60)
  await button(widgetOn(first, 'playground'), 'Pause').click()
  await expect(first.locator('[data-code]')).toHaveText(anna.code)
  await first.reload()
  await expect(first.locator('[data-code]')).toHaveText(anna.code)
  await expect(widgetOn(first, 'playground').getByRole('slider', { name: 'Noise' })).toHaveCount(0)
  expect(await violationsOn(first)).toEqual([])
  // A neuron can be looked at, and no weight of it written.
  await widgetOn(first, 'playground').getByRole('button', { name: 'output 1' }).click()
  const weights = widgetOn(first, 'playground').getByRole('table', { name: 'Bias and incoming weights' })
  await expect(weights).toContainText(/bias-?\d\.\d{4}/)
  await expect(weights.getByRole('spinbutton')).toHaveCount(0)
  for (const student of students) await student.context().close()

  // The first is mistyped, and put right where it stands.
  const field = page.getByLabel('Codes of your students')
  const wrong = `${anna.code.slice(0, -1)}${anna.code.endsWith('7') ? '8' : '7'}`
  await field.fill(wrong)
  await field.press('Enter')
  await expect(page.getByRole('status')).toContainText([
    'A character is mistyped, or the code is of another class',
  ])
  await expect(field).toHaveValue(wrong)
  await field.fill(anna.code.toLowerCase().replaceAll('-', ' '))
  await field.press('Enter')
  await expect(field).toHaveValue('')
  await field.fill(`${ben.code}\n${noa.code}, ${anna.code}`)
  await field.press('Enter')
  await expect(page.getByText(/^Repeated: test loss .* was there already/)).toBeVisible()
  await expect(
    page.getByRole('img', { name: /^Histogram of test loss at step 40: 3 students, mean/ }),
  ).toBeVisible()

  await page.getByText('Results as a list (3)').click()
  expect(await listed(page)).toEqual(
    [noa, ben, anna].map(({ code, loss }) => [rounded(loss), code, 'Remove']),
  )
  await page.getByText('Names of your students').click()
  await page.getByLabel('Students', { exact: true }).fill('anna\nBen\nCleo')
  await page.getByLabel('Show names on this page').check()
  await expect(page.getByText('2 of 3 have handed in. Not yet: Cleo.')).toBeVisible()
  expect((await listed(page)).map(([name]) => name)).toEqual(['not on the list', 'Ben', 'anna'])
  expect(await violationsOn(page)).toEqual([])

  // Taken out, brought back, and all there after a reload.
  await page.getByRole('button', { name: `Remove ${ben.code}` }).click()
  await expect(page.getByText('Results as a list (2)')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.reload()
  await page.getByText('Results as a list (3)').click()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download CSV' }).click()
  const lines = (await readFile(await (await saved).path(), 'utf8')).trimEnd().split('\r\n').slice(1)
  expect(lines.map((line) => line.split(',').slice(-4))).toEqual(
    [anna, ben, noa].map(({ code, loss }) => [
      expect.stringMatching(/^\d+$/),
      '40',
      rounded(loss),
      `"${code}"`,
    ]),
  )

  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Clear' }).click()
  await expect(page.getByRole('heading', { name: 'The task' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Make the task' })).toBeVisible()
})

test('each student chooses a learning rate: a scatter plot, and what diverges is said', async ({
  page,
  browser,
}) => {
  const link = await setTask(page, 'Learning rate: a scatter plot')
  expect(link).toContain('-over-learningRate')
  const student = await follow(browser, `${link}&learningRate=0.5`, 'Anna')
  const rate = student.locator('[data-control]').filter({ hasText: 'Learning rate' })
  await expect(rate).toBeVisible()
  const { code, loss } = await train(student)
  await expect(rate).toHaveCount(0) // of a run that has begun it is what it is
  await expect(student.getByRole('region', { name: /^Task/ })).toContainText(
    `${rounded(loss)} at step 40 with learning rate 0.5`,
  )
  await student.context().close()

  const field = page.getByLabel('Codes of your students')
  await field.fill(code)
  await page.getByRole('button', { name: 'Add' }).click()
  await expect(
    page.getByRole('img', { name: /^test loss at step 40 over learning rate, one point/ }),
  ).toBeVisible()
  const read = readTask('playground', new URL(link).searchParams)
  if ('problem' in read) throw new Error(read.problem)
  const asked = askedOf(read.task)
  const ben = writeCode(asked, { tag: studentTag(asked, 'Ben'), value: Number.NaN, at: 10 })
  await field.fill(ben)
  await field.press('Enter')
  await page.getByText('Results as a list (2)').click()
  expect(await listed(page)).toEqual([
    ['10', 'diverged', ben, 'Remove'],
    ['0.5', rounded(loss), code, 'Remove'],
  ])
})
