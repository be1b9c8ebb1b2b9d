'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Notice } from '@/components/ui/notice'
import { say } from '@/lib/locale/say'
import type { ProgressEvent } from '@/lib/progress/events'
import { eraseProgress } from '@/lib/progress/use-progress'

interface EraseDialogProps {
  open: boolean
  onClose: () => void
  /** Downloads a copy first. */
  onBackup: () => void
  /** Called with what was erased, for an undo. */
  onErased: (events: readonly ProgressEvent[]) => void
}

/** Asks before everything is forgotten. */
export function EraseDialog({ open, onClose, onBackup, onErased }: EraseDialogProps) {
  const [runsAndModels, setRunsAndModels] = useState(false)
  const [problem, setProblem] = useState<string>()

  async function erase() {
    try {
      onErased(await eraseProgress({ runsAndModels }))
      setProblem(undefined)
      onClose()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <Dialog title={say('Erase your progress?')} open={open} onClose={onClose} className="max-w-md">
      <p className="m-0">
        {say(
          'This deletes your answers, predictions, card grades and reading from this browser, in all its tabs. Copies you exported stay.',
        )}
      </p>
      <label className="my-4 flex items-start gap-2">
        <input
          type="checkbox"
          checked={runsAndModels}
          className="mt-1 size-4 accent-act"
          onChange={(event) => setRunsAndModels(event.target.checked)}
        />
        {say('Delete saved runs and trained models, too. This part cannot be undone.')}
      </label>
      {problem && (
        <Notice tone="error" role="alert">
          {say('The browser refused to erase: {problem}', { problem })}
        </Notice>
      )}
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        <Button className="me-auto" onClick={onBackup}>
          {say('Download a copy')}
        </Button>
        <Button onClick={onClose}>{say('Cancel')}</Button>
        <Button className="border-bad text-bad" onClick={() => void erase()}>
          {say('Erase')}
        </Button>
      </div>
    </Dialog>
  )
}
