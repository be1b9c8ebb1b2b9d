import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { exercise as count } from '@/content/exercises/feedforward/count'
import { judgingSeeds } from '@/lib/exercises/challenge'
import { deviceSeed } from '@/lib/exercises/class'
import { drawQuestion, versionSeed } from '@/lib/exercises/drawn'
import { answerInWords } from '@/lib/exercises/questions'
import { canonical } from '@/lib/progress/merge'
import { violationsOn } from './axe'
import { button, expect, test, widgetOn } from './test'

const RELU = 'const relu = (x) => x.map((v) => Math.max(0, v))'

interface Event {
  type: string
  exercise?: string
  kind?: string
  answer?: unknown
  correct?: boolean
  seed?: number
}

interface ProgressFile {
  checksum: string
  events: Event[]
}

const exercise = (page: Page, id: string) => page.locator(`[data-exercise="${id}"]`)

/** Solves one exercise of each kind that is recomputed: a question, a program, a challenge. */
async function learn(page: Page) {
  await page.goto('/learn/feedforward')
  const stuck = exercise(page, 'feedforward.stuck')
  await stuck.scrollIntoViewIfNeeded()
  await stuck.getByRole('radio', { name: 'Add neurons or a layer' }).check()
  await stuck.getByRole('button', { name: 'Check' }).click()
  await expect(stuck).toHaveAttribute('data-state', 'solved')

  const relu = exercise(page, 'feedforward.relu')
  await relu.scrollIntoViewIfNeeded()
  await relu.locator('.cm-content').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(RELU)
  await relu.getByRole('button', { name: 'Run and check' }).click()
  await expect(relu).toHaveAttribute('data-state', 'solved', { timeout: 30_000 })

  const task = exercise(page, 'feedforward.no-hidden')
  await task.scrollIntoViewIfNeeded()
  await task.getByRole('button', { name: 'Open the workbench' }).click()
  const widget = widgetOn(task, 'playground')
  await expect(button(widget, 'Train')).toBeEnabled()
  await widget.getByRole('button', { name: 'Remove layer' }).click()
  await widget.getByRole('checkbox', { name: 'x₁x₂' }).check()
  for (const name of ['x₁', 'x₂']) await widget.getByRole('checkbox', { name, exact: true }).uncheck()
  await task.getByRole('button', { name: 'Judge it' }).click()
  await expect(task).toHaveAttribute('data-state', 'solved', { timeout: 60_000 })
  // An answer shows before it is on the disk, and leaving the page at once would be faster than any reader.
  await expect.poll(() => writtenAnswers(page)).toBeGreaterThanOrEqual(3)
}

/** Answers that the browser keeps. */
const writtenAnswers = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('epoch')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction('events').objectStore('events').getAll()
          all.onsuccess = () => {
            opening.result.close()
            resolve(all.result.filter(({ type }) => type === 'answered').length)
          }
        }
      }),
  )

async function exported(page: Page): Promise<ProgressFile> {
  await page.goto('/progress')
  await expect(page.locator('[data-storage="saved"]')).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export' }).click(),
  ])
  return JSON.parse(readFileSync(await file.path(), 'utf8'))
}

/** The file with one answer changed by somebody who knows the format. */
function forged(file: ProgressFile, kind: string, change: (event: Event) => void): ProgressFile {
  const copy = structuredClone(file)
  change(copy.events.find((event) => event.kind === kind)!)
  return { ...copy, checksum: checksum(copy.events) }
}

/** CRC-32, bit by bit: the file's checksum is no secret. */
function checksum(events: Event[]): string {
  let crc = ~0
  for (const byte of new TextEncoder().encode(canonical(events))) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return `crc32:${(~crc >>> 0).toString(16).padStart(8, '0')}`
}

