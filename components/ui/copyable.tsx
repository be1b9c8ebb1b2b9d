'use client'

import { useId, useState } from 'react'
import { say } from '@/lib/locale/say'
import { Button } from './button'

/** A text to take along: selected by a click into it, copied by a button. */
export function Copyable({
  label,
  text,
  button,
  rows = 3,
}: {
  label: string
  text: string
  button: string
  rows?: number
}) {
  const id = useId()
  const [copied, setCopied] = useState<'copied' | 'failed'>()
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setCopied('copied')
    } catch {
      setCopied('failed') // no permission, or an insecure origin: the text can still be selected by hand
    }
  }
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <textarea
        id={id}
        readOnly
        rows={rows}
        value={text}
        className="w-full rounded-control border border-edge bg-sunken p-2 font-mono text-xs break-all"
        onFocus={(event) => event.target.select()}
      />
      <span className="flex items-center gap-3">
        <Button onClick={copy}>{button}</Button>
        <span role="status">
          {copied === 'copied' && say('Copied.')}
          {copied === 'failed' && say('The browser does not allow copying; select the text above instead.')}
        </span>
      </span>
    </div>
  )
}
