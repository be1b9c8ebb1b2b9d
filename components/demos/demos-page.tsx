'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { BOX } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { added, type Demo, keysOf, moved } from '@/lib/demos/set'
import { plural, say } from '@/lib/locale/say'
import { AddDemo } from './add-demo'
import { DemoRow } from './demo-row'
import { ShareSet } from './share-set'
import { Stage } from './stage'
import { useDemoSet } from './use-demo-set'
import { type Readiness, useWarmUp } from './use-warm-up'

/** Where a lecture's demos are put together, tried beforehand, and shown. */
export function DemosPage() {
  const { set, problem, change, open, before, goBack } = useDemoSet()
  const { readiness, busy, start, stop } = useWarmUp()
  const [shown, setShown] = useState<number>()
  const list = useRef<HTMLOListElement>(null)
  const [done, setDone] = useState<Done>()
  useEffect(() => {
    if (done) buttonOf(list.current?.children[done.place], done.does)?.focus()
  }, [done])
  if (!set) return <p className="min-h-96 text-quiet">{say('Looking for your demos …')}</p>

  const { demos } = set
  const replace = (place: number, title: string) =>
    change({ ...set, demos: demos.map((demo, i) => (i === place ? { ...demo, title } : demo)) })
  const keys = keysOf(demos)
  function move(place: number, to: number) {
    const says = say('“{title}” is now demo {to} of {demos}.', {
      title: demos[place]!.title,
      to: to + 1,
      demos: demos.length,
    })
    if (change(moved(set!, place, to))) setDone({ place: to, does: to < place ? 'up' : 'down', says })
  }
  function remove(place: number) {
    const says = say('“{title}” is removed.', { title: demos[place]!.title })
    if (change({ ...set!, demos: demos.filter((_, i) => i !== place) }))
      setDone({ place: Math.min(place, demos.length - 2), does: 'remove', says })
  }
  return (
    <div className="grid gap-8 font-sans">
      {problem && <Notice tone="error">{problem}</Notice>}
      {before && (
        <p className="m-0 flex flex-wrap items-center gap-3">
          {before.title
            ? plural(
                {
                  one: 'Another set was here before: “{title}”, {n} demo.',
                  other: 'Another set was here before: “{title}”, {n} demos.',
                },
                { n: before.demos.length, title: before.title },
              )
            : plural(
                {
                  one: 'Another set was here before: {n} demo.',
                  other: 'Another set was here before: {n} demos.',
                },
                { n: before.demos.length },
              )}
          <Button onClick={goBack}>{say('Go back to it')}</Button>
        </p>
      )}
      <label className="grid max-w-lg gap-1">
        <span className="font-semibold">{say('Name of the set')}</span>
        <input
          className={BOX}
          value={set.title}
          maxLength={120}
          placeholder={say('Week 3: networks')}
          onChange={(event) => change({ ...set, title: event.target.value })}
        />
      </label>
      <section aria-label={say('Demos')} className="grid gap-4">
        {demos.length === 0 ? (
          <p className="m-0 text-quiet">{say('No demos yet. Add the links of what you want to show.')}</p>
        ) : (
          <>
            <div className="flex flex-wrap items-center gap-3">
              <Button variant="primary" onClick={() => setShown(0)}>
                {say('Start')}
              </Button>
              {busy ? (
                <Button onClick={stop}>{say('Stop warming up')}</Button>
              ) : (
                <Button onClick={() => void start(set)}>{say('Warm up all')}</Button>
              )}
              <span role="status" className="text-quiet">
                {busy ? say('Warming up …') : summary(demos, readiness)}
              </span>
            </div>
            <ol ref={list} className="m-0 list-none border-rule border-t p-0">
              {demos.map((demo, place) => (
                <DemoRow
                  key={keys[place]}
                  demo={demo}
                  place={place}
                  count={demos.length}
                  readiness={readiness[demo.path]}
                  onTitle={(title) => replace(place, title)}
                  onMove={(to) => move(place, to)}
                  onRemove={() => remove(place)}
                />
              ))}
            </ol>
            <p role="status" className="sr-only">
              {done?.says}
            </p>
          </>
        )}
        <AddDemo count={demos.length} onAdd={(more) => change(added(set, more))} />
      </section>
      <ShareSet set={set} onOpen={open} />
      {shown !== undefined && (
        <Stage demos={demos} place={shown} onPlace={setShown} onClose={() => setShown(undefined)} />
      )}
    </div>
  )
}

/** What was done to the list: the focus goes on to the same button of the row at `place`. */
interface Done {
  place: number
  does: 'up' | 'down' | 'remove'
  says: string
}

/** A button of a row; at an end of the list, where one cannot be pressed, its neighbour. */
function buttonOf(row: Element | undefined, does: Done['does']): HTMLElement | null | undefined {
  const other = does === 'up' ? 'down' : 'up'
  return (
    row?.querySelector<HTMLElement>(`[data-does=${does}]:enabled`) ??
    row?.querySelector<HTMLElement>(`[data-does=${other}]:enabled`)
  )
}

/** The whole set in a few words; a demo may stand in it twice. */
function summary(demos: readonly Demo[], readiness: Readonly<Record<string, Readiness>>): string {
  const states = demos.flatMap(({ path }) => readiness[path]?.state ?? [])
  const failed = states.filter((state) => state === 'failed').length
  const ready = states.filter((state) => state === 'ready' || state === 'page').length
  if (states.length === 0)
    return say('Warm up on the machine and in the browser that you will show them with.')
  if (failed > 0)
    return plural(
      { one: '{n} of {demos} does not run here.', other: '{n} of {demos} do not run here.' },
      { n: failed, demos: demos.length },
    )
  return ready === demos.length
    ? say('All are ready.')
    : say('{ready} of {demos} are ready.', { ready, demos: demos.length })
}