async function choose(page: Page, file: unknown, name = 'progress.json') {
  const text = typeof file === 'string' ? file : JSON.stringify(file)
  await page
    .getByLabel('Choose a progress file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

const result = (page: Page) => page.locator('[data-verification="done"]')
const findings = (page: Page, outcome: string) => result(page).locator(`tr[data-outcome="${outcome}"]`)

async function axeClean(page: Page) {
  expect(await violationsOn(page)).toEqual([])
}

test('what was solved is replayed and confirmed; what was changed in the file is found', async ({ page }) => {
  test.slow()
  await learn(page)
  const file = await exported(page)

  await page.goto('/verify')
  await choose(page, file)
  await expect(result(page)).toBeVisible({ timeout: 60_000 })
  await expect(result(page).getByRole('status')).toContainText('2 of 2 replayed claims confirmed')
  await expect(result(page).getByRole('status')).toContainText('1 of 1 answer confirmed')
  await expect(result(page)).toContainText('Nothing is strange')
  const digest = await result(page).locator('[data-digest]').getAttribute('data-digest')
  await axeClean(page)

  // All runs of the challenge, not one of them.
  await page.getByRole('button', { name: 'Replay all, every run' }).click()
  await expect(result(page)).toBeVisible({ timeout: 60_000 })
  await expect(findings(page, 'confirmed').filter({ hasText: 'Trained again' })).toContainText(
    /(from seed \d+: test accuracy [\d.]+ %.*){5}/,
  )

  const metric = forged(file, 'challenge', ({ answer }) => {
    for (const { metrics } of (answer as { runs: { metrics: Record<string, number> }[] }).runs)
      metrics.loss = 0.01
  })
  await choose(page, metric, 'better.json')
  await expect(result(page)).toBeVisible({ timeout: 60_000 })
  await expect(result(page).getByRole('status')).toContainText('1 of 2 replayed claims confirmed')
  await expect(findings(page, 'differs')).toContainText(/recomputed loss [\d.]+; the file says 0\.01/)
  expect(await result(page).locator('[data-digest]').getAttribute('data-digest')).not.toBe(digest)

  const source = forged(file, 'code', (event) => {
    event.answer = 'const relu = (x) => x'
  })
  await choose(page, source, 'source.json')
  await expect(findings(page, 'differs')).toContainText('your code gave −1 at [0]; expected 0', {
    timeout: 60_000,
  })

  const attempt = forged(file, 'challenge', (event) => {
    event.seed = 37
  })
  await choose(page, attempt, 'attempt.json')
  await expect(findings(page, 'differs')).toContainText('The seeds of attempt 37 are', { timeout: 60_000 })
  await expect(result(page)).toContainText('attempt 37 is here, but only 1 of 37 attempts are')

  // Nothing of it was taken into this device's own record.
  await page.getByRole('button', { name: 'Use this device’s own record' }).click()
  await expect(result(page).getByRole('status')).toContainText('2 of 2 replayed claims confirmed', {
    timeout: 60_000,
  })
  expect(await result(page).locator('[data-digest]').getAttribute('data-digest')).toBe(digest)

  await page.goto('/certificate')
  await page.getByLabel('Name on the certificate').fill('Ada Lovelace')
  const sheet = page.locator('[data-certificate]')
  await expect(sheet).toContainText('Ada Lovelace')
  await expect(sheet.locator(`[data-digest="${digest}"]`)).toBeVisible()
  await expect(sheet).toContainText('Exclusive or without a hidden neuron: attempt 1')
  await expect(sheet).toContainText('Write relu')
  await axeClean(page)
  for (const format of ['A4', 'Letter']) {
    const pdf = (await page.pdf({ format })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g), format).toHaveLength(1)
  }
})

test('hostile code in a file is contained, hostile set-ups are not trained, and both are told', async ({
  page,
}) => {
  const event = (n: number, body: object) => ({
    version: 1,
    id: String(n).padStart(32, '0'),
    device: 'd'.repeat(32),
    time: Date.now() - 60_000 + n,
    type: 'answered',
    correct: true,
    seed: 1,
    ...body,
  })
  const params = { layers: [1e9], activation: 'relu' }
  const seed = versionSeed(count, 'feedforward.count', deviceSeed('d'.repeat(32)))
  const answer = answerInWords(drawQuestion(count, 'feedforward.count', seed))
  const events = [
    event(1, {
      exercise: 'feedforward.relu',
      kind: 'code',
      answer: `try { parent.postMessage('out', '*') } catch {}\nwhile (true) {}`,
    }),
    event(2, { exercise: 'feedforward.ring', kind: 'challenge', answer: { params, runs: [] } }),
    event(3, { exercise: 'feedforward.stuck', kind: 'choice', answer: { no: 'answer' } }),
    event(4, { exercise: 'gone.exercise', kind: 'riddle', answer: null }),
    // Diverges at once, so that its run stops by itself.
    event(6, {
      exercise: 'feedforward.ring',
      kind: 'challenge',
      answer: {
        params: { data: 'circle', layers: [4], activation: 'relu', learningRate: 10, l2: 1 },
        runs: judgingSeeds(1).map((seed) => ({ seed, metrics: { testAccuracy: 0.97 } })),
      },
    }),
    event(5, { exercise: 'feedforward.count', kind: 'numeric', seed, answer }),
  ]
  await page.goto('/verify')
  await choose(page, {
    format: 'epoch-progress',
    version: 1,
    exported: '',
    checksum: checksum(events as Event[]),
    events,
  })
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  await expect(result(page)).toBeVisible({ timeout: 60_000 })
  await expect(findings(page, 'unplayable')).toHaveCount(3)
  await expect(result(page)).toContainText('it was stopped after 5 seconds')
  await expect(result(page)).toContainText('layers=[1000000000] cannot be used')
  await expect(result(page).getByRole('status')).toContainText('3 claims could not be recomputed here.')
  await expect(result(page).getByRole('status')).toContainText(
    '1 answer is recorded but cannot be recomputed',
  )
  await expect(result(page)).toContainText('this edition of the course has no such exercise')
})

test('what is no progress file is refused with the reason, by keyboard alone', async ({ page }) => {
  await page.goto('/verify')
  await page.waitForLoadState('networkidle')
  const input = page.getByLabel('Choose a progress file')
  await input.focus()
  await expect(input).toBeFocused()
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
  await chooser.setFiles({
    name: 'garbage.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"a": '),
  })
  await expect(page.getByRole('status').filter({ hasText: 'garbage.json was refused.' })).toContainText(
    'not complete JSON',
  )
  await choose(page, { format: 'epoch-progress', version: 1, exported: '', checksum: 'crc32:0', events: [] })
  await expect(page.getByText(/checksum does not match/)).toBeVisible()
  await expect(page.locator('[data-verification]')).toHaveCount(0)
  await axeClean(page)
})

test('a verification can be stopped, and says what was found until then', async ({ page }) => {
  const events = Array.from({ length: 3 }, (_, n) => ({
    version: 1,
    id: String(n).padStart(32, '0'),
    device: 'd'.repeat(32),
    time: Date.now() - 60_000 + n,
    type: 'answered',
    exercise: 'feedforward.relu',
    kind: 'code',
    answer: 'while (true) {}',
    correct: true,
    seed: n + 1,
  }))
  await page.goto('/verify')
  await choose(page, {
    format: 'epoch-progress',
    version: 1,
    exported: '',
    checksum: checksum(events),
    events,
  })
  const stop = page.getByRole('button', { name: 'Stop' })
  await stop.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verification="stopped"]')).toContainText('Stopped; this is what was found')
})

test('a record without anything done has no certificate yet', async ({ page }) => {
  await page.goto('/certificate')
  await expect(page.getByText('There is nothing to certify yet')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Print' })).toBeDisabled()
  await page.getByRole('contentinfo').getByRole('link', { name: 'Verify' }).click()
  await expect(page.getByRole('heading', { name: 'Verify a progress file', level: 1 })).toBeVisible()
})
