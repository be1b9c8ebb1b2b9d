'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { rich } from '@/components/ui/rich'
import { say } from '@/lib/locale/say'
import type { ProgressEvent } from '@/lib/progress/events'
import type { StorageState } from '@/lib/progress/store'
import { exportProgress, importProgress, restoreProgress, useProgress } from '@/lib/progress/use-progress'
import { EraseDialog } from './erase-dialog'

const WHERE: Record<StorageState, string> = {
  loading: say('Reading what is stored in this browser.'),
  saved: say(
    'Everything is stored in this browser, on this device, and is sent nowhere. Clearing the browser’s data deletes it: export a copy now and then, or to go on elsewhere.',
  ),
  memory: say(
    'This browser does not let the page store anything (a private window, or no space left). What you do is kept until you close the page; export it to keep it.',
  ),
}

/** Where progress is kept, and the ways to take it along, bring it back and erase it. */
export function Keep() {
  const { storage, events } = useProgress()
  const [said, setSaid] = useState<{ tone: 'info' | 'error'; text: string }>()
  const [erasing, setErasing] = useState(false)
  const [erased, setErased] = useState<readonly ProgressEvent[]>()
  const [over, setOver] = useState(false)

  async function take(file: Blob | undefined) {
    if (!file) return
    const result = await importProgress(file)
    if ('refused' in result) {
      setSaid({ tone: 'error', text: say('Nothing was imported. {refused}', { refused: result.refused }) })
    } else if (result.added === 0) {
      setSaid({ tone: 'info', text: say('Everything in this file was already here.') })
    } else {
      setSaid({
        tone: 'info',
        text: say('{added} events were added to what was here.', { added: result.added }),
      })
    }
  }

  async function undo() {
    if (!erased) return
    await restoreProgress(erased)
    setErased(undefined)
    setSaid({ tone: 'info', text: say('Your progress is back.') })
  }

  return (
    <section
      aria-labelledby="keep"
      data-storage={storage}
      className={`rounded-frame border p-5 ${over ? 'border-link bg-link/7' : 'border-rule bg-panel'} print:hidden`}
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
      <h2 id="keep" className="m-0 mb-2 font-semibold text-lg">
        {say('Your progress file')}
      </h2>
      {storage === 'memory' ? (
        <Notice tone="warn">{WHERE.memory}</Notice>
      ) : (
        <p className="m-0">{WHERE[storage]}</p>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        <Button disabled={storage === 'loading'} onClick={() => void download()}>
          {say('Export')}
        </Button>
        <label className="inline-flex min-h-10 cursor-pointer items-center rounded-control border border-edge bg-panel px-3.5 font-medium text-[0.9375rem] leading-none outline-link hover:bg-sunken has-focus-visible:outline-3 pointer-coarse:min-h-11">
          {say('Import')}
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
        <Button disabled={events.length === 0} onClick={() => setErasing(true)}>
          {say('Erase')}
        </Button>
      </div>
      <p className="m-0 mt-2 text-quiet text-sm">
        {say(
          'To import, choose a file or drop it here. It is merged: nothing here is lost, nothing counts twice.',
        )}
      </p>
      <p className="m-0 mt-2 text-sm">
        {rich(
          'From what is here you can <link>print a certificate</link>, and anybody can <link2>verify a file</link2> by doing its work again.',
          {
            link: (words) => (
              <Link prefetch={false} href="/certificate" className="text-link">
                {words}
              </Link>
            ),
            link2: (words) => (
              <Link prefetch={false} href="/verify" className="text-link">
                {words}
              </Link>
            ),
          },
        )}
      </p>
      <div role="status" className="[&>*]:mt-3">
        {said && <Notice tone={said.tone}>{said.text}</Notice>}
        {erased && (
          <Notice>
            {say('Your progress is erased.')} <Button onClick={() => void undo()}>{say('Undo')}</Button>{' '}
            {say('works until you leave this page.')}
          </Notice>
        )}
      </div>
      <EraseDialog
        open={erasing}
        onClose={() => setErasing(false)}
        onBackup={() => void download()}
        onErased={(events) => {
          setSaid(undefined)
          setErased(events)
        }}
      />
    </section>
  )
}

async function download() {
  const url = URL.createObjectURL(new Blob([await exportProgress()], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `epoch-progress-${new Date().toISOString().slice(0, 10)}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000) // not at once: some browsers fetch it only later
}
