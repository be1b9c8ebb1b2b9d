import type { CheckVerdict } from '@/lib/exercises/code'
import { useDraft } from '@/lib/progress/drafts'
import { readReport } from '@/lib/sandbox/client'
import type { CodeRun } from './use-code-run'

/**
 * What was said to the newest attempt, through a reload: how it ended and each check, without what was printed.
 *
 * @param attempt the newest that is recorded; what was kept of another is not shown
 */
export function useKeptRun(id: string, attempt: number | undefined) {
  const [draft, setDraft] = useDraft(`${id}/run`)
  return {
    kept: attempt === undefined ? undefined : readRun(draft, attempt),
    keep: (attempt: number, run: CodeRun) => setDraft(writeRun(attempt, run)),
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

/** @returns undefined for what is not such a text, or is of another attempt */
export function readRun(draft: string | null, attempt: number): CodeRun | undefined {
  try {
    const run = JSON.parse(draft ?? 'null')
    if (run?.attempt !== attempt || !Array.isArray(run.verdicts) || !run.verdicts.every(isVerdict)) return
    return { report: readReport(run.report), verdicts: run.verdicts, log: [] }
  } catch {
    return // not what was written: as good as nothing
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
