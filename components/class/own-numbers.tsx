'use client'

import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { rich } from '@/components/ui/rich'
import { say } from '@/lib/locale/say'
import { useProgress } from '@/lib/progress/use-progress'
import { JoinForm } from './join-form'

/** One line under an exercise: whose numbers these are, and the way to those of a class. */
export function OwnNumbers() {
  const { progress, storage } = useProgress()
  const { membership } = progress
  const [open, setOpen] = useState(false)
  return (
    <div className="mt-3 text-quiet text-sm noscript:hidden print:hidden">
      {membership
        ? rich('Your numbers: class {classCode}, student {student}.', {
            classCode: <bdi>{membership.classCode}</bdi>,
            student: <bdi>{membership.student}</bdi>,
          })
        : say('These numbers are yours alone.')}{' '}
      <button
        type="button"
        disabled={storage === 'loading'}
        className="min-h-6 cursor-pointer text-link underline underline-offset-3 pointer-coarse:min-h-11"
        onClick={() => setOpen(true)}
      >
        {membership ? say('Change') : say('In a class?')}
      </button>
      <Dialog title={say('Numbers of your class')} open={open} onClose={() => setOpen(false)}>
        <div className="grid gap-4">
          <Explanation />
          <JoinForm onDone={() => setOpen(false)} />
        </div>
      </Dialog>
    </div>
  )
}

/** What joining does, and what it does not. */
export function Explanation() {
  return (
    <p className="m-0 text-ink">
      {say(
        'Some exercises have numbers of their own for every reader. In a class they are drawn from its code and your name, so that your teacher can list them with the answers. Nothing is sent: both are kept in this browser, with your progress. Answers you have given stay; the exercises ask with new numbers.',
      )}
    </p>
  )
}
