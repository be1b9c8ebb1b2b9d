'use client'

import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { BOX, Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { CODE_LENGTH, newClassCode } from '@/lib/exercises/class'
import { say } from '@/lib/locale/say'
import { createRng } from '@/lib/math/rng'

/** Problems shown at once; the rest is counted. */
const MOST_PROBLEMS = 8

interface TextProps {
  value: string
  hint: string
  onChange(value: string): void
}

/** Where a teacher writes a class code, or has one made. */
export function ClassCodeField({ value, hint, onChange }: TextProps) {
  const id = useId()
  return (
    <div className="flex flex-wrap items-start gap-3">
      <div className="w-64 max-w-full">
        <Field id={id} label={say('Class code')} hint={hint}>
          <input
            id={id}
            type="text"
            dir="auto"
            value={value}
            maxLength={2 * CODE_LENGTH}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={`${id}-hint`}
            className={BOX}
            onChange={(event) => onChange(event.target.value)}
          />
        </Field>
      </div>
      <Button className="mt-5" onClick={() => onChange(newClassCode(randomly()))}>
        {say('Make one')}
      </Button>
    </div>
  )
}

/** Where a teacher writes or pastes the list of students. */
export function RosterField({ value, hint, rows, onChange }: TextProps & { rows: number }) {
  const id = useId()
  return (
    <Field id={id} label={say('Students')} hint={hint}>
      <textarea
        id={id}
        dir="auto"
        rows={rows}
        value={value}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        className={`py-1.5 ${BOX}`}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}

/** What keeps a form from being followed; names that a teacher wrote keep their own direction. */
export function Problems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null
  return (
    <Notice tone="error">
      <ul className="m-0 list-none p-0">
        {problems.slice(0, MOST_PROBLEMS).map((problem) => (
          <li key={problem}>
            <bdi>{problem}</bdi>
          </li>
        ))}
        {problems.length > MOST_PROBLEMS && (
          <li>{say('And {problems} more.', { problems: problems.length - MOST_PROBLEMS })}</li>
        )}
      </ul>
    </Notice>
  )
}

/** Codes must differ from class to class: the one draw of the site that no seed may repeat. */
const randomly = () => createRng(crypto.getRandomValues(new Uint32Array(1))[0]!, 'class-code')
