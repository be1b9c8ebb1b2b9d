import type { ProgressEvent } from './events'

export interface Day {
  /** Local date as YYYY-MM-DD. */
  date: string
  /** Things done: exercises answered, sections read, cards graded. */
  done: number
  minutes: number
}

const DONE = new Set<ProgressEvent['type']>(['answered', 'read', 'graded', 'finished'])

/** The last `count` days in local time, oldest first, today last; days without events are there with zeros. */
export function dailyActivity(events: readonly ProgressEvent[], count: number, now: Date): Day[] {
  const days = Array.from({ length: count }, (_, i): Day => {
    const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - (count - 1 - i))
    return { date: localDate(day), done: 0, minutes: 0 }
  })
  const byDate = new Map(days.map((day) => [day.date, day]))
  for (const event of events) {
    const day = byDate.get(localDate(new Date(event.time)))
    if (!day) continue
    if (DONE.has(event.type)) day.done++
    if (event.type === 'spent') day.minutes += event.seconds / 60
  }
  return days
}

function localDate(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
