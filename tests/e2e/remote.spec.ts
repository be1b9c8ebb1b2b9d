/** A phone as remote control: two pages that do not share a browser's storage, joined by WebRTC as two devices are. */
import type { Browser, Page } from '@playwright/test'
import { violationsOn } from './axe'
import { findChromium } from './chromium.mjs'
import { lessons } from './site'
import { expect, test } from './test'

const DECK = lessons.find(({ slug }) => slug === 'the-neuron')!.slides

test.use({
  launchOptions: {
    executablePath: findChromium(),
    // A machine without multicast cannot resolve the names that hide addresses.
    args: ['--no-sandbox', '--disable-quic', '--disable-features=WebRtcHideLocalIpsWithMdns'],
  },
})

const shown = (page: Page) => page.locator('.slide-cell[data-current] > .slide')
const dialog = (laptop: Page) => laptop.getByRole('dialog', { name: 'Phone as remote' })
const press = (phone: Page, name: string) => phone.getByRole('button', { name }).click()

async function clean(page: Page) {
  expect(await violationsOn(page)).toEqual([])
}

/** No part of the page is wider than the screen. */
const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

/** The presentation shows its code. @returns the address in it */
async function offer(laptop: Page): Promise<string> {
  await laptop.setViewportSize({ width: 1280, height: 720 })
  await laptop.goto(`${DECK}#/3`)
  await expect(async () => {
    await laptop.keyboard.press('r')
    await expect(dialog(laptop)).toBeVisible({ timeout: 500 })
  }).toPass()
  await dialog(laptop).getByText('Without a camera').click()
  return dialog(laptop).getByLabel('Address for the phone').inputValue()
}

/** A phone opens an address of its own accord. */
async function phoneAt(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 780 },
    hasTouch: true,
    isMobile: true,
    colorScheme: 'dark',
    serviceWorkers: 'block',
  })
  const phone = await context.newPage()
  await phone.goto(address)
  return phone
}

/** What the phone shows is pasted on the laptop. */
async function connect(laptop: Page, phone: Page) {
  await phone.getByText('Without a camera').click()
  const answer = await phone.getByLabel('Text of the code').inputValue()
  await dialog(laptop).getByLabel('Text of the phone’s code').fill(answer)
  await dialog(laptop).getByRole('button', { name: 'Connect' }).click()
  await expect(phone.getByRole('button', { name: 'Next' })).toBeVisible()
  await expect(dialog(laptop)).toBeHidden()
}

