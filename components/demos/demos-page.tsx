'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { BOX } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { moved } from '@/lib/demos/set'
import { AddDemo } from './add-demo'
import { DemoRow } from './demo-row'
import { ShareSet } from './share-set'
import { Stage } from './stage'
import { useDemoSet } from './use-demo-set'
import { useWarmUp } from './use-warm-up'

/** Where a lecture's demos are put together, tried beforehand, and shown. */
export function DemosPage() {
  const { set, problem, change } = useDemoSet()
  const { readiness, busy, start, stop } = useWarmUp()
  const [shown, setShown] = useState<number>()
  if (!set) return <p className="min-h-96 text-quiet">Looking for your demos …</p>

  const { demos } = set
  const replace = (place: number, title: string) =>
    change({ ...set, demos: demos.map((demo, i) => (i === place ? { ...demo, title } : demo)) })
  return (
    <div className="grid gap-8 font-sans">
      {problem && <Notice tone="error">{problem}</Notice>}
      <label className="grid max-w-lg gap-1">
        <span className="font-semibold">Name of the set</span>
        <input
          className={BOX}
          value={set.title}
          maxLength={120}
          placeholder="Week 3: networks"
          onChange={(event) => change({ ...set, title: event.target.value })}
        />
      </label>
      <section aria-label="Demos" className="grid gap-4">
        {demos.length === 0 ? (
          <p className="m-0 text-quiet">No demos yet. Add the links of what you want to show.</p>
        ) : (
          <>
            <div className="flex flex-wrap items-center gap-3">
              <Button variant="primary" onClick={() => setShown(0)}>
                Start
              </Button>
              {busy ? (
                <Button onClick={stop}>Stop warming up</Button>
              ) : (
                <Button onClick={() => void start(set)}>Warm up all</Button>
              )}
              <span role="status" className="text-quiet">
                {busy ? 'Warming up …' : summary(Object.values(readiness), demos.length)}
              </span>
            </div>
            <ol className="m-0 list-none border-rule border-t p-0">
              {demos.map((demo, place) => (
                <DemoRow
                  key={`${place} ${demo.path}`}
                  demo={demo}
                  place={place}
                  count={demos.length}
                  readiness={readiness[demo.path]}
                  onTitle={(title) => replace(place, title)}
                  onMove={(to) => change(moved(set, place, to))}
                  onRemove={() => change({ ...set, demos: demos.filter((_, i) => i !== place) })}
                />
              ))}
            </ol>
          </>
        )}
        <AddDemo count={demos.length} onAdd={(added) => change({ ...set, demos: [...demos, ...added] })} />
      </section>
      <ShareSet set={set} onOpen={change} />
      {shown !== undefined && (
        <Stage demos={demos} place={shown} onPlace={setShown} onClose={() => setShown(undefined)} />
      )}
    </div>
  )
}

function summary(readiness: readonly { state: string }[], count: number): string {
  const failed = readiness.filter(({ state }) => state === 'failed').length
  const ready = readiness.filter(({ state }) => state === 'ready' || state === 'page').length
  if (readiness.length === 0) return 'Warm up on the machine and in the browser that you will show them with.'
  if (failed > 0) return `${failed} of ${count} ${failed === 1 ? 'does' : 'do'} not run here.`
  return ready === count ? 'All are ready.' : `${ready} of ${count} are ready.`
}
