/** What the sandbox is asked and what it answers: plain data, which survives a structured clone. */

/** One question to the reader's code. */
export interface Call {
  /** A JavaScript expression in the scope of the reader's code, with `input` and `tf`; it may await. */
  code: string
  input: unknown
}

export interface Job {
  /** The reader's code: any JavaScript, trusted with nothing. */
  source: string
  /** Names that it must define at its top level. */
  provides: readonly string[]
  calls: readonly Call[]
  /** `Math.random` is drawn from it, so that the same code does the same again. */
  seed: number
}

export interface Failure {
  /** Such as `TypeError`. */
  name: string
  message: string
  /** In the reader's code, both from 1; absent when the error has no place there. */
  line?: number
  column?: number
}

/** What came of one call. A tensor arrives as `{ shape, dtype, data }`, its values nested like the shape. */
export type Answer = { ok: true; value: unknown; leaked: number } | { ok: false; failure: Failure }

export interface TensorValue {
  shape: number[]
  dtype: string
  data: unknown
}

export interface LogEntry {
  level: 'log' | 'warn' | 'error'
  text: string
}

/** How a job ended. */
export type Report =
  /**
   * The code was run to its end; `failure` when it could not even be read, threw before the first call, or threw
   * meanwhile where nobody catches it.
   */
  | { status: 'done'; failure?: Failure; answers: Answer[]; leaked: number }
  /** Stopped after `seconds`. */
  | { status: 'timeout'; seconds: number }
  /** The worker died, such as for want of memory, or could not be had; `reason` is a sentence, or empty. */
  | { status: 'crashed'; reason: string }
  /** Stopped by the reader, or by a newer job. */
  | { status: 'stopped' }

/** What goes from the worker to the page, all of it to be doubted there. */
export type Message =
  | { type: 'log'; entry: LogEntry }
  | { type: 'report'; report: Extract<Report, { status: 'done' }> }

export const LIMITS = {
  /** Seconds that a job may take. */
  seconds: 5,
  /** Lines of output; later ones are counted, not kept. */
  lines: 200,
  /** Characters of one line of output, or of an error's message. */
  text: 2000,
  /** Values and characters in all answers together: the page reads them at once, and must stay alive meanwhile. */
  answers: 30_000,
  /** Bytes of typed arrays alive at a time. */
  bytes: 2 ** 28,
  /** Typed arrays from this many bytes are counted one by one. */
  counted: 2 ** 16,
  /** Bytes of all else that a run may make, as `meter.ts` counts them. */
  heap: 2 ** 29,
} as const
