'use client'

import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { rich } from '@/components/ui/rich'
import { isDear } from '@/lib/evidence/claims'
import { summaryOf, summaryWords } from '@/lib/evidence/summary'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { Digest } from './digest'
import { Findings } from './findings'
import type { ExerciseNames } from './names'
import { type Source, SourcePicker } from './source'
import { useVerification } from './use-verification'
import type { Verification } from './verification'

interface VerifyPageProps {
  names: ExerciseNames
  /** Ids of all exercises of this edition of the course. */
  exercises: readonly string[]
}

/** Replays a progress file and says what it confirmed. */
export function VerifyPage({ names, exercises }: VerifyPageProps) {
  const course = useMemo(() => ({ exercises: new Set(exercises) }), [exercises])
  const { verification, problem, verify, stop } = useVerification(course)
  const [source, setSource] = useState<Source>()

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 font-sans text-[0.9375rem] leading-normal">
      <SourcePicker
        onPick={(picked) => {
          setSource(picked)
          void verify(picked.events, 'sample')
        }}
      >
        {say(
          'Or drop the file here. It is read on this device, sent nowhere, and not added to your own progress.',
        )}
      </SourcePicker>
      {problem && (
        <Notice tone="error" role="alert">
          {problem}
        </Notice>
      )}
      {source && verification && (
        <Result
          name={source.name}
          verification={verification}
          names={names}
          onStop={stop}
          onAgain={(extent) => void verify(source.events, extent)}
        />
      )}
    </div>
  )
}

interface ResultProps {
  name: string
  verification: Verification
  names: ExerciseNames
  onStop: () => void
  onAgain: (extent: Verification['extent']) => void
}

function Result({ name, verification, names, onStop, onAgain }: ResultProps) {
  const { status, findings, claims, owners, chosen, current, remarks, digest, events, extent, draw } =
    verification
  const students = owners.flatMap(({ student }) => student ?? [])
  const replayed = findings.filter(({ claim }) => isDear(claim))
  const judged = findings.filter(({ claim }) => !isDear(claim))
  const odd = judged.filter(({ outcome }) => outcome !== 'confirmed')
  const summary = summaryOf(claims, findings)
  const running = status === 'running'
  const sampled = claims.filter(isDear).length > chosen.length
  return (
    <section
      aria-labelledby="result"
      data-verification={status}
      className="grid grid-cols-[minmax(0,1fr)] gap-6"
    >
      <div>
        <h2 id="result" className="m-0 mb-1 font-semibold text-lg">
          {say('What {name} holds', { name })}
        </h2>
        <p className="m-0 text-quiet text-sm">
          {say('{events} events, {claims} of them right answers.', {
            events: events.length.toLocaleString(TAG),
            claims: claims.length.toLocaleString(TAG),
          })}
        </p>
        <p className="m-0 text-quiet text-sm" data-students={students.length}>
          {students.length === 0
            ? say('It was joined to no class.')
            : students.map(({ classCode, student }) => (
                <span key={`${classCode} ${student}`} className="me-3">
                  {rich('Joined as {student} in class {classCode}.', {
                    student: <bdi className="font-semibold">{student}</bdi>,
                    classCode: <bdi className="font-semibold">{classCode}</bdi>,
                  })}
                </span>
              ))}{' '}
          {say('Digest:')}
        </p>
        <Digest digest={digest} />
      </div>

      <div className="rounded-frame border border-rule bg-panel p-5">
        <div role="status" className="[&>p]:m-0 [&>p+p]:mt-1">
          {running ? (
            <p className="font-semibold text-lg">
              {say('Replaying {replayed} of {chosen} …', {
                replayed: replayed.length + 1,
                chosen: chosen.length,
              })}
            </p>
          ) : (
            <>
              {status === 'stopped' && (
                <p className="text-quiet">{say('Stopped; this is what was found until then.')}</p>
              )}
              {summaryWords(summary).map((words, i) => (
                <p key={words} className={i === 0 ? 'font-semibold text-lg leading-snug' : ''}>
                  {words}
                </p>
              ))}
            </>
          )}
        </div>
        {running && (
          <progress
            aria-label={say('Claims replayed')}
            max={chosen.length}
            value={replayed.length}
            className="mt-3 block h-2 w-full accent-act"
          />
        )}
        <div className="mt-4 flex flex-wrap gap-2 empty:hidden print:hidden">
          {running ? (
            <Button onClick={onStop}>{say('Stop')}</Button>
          ) : (
            <>
              {sampled && <Button onClick={() => onAgain('drawn')}>{say('Another sample')}</Button>}
              {chosen.length > 0 && (extent !== 'all' || status === 'stopped') && (
                <Button onClick={() => onAgain('all')}>{say('Replay all, every run')}</Button>
              )}
            </>
          )}
        </div>
        {sampled && (
          <p className="m-0 mt-3 text-quiet text-sm">
            {draw === 0
              ? say(
                  'The sample follows from the digest, so that everybody who verifies this file sees the same one.',
                )
              : say(
                  'This sample was drawn just now, from the number {draw}, which nobody could know before.',
                  { draw },
                )}
          </p>
        )}
      </div>

      {chosen.length > 0 && (
        <Findings
          caption={say('Run or trained again')}
          findings={replayed}
          current={current}
          waiting={running ? chosen.slice(replayed.length) : []}
          names={names}
        />
      )}
      {odd.length > 0 && <Findings caption={say('Answers to look at')} findings={odd} names={names} />}
      {judged.length > odd.length && (
        <details>
          <summary className="cursor-pointer font-semibold">
            {say('{judged} answers, judged again: right', { judged: judged.length - odd.length })}
          </summary>
          <div className="pt-3">
            <Findings
              caption={say('Judged again')}
              findings={judged.filter(({ outcome }) => outcome === 'confirmed')}
              names={names}
            />
          </div>
        </details>
      )}

      <div data-remarks={remarks.length}>
        <h3 className="m-0 mb-1 font-semibold text-base">{say('Order and times')}</h3>
        {remarks.length === 0 ? (
          <p className="m-0">
            {say(
              'Nothing is strange: no event lies in the future or before the course, no attempt bears a number beyond those that are here, all exercises exist, and the time spent fits the clock.',
            )}
          </p>
        ) : (
          <>
            <ul className="m-0 list-disc ps-5">
              {remarks.map(({ words }) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
            <p className="m-0 mt-1 text-quiet text-sm">
              {say(
                'Each can have an innocent reason: a clock that is wrong, or two devices whose files were merged.',
              )}
            </p>
          </>
        )}
      </div>
    </section>
  )
}
