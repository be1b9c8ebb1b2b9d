/** A lesson as a SCORM package, launched in a frame by the run-time of an open player, below a folder of its host. */
import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { FrameLocator, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { scormPackage } from '../../lib/package/scorm.mjs'
import { zipOf } from '../../lib/package/zip.mjs'
import { readSite } from '../../lib/site/needs.mjs'
import { lessons } from './site'
import { test as base, button, expect, waitForStep, widgetOn } from './test'

const SLUG = 'feedforward'
const FOLDER = '/pluginfile.php/1/mod_scorm/content/1/'
const RUN_TIME = 'node_modules/scorm-again/dist/scorm12.min.js'
const lesson = lessons.find(({ slug }) => slug === SLUG)!

/** What a platform knows of a learner before the launch. */
interface Launch {
  core: Record<string, string>
  suspend_data?: string
  student_data?: Record<string, string>
}

/** The platform's page: the run-time in the page, the lesson in a frame of it. `?none` has no run-time. */
const HOST = `<!doctype html><meta charset="utf-8"><title>Platform</title><link rel="icon" href="data:,">
<script src="/run-time.js"></script>
<script>
  function launch(cmi) {
    window.API = new Scorm12API({ autocommit: false, logLevel: 5 })
    API.loadFromJSON(cmi)
    window.finished = false
    API.on('LMSFinish', () => { window.finished = true })
    const set = API.LMSSetValue.bind(API)
    window.sent = {}
    API.LMSSetValue = (name, value) => set(name, (sent[name] = value))
    open()
  }
  function open() {
    const frame = document.createElement('iframe')
    frame.title = 'Lesson'
    frame.style = 'width: 100%; height: 90vh'
    frame.src = '${FOLDER}learn/${SLUG}.html'
    document.body.replaceChildren(frame)
  }
</script><body>`

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

const test = base.extend<{ astray: string[] }, { host: string }>({
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing else is needed
    async ({}, use) => {
      const files = unzipSync(zipOf(scormPackage(readSite('out'), SLUG)))
      const server: Server = createServer(({ url = '/' }, response) => {
        const { pathname } = new URL(url, 'http://host')
        const body =
          pathname === '/lms'
            ? HOST
            : pathname === '/run-time.js'
              ? readFileSync(RUN_TIME)
              : pathname.startsWith(FOLDER) && files[pathname.slice(FOLDER.length)]
        const type = pathname === '/lms' ? 'text/html' : TYPES[path.extname(pathname)]
        response.writeHead(body ? 200 : 404, { 'Content-Type': type ?? 'application/octet-stream' })
        response.end(body || 'not found')
      }).listen(0)
      await use(`http://localhost:${(server.address() as AddressInfo).port}`)
      server.close()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ host }, use) => use(host),
  /** What the lesson asks for that its package does not hold. */
  astray: [
    async ({ page }, use) => {
      const astray: string[] = []
      page.on('response', (response) => {
        const { pathname } = new URL(response.url())
        if (
          response.status() >= 400 ||
          !(pathname.startsWith(FOLDER) || /^\/(lms|run-time\.js)$/.test(pathname))
        )
          astray.push(`${response.status()} ${pathname}`)
      })
      await use(astray)
      expect(astray).toEqual([])
    },
    { auto: true },
  ],
})

interface Platform {
  API: {
    loadFromJSON(cmi: unknown): void
    cmi: { toJSON(): unknown }
  }
  finished: boolean
  /** What the lesson said last of each element, before the platform wrote it in its own way. */
  sent: Record<string, string>
  launch(cmi: Launch): void
}
const ADA = {
  student_id: 'ada@example.org',
  student_name: 'Lovelace, Ada',
  credit: 'credit',
  lesson_mode: 'normal',
}

async function launch(page: Page, cmi: Launch): Promise<FrameLocator> {
  await page.goto('/lms')
  await page.evaluate((cmi) => (window as unknown as Platform).launch(cmi), cmi)
  return page.frameLocator('iframe')
}
/** What the platform has been told: its own data model, read past the interface. */
const told = (page: Page) =>
  page.evaluate(() => {
    const { cmi } = (window as unknown as Platform).API
    return JSON.parse(JSON.stringify(cmi)) as {
      suspend_data: string
      core: {
        lesson_status: string
        score: { raw: string; max: string }
        lesson_location: string
        exit: string
      }
    }
  })
const line = (frame: FrameLocator) => frame.locator('.scorm-line')

/** An exercise wakes when it is near. */
async function countOn(frame: FrameLocator) {
  const exercise = frame.locator(`[data-exercise="${SLUG}.count"]`)
  await exercise.scrollIntoViewIfNeeded()
  return exercise
}

/** Measurements, two hidden layers and species, as drawn: (m + 1) h + (h + 1) h + (h + 1) s parameters. */
async function solveCount(frame: FrameLocator) {
  const exercise = await countOn(frame)
  await expect(exercise.getByRole('button', { name: 'Check' })).toBeEnabled()
  const prompt = (await exercise.locator('[data-prompt]').textContent())!
  const [m, h, s] = prompt.match(/\d+/g)!.map(Number) as [number, number, number]
  await exercise.getByLabel('Your answer').fill(String((m + 1) * h + (h + 1) * h + (h + 1) * s))
  await exercise.getByRole('button', { name: 'Check' }).click()
  await expect(exercise).toHaveAttribute('data-state', 'solved')
}

