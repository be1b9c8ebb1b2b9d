'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { LOCALE } from '@/lib/locale/locale'
import { pagesIn } from '@/lib/offline/manifest'
import { LessonRows } from './lesson-rows'
import { megabytes } from './megabytes'
import { type Shelf, useShelf, weigh } from './use-shelf'

/** Takes the whole course along, or some of it, and says what that costs and what is here. */
export function TakeAlong() {
  const { shelf, barred, taking, problem, take, stop, drop } = useShelf()
  const [withData, setWithData] = useState(true)
  if (barred) return <Notice>{barred}</Notice>
  if (!shelf) return <p className="m-0 min-h-48 text-quiet">Looking at what is here …</p>

  const { manifest } = shelf
  const pages = pagesIn(manifest, LOCALE)
  const all = pages.map(([path]) => path)
  const data = [...new Set(pages.flatMap(([, page]) => page.data))]
  const dataBytes = weigh(manifest, shelf, [], data)
  const bytes = weigh(manifest, shelf, all, [])
  const missing = bytes + (withData ? dataBytes : 0)
  const lacks = missing > 0 && roomIn(shelf) < missing
  return (
    <div className="grid gap-4" data-shelf={taking ? 'taking' : 'still'}>
      {missing > 0 ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button
            variant="primary"
            disabled={taking !== undefined}
            onClick={() => void take(all, withData ? data : [])}
          >
            Take the whole course along
          </Button>
          <span className="font-mono tabular-nums">{megabytes(missing)}</span>
        </div>
      ) : (
        <p className="m-0">
          The whole course is on this device{withData && dataBytes === 0 && ', with its data'}.
        </p>
      )}
      {dataBytes > 0 && (
        <label className="flex min-h-6 items-center gap-2 pointer-coarse:min-h-11">
          <input
            type="checkbox"
            className="size-4 accent-act"
            checked={withData}
            disabled={taking !== undefined}
            onChange={(event) => setWithData(event.target.checked)}
          />
          <span>
            with the data sets, <span className="font-mono tabular-nums">{megabytes(dataBytes)}</span> of it
          </span>
        </label>
      )}
      {lacks && !taking && (
        <Notice tone="warn">
          The browser has room for {megabytes(roomIn(shelf))} more from this site, which may not be enough.
        </Notice>
      )}
      {taking && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <progress
            aria-label="Taking along"
            className="h-2 w-60 max-w-full accent-act"
            value={taking.bytes}
            max={taking.total || 1}
          />
          <span className="font-mono tabular-nums">
            {megabytes(taking.bytes)} of {megabytes(taking.total)}
          </span>
          <Button onClick={stop}>Cancel</Button>
        </div>
      )}
      <div role="status">{problem && <Notice tone="error">{problem}</Notice>}</div>
      <details>
        <summary className="w-fit cursor-pointer py-1 text-link pointer-coarse:py-2.5">
          Lesson by lesson
        </summary>
        <LessonRows shelf={shelf} busy={taking !== undefined} take={take} drop={drop} />
      </details>
      <p className="m-0 text-quiet text-sm">
        {shelf.usage !== undefined && shelf.quota !== undefined && (
          <>
            This site holds {megabytes(shelf.usage)} on this device, progress included; the browser allows{' '}
            {megabytes(shelf.quota)}.{' '}
          </>
        )}
        {shelf.persisted
          ? 'The browser has promised not to delete any of it by itself.'
          : 'The browser may delete all of it when the disk is full; it has not promised otherwise.'}
      </p>
      {(shelf.pages.size > 0 || shelf.data.size > 0) && (
        <p className="m-0">
          <Button disabled={taking !== undefined} onClick={() => void drop(all, true)}>
            Remove lessons and data
          </Button>
        </p>
      )}
    </div>
  )
}

const roomIn = ({ usage, quota }: Shelf) =>
  usage === undefined || quota === undefined ? Number.POSITIVE_INFINITY : Math.max(0, quota - usage)
