import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { violationsOn } from './axe'
import { expect, metricsOf, stepOf, test, widgetOn } from './test'

const SPIRALS = '/lab/playground?data=spiral&layers=8,8&stop=300'

const add = async (page: Page, links: string) => {
  await page.getByRole('textbox', { name: 'Add' }).fill(links)
  await page.getByRole('button', { name: 'Add to the set' }).click()
}
const rows = (page: Page) => page.getByRole('listitem').filter({ has: page.getByRole('textbox') })

test('demos are put together, warmed up, shown as they were trained, and taken along as link and file', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto('/demos')
  await add(
    page,
    `${baseURL}${SPIRALS}&train=1\n/lab/neuron\n/progress\n/present/neural-networks/the-neuron#/2`,
  )
  await expect(rows(page)).toHaveCount(3)
  await expect(page.getByRole('region', { name: 'Demos' }).getByRole('alert')).toContainText(
    '“/progress” is no link to a widget',
  )
  await expect(page.getByRole('textbox', { name: 'Add' })).toHaveValue('/progress')
  await page.getByRole('textbox', { name: 'Name of the set' }).fill('Week 3')
  await page.getByRole('textbox', { name: 'Name of demo 1' }).fill('Two spirals')
  // Moving keeps the focus, at either end too.
  await page.getByRole('button', { name: 'Move “neuron” up' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('“neuron” is now demo 1 of 3.')).toBeAttached()
  await expect(page.getByRole('button', { name: 'Move “neuron” down' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Name of demo 2' })).toHaveValue('neuron')
  await expect(page.getByRole('button', { name: 'Move “neuron” down' })).toBeFocused()

  await page.getByRole('button', { name: 'Warm up all' }).click()
  await expect(page.getByText('All are ready.')).toBeVisible({ timeout: 60_000 })
  await expect(rows(page).nth(0)).toContainText(
    /(scratch|wasm|webgl|webgpu|cpu): first step after .* 300 steps in/,
  )
  await expect(rows(page).nth(0)).toContainText('It opens trained.')
  await expect(rows(page).nth(1)).toContainText('It opens untrained')
  await expect(rows(page).nth(2)).toContainText(/models was tried.*: neuron on \w+, first step after/)
  expect(await violationsOn(page)).toEqual([])

  // A rehearsal on stage goes on from what the warm-up left, and on to the other demos by clicker.
  await page.getByRole('button', { name: 'Start' }).click()
  const shown = page.getByRole('dialog').getByRole('status')
  const spirals = page.locator('iframe[title="Two spirals"]')
  const widget = widgetOn(page.frameLocator('iframe[title="Two spirals"]'), 'playground')
  await expect(widget).toHaveAttribute('data-step', '300')
  await expect(spirals).toBeFocused()
  const trained = await metricsOf(widget)
  await widget.getByRole('button', { name: 'Step', exact: true }).click()
  await expect.poll(() => stepOf(widget)).toBe(301)
  await page.keyboard.press('PageDown')
  await expect(shown).toContainText('2/3 neuron')
  await expect(page.locator('iframe[title="neuron"]')).toBeFocused()
  await page.getByRole('button', { name: 'Leave the demos' }).click()

  // The lecture begins with what was prepared, not with what the rehearsal left.
  await page.getByRole('button', { name: 'Start' }).click()
  await expect(widget).toHaveAttribute('data-step', '300')
  expect(await metricsOf(widget)).toEqual(trained)
  await expect(widget).not.toContainText('your last visit')
  await page.getByRole('button', { name: 'Leave the demos' }).click()

  // The link has the set, the file also what was learned: both in a browser that has seen neither.
  const link = page.url()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('Week-3.epoch-demos')
  const other = await (await browser.newContext({ serviceWorkers: 'block' })).newPage()
  await other.goto(link)
  await expect(rows(other)).toHaveCount(3)
  await expect(other.getByRole('textbox', { name: 'Name of the set' })).toHaveValue('Week 3')
  await other.goto('/demos')
  const bytes = await readFile(await saved.path())
  const choose = other.locator('input[type=file]')
  await choose.setInputFiles({
    name: 'x.epoch-demos',
    mimeType: 'application/zip',
    buffer: Buffer.from('no zip'),
  })
  await expect(other.getByText('it is not a zip')).toBeVisible()
  await choose.setInputFiles({ name: 'week.epoch-demos', mimeType: 'application/zip', buffer: bytes })
  await expect(other.getByText('“Week 3” is here, as it was saved.')).toBeVisible()
  await other.goto(`${baseURL}${SPIRALS}&project=1`)
  const there = widgetOn(other, 'playground')
  await expect(there).toHaveAttribute('data-step', '300')
  expect(await metricsOf(there)).toEqual(trained)
  await there.getByRole('button', { name: 'Step', exact: true }).click()
  await expect.poll(() => stepOf(there)).toBe(301)
})

test('a demo that cannot run says so and lets the others warm up; a broken link loses nothing', async ({
  page,
}) => {
  await page.goto('/demos')
  await add(page, '/lab/nothing-of-this-name\n/lab/neuron?stop=3&data=spirals\n/learn/nothing-of-this-name')
  await page.getByRole('button', { name: 'Warm up all' }).click()
  await expect(page.getByText('2 of 3 do not run here.')).toBeVisible({ timeout: 60_000 })
  await expect(rows(page).nth(0)).toContainText('There is no widget “nothing-of-this-name”')
  await expect(rows(page).nth(1)).toContainText('3 steps in')
  await expect(rows(page).nth(1)).toContainText('data=spirals cannot be used')
  await expect(rows(page).nth(2)).toContainText('This course has no such page.')

  // Whoever goes on working under a broken link works on the set that was kept.
  await page.goto('/lab/gan-2d')
  await page.goto('/demos#set=broken')
  await expect(page.getByText('This link was cut off or changed on its way.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Name of the set' }).fill('Still here')
  await expect(page.getByRole('button', { name: 'Go back to it' })).toHaveCount(0)
  await page.goto('/lab/gan-2d')
  await page.goto('/demos')
  await expect(page.getByRole('textbox', { name: 'Name of the set' })).toHaveValue('Still here')
  await expect(rows(page)).toHaveCount(3)

  // A link to another set takes the place of it, and gives it back.
  // Asked of the page: what it writes there reaches the test later.
  const address = () => page.evaluate(() => location.href)
  const mine = await address()
  await page.getByRole('textbox', { name: 'Name of the set' }).fill('Theirs')
  const theirs = await address()
  await page.goto(mine)
  await page.getByRole('textbox', { name: 'Name of the set' }).fill('Mine')
  await page.goto(theirs)
  await expect(page.getByText('Another set was here before: “Mine”, 3 demos.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Name of the set' }).fill('Changed')
  await page.getByRole('button', { name: 'Go back to it' }).click()
  await expect(page.getByRole('textbox', { name: 'Name of the set' })).toHaveValue('Mine')

  // A set that is full takes no more, and stays whole.
  await add(page, Array(37).fill('/lab/cnn').join(' '))
  await expect(rows(page)).toHaveCount(40)
  await page.goto('/demos#add=%2Flab%2Fgpt')
  await page.reload()
  await expect(page.getByText('A set has at most 40 demos.')).toBeVisible()
  await expect(rows(page)).toHaveCount(40)
})
