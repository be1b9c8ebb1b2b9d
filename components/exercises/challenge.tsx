'use client'

import { use, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Setting } from '@/lib/worker/task'
import { ChallengeGoals } from './challenge-goals'
import { ChallengeResult } from './challenge-verdict'
import { ExerciseFrame, type ExerciseProps } from './exercise-frame'
import { loadChallenge } from './load-challenge'
import { useExercise } from './use-exercise'
import { useJudge } from './use-judge'
import { Workbench } from './workbench'

/** A training to set up in a live widget, judged by what it reaches from fresh seeds. */
export function Challenge({ id, children }: Pick<ExerciseProps, 'id' | 'children'>) {
  const challenge = use(loadChallenge(id))
  const exercise = useExercise(id, 'challenge')
  const { judging, judge, stop } = useJudge(challenge)
  const [setting, setSetting] = useState<Setting>()
  const running = judging.status === 'running'

  async function submit() {
    if (!setting || running) return
    const attempt = exercise.state.attempts + 1
    const verdict = await judge(setting, attempt)
    if (verdict) exercise.answer(answerOf(setting, verdict), verdict.passed, { seed: attempt })
  }

  return (
    <ExerciseFrame
      id={id}
      exercise={exercise}
      wide
      rerun
      closed={false}
      label={`Challenge: ${challenge.title}`}
      submit={running ? 'Judging …' : 'Judge it'}
      submittable={setting !== undefined}
      onSubmit={() => void submit()}
      hints={challenge.hints}
      solution={challenge.solution.words}
      bench={
        <div className="mt-3">
          <ChallengeGoals challenge={challenge} params={setting?.params} />
          <Workbench challenge={challenge} onSetting={setSetting} />
        </div>
      }
      attempt={null}
      actions={running && <Button onClick={stop}>Stop</Button>}
      feedback={judging.status === 'idle' ? null : <ChallengeResult judging={judging} />}
    >
      {children}
    </ExerciseFrame>
  )
}

/** What is remembered: enough to judge it again. */
export function answerOf(
  { params }: Setting,
  { runs }: { runs: readonly { seed: number; metrics: Readonly<Record<string, number>> }[] },
) {
  return JSON.parse(JSON.stringify({ params, runs: runs.map(({ seed, metrics }) => ({ seed, metrics })) }))
}
