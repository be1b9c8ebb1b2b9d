'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { type ClassTask, taskInWords, taskPath } from '@/lib/class/task'
import { BoardView } from './board-view'
import { type LabWidget, TaskForm } from './task-form'
import { useBoards } from './use-boards'

/** Where a link of the lab may be handed over: `?lab=/lab/playground…`. */
const handedOver = () => new URLSearchParams(location.search).get('lab')

/** Where a teacher sets a class a task and turns the codes of its results into a picture. Nothing of it is sent. */
export function ResultsPage({ widgets }: { widgets: readonly LabWidget[] }) {
  const { loading, boards, show, add, remove, undo, clear } = useBoards()
  const [asking, setAsking] = useState(false)
  const [made, setMade] = useState<string>()
  useEffect(() => setAsking(handedOver() !== null), [])

  // The board stands where the form was: whoever made the task is led there.
  useEffect(() => {
    if (made) document.getElementById('board')?.focus()
  }, [made])

  if (loading) return <p className="min-h-96 text-quiet">Loading …</p>
  const [board] = boards
  function choose(task: ClassTask) {
    show(task)
    setAsking(false)
    setMade(taskPath(task))
  }
  return (
    <div className="grid gap-8 font-sans text-[0.9375rem] leading-normal">
      {board && !asking ? (
        <BoardView board={board} {...{ add, remove, undo, clear }} onAnother={() => setAsking(true)} />
      ) : (
        <section aria-labelledby="task" className="grid gap-4">
          <h2 id="task" className="m-0 font-semibold text-lg">
            The task
          </h2>
          <TaskForm
            widgets={widgets}
            classCode={board?.task.classCode ?? ''}
            link={
              handedOver() ?? `/lab/${widgets.find(({ id }) => id === 'playground')?.id ?? widgets[0]!.id}`
            }
            onTask={choose}
          />
          {undo && !board && (
            <div>
              <Button onClick={undo}>Undo</Button>
            </div>
          )}
        </section>
      )}
      {(asking ? boards.length > 0 : boards.length > 1) && (
        <section aria-labelledby="kept" className="grid gap-2 border-rule border-t pt-4 print:hidden">
          <h2 id="kept" className="m-0 font-semibold">
            {asking ? 'Tasks kept in this browser' : 'Other tasks kept in this browser'}
          </h2>
          <ul className="m-0 grid list-none gap-1 p-0">
            {(asking ? boards : boards.slice(1)).map(({ task, entries }) => (
              <li key={taskPath(task)}>
                <button
                  type="button"
                  className="min-h-6 cursor-pointer text-start text-link underline underline-offset-3 pointer-coarse:min-h-11"
                  onClick={() => choose(task)}
                >
                  <bdi>{task.classCode}</bdi>: {taskInWords(task)}
                </button>{' '}
                <span className="text-quiet">
                  {entries.length} {entries.length === 1 ? 'result' : 'results'}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
