/**
 * Writes `public/favicon.ico`, which browsers ask for by this name where no page has named an icon yet. Needs a Chromium;
 * run it when `public/icon.svg` changes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findChromium } from '../../tests/e2e/chromium.mjs'

const SIZE = 32
const HEAD_BYTES = 6 + 16

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-quic'],
})
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } })
const icon = readFileSync('public/icon.svg').toString('base64')
await page.setContent(
  `<body style="margin:0"><img src="data:image/svg+xml;base64,${icon}" width="${SIZE}" style="display:block">`,
)
const png = await page.screenshot({ omitBackground: true })
await browser.close()

// One picture, as a PNG: the type 1 and the count, then size, planes, bits of a pixel, bytes and where they begin.
const head = Buffer.alloc(HEAD_BYTES)
head.writeUInt16LE(1, 2)
head.writeUInt16LE(1, 4)
head.writeUInt8(SIZE, 6)
head.writeUInt8(SIZE, 7)
head.writeUInt16LE(1, 10)
head.writeUInt16LE(32, 12)
head.writeUInt32LE(png.length, 14)
head.writeUInt32LE(HEAD_BYTES, 18)
writeFileSync('public/favicon.ico', Buffer.concat([head, png]))
