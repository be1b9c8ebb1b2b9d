'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { say } from '@/lib/locale/say'
import type { ProgressEvent } from '@/lib/progress/events'
import { useProgress } from '@/lib/progress/use-progress'

/** A record to work on, and what to call it. */
export interface Source {
  name: string
  events: readonly ProgressEvent[]
}

interface SourcePickerProps {
  onPick: (source: Source) => void
  /** What the file is for, in a line. */
  children: ReactNode
}

/** Takes a progress file, by button or dropped, or this device's own record. Nothing is imported. */
export function SourcePicker({ onPick, children }: SourcePickerProps) {
  const { events, storage } = useProgress()
  const [refused, setRefused] = useState<{ name: string; reason: string }>()
  const [over, setOver] = useState(false)

  async function take(file: File | undefined) {
    if (!file) return
    const read = await readFile(file)
    if ('refused' in read) return setRefused({ name: file.name, reason: read.refused })
    setRefused(undefined)
    onPick({ name: file.name, events: read.events })
  }

  return (
    <section
      aria-label={say('The record')}
      data-storage={storage}
      className={`rounded-frame border p-5 print:hidden ${over ? 'border-link bg-link/7' : 'border-rule bg-panel'}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        void take(event.dataTransfer.files[0])
      }}
    >
      <div className="flex flex-wrap gap-2">
        <label className="inline-flex min-h-10 cursor-pointer items-center rounded-control bg-act px-5 font-semibold text-[0.9375rem] text-act-ink leading-none outline-link outline-offset-2 hover:brightness-110 has-focus-visible:outline-3 pointer-coarse:min-h-11">
          {say('Choose a progress file')}
          <input
            type="file"
            accept=".json,application/json"
            className="sr-only"
            onChange={(event) => {
              void take(event.target.files?.[0])
              event.target.value = '' // choosing the same file again shall be heard
            }}
          />
        </label>
        <Button
          disabled={events.length === 0}
          onClick={() => {
            setRefused(undefined)
            onPick({ name: say('this device’s own record'), events })
          }}
        >
          {say('Use this device’s own record')}
        </Button>
      </div>
      <p className="m-0 mt-2.5 text-quiet text-sm">{children}</p>
      <div role="status" className="[&>*]:mt-3">
        {refused && (
          <Notice tone="error">
            {say('{name} was refused. {reason}', { name: refused.name, reason: refused.reason })}
          </Notice>
        )}
      </div>
    </section>
  )
}

async function readFile(file: File) {
  const { MAX_BYTES, readProgressFile, tooBig } = await import('@/lib/progress/file')
  if (file.size > MAX_BYTES) return { refused: tooBig }
  return readProgressFile(await file.text(), Date.now())
}
