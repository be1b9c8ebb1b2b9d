import { rich } from '@/components/ui/rich'
import { Scrolling } from '@/components/ui/scrolling'
import { plural, say } from '@/lib/locale/say'
import type { Report } from '@/lib/sandbox/job'
import { type CodeRun, passes } from './use-code-run'

/** About as many characters fit into a line of the console. */
const LINE = 80

/** What came of a run: how it ended, each check with its counter-example, what was printed, what was left behind. */
export function CodeResult({ run }: { run: CodeRun }) {
  const { report, verdicts, log } = run
  const [end, count] = summaryOf(run)
  return (
    <>
      <p className={passes(run) ? 'text-good' : 'text-ink'}>
        <strong>{end}</strong> {count}
      </p>
      {verdicts.length > 0 && (
        <ul className="m-0 grid list-none gap-1.5 p-0">
          {verdicts.map(({ name, passed, counterExample }) => (
            <li key={name} className="m-0 flex gap-2">
              <span className={passed ? 'text-good' : 'text-bad'} aria-hidden="true">
                {passed ? '✓' : '✗'}
              </span>
              <span>
                <span className="sr-only">{passed ? say('Passed:') : say('Failed:')} </span>
                {name}
                {counterExample && <span className="block break-words text-quiet">{counterExample}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {log.length > 0 && (
        <div>
          <p className="m-0 mb-1 text-quiet text-sm">{say('Console')}</p>
          <Scrolling label={say('Console')} className="max-h-60 rounded-control bg-sunken">
            <pre className="m-0 whitespace-pre-wrap p-3 font-mono text-[0.8125rem] leading-normal">
              {log.map(({ level, text }, i) => (
                // Lines out of sight are laid out when they come into it: all two hundred at once take too long.
                <span
                  key={i}
                  className={`block break-words [content-visibility:auto] ${level === 'error' ? 'text-bad' : ''}`}
                  style={{ containIntrinsicBlockSize: `auto ${1.5 * Math.ceil(text.length / LINE)}em` }}
                >
                  {level === 'log' ? text : `${level}: ${text}`}
                </span>
              ))}
            </pre>
          </Scrolling>
        </div>
      )}
      {report.status === 'done' && report.leaked > 0 && (
        <p className="text-quiet">
          {rich(
            '{tensors} <code>tf.tidy</code> around a calculation disposes of everything but its result.',
            {
              tensors: plural(
                { one: '{n} tensor was not disposed.', other: '{n} tensors were not disposed.' },
                { n: report.leaked },
              ),
              code: (words) => <code>{words}</code>,
            },
          )}
        </p>
      )}
    </>
  )
}

/** How a run ended and how many checks pass, in a few words each. */
export function summaryOf(run: CodeRun): [end: string, count: string] {
  const { report, verdicts } = run
  if (passes(run)) return [say('All checks pass.'), '']
  const passed = verdicts.filter((verdict) => verdict.passed).length
  return [
    ended(report),
    verdicts.length > 0
      ? say('{passed} of {verdicts} checks pass.', { passed, verdicts: verdicts.length })
      : '',
  ]
}

function ended(report: Report): string {
  switch (report.status) {
    case 'timeout':
      return say(
        'Stopped after {seconds} seconds. Is there a loop without an end, or a list that grows for ever?',
        { seconds: report.seconds },
      )
    case 'crashed':
      return report.reason || say('The code brought its worker down. Did it ask for too much memory?')
    case 'stopped':
      return say('Stopped.')
    case 'done': {
      if (!report.failure) return say('Not yet.')
      const { name, message, line } = report.failure
      return `${name}: ${message}${line === undefined ? '' : ` ${say('(line {line})', { line })}`}`
    }
  }
}
