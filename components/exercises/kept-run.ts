import { useMemo } from 'react'
import type { CheckVerdict } from '@/lib/exercises/code'
import { say } from '@/lib/locale/say'
import { useDraft } from '@/lib/progress/drafts'
import { readEntry, readReport } from '@/lib/sandbox/client'
import type { LogEntry } from '@/lib/sandbox/job'
import type { CodeRun } from './use-code-run'

/** Characters of output that are kept: some eighty lines. The store has room for a few hundred times as much. */
const MAX_KEPT = 6000

/**
 * What was said to the newest attempt, through a reload: how it ended, each check, and the beginning of what was
 * printed.
 *
 * @param attempt the newest that is recorded; what was kept of another is not shown
 */
export function useKeptRun(id: string, attempt: number | undefined) {
  const [draft, setDraft] = useDraft(`${id}/run`)
  // Apart from the verdict, and written after it: where there is no room for both, the output is what goes.
  const [printed, setPrinted] = useDraft(`${id}/console`)
  const kept = useMemo(() => {
    const run = attempt === undefined ? undefined : readRun(draft, attempt)
    return run && attempt !== undefined ? { ...run, log: readLog(printed, attempt) } : undefined
  }, [draft, printed, attempt])
  return {
    kept,
    keep(attempt: number, run: CodeRun) {
      setDraft(writeRun(attempt, run))
      setPrinted(run.log.length > 0 ? writeLog(attempt, run.log) : undefined)
    },
  }
}

export function writeRun(attempt: number, { report, verdicts }: CodeRun): string {
  // Of the answers, the first call that stopped: it marks a line.
  const ended =
    report.status === 'done'
      ? { ...report, answers: report.answers.filter(({ ok }) => !ok).slice(0, 1) }
      : report
  return JSON.stringify({ attempt, report: ended, verdicts })
}

/** @returns a run without its output; undefined for what is not such a text, or is of another attempt */
export function readRun(draft: string | null, attempt: number): CodeRun | undefined {
  try {
    const run = JSON.parse(draft ?? 'null')
    if (run?.attempt !== attempt || !Array.isArray(run.verdicts) || !run.verdicts.every(isVerdict)) return
    return { report: readReport(run.report), verdicts: run.verdicts, log: [] }
  } catch {
    return // not what was written: as good as nothing
  }
}

/** The first lines that fit, and that there were more. */
export function writeLog(attempt: number, log: readonly LogEntry[]): string {
  let room = MAX_KEPT
  const fitting = log.findIndex(({ text }) => {
    room -= text.length
    return room < 0
  })
  const kept =
    fitting === -1
      ? log
      : [...log.slice(0, fitting), { level: 'warn', text: say('… the output after this was not kept') }]
  return JSON.stringify({ attempt, log: kept })
}

/** @returns nothing for what is not such a text, or is of another attempt */
export function readLog(printed: string | null, attempt: number): LogEntry[] {
  try {
    const kept = JSON.parse(printed ?? 'null')
    if (kept?.attempt !== attempt || !Array.isArray(kept.log)) return []
    return kept.log.flatMap((entry: unknown) => readEntry(entry) ?? [])
  } catch {
    return [] // not what was written: as good as nothing
  }
}

function isVerdict(value: unknown): value is CheckVerdict {
  const { name, passed, counterExample } = (value ?? {}) as Record<string, unknown>
  return (
    typeof name === 'string' &&
    typeof passed === 'boolean' &&
    (counterExample === undefined || typeof counterExample === 'string')
  )
}
