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
 * The pictures as they are, one below the other, on the panel they stand on: transparent, it would vanish on a slide of the other theme.
 * @throws Error when there is nothing drawn yet
 */
export function canvasesToPng(canvases: readonly HTMLCanvasElement[]): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const drawn = canvases.filter(({ width }) => width > 0)
    if (drawn.length === 0) return reject(new Error('There is no picture yet: train or step first.'))
    const sheet = document.createElement('canvas')
    sheet.width = Math.max(...drawn.map(({ width }) => width))
    sheet.height = drawn.reduce((sum, { height }) => sum + height, 0)
    const context = sheet.getContext('2d')
    if (!context) return reject(new Error('The browser could not make a picture.'))
    context.fillStyle = currentTheme().panel
    context.fillRect(0, 0, sheet.width, sheet.height)
    let top = 0
    for (const canvas of drawn) {
      context.drawImage(canvas, 0, top)
      top += canvas.height
    }
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
