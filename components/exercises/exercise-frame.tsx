'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { say } from '@/lib/locale/say'
import { isPicked } from '@/lib/progress/kinds'
import { Cost } from './cost'
import { Help } from './help'
import type { Exercise } from './use-exercise'

/** What every exercise in a lesson takes. */
export interface ExerciseProps {
  /** Permanent: what the reader did is stored under it. Unique in the whole course. */
  id: string
  /** Offered one at a time. */
  hints?: readonly ReactNode[]
  /** Can be opened at any time. */
  solution?: ReactNode
  /** The question. */
  children?: ReactNode
  /** What stands under hints and solution. */
  after?: ReactNode
}

interface ExerciseFrameProps extends ExerciseProps {
  exercise: Exercise
  /** What the reader is asked to do, in two or three words. */
  label: string
  /** A widget to work with, above the controls and apart from their form. */
  bench?: ReactNode
  /** The controls, given the id of the element that holds the question. */
  attempt: ReactNode
  /** What is said to the attempt; nothing before it. */
  feedback: ReactNode
  /** Feedback in one sentence for those who hear it, where all of it would be too long to be read out. */
  said?: string | undefined
  submit: string
  onSubmit: () => void
  /** There is something to judge. */
  submittable?: boolean
  /** Nothing is left to answer: the controls rest. */
  closed: boolean
  /** The same attempt may be judged again. */
  rerun?: boolean
  /** Holds a widget: as wide as one. */
  wide?: boolean
  /** Buttons beside the one that submits. */
  actions?: ReactNode
  /** Puts the focus where an answer begins. Absent: on the first control. */
  onBegin?: () => void
  /** Whether it can be solved, and so be started afresh; a prediction is made once for each set of numbers. */
  again?: boolean
}

/**
 * The one frame of all exercises: what kind it is, the question, the attempt, what is said to it, hints and
 * solution. Readable without scripts, when only the folds work.
 */
export function ExerciseFrame(props: ExerciseFrameProps) {
  const {
    exercise,
    label,
    bench,
    attempt,
    feedback,
    said,
    submit,
    onSubmit,
    closed,
    rerun = false,
    submittable = true,
    wide = false,
    actions,
    onBegin,
    again = true,
    hints,
    solution,
    after,
  } = props
  const { id, state, ready, draft } = exercise
  const drawn = exercise.numbers !== undefined
  // What was said before a reload must not be read out to somebody who only passes by.
  const [touched, setTouched] = useState(false)
  const question = `${id}-question`
  // The button that was pressed goes away with the last answer; focus must not go with it.
  const words = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (closed && touched && document.activeElement === document.body)
      words.current?.focus({ preventScroll: true })
  }, [closed, touched])
  // So does the button that starts afresh.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is begun once, and not whenever its way there is new
  useEffect(() => {
    const form = words.current?.closest('form')
    if (state.restarts > 0 && touched && form && document.activeElement === document.body)
      onBegin ? onBegin() : focusFirst(form)
  }, [state.restarts, touched])
  return (
    // biome-ignore lint/a11y/useSemanticElements: neither a landmark, of which a page should have few, nor one fieldset
    <div
      role="group"
      id={`exercise-${id}`}
      data-exercise={id}
      data-state={state.solved ? 'solved' : state.attempts > 0 ? 'tried' : 'untouched'}
      aria-labelledby={`${id}-label`}
      className={`${wide ? 'wide' : ''} my-7 scroll-mt-20 break-inside-avoid rounded-frame border border-rule bg-panel px-5 py-4 font-sans text-base leading-normal`}
      onFocus={() => setTouched(true)}
    >
      <p id={`${id}-label`} className="m-0 mb-1.5 font-semibold text-act text-xs uppercase tracking-wider">
        {label}
        {again && state.solved && (
          <span className="ms-2 text-good print:hidden">
            {state.last?.correct ? say('✓ solved') : say('✓ solved before')}
          </span>
        )}
      </p>
      <div id={question} className="[&>:first-child]:mt-0 [&>:last-child]:mb-0">
        {props.children}
      </div>
      {bench}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!ready || closed) return
          // The same wrong answer again would be judged the same: what is next is to change it.
          if (!rerun && state.last && draft === null) return focusFirst(event.currentTarget)
          onSubmit()
        }}
      >
        <fieldset aria-labelledby={question} disabled={closed} className="m-0 mt-3 min-w-0 border-0 p-0">
          {attempt}
        </fieldset>
        <div
          ref={words}
          id={`${id}-feedback`}
          tabIndex={-1}
          role={touched && said === undefined ? 'status' : undefined}
          className="print:hidden text-[0.9375rem] [&>*]:mt-3 [&>*]:mb-0"
        >
          {feedback}
        </div>
        {said !== undefined && (
          <p role="status" className="sr-only">
            {touched && said}
          </p>
        )}
        <div className="mt-3 flex flex-wrap gap-2 empty:hidden print:hidden">
          {!closed && (
            <Button type="submit" variant="primary" disabled={!ready || !submittable}>
              {submit}
            </Button>
          )}
          {actions}
          {again && !closed && !state.solved && isPicked(exercise.kind) && <Cost>{say('A wrong pick')}</Cost>}
          {(drawn ? closed || state.revealed || state.last?.correct : again && closed) && (
            <Button onClick={exercise.restart}>
              {drawn ? say('Try again with fresh numbers') : say('Try again')}
            </Button>
          )}
        </div>
      </form>
      <Help exercise={exercise} hints={hints} solution={solution} counts={again} />
      {after}
    </div>
  )
}

/**
 * To the control that holds the answer: the picked option, the line for a number, its text selected, or the first;
 * where the answer is set up in a widget, to the button that opens it.
 */
function focusFirst(form: HTMLFormElement) {
  const control =
    form.querySelector<HTMLElement>('input:checked') ??
    form.querySelector<HTMLElement>('fieldset :is(input, select, button):enabled, fieldset [tabindex="0"]') ??
    form.parentElement?.querySelector<HTMLElement>('button:enabled')
  control?.focus()
  if (control instanceof HTMLInputElement && control.type === 'text') control.select()
}
