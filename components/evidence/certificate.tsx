import { rich } from '@/components/ui/rich'
import { type CertificateFacts, isLong } from '@/lib/evidence/certificate'
import { writtenDate } from '@/lib/locale/dates'
import { plural, say } from '@/lib/locale/say'
import { Digest } from './digest'
import type { ExerciseNames } from './names'
import { nameOf } from './names'

interface CertificateProps {
  /** As the reader typed it; empty leaves a line to write on. */
  person: string
  facts: CertificateFacts
  digest: string
  names: ExerciseNames
  /** Titles of stages by the ids of their tests. */
  stages: Readonly<Record<string, string>>
  /** Milliseconds since 1970. */
  issued: number
  /** Address of the verification page. */
  address: string
}

/** A sheet of paper that says what a record shows: light in both themes, one page on A4 and Letter while the course is short. */
export function Certificate({ person, facts, digest, names, stages, issued, address }: CertificateProps) {
  const { lessons, tests, trained, code, seconds, answers, from, to } = facts
  const mastered = lessons.reduce((sum, lesson) => sum + lesson.mastered.length, 0)
  const objectives = lessons.reduce((sum, lesson) => sum + lesson.objectives, 0)
  const finished = lessons.filter((lesson) => lesson.finished !== undefined).length
  const small = 'm-0 mb-1 font-semibold text-[0.6875rem] text-quiet uppercase tracking-wider'
  const annex = isLong(facts)
  const reading = {
    given: plural({ one: '{n} answer given', other: '{n} answers given' }, { n: answers }),
    time: duration(seconds),
    from: day(from),
    to: day(to),
  }
  const list = mastered > 0 && (
    <section className={`mt-4 ${annex ? 'certificate-annex' : ''}`}>
      <h3 className={small}>{say('Objectives mastered')}</h3>
      <ul className="m-0 list-none gap-x-8 p-0 sm:columns-2 print:columns-2">
        {lessons.flatMap(({ slug, mastered }) =>
          mastered.map(({ text, time }) => (
            <li key={`${slug} ${text}`} className="m-0 mb-1 break-inside-avoid">
              {text} <span className="whitespace-nowrap text-quiet">{day(time)}</span>
            </li>
          )),
        )}
      </ul>
      <p className="mt-1.5 mb-0 text-[0.75rem] text-quiet">
        {say(
          'Mastered: two thirds of the objective’s exercises earned, where hints and solutions count less, and two successes with a night between.',
        )}
      </p>
    </section>
  )
  return (
    <article
      data-theme="light"
      data-certificate
      aria-label={say('Certificate')}
      className="certificate mx-auto w-full max-w-[50rem] rounded-[2px] border border-rule bg-panel px-4 py-7 font-sans text-[0.8125rem] text-ink leading-snug shadow-frame sm:px-14 sm:py-12 print:max-w-none print:border-0 print:p-0 print:shadow-none"
    >
      <header className="flex items-baseline justify-between gap-4 border-act border-b-2 pb-2.5">
        <p className="m-0 font-semibold text-[1.0625rem]">Epoch</p>
        <p className="m-0 text-end text-quiet">{say('A deep learning course that you learn by training')}</p>
      </header>

      <p className="mt-7 mb-0 text-quiet">{say('A record of work done by')}</p>
      <h2
        className={`m-0 min-h-[1.25em] break-words font-serif font-semibold text-[2.25rem] leading-tight tracking-tight ${person ? '' : 'border-edge border-b'}`}
      >
        {person || <span className="sr-only">{say('a name to be written here')}</span>}
      </h2>
      <p className="mt-3 mb-0 font-serif text-[1.0625rem] leading-normal">
        {lessons.length > 0
          ? say('{lessons}, {mastered}, {given} and {time} of active reading, between {from} and {to}.', {
              lessons: plural({ one: '{n} lesson finished', other: '{n} lessons finished' }, { n: finished }),
              mastered: plural(
                {
                  one: '{mastered} of {objectives} objectives of its lesson mastered',
                  other: '{mastered} of {objectives} objectives of these lessons mastered',
                },
                { n: lessons.length, mastered, objectives },
              ),
              ...reading,
            })
          : say('{given} and {time} of active reading, between {from} and {to}.', reading)}
      </p>

      {lessons.length > 0 && <Lessons lessons={lessons} />}

      {tests.length > 0 && (
        <section className="mt-4">
          <h3 className={small}>{say('Tests of stages')}</h3>
          <ul className="m-0 list-none p-0">
            {tests.map(({ test, right, of, taken, time }) => (
              <li key={test} className="m-0">
                {say('{test}: {right} of {of} right, {time}', {
                  test: stages[test] ?? test,
                  right,
                  of,
                  time: day(time),
                })}
                {taken > 1 && `, ${say('the best of {taken}', { taken })}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {trained.length > 0 && (
        <section className="mt-4">
          <h3 className={small}>{say('Solved by training, every run from a fresh seed')}</h3>
          <ul className="m-0 list-none p-0">
            {trained.map(({ exercise, attempt, seeds, time }) => (
              <li key={exercise} className="m-0">
                {say('{title}: attempt {attempt}, {time}', {
                  title: nameOf(exercise, 'challenge', names).title,
                  attempt,
                  time: day(time),
                })}
                {seeds.length > 0 && ', '}
                {seeds.length > 0 && (
                  <span className="font-mono text-[0.92em] tabular-nums">
                    {plural(
                      { one: 'seed {seeds}', other: 'seeds {seeds}' },
                      { n: seeds.length, seeds: seeds.join(' ') },
                    )}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {code.length > 0 && (
        <section className="mt-4">
          <h3 className={small}>{say('Programs written that pass every check')}</h3>
          <p className="m-0">{code.map((id) => nameOf(id, 'code', names).title).join(', ')}</p>
        </section>
      )}

      {!annex && list}
      <footer className="mt-5 grid gap-2 border-edge border-t pt-3 text-[0.75rem]">
        <p className="m-0">
          {rich(
            '<b>To verify:</b> ask for the progress file of {issued}, open it at {address} and compare the digest (SHA-256 of its events):',
            {
              b: (words) => <strong className="font-semibold">{words}</strong>,
              issued: day(issued),
              address: <span className="font-mono">{address}</span>,
            },
          )}
        </p>
        <Digest digest={digest} />
        <p className="m-0 text-quiet">
          {say(
            'Printed by the reader from the record on their own device. The file lets anybody run the programs, train the networks and judge the answers again. Nobody has checked who did the work, with whose help, or what the device’s clock said.',
          )}
        </p>
      </footer>
      {annex && list}
    </article>
  )
}

function Lessons({ lessons }: Pick<CertificateFacts, 'lessons'>) {
  return (
    <table className="mt-5 w-full border-collapse max-sm:text-[0.75rem] [&_:is(td,th+th)]:ps-2 sm:[&_:is(td,th+th)]:ps-3">
      <caption className="sr-only">{say('Lessons')}</caption>
      <thead>
        <tr className="border-edge border-b text-[0.75rem] text-quiet">
          <th scope="col" className="py-1 text-start font-medium">
            {say('lesson')}
          </th>
          <th scope="col" className="py-1 text-start font-medium">
            {say('finished')}
          </th>
          <th scope="col" className="py-1 text-end font-medium">
            {say('mastered')}
          </th>
          <th scope="col" className="py-1 text-end font-medium">
            {say('solved')}
          </th>
          <th scope="col" className="py-1 text-end font-medium">
            {say('time')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lessons.map(({ slug, title, finished, mastered, objectives, solved, exercises, seconds }) => (
          <tr key={slug} className="border-rule border-b align-top">
            <th scope="row" className="py-1 text-start font-medium">
              {title}
            </th>
            <td className="whitespace-nowrap py-1">{finished === undefined ? '–' : day(finished)}</td>
            <Share of={objectives}>{mastered.length}</Share>
            <Share of={exercises}>{solved}</Share>
            <td className="py-1 text-end font-mono tabular-nums sm:whitespace-nowrap">{duration(seconds)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Share({ children, of }: { children: number; of: number }) {
  return (
    <td className="whitespace-nowrap py-1 text-end font-mono tabular-nums">
      {children}/{of}
    </td>
  )
}

const day = (time: number) => writtenDate(time, 'medium')

/** Hours and minutes. */
function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60)
  return minutes < 60
    ? say('{minutes}\u00a0min', { minutes })
    : say('{hours}\u00a0h {minutes}\u00a0min', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}