test('a phone reads the laptop’s code, the laptop the phone’s, and the phone turns the pages', async ({
  page: laptop,
  browser,
}) => {
  const address = await offer(laptop)
  expect(address).toMatch(/\/remote#[\w-]{60,260}$/)
  await expect(dialog(laptop).getByRole('img', { name: 'Code for the phone' })).toBeVisible()
  await clean(laptop)
  await dialog(laptop).getByLabel('Text of the phone’s code').fill(address)
  await dialog(laptop).getByRole('button', { name: 'Connect' }).click()
  await expect(dialog(laptop).getByRole('alert')).toContainText('the presentation’s own code')

  const phone = await phoneAt(browser, address)
  await expect(phone.getByRole('img', { name: 'The phone’s code' })).toBeVisible()
  expect(await fits(phone)).toBe(true)
  await clean(phone)
  await connect(laptop, phone)
  await expect(laptop.getByRole('button', { name: 'Phone as remote' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )

  const title = async () => (await shown(laptop).getAttribute('aria-label'))!.replace(/^\d+ of \d+: /, '')
  await expect(phone.getByText(/^3 \/ \d+$/)).toBeVisible()
  await expect(phone.getByText(await title(), { exact: true })).toBeVisible()
  await press(phone, 'Next')
  await expect(shown(laptop)).toHaveAccessibleName(/^4 of /)
  await expect(phone.getByText(/^4 \/ \d+$/)).toBeVisible()
  await press(phone, 'Back')
  await expect(shown(laptop)).toHaveAccessibleName(/^3 of /)
  await press(phone, 'Black screen')
  await expect(laptop.getByRole('button', { name: /The screen is black/ })).toBeVisible()
  await expect(phone.getByText('the screen is black')).toBeVisible()
  await clean(phone)
  await press(phone, 'Show the slide')
  await expect(laptop.getByRole('button', { name: /The screen is black/ })).toBeHidden()
  await press(phone, 'Start the timer')
  await expect(laptop.getByRole('timer')).toContainText('00:0')
  await expect(phone.getByRole('timer')).toContainText('00:0')
  await press(phone, 'Stop the timer')

  await phone.setViewportSize({ width: 320, height: 568 })
  expect(await fits(phone)).toBe(true)
})

test('a finger on the phone is a pointer on the slide, and a stranger’s message is not heard', async ({
  page: laptop,
  browser,
}) => {
  const address = await offer(laptop)
  const phone = await phoneAt(browser, 'about:blank')
  // The test speaks through the page's own channel.
  await phone.addInitScript(() => {
    const create = RTCPeerConnection.prototype.createDataChannel
    RTCPeerConnection.prototype.createDataChannel = function (...args) {
      const channel = create.apply(this, args)
      Object.assign(window, { spoken: channel })
      return channel
    }
  })
  await phone.goto(address)
  await connect(laptop, phone)

  const pad = (await phone.getByRole('application', { name: /Laser pointer/ }).boundingBox())!
  await phone.mouse.move(pad.x + 0.25 * pad.width, pad.y + 0.5 * pad.height)
  await phone.mouse.down()
  const laser = laptop.locator('.slide-cell[data-current] [data-laser]')
  await expect(laser).toBeVisible()
  const slide = (await shown(laptop).boundingBox())!
  const centre = async () => {
    const box = (await laser.boundingBox())!
    return [
      (box.x + box.width / 2 - slide.x) / slide.width,
      (box.y + box.height / 2 - slide.y) / slide.height,
    ]
  }
  const [x, y] = await centre()
  expect(x).toBeCloseTo(0.25, 1)
  expect(y).toBeCloseTo(0.5, 1)
  await phone.mouse.move(pad.x + 0.75 * pad.width, pad.y + 0.5 * pad.height, { steps: 5 })
  await expect.poll(async () => (await centre())[0]).toBeGreaterThan(0.7)
  await phone.mouse.up()
  await expect(laser).toHaveCount(0)

  const say = (text: string) =>
    phone.evaluate((text) => (window as unknown as { spoken: RTCDataChannel }).spoken.send(text), text)
  for (const text of [
    '{"type":"last"}',
    '{"type":"jump","slide":9}',
    '{"type":"load","state":{"slide":9}}',
    '{"type":"laser","at":[9,9]}',
    `{"type":"next","x":"${'x'.repeat(5000)}"}`,
    '{{{',
    '<img src=x onerror=alert(1)>',
  ])
    await say(text)
  await say('{"type":"timer"}') // heard after all of them
  await expect(laptop.getByRole('timer')).toBeVisible()
  await expect(shown(laptop)).toHaveAccessibleName(/^3 of /)
  await expect(laser).toHaveCount(0)

  await laptop.goto('about:blank')
  await expect(phone.getByRole('alert').filter({ hasText: 'has closed' })).toBeVisible()
  await press(phone, 'Connect again')
  await expect(phone.getByRole('button', { name: 'Scan the laptop’s code' })).toBeVisible()
  await clean(phone)
})

test('where it cannot be, the page says why', async ({ page: laptop, browser }) => {
  const phone = await phoneAt(browser, `${await offer(laptop)}x`)
  await expect(phone.getByRole('alert').filter({ hasText: 'not a code' })).toBeVisible()
  await expect(dialog(laptop).getByText('a phone cannot open that page')).toBeVisible() // localhost

  await phone.addInitScript(() => {
    Object.assign(window, { RTCPeerConnection: undefined })
  })
  await phone.goto('about:blank')
  await phone.goto(await dialog(laptop).getByLabel('Address for the phone').inputValue())
  await expect(phone.getByRole('alert').filter({ hasText: 'cannot connect two devices' })).toBeVisible()

  const other = await phoneAt(browser, await dialog(laptop).getByLabel('Address for the phone').inputValue())
  await connect(laptop, other)
  await other.close()
  await expect(laptop.getByRole('alert').filter({ hasText: 'no longer connected' })).toBeVisible()
  await laptop.getByRole('button', { name: 'Connect again' }).click()
  await expect(dialog(laptop).getByText('has closed the connection')).toBeVisible()
  await dialog(laptop).getByRole('button', { name: 'Make another code' }).click()
  await expect(dialog(laptop).getByRole('img', { name: 'Code for the phone' })).toBeVisible()
})
