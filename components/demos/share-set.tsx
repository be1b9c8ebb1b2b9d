'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Copyable } from '@/components/ui/copyable'
import { download } from '@/components/ui/export-files'
import { LazyQrCode } from '@/components/ui/lazy-qr-code'
import { Notice } from '@/components/ui/notice'
import { pageAt } from '@/lib/address/address'
import { type DemoSet, writeLink } from '@/lib/demos/set'
import { say } from '@/lib/locale/say'

/** Longer links make QR codes that no phone reads from a wall. */
const MOST_FOR_QR = 800

/** A set as a link, which holds all but what was trained, and as a file, which holds that too. */
export function ShareSet({ set, onOpen }: { set: DemoSet; onOpen: (set: DemoSet) => boolean }) {
  const [said, setSaid] = useState<{ tone: 'info' | 'error'; text: string }>()
  const link = pageAt(`/demos${writeLink(set)}`).href

  const fail = (error: unknown) =>
    setSaid({ tone: 'error', text: error instanceof Error ? error.message : String(error) })

  async function save() {
    try {
      const [{ writeDemoFile, FILE_ENDING }, { preparedOf }] = await Promise.all([
        import('@/lib/demos/file'),
        import('@/lib/demos/prepared'),
      ])
      const trained = await Promise.all(set.demos.map(preparedOf))
      const bytes = writeDemoFile({ set, trained })
      const name = set.title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'demos'
      download(`${name}${FILE_ENDING}`, new Blob([bytes], { type: 'application/zip' }))
      const count = trained.filter((run) => run !== undefined).length
      setSaid({
        tone: 'info',
        text: say('Saved, with what {count} of {demos} demos have learned.', {
          count,
          demos: set.demos.length,
        }),
      })
    } catch (error) {
      fail(error)
    }
  }

  async function open(file: File) {
    try {
      const [{ readDemoFile }, { keepPrepared }] = await Promise.all([
        import('@/lib/demos/file'),
        import('@/lib/demos/prepared'),
      ])
      const read = readDemoFile(new Uint8Array(await file.arrayBuffer()))
      for (const [place, run] of read.trained.entries())
        if (run !== undefined) await keepPrepared(read.set.demos[place]!, run)
      if (onOpen(read.set))
        setSaid({
          tone: 'info',
          text: say('“{title}” is here, as it was saved.', { title: read.set.title || file.name }),
        })
    } catch (error) {
      fail(error)
    }
  }

  return (
    <section aria-label={say('Take the set along')} className="grid max-w-3xl gap-4">
      {set.demos.length > 0 && (
        <>
          <Copyable label={say('Link to this set')} text={link} button={say('Copy link')} />
          {link.length <= MOST_FOR_QR && <LazyQrCode text={link} label={say('QR code of this set')} />}
        </>
      )}
      <div className="flex flex-wrap items-center gap-3">
        {set.demos.length > 0 && <Button onClick={() => void save()}>{say('Save as a file')}</Button>}
        <label className="inline-flex min-h-10 cursor-pointer items-center rounded-control border border-edge bg-panel px-3.5 font-medium focus-within:outline-2 focus-within:outline-act hover:bg-sunken">
          {say('Open a file')}
          <input
            // No `accept`: a phone that does not know the ending would let nobody choose the file.
            type="file"
            className="sr-only"
            onChange={(event) => {
              const file = event.target.files?.[0]
              event.target.value = ''
              if (file) void open(file)
            }}
          />
        </label>
      </div>
      <p className="m-0 text-quiet text-sm">
        {say(
          'A file also holds what the warm-up trained: open it on the lecture hall’s machine, and every demo is there as you left it.',
        )}
      </p>
      <div role="status">{said && <Notice tone={said.tone}>{said.text}</Notice>}</div>
    </section>
  )
}
