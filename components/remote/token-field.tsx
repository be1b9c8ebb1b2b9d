'use client'

import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { BOX, Field } from '@/components/ui/field'
import { say } from '@/lib/locale/say'

interface TokenFieldProps {
  label: string
  button: string
  problem?: string
  onToken: (text: string) => void
}

/** Where a code that no camera can read is pasted. */
export function TokenField({ label, button, problem, onToken }: TokenFieldProps) {
  const [text, setText] = useState('')
  const id = useId()
  return (
    <form
      noValidate
      className="mt-2 grid justify-items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        onToken(text)
      }}
    >
      <div className="w-full">
        <Field id={id} label={label} hint={say('About 130 characters; large and small letters differ.')}>
          <textarea
            id={id}
            dir="ltr"
            rows={3}
            value={text}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            aria-invalid={problem !== undefined || undefined}
            aria-describedby={`${id}-hint ${id}-problem`}
            className={`break-all py-1.5 font-mono! aria-invalid:border-bad ${BOX}`}
            onChange={(event) => setText(event.target.value)}
          />
        </Field>
      </div>
      <p id={`${id}-problem`} role="alert" className="m-0 text-bad text-sm empty:hidden">
        {problem}
      </p>
      <Button type="submit">{button}</Button>
    </form>
  )
}
