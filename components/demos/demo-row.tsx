import { Button } from '@/components/ui/button'
import { BOX } from '@/components/ui/field'
import { ChevronIcon, CloseIcon } from '@/components/ui/icons'
import { pageAt } from '@/lib/address/address'
import { type Demo, stagePath } from '@/lib/demos/set'
import { list } from '@/lib/locale/list'
import { TAG } from '@/lib/locale/locale'
import { plural, say } from '@/lib/locale/say'
import type { Kept } from './keep-page'
import type { Readiness, Tried } from './use-warm-up'

interface DemoRowProps {
  demo: Demo
  /** From 0. */
  place: number
  count: number
  readiness?: Readiness
  onTitle: (title: string) => void
  onMove: (to: number) => void
  onRemove: () => void
}

/** One demo of the list: its name, its link, how it did when it was warmed up, and its place in the order. */
export function DemoRow({ demo, place, count, readiness, onTitle, onMove, onRemove }: DemoRowProps) {
  return (
    <li className="grid grid-cols-[2rem_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 border-rule border-b py-3">
      <span className="pt-2 text-end font-mono text-quiet tabular-nums">{place + 1}</span>
      <div className="grid gap-1">
        <input
          aria-label={say('Name of demo {place}', { place: place + 1 })}
          className={`${BOX} max-w-lg font-semibold`}
          value={demo.title}
          maxLength={120}
          onChange={(event) => onTitle(event.target.value)}
        />
        <a
          href={pageAt(stagePath(demo)).href}
          target="_blank"
          rel="noreferrer"
          className="w-fit break-all font-mono text-link text-xs underline underline-offset-3"
        >
          {demo.path}
        </a>
        <p className="m-0 text-sm">{inWords(readiness)}</p>
      </div>
      <div className="flex">
        <Button
          variant="icon"
          aria-label={say('Move “{title}” up', { title: demo.title })}
          data-does="up"
          disabled={place === 0}
          onClick={() => onMove(place - 1)}
        >
          <ChevronIcon className="rotate-180" />
        </Button>
        <Button
          variant="icon"
          aria-label={say('Move “{title}” down', { title: demo.title })}
          data-does="down"
          disabled={place === count - 1}
          onClick={() => onMove(place + 1)}
        >
          <ChevronIcon />
        </Button>
        <Button
          variant="icon"
          aria-label={say('Remove “{title}”', { title: demo.title })}
          data-does="remove"
          onClick={onRemove}
        >
          <CloseIcon />
        </Button>
      </div>
    </li>
  )
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`

function inWords(readiness: Readiness | undefined) {
  if (!readiness) return <span className="text-quiet">{say('Not warmed up on this device.')}</span>
  switch (readiness.state) {
    case 'waiting':
      return <span className="text-quiet">{say('Waiting …')}</span>
    case 'running':
      return (
        <span className="tabular-nums">
          {say('Training: step {step}', { step: readiness.step.toLocaleString(TAG) })}
        </span>
      )
    case 'failed':
      return (
        <span className="font-semibold text-bad">
          {say('✗ It does not run here: {why}', { why: readiness.why })}
        </span>
      )
    case 'page':
      return (
        <span className="tabular-nums">
          {readiness.models.length > 0 &&
            say('✓ Each of its models was tried for a few seconds: {models}.', {
              models: list(readiness.models.map(triedInWords)),
            })}{' '}
          {OFFLINE[readiness.kept]}
        </span>
      )
    case 'ready': {
      const { backend, first, total, steps, problems } = readiness.report
      return (
        <span className="tabular-nums">
          {plural(
            {
              one: '✓ {backend}: first step after {first}, {n} step in {total}.',
              other: '✓ {backend}: first step after {first}, {n} steps in {total}.',
            },
            { n: steps, backend, first: seconds(first), total: seconds(total) },
          )}{' '}
          {readiness.trained ? say('It opens trained.') : say('It opens untrained.')}{' '}
          {OFFLINE[readiness.kept]}
          {problems.map((problem) => (
            <span key={problem} className="block font-semibold text-bad">
              {problem}
            </span>
          ))}
        </span>
      )
    }
  }
}

const OFFLINE: Record<Kept, string> = {
  kept: say('It needs no network.'),
  'not kept': say('Its page is not kept for use without a network.'),
  'in a copy': say('It needs no network: it comes from this copy.'),
}

const triedInWords = ({ widget, backend, first }: Tried) =>
  say('{widget} on {backend}, first step after {first}', {
    widget: widget.replaceAll('-', ' '),
    backend,
    first: seconds(first),
  })
