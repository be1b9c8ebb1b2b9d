/**
 * The document of the sandbox: an origin of its own, no network, no storage. It starts a worker for each job, passes on
 * what it says, and ends it. The reader's code never runs here, where it could not be stopped.
 *
 * It is loaded twice, one in the other. No service worker answers for a frame without the site's origin, so without a
 * network it could not be loaded; the outer has that origin, and only holds the inner, which is made of its text, under
 * its policy, and is without an origin. Between the page and the inner the outer passes on messages, and reads none.
 */
import type { Report } from './job'

export type ToFrame =
  | { type: 'runtime'; source: string }
  | { type: 'run'; run: number; job: unknown; seconds: number }
  | { type: 'stop' }

export type FromFrame =
  | { type: 'hello' }
  | { type: 'message'; run: number; message: unknown }
  | { type: 'ended'; run: number; report: Report }

let runtime = ''
/** Started ahead of the next job, which then need not wait for it. */
let spare: Worker | undefined
let current: { worker: Worker; timer: number; run: number } | undefined

const say = (message: FromFrame) => parent.postMessage(message, '*')

function hear(event: MessageEvent<ToFrame>) {
  if (event.source !== parent) return
  const message = event.data
  if (message.type === 'runtime') {
    runtime = URL.createObjectURL(new Blob([message.source], { type: 'text/javascript' }))
    spare = new Worker(runtime)
  }
  if (message.type === 'run') run(message)
  if (message.type === 'stop') end({ status: 'stopped' })
}

function run({ run, job, seconds }: Extract<ToFrame, { type: 'run' }>) {
  end({ status: 'stopped' })
  const worker = spare ?? new Worker(runtime)
  const { port1, port2 } = new MessageChannel()
  const timer = setTimeout(() => end({ status: 'timeout', seconds }), seconds * 1000) as unknown as number
  current = { worker, timer, run }
  worker.onerror = (event) => {
    // What the reader's code throws, the runtime hears itself: this is the runtime's own.
    const { message = '' } = event
    if (current?.worker === worker)
      end({ status: 'crashed', reason: message && `The code runner failed: ${message.slice(0, 300)}` })
  }
  port1.onmessage = ({ data }) => {
    if (current?.worker !== worker) return
    if (data?.type === 'report') end(data.report)
    else say({ type: 'message', run, message: data })
  }
  worker.postMessage({ job }, [port2])
  spare = undefined
}

function end(report: Report) {
  if (!current) return
  const { worker, timer, run } = current
  current = undefined
  clearTimeout(timer)
  worker.terminate()
  spare ??= new Worker(runtime)
  say({ type: 'ended', run, report })
}

if (origin === 'null') {
  addEventListener('message', hear)
  say({ type: 'hello' })
} else if (parent !== window) hold()

function hold() {
  const inner = document.createElement('iframe')
  inner.setAttribute('sandbox', 'allow-scripts')
  inner.title = document.title
  inner.srcdoc = `<!doctype html>${document.documentElement.outerHTML}`
  addEventListener('message', ({ source, data }) => {
    if (source === parent) inner.contentWindow?.postMessage(data, '*')
    else if (source === inner.contentWindow) parent.postMessage(data, origin)
  })
  document.body.append(inner)
}
