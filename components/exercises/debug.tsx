'use client'

import { use } from 'react'
import { Button } from '@/components/ui/button'
import type { DebugTask } from '@/lib/exercises/challenge'
import { say } from '@/lib/locale/say'
import { DIAGNOSIS } from '@/lib/progress/kinds'
import { ChallengeGoals } from './challenge-goals'
import { ChallengeResult, summaryOf } from './challenge-verdict'
import { Cost } from './cost'
import { ExerciseFrame, type ExerciseProps } from './exercise-frame'
import { Inline } from './inline'
import { loadChallenge } from './load'
import { OptionList } from './option-list'
import { useExercise } from './use-exercise'
import { useJudge } from './use-judge'
import { Verdict } from './verdict'
import { Workbench } from './workbench'

type DebugProps = Pick<ExerciseProps, 'id' | 'after' | 'children'>

/** A training that somebody spoiled: say by its curves what is wrong, then mend it; the run is the judge. */
export function Debug(props: DebugProps) {
  return <Repair {...props} task={use(loadChallenge(props.id)) as DebugTask} />
}

/** The same of a task that is there, such as one with a drawn fault. */
export function Repair({ id, task, after, children }: DebugProps & { task: DebugTask }) {
  const exercise = useExercise(id, 'debug')
  const diagnosis = useExercise(id, DIAGNOSIS)
  const { setting, setSetting, kept, judging, submit, stop } = useJudge(task, exercise)
  const { numbers, state } = exercise
  const mended = numbers === undefined ? state.solved : (state.last?.correct ?? false)
  const { picked, given } = readDiagnosis(exercise.draft, mended, task)
  const cause = given === undefined ? undefined : task.causes[given]
  const found = cause?.correct ?? false
  const running = judging.status === 'running'

  function diagnose() {
    if (picked === undefined) return
    // A wrong cause is an attempt; the right one is proven by the repair.
    if (!task.causes[picked]!.correct) diagnosis.answer(picked, false, { seed: state.attempts + 1 })
    exercise.setDraft(`${picked} given`)
  }

  async function mend() {
    const verdict = await submit()
    if (verdict && !verdict.passed) exercise.setDraft(`${given} given`) // the diagnosis stands
  }

  return (
    <ExerciseFrame
      id={id}
      exercise={exercise}
      wide
      rerun
      closed={false}
      label={say('Find the fault: {title}', { title: task.title })}
      submit={!found ? say('This is the cause') : running ? say('Judging …') : say('Judge the repair')}
      submittable={found ? setting !== undefined : picked !== undefined && picked !== given}
      onSubmit={() => (found ? void mend() : diagnose())}
      hints={task.hints}
      solution={
        <>
          <p>{task.causes.find(({ correct }) => correct)?.text}</p>
          <p>
            <Inline>{task.solution.words}</Inline>
          </p>
        </>
      }
      bench={
        <Workbench
          key={exercise.key}
          place={exercise.key}
          challenge={task}
          sealed={!found}
          settled={exercise.settled}
          kept={kept}
          onSetting={setSetting}
        />
      }
      attempt={
        <>
          <p className="mt-4 mb-2 font-medium">
            {found ? say('The cause:') : say('First: what is wrong with it?')}
          </p>
          <fieldset disabled={found} className="m-0 min-w-0 border-0 p-0">
            <OptionList
              name={`${id}-cause`}
              options={task.causes.map(({ text, correct = false }) => ({ text, correct }))}
              picked={picked === undefined ? [] : [picked]}
              many={false}
              judged={given === undefined ? [] : [given]}
              onPick={([pick]) => exercise.setDraft(String(pick))}
            />
          </fieldset>
          {found && (
            <div className="mt-4">
              <p className="mt-0 mb-2 font-medium">{say('Then: mend it. The controls are open now.')}</p>
              <ChallengeGoals challenge={task} params={setting?.params} />
            </div>
          )}
        </>
      }
      after={after}
      actions={
        running ? (
          <Button onClick={stop}>{say('Stop')}</Button>
        ) : (
          !found && <Cost>{say('A wrong cause')}</Cost>
        )
      }
      said={
        judging.status !== 'idle'
          ? summaryOf(judging)
          : !cause
            ? ''
            : `${found ? say('Right.') : say('Not yet.')} ${cause.feedback}`
      }
      feedback={
        found && judging.status !== 'idle' ? (
          <ChallengeResult judging={judging} />
        ) : (
          cause && <Verdict correct={found} whys={[cause.feedback]} />
        )
      }
    >
      {children}
    </ExerciseFrame>
  )
}

/** The diagnosis as the draft holds it: `2` is picked, `2 given` was said. Whoever has mended it has found it. */
export function readDiagnosis(
  draft: string | null,
  mended: boolean,
  { causes }: Pick<DebugTask, 'causes'>,
): { picked?: number; given?: number } {
  const [, number, said] = /^(\d+)( given)?$/.exec(draft ?? '') ?? []
  const picked = number === undefined ? undefined : Number(number)
  if (picked !== undefined && picked < causes.length) return said ? { picked, given: picked } : { picked }
  if (!mended) return {}
  const right = causes.findIndex(({ correct }) => correct)
  return { picked: right, given: right }
}
