'use client'

import { use } from 'react'
import { Button } from '@/components/ui/button'
import type { Challenge as Task } from '@/lib/exercises/challenge'
import { say } from '@/lib/locale/say'
import { ChallengeGoals } from './challenge-goals'
import { ChallengeResult, summaryOf } from './challenge-verdict'
import { ExerciseFrame, type ExerciseProps } from './exercise-frame'
import { loadChallenge } from './load'
import { useExercise } from './use-exercise'
import { useJudge } from './use-judge'
import { Workbench } from './workbench'

type ChallengeProps = Pick<ExerciseProps, 'id' | 'after' | 'children'>

/** A training to set up in a live widget, judged by what it reaches from fresh seeds. */
export function Challenge(props: ChallengeProps) {
  return <ChallengeTask {...props} task={use(loadChallenge(props.id))} />
}

/** The same of a task that is there, such as one with drawn numbers. */
export function ChallengeTask({ id, task: challenge, after, children }: ChallengeProps & { task: Task }) {
  const exercise = useExercise(id, 'challenge')
  const { setting, setSetting, kept, judging, submit, stop } = useJudge(challenge, exercise)
  const running = judging.status === 'running'

  return (
    <ExerciseFrame
      id={id}
      exercise={exercise}
      wide
      rerun
      closed={false}
      label={say('Challenge: {title}', { title: challenge.title })}
      submit={running ? say('Judging …') : say('Judge it')}
      submittable={setting !== undefined}
      onSubmit={() => void submit()}
      hints={challenge.hints}
      solution={challenge.solution.words}
      bench={
        <div className="mt-3">
          <ChallengeGoals challenge={challenge} params={setting?.params} />
          <Workbench
            key={exercise.key}
            place={exercise.key}
            challenge={challenge}
            settled={exercise.settled}
            kept={kept}
            onSetting={setSetting}
          />
        </div>
      }
      attempt={null}
      actions={running && <Button onClick={stop}>{say('Stop')}</Button>}
      after={after}
      said={summaryOf(judging)}
      feedback={judging.status === 'idle' ? null : <ChallengeResult judging={judging} />}
    >
      {children}
    </ExerciseFrame>
  )
}
