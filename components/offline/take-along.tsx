'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { rich } from '@/components/ui/rich'
import { LOCALE } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { pagesIn } from '@/lib/offline/manifest'
import { LessonRows } from './lesson-rows'
import { megabytes } from './megabytes'
import { type Shelf, useShelf, weigh } from './use-shelf'

/** Takes the whole course along, or some of it, and says what that costs and what is here. */
export function TakeAlong() {
  const { shelf, barred, taking, problem, take, stop, drop } = useShelf()
  const [withData, setWithData] = useState(true)
  if (barred) return <Notice>{barred}</Notice>
  if (!shelf) return <p className="m-0 min-h-48 text-quiet">{say('Looking at what is here …')}</p>

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
            {say('Take the whole course along')}
          </Button>
          <span className="font-mono tabular-nums">{megabytes(missing)}</span>
        </div>
      ) : (
        <p className="m-0">
          {withData && dataBytes === 0
            ? say('The whole course is on this device, with its data.')
            : say('The whole course is on this device.')}
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
            {rich('with the data sets, {dataBytes} of it', {
              dataBytes: <span className="font-mono tabular-nums">{megabytes(dataBytes)}</span>,
            })}
          </span>
        </label>
      )}
      {lacks && !taking && (
        <Notice tone="warn">
          {say('The browser has room for {room} more from this site, which may not be enough.', {
            room: megabytes(roomIn(shelf)),
          })}
        </Notice>
      )}
      {taking && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <progress
            aria-label={say('Taking along')}
            className="h-2 w-60 max-w-full accent-act"
            value={taking.bytes}
            max={taking.total || 1}
          />
          <span className="font-mono tabular-nums">
            {say('{bytes} of {total}', { bytes: megabytes(taking.bytes), total: megabytes(taking.total) })}
          </span>
          <Button onClick={stop}>{say('Cancel')}</Button>
        </div>
      )}
      <div role="status">{problem && <Notice tone="error">{problem}</Notice>}</div>
      <details>
        <summary className="w-fit cursor-pointer py-1 text-link pointer-coarse:py-2.5">
          {say('Lesson by lesson')}
        </summary>
        <LessonRows shelf={shelf} busy={taking !== undefined} take={take} drop={drop} />
      </details>
      <p className="m-0 text-quiet text-sm">
        {shelf.usage !== undefined && shelf.quota !== undefined && (
          <>
            {say('This site holds {usage} on this device, progress included; the browser allows {quota}.', {
              usage: megabytes(shelf.usage),
              quota: megabytes(shelf.quota),
            })}{' '}
          </>
        )}
        {shelf.persisted
          ? say('The browser has promised not to delete any of it by itself.')
          : say('The browser may delete all of it when the disk is full; it has not promised otherwise.')}
      </p>
      {(shelf.pages.size > 0 || shelf.data.size > 0) && (
        <p className="m-0">
          <Button disabled={taking !== undefined} onClick={() => void drop(all, true)}>
            {say('Remove lessons and data')}
          </Button>
        </p>
      )}
    </div>
  )
}

const roomIn = ({ usage, quota }: Shelf) =>
  usage === undefined || quota === undefined ? Number.POSITIVE_INFINITY : Math.max(0, quota - usage)
