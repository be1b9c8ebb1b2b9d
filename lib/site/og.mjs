/** Draws `public/og.png`, the picture that links to the course show. Needs a Chromium; run it when the title changes. */
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findChromium } from '../../tests/e2e/chromium.mjs'

const font = (name, file) => {
  const data = readFileSync(`node_modules/@fontsource-variable/${name}/files/${file}`).toString('base64')
  return `@font-face { font-family: '${name}'; src: url(data:font/woff2;base64,${data}); font-weight: 200 900 }`
}

const html = `<!doctype html><meta charset="utf-8"><style>
${font('source-serif-4', 'source-serif-4-latin-opsz-normal.woff2')}
${font('instrument-sans', 'instrument-sans-latin-wght-normal.woff2')}
body { margin: 0; width: 1200px; height: 630px; background: #fcfbf7; color: #1d1b18; display: grid; align-content: center; padding: 0 96px; box-sizing: border-box }
h1 { font: 600 92px/1.05 'source-serif-4'; letter-spacing: -.02em; margin: 36px 0 28px }
p { font: 500 34px/1.35 'instrument-sans'; color: #635d54; margin: 0; max-width: 22em }
b { font: 650 40px 'instrument-sans'; vertical-align: 18px; margin-inline-start: 18px }
</style><div><svg width="72" height="72" viewBox="0 0 24 24"><path d="M2 3c3 11 7 16 20 18" fill="none" stroke="#1d1b18" stroke-width="2.4" stroke-linecap="round"/><circle cx="8.2" cy="14.6" r="3.1" fill="#c2410c"/></svg><b>Epoch</b></div>
<h1>Learn deep learning<br>by training it</h1><p>Every idea is a model that learns in front of you, in your own browser.</p>`

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-quic'],
})
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } })
await page.setContent(html)
await page.evaluate(() => document.fonts.ready)
await page.screenshot({ path: 'public/og.png' })
await browser.close()
