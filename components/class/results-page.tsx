'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { rich } from '@/components/ui/rich'
import type { Board } from '@/lib/class/board'
import { crowdedOut, MOST_BOARDS } from '@/lib/class/boards'
import { type ClassTask, taskInWords, taskPath } from '@/lib/class/task'
import { plural, say } from '@/lib/locale/say'
import { BoardView } from './board-view'
import { type LabWidget, TaskForm } from './task-form'
import { useBoards } from './use-boards'

/** Where a link of the lab may be handed over: `?lab=/lab/playground…`. */
const handedOver = () => new URLSearchParams(location.search).get('lab')

/** Where a teacher sets a class a task and turns the codes of its results into a picture. Nothing of it is sent. */
export function ResultsPage({ widgets }: { widgets: readonly LabWidget[] }) {
  const { loading, boards, show, add, keepBoth, remove, undo, clear } = useBoards()
  const [asking, setAsking] = useState(false)
  const [made, setMade] = useState<string>()
  const [crowd, setCrowd] = useState<Crowd>()
  useEffect(() => setAsking(handedOver() !== null), [])

  // The board stands where the form was: whoever made the task is led there.
  useEffect(() => {
    if (made) document.getElementById('board')?.focus()
  }, [made])

  if (loading) return <p className="min-h-96 text-quiet">{say('Loading …')}</p>
  const [board] = boards
  function choose(task: ClassTask) {
    const going = crowdedOut(boards, task)
    if (going) setCrowd({ task, going })
    else open(task)
  }
  function open(task: ClassTask, going?: Board) {
    show(task, going)
    setCrowd(undefined)
    setAsking(false)
    setMade(taskPath(task))
  }
  return (
    <div className="grid gap-8 font-sans text-[0.9375rem] leading-normal">
      {board && !asking ? (
        <BoardView
          board={board}
          {...{ add, keepBoth, remove, undo, clear }}
          onAnother={() => setAsking(true)}
        />
      ) : (
        <section aria-labelledby="task" className="grid gap-4">
          <h2 id="task" className="m-0 font-semibold text-lg">
            {say('The task')}
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
              <Button onClick={undo}>{say('Undo')}</Button>
            </div>
          )}
        </section>
      )}
      {(asking ? boards.length > 0 : boards.length > 1) && (
        <section aria-labelledby="kept" className="grid gap-2 border-rule border-t pt-4 print:hidden">
          <h2 id="kept" className="m-0 font-semibold">
            {asking ? say('Tasks kept in this browser') : say('Other tasks kept in this browser')}
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
                  {plural({ one: '{n} result', other: '{n} results' }, { n: entries.length })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Dialog
        title={say('The oldest task has to go')}
        open={crowd !== undefined}
        onClose={() => setCrowd(undefined)}
        className="max-w-md"
      >
        {crowd && <Crowded {...crowd} onCancel={() => setCrowd(undefined)} onMake={open} />}
      </Dialog>
    </div>
  )
}

/** A task for which there is no room, and the one that would make room. */
interface Crowd {
  task: ClassTask
  going: Board
}

interface CrowdedProps extends Crowd {
  onCancel: () => void
  onMake: (task: ClassTask, going: Board) => void
}

/** Asks before results are removed that nobody looks at. */
function Crowded({ task, going, onCancel, onMake }: CrowdedProps) {
  const { length } = going.entries
  return (
    <>
      <p className="m-0">
        {rich(
          'This browser keeps {mostBoards} tasks. A new one takes the place of {classCode}: {task}, with {results}. “Undo” brings it back until you leave the page.',
          {
            results: plural({ one: 'its result', other: 'its {n} results' }, { n: length }),
            mostBoards: MOST_BOARDS,
            classCode: <bdi>{going.task.classCode}</bdi>,
            task: taskInWords(going.task),
          },
        )}
      </p>
      <div className="mt-4 flex justify-end gap-2">
        <Button onClick={onCancel}>{say('Cancel')}</Button>
        <Button className="border-bad text-bad" onClick={() => onMake(task, going)}>
          {say('Remove it')}
        </Button>
      </div>
    </>
  )
}
