'use client'

import { useEffect, useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { download } from '@/components/ui/export-files'
import { BOX } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { type CertifiedLesson, certificateFacts } from '@/lib/evidence/certificate'
import { digestOf } from '@/lib/evidence/digest'
import { say } from '@/lib/locale/say'
import type { ProgressEvent } from '@/lib/progress/events'
import { writeProgressFile } from '@/lib/progress/file'
import { useProgress } from '@/lib/progress/use-progress'
import { Certificate } from './certificate'
import type { ExerciseNames } from './names'
import { type Source, SourcePicker } from './source'

interface CertificatePageProps {
  lessons: readonly CertifiedLesson[]
  titles: ExerciseNames['titles']
  /** Titles of stages by the ids of their tests. */
  stages: Readonly<Record<string, string>>
}

/** A certificate of this device's record, or of a file: a preview, a name for it, and the printer. */
export function CertificatePage({ lessons, titles, stages }: CertificatePageProps) {
  const { events, storage } = useProgress()
  const [picked, setPicked] = useState<Source>()
  const [person, setPerson] = useState('')
  const [issued] = useState(() => Date.now())
  const log = picked?.events ?? events
  const facts = useMemo(() => certificateFacts(log, lessons), [log, lessons])
  const digest = useDigest(log)
  const names = useMemo(() => ({ lessons, titles }), [lessons, titles])

  function exportFile() {
    const name = `epoch-progress-${new Date().toISOString().slice(0, 10)}.json`
    download(name, new Blob([writeProgressFile(log, Date.now())], { type: 'application/json' }))
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 font-sans text-[0.9375rem] leading-normal">
      <div className="flex flex-wrap items-end gap-3 print:hidden">
        <div className="grid min-w-0 flex-1 basis-64 gap-1">
          <label htmlFor="person" className="text-quiet text-sm">
            {say('Name on the certificate')}
          </label>
          <input
            id="person"
            className={`${BOX} min-h-10 text-base`}
            value={person}
            maxLength={80}
            autoComplete="name"
            aria-describedby="person-hint"
            onChange={({ target }) => setPerson(target.value)}
          />
        </div>
        <Button variant="primary" disabled={!facts || !digest} onClick={() => window.print()}>
          {say('Print')}
        </Button>
        <Button disabled={!facts} onClick={exportFile}>
          {say('Export its file')}
        </Button>
        <p id="person-hint" className="m-0 basis-full text-quiet text-sm">
          {say(
            'The name is for printing only: it is kept nowhere. Hand the file along with the sheet; whoever learns more afterwards has another digest.',
          )}
        </p>
      </div>
      {facts && facts.lessons.length + facts.tests.length > 0
        ? digest && (
            <Certificate
              person={person.trim()}
              facts={facts}
              digest={digest}
              names={names}
              stages={stages}
              issued={issued}
              address={`${location.host}/verify`}
            />
          )
        : storage !== 'loading' && (
            <Notice>
              {say(
                'There is nothing to certify yet: solve an exercise, take a test or finish a lesson, or open the file in which you did.',
              )}
            </Notice>
          )}
      <details className="print:hidden">
        <summary className="cursor-pointer font-semibold">{say('From another record')}</summary>
        <div className="pt-3">
          <SourcePicker onPick={setPicked}>
            {say(
              'The certificate above then shows what the file holds. It is not verified by that: do it on the page for it.',
            )}
          </SourcePicker>
        </div>
      </details>
    </div>
  )
}

/** The digest of a log; undefined until it is computed. */
function useDigest(log: readonly ProgressEvent[]): string | undefined {
  const [known, setKnown] = useState<{ log: readonly ProgressEvent[]; digest: string }>()
  useEffect(() => {
    let current = true
    void digestOf(log).then((digest) => current && setKnown({ log, digest }))
    return () => {
      current = false
    }
  }, [log])
  return known?.log === log ? known.digest : undefined
}
