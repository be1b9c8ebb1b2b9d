'use client'

import { useEffect, useRef, useState } from 'react'
import { type CheckVerdict, type CodeExercise, callsOf, judgeCode } from '@/lib/exercises/code'
import { openSandbox, type Sandbox } from '@/lib/sandbox/client'
import type { LogEntry, Report } from '@/lib/sandbox/job'

/** One for the page: its code runs one job at a time. */
let sandbox: Sandbox | undefined

/** What came of the newest run of the reader's code. */
export interface CodeRun {
  report: Report
  /** Empty unless the code was run to its end. */
  verdicts: CheckVerdict[]
  log: LogEntry[]
}

/** Runs code against the checks of an exercise, under one seed. */
export function useCodeRun(exercise: CodeExercise) {
  const [running, setRunning] = useState(false)
  const [result, setResult] = useState<CodeRun>()
  const mounted = useRef(true)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])

  async function run(source: string, seed: number): Promise<CodeRun> {
    sandbox ??= openSandbox(document)
    setRunning(true)
    const log: LogEntry[] = []
    const report = await sandbox.run(
      { source, provides: exercise.provides, seed, calls: callsOf(exercise, seed) },
      { onLog: (entry) => log.push(entry) },
    )
    const verdicts =
      report.status === 'done' && !report.failure ? judgeCode(exercise, seed, report.answers) : []
    const result = { report, verdicts, log }
    if (mounted.current) {
      setRunning(false)
      setResult(result)
    }
    return result
  }

  return { running, result, run, stop: () => sandbox?.stop() }
}

/** Whether every check passed. */
export function passes({ verdicts }: CodeRun): boolean {
  return verdicts.length > 0 && verdicts.every(({ passed }) => passed)
}
