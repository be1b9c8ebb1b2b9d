'use client'

import { useEffect, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { rich } from '@/components/ui/rich'
import { type Board, missing, type Names, namesOf } from '@/lib/class/board'
import { askedOf } from '@/lib/class/task'
import { readRoster } from '@/lib/exercises/class'
import { list } from '@/lib/locale/list'
import { say } from '@/lib/locale/say'
import { Problems, RosterField } from './class-fields'

const KEY = 'epoch-class-roster'
const NOBODY: Names = { byTag: new Map(), collisions: [] }

/** A list of students, for as long as the tab is open, and what it says of a board. */
export function useRoster(board: Board | undefined) {
  const [roster, setRoster] = useState('')
  useEffect(() => setRoster(session(() => sessionStorage.getItem(KEY)) ?? ''), [])
  const read = roster.trim() === '' ? { students: [] } : readRoster(roster)
  const students = 'students' in read ? read.students : []
  return {
    roster,
    problems: 'problems' in read ? read.problems : [],
    names: board && students.length > 0 ? namesOf(askedOf(board.task), students) : NOBODY,
    setRoster(next: string) {
      setRoster(next)
      session(() => sessionStorage.setItem(KEY, next))
    },
  }
}

/** Storage that a browser may block: then the list is gone with the page. */
function session<T>(touch: () => T): T | undefined {
  try {
    return touch()
  } catch {
    return undefined // blocked, or full
  }
}

interface RosterNamesProps extends ReturnType<typeof useRoster> {
  board: Board
  shown: boolean
  onShow: (shown: boolean) => void
}

/** Where a teacher gives the names behind the codes, and sees who has handed in nothing yet. */
export function RosterNames({ board, roster, problems, names, setRoster, shown, onShow }: RosterNamesProps) {
  const waited = missing(board, names)
  return (
    <details className="border-rule border-t pt-3 print:hidden">
      <summary className="min-h-6 cursor-pointer font-semibold pointer-coarse:min-h-11">
        {say('Names of your students')}
      </summary>
      <div className="mt-3 grid max-w-[44rem] gap-3">
        <RosterField
          value={roster}
          hint={say('One a line, as they joined the class. Kept while this tab is open, and not sent.')}
          rows={6}
          onChange={setRoster}
        />
        <Problems problems={problems} />
        {names.collisions.map((same) => (
          <Notice key={same.join()} tone="warn">
            {rich(
              '{same} have the same mark in their codes: the result of one would replace that of the other. Ask one of them to join with a longer name.',
              { same: <bdi>{list(same)}</bdi> },
            )}
          </Notice>
        ))}
        {names.byTag.size > 0 && (
          <>
            <label className="flex min-h-6 items-center gap-2 pointer-coarse:min-h-11">
              <input
                type="checkbox"
                className="accent-act"
                checked={shown}
                onChange={({ target }) => onShow(target.checked)}
              />
              {say('Show names on this page; a projector shows them, too')}
            </label>
            <p className="m-0">
              {say('{byTag} of {byTag2} have handed in.', {
                byTag: names.byTag.size - waited.length,
                byTag2: names.byTag.size,
              })}
              {shown && waited.length > 0 && (
                <>
                  {' '}
                  {rich('Not yet: {waited}.', {
                    waited: <bdi>{waited.join(say(', ##between the items of a list'))}</bdi>,
                  })}
                </>
              )}
            </p>
          </>
        )}
      </div>
    </details>
  )
}
