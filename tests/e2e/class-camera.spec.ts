/** A teacher scans the code of a result: Chromium takes a file for its camera. */
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encode } from 'uqr'
import { studentTag, writeCode } from '@/lib/class/code'
import { writeBoards } from '@/lib/class/keep'
import { askedOf, type ClassTask } from '@/lib/class/task'
import { findChromium } from './chromium.mjs'
import { expect, test } from './test'

const task: ClassTask = { classCode: 'RIVER-7', widget: 'playground', settings: '', metric: 'loss', step: 40 }
const asked = askedOf(task)
const code = writeCode(asked, { tag: studentTag(asked, 'Anna'), value: 0.25 })

/** A still picture of a QR code as an uncompressed video (YUV4MPEG2), in grey. */
function video(text: string): Buffer {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const [width, height, module] = [640, 480, 12]
  const luma = Buffer.alloc(width * height, 200)
  for (let y = 0; y < size * module; y++)
    for (let x = 0; x < size * module; x++)
      if (data[Math.floor(y / module)]![Math.floor(x / module)]) luma[(y + 60) * width + x + 100] = 20
  const frame = [Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)]
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`),
    ...frame,
    ...frame,
  ])
}

const file = join(tmpdir(), `epoch-camera-${process.pid}.y4m`)
writeFileSync(file, video(code))

test.use({
  permissions: ['camera'],
  launchOptions: {
    executablePath: findChromium(),
    args: ['--no-sandbox', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`],
  },
})

test('the code in the camera’s picture is taken in, once', async ({ page }) => {
  await page.goto('/class/results')
  await page.evaluate(
    (boards) => localStorage.setItem('epoch-class-results', boards),
    writeBoards([{ task, entries: [] }]),
  )
  await page.reload()
  await page.getByRole('button', { name: 'Scan with the camera' }).click()
  await expect(page.getByText('Added: loss 0.25.')).toBeVisible()
  await page.getByText('Results as a list (1)').click()
  await expect(page.getByRole('cell', { name: code, exact: true })).toBeVisible()
  await page.waitForTimeout(600) // three more looks at the same picture
  await expect(page.getByText('was there already')).toHaveCount(0)
  await page.getByRole('button', { name: 'Stop the camera' }).click()
  await expect(page.locator('video')).toHaveCount(0)
})
