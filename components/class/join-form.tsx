'use client'

import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { BOX, Field } from '@/components/ui/field'
import { CODE_LENGTH, readClassCode, readStudent, STUDENT_LENGTH } from '@/lib/exercises/class'
import { say } from '@/lib/locale/say'
import { useProgress } from '@/lib/progress/use-progress'

/** The class code that a link brings along: `?class=RIVER-7`. */
const invited = () => new URLSearchParams(location.search).get('class')?.slice(0, 2 * CODE_LENGTH) ?? ''

/** Joins a class, changes the name in it, or leaves it. Only in the browser: it reads the address. */
export function JoinForm({ onDone }: { onDone?: (said: string) => void }) {
  const { progress, record } = useProgress()
  const { membership } = progress
  const [code, setCode] = useState(() => invited() || (membership?.classCode ?? ''))
  const [student, setStudent] = useState(membership?.student ?? '')
  const [problems, setProblems] = useState<{ code?: string | undefined; student?: string | undefined }>({})

  async function join() {
    const [readCode, readName] = [readClassCode(code), readStudent(student)]
    if ('problem' in readCode || 'problem' in readName) {
      return setProblems({
        code: 'problem' in readCode ? readCode.problem : undefined,
        student: 'problem' in readName ? readName.problem : undefined,
      })
    }
    setProblems({})
    setCode(readCode.name)
    setStudent(readName.name)
    // Said when it is written down: whoever leaves the page at the word must find it so on the next.
    await record({ type: 'joined', classCode: readCode.name, student: readName.name })
    onDone?.(
      say('Your numbers are now those of {name} in the class {name2}.', {
        name: readName.name,
        name2: readCode.name,
      }),
    )
  }

  async function leave() {
    setProblems({})
    setCode('')
    setStudent('')
    await record({ type: 'left' })
    onDone?.(say('You have left the class. Your numbers are again those of this browser.'))
  }

  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void join()
      }}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <Line
          label={say('Class code')}
          hint={say('From your teacher, such as RIVER-7.')}
          value={code}
          most={CODE_LENGTH}
          problem={problems.code}
          onChange={setCode}
        />
        <Line
          label={say('Your name or number')}
          hint={say('As it stands on the teacher’s list.')}
          value={student}
          most={STUDENT_LENGTH}
          problem={problems.student}
          onChange={setStudent}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          {membership ? say('Change') : say('Join')}
        </Button>
        {membership && <Button onClick={leave}>{say('Leave the class')}</Button>}
      </div>
    </form>
  )
}

interface LineProps {
  label: string
  hint: string
  value: string
  most: number
  problem: string | undefined
  onChange: (value: string) => void
}

function Line({ label, hint, value, most, problem, onChange }: LineProps) {
  const id = useId()
  return (
    <div>
      <Field id={id} label={label} hint={hint}>
        <input
          id={id}
          type="text"
          dir="auto"
          value={value}
          maxLength={2 * most}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={`${id}-hint ${id}-problem`}
          className={`aria-invalid:border-bad ${BOX}`}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      <p id={`${id}-problem`} role="status" className="m-0 mt-1 text-bad text-sm empty:hidden">
        {problem}
      </p>
    </div>
  )
}
