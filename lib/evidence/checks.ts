import { plural, say } from '@/lib/locale/say'
import type { ProgressEvent } from '@/lib/progress/events'
import { isNumbered } from '@/lib/progress/kinds'

/** Something in a log that does not fit, in plain words; it accuses nobody, for clocks can be wrong. */
export interface Remark {
  about: 'clock' | 'attempts' | 'course' | 'speed' | 'time'
  words: string
}

export interface Course {
  /** Ids of all exercises of this edition. */
  exercises: ReadonlySet<string>
}

/** Clocks may differ by so much. */
const CLOCK_MS = 5 * 60_000
/** The first lesson was not there before. */
export const COURSE_BEGAN = Date.UTC(2026, 0, 1)
/** More right answers in a minute than a person can read the questions of: two seconds each. */
export const MOST_A_MINUTE = 30
const MINUTE_MS = 60_000
/** Time spent beyond what the clock leaves room for, before it is worth a word. */
const SPARE_SECONDS = 600

/** What can be said against a log without computing anything anew. Nothing, for an honest one from devices with right clocks. */
export function remarksOn(events: readonly ProgressEvent[], course: Course, now: number): Remark[] {
  return [
    ...clockRemarks(events, now),
    ...attemptRemarks(events),
    ...courseRemarks(events, course),
    ...speedRemarks(events),
    ...timeRemarks(events),
  ]
}

function clockRemarks(events: readonly ProgressEvent[], now: number): Remark[] {
  const later = events.filter(({ time }) => time > now + CLOCK_MS).length
  const before = events.filter(({ time }) => time < COURSE_BEGAN).length
  return [
    ...(later > 0
      ? [
          plural(
            {
              one: '{n} event is later than now by this device’s clock.',
              other: '{n} events are later than now by this device’s clock.',
            },
            { n: later },
          ),
        ]
      : []),
    ...(before > 0
      ? [
          plural(
            {
              one: '{n} event is from before the course existed.',
              other: '{n} events are from before the course existed.',
            },
            { n: before },
          ),
        ]
      : []),
  ].map((words) => ({ about: 'clock', words }))
}

/**
 * The seed of the n-th attempt is n, so that nobody picks a lucky one: no number is larger than the attempts that are
 * here. Two devices may both have begun at 1, and after a merge each goes on from what it knows of both.
 */
function attemptRemarks(events: readonly ProgressEvent[]): Remark[] {
  const attempts = new Map<string, number[]>()
  for (const event of events) {
    if (event.type !== 'answered' || !isNumbered(event.kind)) continue
    const { exercise, seed = Number.NaN } = event
    attempts.set(exercise, [...(attempts.get(exercise) ?? []), seed])
  }
  return [...attempts].flatMap(([exercise, numbers]) => {
    if (numbers.some((n) => !(n >= 1)))
      return {
        about: 'attempts' as const,
        words: say('{exercise}: an attempt has no number of its own.', { exercise }),
      }
    const last = numbers.reduce((a, b) => Math.max(a, b))
    if (last <= numbers.length) return []
    const words = say('{exercise}: attempt {last} is here, but only {count} of {last} attempts are.', {
      exercise,
      last,
      count: numbers.length,
    })
    return { about: 'attempts' as const, words }
  })
}

function courseRemarks(events: readonly ProgressEvent[], { exercises }: Course): Remark[] {
  const unknown = new Set(
    events.flatMap((event) =>
      event.type === 'answered' && event.correct && !exercises.has(event.exercise) ? event.exercise : [],
    ),
  )
  return [...unknown].map((id) => ({
    about: 'course',
    words: say('{id} is solved here, but this edition of the course has no such exercise.', { id }),
  }))
}

function speedRemarks(events: readonly ProgressEvent[]): Remark[] {
  const times = events
    .flatMap((event) => (event.type === 'answered' && event.correct ? event.time : []))
    .sort((a, b) => a - b)
  let most = 0
  let from = 0
  for (const [at, time] of times.entries()) {
    while (time - times[from]! >= MINUTE_MS) from++
    most = Math.max(most, at - from + 1)
  }
  return most <= MOST_A_MINUTE
    ? []
    : [{ about: 'speed', words: say('{most} right answers stand within one minute.', { most }) }]
}

/**
 * Active time cannot grow faster than the clock. For each device, the largest sum of seconds over any stretch beyond
 * the length of that stretch (Kadane 1984).
 */
function timeRemarks(events: readonly ProgressEvent[]): Remark[] {
  const last = new Map<string, { time: number; excess: number }>()
  let worst = 0
  const spent = events.filter((event) => event.type === 'spent')
  for (const { device, time, seconds } of spent.sort((a, b) => a.time - b.time)) {
    const known = last.get(device) ?? { time: -Infinity, excess: 0 }
    const excess = Math.max(0, known.excess + seconds - (time - known.time) / 1000)
    worst = Math.max(worst, excess)
    last.set(device, { time, excess })
  }
  if (worst <= SPARE_SECONDS) return []
  const words = say('More time is counted than went by: {minutes} minutes too much in one stretch.', {
    minutes: Math.round(worst / 60),
  })
  return [{ about: 'time', words }]
}
