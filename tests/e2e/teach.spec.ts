/** What a teacher has of a lesson: its guide and its answers, as they are read, followed and printed. */
import { lessons } from './site'
import { expect, test } from './test'

const guides = lessons.flatMap(({ guide, slug, title, slides }) =>
  guide ? { guide, slug, title, slides } : [],
)
const sheets = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length

test('a guide is found from the lesson, and opens its slides, its labs and its exercises', async ({
  page,
}) => {
  await page.goto('/learn/feedforward')
  await page
    .getByRole('region', { name: 'To teach it' })
    .getByRole('link', { name: 'Teacher’s guide' })
    .click()
  await expect(page).toHaveURL('/teach/neural-networks/feedforward')
  const plan = page.getByRole('region', { name: '45 minutes' })
  await plan.getByRole('link', { name: 'Slide 5 Without a bend' }).click()
  await expect(page).toHaveURL(/\/present\/neural-networks\/feedforward#\/5$/)
  await expect(page.getByRole('heading', { name: 'Without a bend, two layers are one' })).toBeVisible()
  await page.goBack()
  await plan.getByRole('link', { name: 'Lab the spirals, linear' }).click()
  await expect(page).toHaveURL('/lab/playground?activation=linear')
  await page.goBack()
  await plan.getByRole('link', { name: /^Exercise 1 / }).click()
  await expect(page.locator('[id="exercise-feedforward.xor-hidden"]')).toBeInViewport()
})

test('an answer key says what is right, and opens a set-up that passes', async ({ page }) => {
  await page.goto('/teach')
  await page
    .getByRole('listitem')
    .filter({ has: page.getByText('Feedforward networks', { exact: true }) })
    .getByRole('link', { name: 'Answer key' })
    .click()
  await expect(page.getByRole('main')).toContainText('This is no secret')
  const answer = (id: string) => page.locator(`[data-answer="feedforward.${id}"]`)
  await expect(answer('xor-hidden').locator('[data-right]')).toHaveText('✓ Two')
  await expect(answer('xor-forward').locator('[data-right]')).toHaveText('✓ 0.5')
  await expect(answer('dense').locator('pre')).toContainText('function dense(x, weights, biases, f)')
  await expect(answer('count').getByRole('link', { name: 'from its code' })).toHaveAttribute('href', '/class')
  await expect(answer('ring')).toContainText('at most 20 weights and biases, in each of 5 fresh runs')
  await expect(answer('ring').getByRole('link', { name: 'Lab set up so that it passes' })).toHaveAttribute(
    'href',
    '/lab/playground?data=circle&layers=4&activation=relu',
  )
})

test('every guide and every key fits a small phone; a guide is printed on two to four sheets', async ({
  page,
}) => {
  const paths = [...guides.map(({ guide }) => guide), ...lessons.map(({ answers }) => answers)]
  for (const path of paths) {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto(path)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, path).toBeLessThanOrEqual(320)
    if (path.endsWith('/answers')) continue
    const printed = sheets(await page.pdf({ format: 'A4' }))
    expect(printed, path).toBeGreaterThanOrEqual(2)
    expect(printed, path).toBeLessThanOrEqual(4)
  }
})

test('every link of every guide leads to a page of the site', async ({ page, request }) => {
  const asked = new Set<string>()
  for (const { guide } of guides) {
    await page.goto(guide)
    const hrefs = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))
    for (const path of hrefs) asked.add(path)
  }
  for (const path of asked) expect((await request.get(path)).status(), path).toBe(200)
})
