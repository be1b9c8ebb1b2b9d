/** The site taken along: unpacked below a folder of a plain file server, and started from a memory stick. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { writeStick } from '../../lib/package/usb.mjs'
import { writeZip } from '../../lib/package/zip.mjs'
import { inChinese } from './chinese'
import { test as base, button, expect, waitForStep, widgetOn } from './test'

interface Place {
  folder: string
  port: number
  /** Starts a server that says nothing but where it is, and waits until it answers. */
  serve(command: string, args: string[], cwd: string): Promise<void>
}

const test = base.extend<{ place: Place }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it that nothing else is needed
  place: async ({}, use) => {
    const probe = createServer().listen(0)
    await once(probe, 'listening')
    const { port } = probe.address() as AddressInfo
    probe.close()
    const folder = mkdtempSync(path.join(tmpdir(), 'epoch-package-'))
    let server: ChildProcess | undefined
    await use({
      folder,
      port,
      async serve(command, args, cwd) {
        server = spawn(command, args, { cwd, stdio: 'ignore' })
        await expect
          .poll(() =>
            fetch(`http://localhost:${port}/`).then(
              ({ ok }) => ok,
              () => false,
            ),
          )
          .toBe(true)
      },
    })
    if (server?.exitCode === null && server.kill()) await once(server, 'exit')
    rmSync(folder, { recursive: true })
  },
  baseURL: async ({ place }, use) => use(`http://localhost:${place.port}`),
})

// It is not the site's service worker that makes this work.
test.use({ serviceWorkers: 'allow' })

const lacks = (command: string, ...args: string[]) => spawnSync(command, args).status !== 0
/** What a page asks for that is not there, or not in the folder of the package. */
function watch(page: Page, folder: string): string[] {
  const astray: string[] = []
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (response.status() >= 400 || !pathname.startsWith(folder))
      astray.push(`${response.status()} ${pathname}`)
  })
  return astray
}

async function trains(page: Page, widget: string) {
  await button(widgetOn(page, widget), 'Train').click()
  await waitForStep(widgetOn(page, widget), 3) // a small model may have come to its end by then
}

test('the zip runs below a folder of a server that knows nothing but files', async ({ page, place }) => {
  test.skip(lacks('python3', '--version'), 'this test serves with Python')
  const zip = writeZip('out', place.folder)
  const name = path.basename(zip, '.zip')
  for (const [file, content] of Object.entries(unzipSync(readFileSync(zip)))) {
    const at = path.join(place.folder, 'any', file)
    mkdirSync(path.dirname(at), { recursive: true })
    writeFileSync(at, content)
  }
  expect(readFileSync(path.join(place.folder, 'any', name, 'README.txt'), 'utf8')).toContain(name)
  await place.serve('python3', ['-m', 'http.server', String(place.port), '--bind', '127.0.0.1'], place.folder)
  const folder = `/any/${name}/`
  const astray = watch(page, folder)

  await page.goto(folder)
  await page.getByRole('link', { name: 'Course', exact: true }).click()
  await expect(page).toHaveURL(`${folder}course.html`)
  await page.getByRole('main').getByRole('link', { name: 'Feedforward networks' }).first().click()
  await expect(page).toHaveURL(`${folder}learn/feedforward.html`)
  await trains(page, 'playground')

  await page.goto(`${folder}lab/digits.html?backend=wasm&layers=16&batchSize=32&examples=1000`)
  await trains(page, 'digits')
  await widgetOn(page, 'digits').getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('dialog').getByLabel('Link', { exact: true })).toHaveValue(
    new RegExp(`${folder}lab/digits\\.html\\?backend=wasm`),
  )
  await page.keyboard.press('Escape')

  await page.goto(`${folder}index.html`)
  // The key is heard once the page runs.
  await expect(async () => {
    await page.keyboard.press('/')
    await expect(page.getByRole('searchbox')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await page.getByRole('searchbox').fill('overfitting')
  const hit = page.getByRole('dialog').getByRole('link').first()
  await expect(hit).toHaveAttribute('href', /^\.\/[a-z]+\/.*\.html/)

  await page.goto(`${folder}lab/neuron.html?data=clouds&lang=zh`)
  await expect(page).toHaveURL(`${folder}zh/lab/neuron.html?data=clouds`)
  const neuron = widgetOn(page, 'neuron')
  await neuron.getByRole('button', { name: inChinese('Step'), exact: true }).click()
  await waitForStep(neuron, 1)
  await page.getByRole('link', { name: 'English', exact: true }).first().click()
  await expect(page).toHaveURL(`${folder}lab/neuron.html?data=clouds`)

  // What a lecture needs.
  await page.goto(`${folder}present.html`)
  await page.getByRole('main').getByRole('link', { name: 'The neuron' }).click()
  await expect(page).toHaveURL(`${folder}present/neural-networks/the-neuron.html`)
  await expect(async () => {
    await page.keyboard.press('ArrowRight')
    await expect(page).toHaveURL(/#\/\d/, { timeout: 1000 })
  }).toPass()
  const [room] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('a')])
  const astrayInRoom = watch(room, folder)
  await expect(room).toHaveURL(new RegExp(`audience=.*${new URL(page.url()).hash}$`))
  await room.close()
  await page.goto(`${folder}demos.html`)
  await page.getByRole('textbox').last().fill('/lab/neuron?data=clouds&stop=5&backend=wasm')
  await page.getByRole('button', { name: 'Add to the set' }).click()
  await page.getByRole('button', { name: 'Warm up all' }).click()
  await expect(page.getByText('it comes from this copy')).toBeVisible({ timeout: 30_000 })
  await page.goto(`${folder}class/results.html?lab=${encodeURIComponent('/lab/neuron?data=clouds')}`)
  await page.getByLabel('Class code').fill('RIVER-7')
  await expect(async () => {
    await page.getByRole('button', { name: 'Make the task' }).click()
    await expect(page.getByLabel('Link', { exact: true })).toHaveValue(/.+/, { timeout: 1000 })
  }).toPass()
  await page.goto(await page.getByLabel('Link', { exact: true }).inputValue())
  await expect(page).toHaveURL(new RegExp(`^[^?]*${folder}lab/neuron\\.html\\?`))
  await page.getByRole('textbox', { name: /name or number/i }).fill('Ada')
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(widgetOn(page, 'neuron')).toBeVisible()
  expect(astrayInRoom).toEqual([])
  expect(astray).toEqual([])
})

test.describe('the stick', () => {
  for (const [how, command, args] of [
    ['its start script', 'sh', ['start-linux.sh']],
    ['Perl, where there is no Python', 'perl', ['serve.pl']],
  ] as const) {
    test(`is started by ${how}`, async ({ page, place }) => {
      test.skip(command === 'perl' && lacks('perl', '-e', '1'), 'there is no Perl here')
      writeStick('out', place.folder)
      await place.serve(command, [...args, String(place.port), '--quiet'], place.folder)
      const astray = watch(page, '/')
      await page.goto('/learn/feedforward.html')
      await trains(page, 'playground')
      expect(astray).toEqual([])
      for (const outside of ['/..%2fserve.pl', '/%2e%2e/serve.py', '/learn/nothing.html'])
        expect((await page.request.get(outside)).ok()).toBe(false)
    })
  }

  test('is not written over a folder of somebody’s', ({ place }) => {
    writeFileSync(path.join(place.folder, 'mine.txt'), 'mine')
    expect(() => writeStick('out', place.folder)).toThrow(/holds something else/)
  })
})
