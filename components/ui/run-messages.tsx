'use client'

import { useEffect, useRef, useState } from 'react'
import { linkTo, wordsAt } from '@/lib/address/address'
import { say } from '@/lib/locale/say'
import type { Run } from '@/lib/worker/use-experiment'
import { Button } from './button'
import { Notice } from './notice'

/**
 * What the reader should know right now: loading, failure, what happened to the run. It floats over the foot of the
 * picture, so that it is seen wherever the bar is, and moves nothing that the reader is about to press.
 */
export function RunMessages({ run }: { run: Run }) {
  const { loading, error, notices, hidden, reason } = run
  if (!loading && !error && !hidden && !reason && notices.length === 0) return null
  return (
    <div className="absolute inset-x-0 bottom-full grid max-h-[40dvh] gap-2 overflow-y-auto border-t border-rule bg-sunken px-4 py-1.5 text-[0.8125rem] print:hidden">
      {loading && (
        <p className="flex items-center gap-3" role="status">
          <span>{loading.text} …</span>
          {loading.share !== undefined && (
            <progress className="h-2 w-40 accent-act" value={loading.share} aria-label={loading.text} />
          )}
        </p>
      )}
      {error && (
        <Notice tone="error" role="alert">
          {error} <Button onClick={run.reset}>{say('Begin again')}</Button>
        </Notice>
      )}
      {hidden && <p>{say('Paused while this tab is hidden.')}</p>}
      {reason && <p role="status">{say('Stopped: {reason}.', { reason })}</p>}
      {notices.length > 0 && (
        <div className="flex items-center gap-3" role="status">
          {notices.length === 1 ? (
            <p className="m-0 flex-1">{notices[0]}</p>
          ) : (
            <ul className="flex-1">
              {notices.map((notice) => (
                <li key={notice}>{notice}</li>
              ))}
            </ul>
          )}
          <Button
            variant="quiet"
            className="-my-1 min-h-6! py-0! pointer-coarse:min-h-11!"
            onClick={run.dismiss}
          >
            {say('Dismiss')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** What the doctor sees in the run, while it sees it. Below the bar, which it must not move. */
export function RunFindings({ findings }: { findings: Run['findings'] }) {
  return (
    <>
      {findings.length > 0 && (
        <div className="grid gap-2 border-t border-rule bg-sunken px-4 py-2.5 text-[0.8125rem]">
          {findings.map(({ id, severity, text, lesson }) => (
            <Notice key={id} tone={severity === 'warning' ? 'warn' : 'info'}>
              {text} <Why lesson={lesson} />
            </Notice>
          ))}
        </div>
      )}
      <p className="sr-only" role="status">
        {useSpoken(findings)}
      </p>
    </>
  )
}

/** The findings as they were when the newest came: their numbers change with each picture, too often to be read out. */
function useSpoken(findings: Run['findings']): string {
  const latest = useRef(findings)
  latest.current = findings
  const [spoken, setSpoken] = useState('')
  const ids = findings.map(({ id }) => id).join(' ')
  useEffect(() => setSpoken(ids && latest.current.map(({ text }) => text).join(' ')), [ids])
  return spoken
}

/** The way to the lesson that explains a finding; its name alone while that lesson is not written. */
function Why({ lesson }: { lesson: string }) {
  const [found, setFound] = useState<{ title: string; written: boolean }>()
  useEffect(() => {
    let gone = false
    lessonNamed(lesson).then(
      (answer) => !gone && setFound(answer),
      () => {}, // off line the words of the doctor stand without a link
    )
    return () => {
      gone = true
    }
  }, [lesson])
  if (!found) return null
  if (!found.written)
    return (
      <span className="text-quiet">{say('The lesson “{title}” is coming.', { title: found.title })}</span>
    )
  return (
    <a className="text-link underline" href={linkTo(`/learn/${lesson}`)}>
      {say('Why? {title}', { title: found.title })}
    </a>
  )
}

interface Course {
  stages: { lessons: { slug: string; title: string }[]; coming: { slug: string; title: string }[] }[]
}

let course: Promise<Course> | undefined

/** What `/course.json` says of a lesson. It is asked for when the doctor first speaks, and once. */
async function lessonNamed(slug: string) {
  course ??= fetch(wordsAt('/course.json')).then((response) => response.json() as Promise<Course>)
  const { stages } = await course.catch((error) => {
    course = undefined
    throw error
  })
  const titled = (list: { slug: string; title: string }[], written: boolean) => {
    const lesson = list.find((one) => one.slug === slug)
    return lesson && { title: lesson.title, written }
  }
  return (
    titled(
      stages.flatMap(({ lessons }) => lessons),
      true,
    ) ??
    titled(
      stages.flatMap(({ coming }) => coming),
      false,
    )
  )
}
