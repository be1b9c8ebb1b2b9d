'use client'

import { use, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Scrolling } from '@/components/ui/scrolling'
import { type CodeExercise, MAX_SOURCE } from '@/lib/exercises/code'
import { say } from '@/lib/locale/say'
import { useDraft } from '@/lib/progress/drafts'
import type { Failure, Report } from '@/lib/sandbox/job'
import { CodeEditor } from './code-editor'
import { CodeResult, summaryOf } from './code-result'
import { ExerciseFrame, type ExerciseProps } from './exercise-frame'
import { useKeptRun } from './kept-run'
import { loadCode } from './load'
import { passes, useCodeRun } from './use-code-run'
import { useExercise, useNumbered } from './use-exercise'

type CodeProps = Pick<ExerciseProps, 'id' | 'after' | 'children'>

/** A task solved by writing code, which runs in the sandbox and is judged by what it does. */
export function Code(props: CodeProps) {
  return <CodeTask {...props} task={use(loadCode(props.id))} />
}

/** The same of a task that is there, such as one with drawn numbers. */
export function CodeTask({ id, task: file, after, children }: CodeProps & { task: CodeExercise }) {
  const exercise = useExercise(id, 'code')
  const editor = useRef<{ focus(): void }>(null)
  const { draft, state } = exercise
  const code = useCodeRun(file)
  const { kept, keep } = useKeptRun(id, state.last?.seed)
  const [ran, setRan] = useNumbered(exercise, false) // what ran before says nothing of fresh numbers
  const result = (ran ? code.result : undefined) ?? kept
  const [left, setLeft] = useDraft(`${exercise.key}/left`) // what was written before the return to the start
  const given = typeof state.last?.answer === 'string' ? state.last.answer : undefined
  const source = draft ?? given ?? file.starter
  const failure = result && firstFailure(result.report)

  async function check() {
    if (code.running) return
    // Fresh inputs at every attempt: numbers learnt by heart do not pass.
    const seed = state.attempts + 1
    const result = await code.run(source, seed)
    setRan(true)
    if (result.report.status === 'stopped') return
    keep(seed, result)
    exercise.answer(source.slice(0, MAX_SOURCE), passes(result), { seed })
  }

  function put(program: string) {
    exercise.setDraft(program)
    editor.current?.focus()
  }

  return (
    <ExerciseFrame
      id={id}
      exercise={exercise}
      label={file.title}
      submit={code.running ? say('Running …') : say('Run and check')}
      rerun
      closed={false}
      hints={file.hints}
      solution={
        <Scrolling
          label={say('Solution: {title}', { title: file.title })}
          className="rounded-control bg-sunken"
        >
          <pre className="m-0 p-3 font-mono text-[0.84rem] leading-relaxed">{file.solution}</pre>
        </Scrolling>
      }
      after={after}
      onBegin={() => editor.current?.focus()}
      onSubmit={() => void check()}
      attempt={
        <>
          {/* On paper the task is as it was given, with room to write. */}
          <pre className="paper-only paper-room">{file.starter}</pre>
          <CodeEditor
            ref={editor}
            label={say('Code: {title}', { title: file.title })}
            source={source}
            onChange={exercise.setDraft}
            onRun={() => void check()}
            failure={failure}
          />
          <p className="m-0 mt-1.5 text-quiet text-sm print:hidden">
            {say('Ctrl Enter, or ⌘ Enter, runs it. It runs on this device alone, apart from the page.')}
          </p>
        </>
      }
      actions={
        <>
          {code.running && <Button onClick={code.stop}>{say('Stop')}</Button>}
          {!code.running && source !== file.starter && (
            <Button
              variant="quiet"
              onClick={() => {
                setLeft(source)
                put(file.starter)
              }}
            >
              {say('Back to the start')}
            </Button>
          )}
          {!code.running && source === file.starter && left !== null && (
            <Button
              variant="quiet"
              onClick={() => {
                setLeft(undefined)
                put(left)
              }}
            >
              {say('Undo: bring my code back')}
            </Button>
          )}
        </>
      }
      said={code.running || !result ? '' : summaryOf(result).join(' ')}
      feedback={
        result ? <CodeResult run={result} /> : state.last && <LastVerdict passed={state.last.correct} />
      }
    >
      {children}
    </ExerciseFrame>
  )
}

/** What is marked in the editor: the code as a whole could not be run, or the first call that stopped. */
function firstFailure(report: Report): Failure | undefined {
  if (report.status !== 'done') return
  return report.failure ?? report.answers.flatMap((answer) => (answer.ok ? [] : answer.failure))[0]
}

/** On another device: the verdict came with the progress file, the single checks did not. */
function LastVerdict({ passed }: { passed: boolean }) {
  if (passed) return <p className="text-quiet">{say('When you last ran it, all checks passed.')}</p>
  return (
    <p className="text-quiet">
      {say('When you last ran it, not all checks passed. Run it again to see which.')}
    </p>
  )
}
