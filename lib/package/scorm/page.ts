/**
 * Runs in the page of a SCORM package, before the lesson: tells whose progress this is, and then reports it. The lesson
 * knows nothing of it; what the reader does is heard on the channel by which tabs tell each other.
 */
import { sha256 } from '@/lib/evidence/sha256'
import { openEvents } from '@/lib/progress/database'
import { derive } from '@/lib/progress/derive'
import type { ProgressEvent } from '@/lib/progress/events'
import { mergeEvents } from '@/lib/progress/merge'
import { ownName } from '@/lib/progress/reader'
import { CHANNEL, type TabMessage } from '@/lib/progress/store'
import { findApi, openSession, type Session } from './api'
import { placeKept, placeOnScreen } from './place'
import { better, doneIn, type PackagedLesson, pack, statusOf, summarize, timespan, unpack } from './report'
import { words } from './words'

/** How often the place and the time are told; what is done is told at once. */
const TELL_MS = 30_000

const lesson: PackagedLesson = JSON.parse((document.currentScript as HTMLScriptElement).dataset.lesson!)
const api = findApi(window)
const session = api && openSession(api)

// A computer room has one browser for many. The name of the learner itself is nobody's business here.
const learner = session?.get('cmi.core.student_id')
if (learner) globalThis.EPOCH_READER = sha256(new TextEncoder().encode(learner)).slice(0, 16)

/** The line at the foot of the page, and in it a way back to where the reader stopped. */
const line = document.createElement('div')
line.className = 'scorm-line'
const said = line.appendChild(document.createElement('span'))
said.setAttribute('role', 'status')
addEventListener('DOMContentLoaded', () => document.body.append(line))
// What else sticks to the foot of the window, such as a widget's bar, sticks above it.
new ResizeObserver(() =>
  document.documentElement.style.setProperty('--scorm-line', `${line.offsetHeight}px`),
).observe(line)

if (!session) said.textContent = words.missing
else if (!session.isOpen) said.textContent = words.refused(session.problem)
else if (session.get('cmi.core.credit') === 'no-credit' || session.get('cmi.core.lesson_mode') === 'review')
  said.textContent = words.review
else void reportTo(session)
if (session) addEventListener('pagehide', () => session.close())
// The conversation has ended with the page; one that comes back needs another.
window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload())

async function reportTo(session: Session) {
  const known = session.get('cmi.core.lesson_status')
  const needed = Number.parseFloat(session.get('cmi.student_data.mastery_score'))
  const earlier = unpack(session.get('cmi.suspend_data'), lesson)
  const since = performance.now()
  let events: readonly ProgressEvent[] = []

  function tell() {
    const progress = derive(events)
    const done = better(earlier, doneIn(progress, lesson))
    const summary = summarize(done, lesson, progress)
    session.tell({
      'cmi.core.lesson_status': statusOf(summary, known, needed),
      'cmi.suspend_data': pack(done),
      ...(summary.score !== undefined && {
        'cmi.core.score.min': '0',
        'cmi.core.score.max': '100',
        'cmi.core.score.raw': String(summary.score),
      }),
    })
    const text = session.problem ? words.refused(session.problem) : words.reported(summary)
    if (said.textContent !== text) said.textContent = text
  }

  function tellPlace() {
    const { id } = placeOnScreen(document, innerHeight) ?? {}
    session.tell({
      'cmi.core.session_time': timespan(performance.now() - since),
      'cmi.core.exit': 'suspend',
      ...(id && id.length <= 255 && { 'cmi.core.lesson_location': id }),
    })
  }

  const channel = new BroadcastChannel(ownName(CHANNEL))
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
    // What the reader erases here, the platform keeps: it was reported.
    if (data.type !== 'added') return
    events = mergeEvents(events, data.events)
    tell()
  }
  setInterval(() => document.hidden || tellPlace(), TELL_MS)
  addEventListener('visibilitychange', () => document.hidden && tellPlace())
  addEventListener('pagehide', tellPlace) // before the one that ends the conversation

  offerPlace(session.get('cmi.core.lesson_location'))
  tell()
  const stored = await openEvents()
    .then((table) => table.all())
    .catch(() => []) // a browser that keeps nothing: what is done from now on is still heard
  events = mergeEvents(events, stored)
  tell()
}

/** A link, not a jump: whoever opens a lesson may want its beginning. */
function offerPlace(kept: string) {
  addEventListener('DOMContentLoaded', () => {
    const heading = placeKept(document, kept)
    if (!heading) return
    const link = line.appendChild(document.createElement('a'))
    link.href = `#${encodeURIComponent(kept)}`
    link.textContent = `Go on at “${heading.textContent}”`
    link.addEventListener('click', () => link.remove())
  })
}