/** The other exercises are solved in another tab of this learner: only its messages are made up. */
const solveOthers = (page: Page) =>
  page
    .frames()
    .at(-1)!
    .evaluate(
      ({ exercises, slug }) => {
        const name = `epoch-progress@${(globalThis as { EPOCH_READER?: string }).EPOCH_READER}`
        const events = exercises.map(({ id, kind }, i) => ({
          version: 1,
          id: i.toString(16).padStart(32, 'a'),
          device: 'b'.repeat(32),
          time: Date.now() + i,
          type: 'answered',
          exercise: id,
          kind: kind === 'Predict' ? 'predict' : 'choice',
          answer: 0,
          correct: true,
          lesson: undefined,
        }))
        new BroadcastChannel(name).postMessage({
          type: 'added',
          events: JSON.parse(JSON.stringify(events.filter(({ exercise }) => exercise !== `${slug}.count`))),
        })
      },
      { exercises: lesson.exercises, slug: SLUG },
    )

test('a learner works through the lesson, and the platform hears of it', async ({ page }) => {
  const frame = await launch(page, { core: { ...ADA, lesson_status: 'not attempted' } })
  const of = lesson.exercises.length
  await expect(line(frame)).toHaveText(`Reported to your learning platform: 0 of ${of} exercises done.`)
  expect((await told(page)).core.lesson_status).toBe('incomplete')

  await button(widgetOn(frame, 'playground'), 'Train').click()
  await waitForStep(widgetOn(frame, 'playground'), 3)
  await button(widgetOn(frame, 'playground'), 'Pause').click()

  await solveCount(frame)
  await expect(line(frame)).toContainText(`1 of ${of} exercises done, score`)
  const half = await told(page)
  expect(half.suspend_data).toBe(`1;${SLUG}.count=100`)
  expect(Number(half.core.score.raw)).toBeGreaterThan(0)
  expect(half.core.lesson_status).toBe('incomplete')

  await solveOthers(page)
  await expect(line(frame)).toContainText(`${of} of ${of} exercises done, score 100 of 100.`)
  await page.evaluate(() => document.querySelector('iframe')!.remove())
  await expect.poll(() => page.evaluate(() => (window as unknown as Platform).finished)).toBe(true)
  const { core } = await told(page)
  expect([core.lesson_status, core.score.raw, core.score.max, core.exit]).toEqual([
    'completed',
    '100',
    '100',
    'suspend',
  ])
  const sent = await page.evaluate(() => (window as unknown as Platform).sent)
  expect(sent['cmi.core.session_time']).toMatch(/^\d{4}:\d\d:\d\d\.\d\d$/)
  expect(core.lesson_location).not.toBe('')
})

test('what the platform has kept counts on another device, and leads back to the place', async ({ page }) => {
  const others = lesson.exercises.map(({ id }) => id).filter((id) => id !== `${SLUG}.count`)
  const frame = await launch(page, {
    core: { ...ADA, lesson_status: 'incomplete', lesson_location: 'wide-or-deep' },
    suspend_data: ['1', ...others.map((id) => `${id}=50`)].join(';'),
    student_data: { mastery_score: '50' },
  })
  await expect(line(frame)).toContainText(`${others.length} of ${lesson.exercises.length} exercises done`)
  await frame.getByRole('link', { name: 'Go on at “Wide or deep?”' }).click()
  await expect(frame.getByRole('heading', { name: 'Wide or deep?' })).toBeInViewport()
  await solveCount(frame)
  await expect.poll(async () => (await told(page)).core.lesson_status).toBe('passed')
})

test('two learners of one browser see and report their own work only', async ({ page }) => {
  const ada = await launch(page, { core: { ...ADA } })
  await solveCount(ada)
  await expect(line(ada)).toContainText('1 of')
  const grace = await launch(page, { core: { ...ADA, student_id: 'grace@example.org' } })
  await expect(line(grace)).toContainText('0 of')
  await expect((await countOn(grace)).getByRole('button', { name: 'Check' })).toBeEnabled()
  const again = await launch(page, { core: { ...ADA } })
  await expect(line(again)).toContainText('1 of')
  await expect(await countOn(again)).toHaveAttribute('data-state', 'solved')
})

test('without a platform, or to look at again, the page says so and the lesson works', async ({ page }) => {
  await page.goto('/lms')
  await page.evaluate('open()')
  const alone = page.frameLocator('iframe')
  await expect(line(alone)).toContainText('nothing is reported')
  await solveCount(alone)
  await expect(alone.locator('a[href^="/"]')).toHaveCount(0)
  await expect(alone.getByRole('link', { name: 'Course', exact: true })).toHaveCount(0)
  await widgetOn(alone, 'playground').getByRole('button', { name: 'Share' }).click()
  const link = await alone.getByRole('dialog').getByLabel('Link', { exact: true }).inputValue()
  expect((await page.request.get(link)).ok()).toBe(true)

  const review = await launch(page, {
    core: { ...ADA, credit: 'no-credit', lesson_mode: 'review', lesson_status: 'completed' },
  })
  await expect(line(review)).toContainText('Opened to look at again')
  await solveCount(review)
  expect((await told(page)).suspend_data).toBe('')
})
