import { type CodeExercise, callsOf, judgeCode, MAX_SOURCE } from '@/lib/exercises/code'
import { plural, say } from '@/lib/locale/say'
import type { Job, Report } from '@/lib/sandbox/job'
import type { Claim, Finding } from './claims'

/** Runs a job where the code can reach nothing. */
export type RunCode = (job: Job) => Promise<Report>

/** Runs the recorded source again, on the inputs of the recorded seed, and judges what it answers. */
export async function replayCode(claim: Claim, exercise: CodeExercise, run: RunCode): Promise<Finding> {
  const { answer: source, seed } = claim
  const unplayable = (words: string): Finding => ({ claim, outcome: 'unplayable', words })
  if (typeof source !== 'string' || seed === undefined)
    return unplayable(say('Could not be run again: source or seed is not recorded.'))
  if (source.length >= MAX_SOURCE)
    return unplayable(
      say('Could not be run again: the source is so long that it was cut when it was recorded.'),
    )
  const calls = callsOf(exercise, seed)
  const report = await run({ source, provides: exercise.provides, seed, calls })
  switch (report.status) {
    case 'stopped':
      return unplayable(say('Was stopped.'))
    case 'timeout':
      return unplayable(
        say('Could not be run to its end: it was stopped after {seconds} seconds.', {
          seconds: report.seconds,
        }),
      )
    case 'crashed':
      return unplayable(
        say('Could not be run again: {reason}.', { reason: report.reason || say('the runner ended') }),
      )
  }
  if (report.failure) {
    const { name, message } = report.failure
    return {
      claim,
      outcome: 'differs',
      words: say('Run again, it stops with {name}: {message}', { name, message }),
    }
  }
  const verdicts = judgeCode(exercise, seed, report.answers)
  const failed = verdicts.find(({ passed }) => !passed)
  if (failed)
    return {
      claim,
      outcome: 'differs',
      words: `${say('Run again, a check fails.')} ${failed.counterExample}`,
    }
  const checks = plural({ one: 'its check passes', other: 'all {n} checks pass' }, { n: verdicts.length })
  return {
    claim,
    outcome: 'confirmed',
    words: say('Run again with seed {seed}: {checks}.', { seed, checks }),
  }
}
