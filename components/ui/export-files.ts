import type { Run } from '@/lib/worker/use-experiment'
import { currentTheme } from './theme'

/** Every point of this run and of its ghosts, one row each; empty cells where a metric was not measured. */
export function historyToCsv({ seed, history, ghosts }: Pick<Run, 'seed' | 'history' | 'ghosts'>): string {
  const courses = [...ghosts.map((ghost) => ({ ...ghost })), { name: 'this run', seed, history }]
  const columns = [
    ...new Set(courses.flatMap((course) => course.history.flatMap((point) => Object.keys(point)))),
  ]
  const rows = courses.flatMap((course) =>
    course.history.map((point) =>
      [quote(course.name), course.seed, ...columns.map((name) => point[name] ?? '')].join(','),
    ),
  )
  return [['run', 'seed', ...columns].join(','), ...rows, ''].join('\n')
}

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`

/**
 * The picture as it is, on the panel it stands on: transparent, it would vanish on a slide of the other theme.
 * @throws Error when there is nothing drawn yet
 */
export function canvasToPng(canvas: HTMLCanvasElement | null | undefined): Promise<Blob> {
  return new Promise((resolve, reject) => {
    if (!canvas || canvas.width === 0)
      return reject(new Error('There is no picture yet: train or step first.'))
    const sheet = document.createElement('canvas')
    sheet.width = canvas.width
    sheet.height = canvas.height
    const context = sheet.getContext('2d')
    if (!context) return reject(new Error('The browser could not make a picture.'))
    context.fillStyle = currentTheme().panel
    context.fillRect(0, 0, sheet.width, sheet.height)
    context.drawImage(canvas, 0, 0)
    sheet.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The browser could not make a picture.'))),
      'image/png',
    )
  })
}

/** Hands a file to the reader. */
export function download(name: string, blob: Blob) {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000) // the browser has begun to read it by then
}
