import type { Run } from '@/lib/worker/use-experiment'

/** Every point of this run and of its ghosts, one row each, in English as the names of metrics are; empty cells where a metric was not measured. */
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

/** Hands a file to the reader. */
export function download(name: string, blob: Blob) {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000) // the browser has begun to read it by then
}
