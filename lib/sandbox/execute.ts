import { type Answer, type Failure, type Job, LIMITS, type LogEntry, type Report } from './job'
import { createMeter, METER_NAMES, metered } from './meter'
import { plain } from './plain'
import { print } from './print'
import { breakOf } from './syntax'

/** What the reader's code finds besides the language. */
export interface Surroundings {
  /** TensorFlow.js, whose tensors are counted. */
  tf: { memory(): { numTensors: number }; dispose(value: never): void }
  log(entry: LogEntry): void
  /** Is given the reader's console, for what libraries print. */
  setConsole?: (console: ReturnType<typeof consoleTo>) => void
  /** Hears of what is thrown where nobody catches it. */
  onUncaught?: (hear: (thrown: unknown) => void) => void
}

type Done = Extract<Report, { status: 'done' }>

// Kept from before the reader's code, which could put others in their place.
const { structuredClone, setTimeout } = globalThis
// The constructor of asynchronous functions has no global name.
const AsyncFunction = (async () => {}).constructor as FunctionConstructor

/** So long a run that has answered is listened to, for what it started and did not await. */
const LAST_WORDS_MS = 20

/** The name under which errors speak of the reader's code. */
const FILE = 'your-code.js'

/**
 * Runs the reader's code, then asks it every call, in order. Must itself run where nothing is within reach: in the
 * worker of the sandbox, or in a test.
 *
 * The code is judged elsewhere, by the data it answers with: whatever it does to this realm, it cannot grade itself.
 */
export async function execute(job: Job, { tf, log, setConsole, onUncaught }: Surroundings): Promise<Done> {
  const console = consoleTo(log)
  setConsole?.(console)
  // Taken before the code runs, which could put others in their place.
  const { memory, dispose } = tf
  const before = memory().numTensors
  const leaked = () => Math.max(0, memory().numTensors - before)
  const end = (answers: Answer[], failure?: Failure): Done => ({
    status: 'done',
    ...(failure && { failure }),
    answers,
    leaked: leaked(),
  })

  async function run(): Promise<Done> {
    let ask: ((call: number, input: unknown) => unknown) | undefined
    try {
      const { charge, made } = createMeter()
      ask = await compile(job)(tf, console, charge, made)
      if (typeof ask !== 'function') throw new Error('The code returns before its end.')
    } catch (error) {
      return end([], (error instanceof SyntaxError && unreadable(job.source)) || failureOf(error, job.source))
    }

    const answers: Answer[] = []
    const budget = { left: LIMITS.answers }
    for (const [i, { input }] of job.calls.entries()) {
      const tensors = memory().numTensors
      try {
        const value = await ask(i, structuredClone(input))
        const data = plain(value, budget)
        dispose(value as never) // what is returned is the caller's to dispose
        answers.push({ ok: true, value: data, leaked: Math.max(0, memory().numTensors - tensors) })
      } catch (error) {
        answers.push({ ok: false, failure: failureOf(error, job.source) })
      }
    }
    return end(answers)
  }

  if (!onUncaught) return run()
  let ended = false
  const thrown = new Promise<Done>((resolve) => {
    onUncaught((error) => {
      const failure = failureOf(error, job.source)
      // What the code waits for may never come now. Once it has answered, its answers stand.
      if (ended) console.error(`Uncaught ${inWords(failure)}`)
      else resolve(end([], failure))
    })
  })
  const report = await Promise.race([run(), thrown])
  ended = true
  await new Promise((resolve) => setTimeout(resolve, LAST_WORDS_MS))
  return report
}

const inWords = ({ name, message, line }: Failure) =>
  `${name}: ${message}${line === undefined ? '' : ` (line ${line})`}`

/** The reader's code and, in its scope, the calls as one function of their number. */
function compile({ source, provides, calls }: Job) {
  const missing = provides.map(
    (name) => `if (typeof ${name} === 'undefined') throw new ReferenceError('${name} is not defined')`,
  )
  const cases = calls.map(({ code }, i) => `case ${i}: return (${code})`)
  // The source comes first and begins on a line of its own, so that its lines can be counted.
  const build = (source: string) =>
    new AsyncFunction(
      'tf',
      'console',
      ...METER_NAMES,
      `"use strict";\n${source}\n;${missing.join(';')}
return async (call, input) => { switch (call) { ${cases.join('\n')} } }
//# sourceURL=${FILE}`,
    )
  try {
    return build(metered(source))
  } catch {
    return build(source) // what cannot be read is told in the reader's own words
  }
}

/** What is wrong with a source that cannot be read, and where; undefined when it can be. */
function unreadable(source: string): Failure | undefined {
  const read = (text: string) => new AsyncFunction(`"use strict";\n${text}\n`)
  try {
    read(source)
  } catch (error) {
    const found = breakOf(source, read)
    const { line, ended } = found ?? {}
    const failure = failureOf(error, source)
    if (ended) failure.message = 'the program ends too early: a bracket or a brace is still open'
    return line === undefined ? failure : { ...failure, line }
  }
}

/** Lines that stand before the reader's in a compiled function: its head, which engines write differently, and "use strict". */
const LINES_BEFORE = lineOf(thrownBy('throw new Error()')) ?? 3

function thrownBy(source: string): unknown {
  try {
    new Function('tf', 'console', `"use strict";\n${source}\n//# sourceURL=${FILE}`)()
  } catch (error) {
    return error
  }
}

function lineOf(error: unknown): number | undefined {
  const line = /your-code\.js:(\d+)/.exec(stackOf(error))?.[1]
  return line === undefined ? undefined : Number(line) - 1
}

/** An error in words, and where in the reader's code it was thrown; no place when that is behind its end. */
export function failureOf(error: unknown, source: string): Failure {
  const failure = said(error)
  const place = /your-code\.js:(\d+):(\d+)/.exec(stackOf(error))
  if (place && !(error instanceof SyntaxError)) {
    const line = Number(place[1]) - LINES_BEFORE
    if (line >= 1 && line <= source.split('\n').length) return { ...failure, line, column: Number(place[2]) }
  }
  return failure
}

/** What was thrown in words. It may be anything, even what throws when it is read. */
function said(error: unknown): Failure {
  try {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: print(error) }
    return { name: cut(String(name), 100), message: cut(String(message), LIMITS.text) }
  } catch {
    return { name: 'Error', message: 'what was thrown cannot be read' }
  }
}

function stackOf(error: unknown): string {
  try {
    return error instanceof Error && typeof error.stack === 'string' ? error.stack : ''
  } catch {
    return ''
  }
}

function consoleTo(log: Surroundings['log']) {
  let lines = 0
  const at =
    (level: LogEntry['level']) =>
    (...values: unknown[]) => {
      lines++
      if (lines < LIMITS.lines)
        log({ level, text: cut(values.map((value) => print(value)).join(' '), LIMITS.text) })
      else if (lines === LIMITS.lines) log({ level: 'warn', text: '… further output is not shown' })
    }
  const [plainly, error] = [at('log'), at('error')]
  return {
    log: plainly,
    info: plainly,
    debug: plainly,
    dir: plainly,
    table: plainly,
    warn: at('warn'),
    error,
    assert(holds: unknown, ...values: unknown[]) {
      if (!holds) error('Assertion failed', ...values)
    },
  }
}

const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length)}…` : text)
