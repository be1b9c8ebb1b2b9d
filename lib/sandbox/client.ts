import { fileAt } from '@/lib/address/address'
import { say } from '@/lib/locale/say'
import type { FromFrame, ToFrame } from './frame'
import { type Answer, type Failure, type Job, LIMITS, type LogEntry, type Report } from './job'
import { sentence } from './words'

/** Where the reader's code is run: a hidden frame of its own origin, opened when first needed. */
export interface Sandbox {
  /** Runs a job; one that still runs is stopped. Never rejects: every end is a report. */
  run(job: Job, options?: { onLog?: (entry: LogEntry) => void; seconds?: number }): Promise<Report>
  stop(): void
  close(): void
}

/** Beyond its own limit a job gets this long, then the frame itself is taken for dead and replaced. */
const GRACE_SECONDS = 3

const FRAME = '/sandbox/frame.html'
const RUNTIME = '/sandbox/runtime.js'

interface Frame {
  element: HTMLIFrameElement
  remove(): void
}

interface Waiting {
  run: number
  onLog: (entry: LogEntry) => void
  end: (report: Report) => void
}

/** @param document the page that holds the frame */
export function openSandbox(document: Document): Sandbox {
  let frame: Promise<Frame> | undefined
  let waiting: Waiting | undefined
  let runs = 0

  const send = async (message: ToFrame) => (await frame)?.element.contentWindow?.postMessage(message, '*')

  function discard() {
    void frame?.then(
      ({ remove }) => remove(),
      () => {}, // it was never there; `run` has said so
    )
    frame = undefined
  }

  function end(report: Report) {
    waiting?.end(report)
    waiting = undefined
  }

  /** Messages of the frame are data of a stranger's: taken only in the shape that is expected. */
  function hear(message: FromFrame) {
    if (!waiting || message.type === 'hello' || message.run !== waiting.run) return
    if (message.type === 'ended') return end(readReport(message.report))
    const { type, entry: said } = record(message.message)
    const entry = type === 'log' ? readEntry(said) : undefined
    if (entry) waiting.onLog(entry)
  }

  return {
    async run(job, { onLog = () => {}, seconds = LIMITS.seconds } = {}) {
      end({ status: 'stopped' })
      const run = ++runs
      const report = new Promise<Report>((resolve) => {
        waiting = { run, onLog, end: resolve }
      })
      frame ??= openFrame(document, hear)
      try {
        await frame
      } catch (error) {
        frame = undefined
        return { status: 'crashed', reason: error instanceof Error ? error.message : String(error) }
      }
      if (waiting?.run !== run) return report
      void send({ type: 'run', run, job, seconds })
      const dead = setTimeout(
        () => {
          if (waiting?.run !== run) return
          discard()
          // It is idle while a job runs, and would have said that time is up: its process has died.
          end({ status: 'crashed', reason: '' })
        },
        (seconds + GRACE_SECONDS) * 1000,
      )
      return report.finally(() => clearTimeout(dead))
    },
    stop() {
      void send({ type: 'stop' })
      end({ status: 'stopped' })
    },
    close() {
      end({ status: 'stopped' })
      discard()
    },
  }
}

/** @throws when the parts of the sandbox cannot be loaded */
async function openFrame(document: Document, hear: (message: FromFrame) => void): Promise<Frame> {
  const response = await fetch(fileAt(RUNTIME))
  if (!response.ok) throw new Error(say('The code runner could not be loaded. Are you offline?'))
  const source = await response.text()
  const element = document.createElement('iframe')
  element.hidden = true
  element.title = say('Code runner')
  element.src = fileAt(FRAME)
  const listening = new AbortController()
  function remove() {
    listening.abort()
    element.remove()
  }
  const hello = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(say('The code runner did not start.'))), 15_000)
    const onMessage = (event: MessageEvent<FromFrame>) => {
      if (event.source !== element.contentWindow || typeof event.data !== 'object') return
      if (event.data.type !== 'hello') return hear(event.data)
      clearTimeout(late)
      resolve()
    }
    document.defaultView?.addEventListener('message', onMessage, { signal: listening.signal })
  })
  document.body.append(element)
  try {
    await hello
  } catch (error) {
    remove()
    throw error
  }
  element.contentWindow?.postMessage({ type: 'runtime', source } satisfies ToFrame, '*')
  return { element, remove }
}

/** A line of output in the shape that it should have; undefined for what is none. */
export function readEntry(entry: unknown): LogEntry | undefined {
  const { level, text } = record(entry)
  if (typeof text !== 'string') return
  return {
    level: level === 'warn' || level === 'error' ? level : 'log',
    text: sentence(text.slice(0, LIMITS.text + 1)),
  }
}

/** A report in the shape that it should have; whatever is not so is an end without answers. */
export function readReport(report: unknown): Report {
  const { status, failure, answers, leaked, seconds, reason } = record(report)
  switch (status) {
    case 'done':
      return {
        status,
        ...(failure !== undefined && { failure: readFailure(failure) }),
        answers: Array.isArray(answers) ? answers.map(readAnswer) : [],
        leaked: count(leaked),
      }
    case 'timeout':
      return { status, seconds: count(seconds) }
    case 'crashed':
      return { status, reason: sentence(text(reason)) }
    default:
      return { status: 'stopped' }
  }
}

function readAnswer(answer: unknown): Answer {
  const { ok, value, leaked, failure } = record(answer)
  return ok === true ? { ok, value, leaked: count(leaked) } : { ok: false, failure: readFailure(failure) }
}

function readFailure(failure: unknown): Failure {
  const { name, message, line, column } = record(failure)
  return {
    name: text(name).slice(0, 100),
    message: sentence(text(message)),
    ...(count(line) > 0 && { line: count(line), column: count(column) }),
  }
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, LIMITS.text + 1) : '')
const count = (value: unknown) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : 0
