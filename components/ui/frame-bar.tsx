'use client'

import { lazy, type ReactNode, type RefObject } from 'react'
import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { useShown } from '@/lib/twin/use-shown'
import type { Run } from '@/lib/worker/use-experiment'
import { Button } from './button'
import { Dialog } from './dialog'
import { Later } from './later'
import { Menu } from './menu'
import type { ExportItem } from './run-export'

// Most readers never open these, so a page does not load them.
const RunBackend = lazy(async () => ({ default: (await import('./run-backend')).RunBackend }))
const RunExport = lazy(async () => ({ default: (await import('./run-export')).RunExport }))
const RunShare = lazy(async () => ({ default: (await import('./run-share')).RunShare }))

type Panel = 'share' | 'export' | 'help' | 'backend' | 'seed'

interface FrameBarProps {
  widget: string
  run: Run
  help: ReactNode
  exports?: ExportItem[]
  root: RefObject<HTMLElement | null>
}

/** Title, where the run computes, its seed, and the widget's menu. */
export function FrameBar({ widget, run, help, exports = [], root }: FrameBarProps) {
  const [panel, setPanel] = useShown<Panel>('panel')
  const close = () => setPanel(undefined)
  const panels: Record<Panel, { title: string; content: () => ReactNode }> = {
    help: { title: say('{title}: what am I seeing?', { title: run.setup.title }), content: () => help },
    share: { title: say('Share this state'), content: () => <RunShare widget={widget} run={run} /> },
    export: {
      title: say('Export'),
      content: () => <RunExport widget={widget} run={run} items={exports} root={root} onDone={close} />,
    },
    backend: { title: say('Where this model computes'), content: () => <RunBackend run={run} /> },
    seed: { title: say('Seed'), content: () => <SeedForm run={run} onDone={close} /> },
  }
  const actions = [
    ...(run.locked('share') ? [] : [{ label: say('Share'), onSelect: () => setPanel('share') }]),
    ...(run.locked('export') ? [] : [{ label: say('Export'), onSelect: () => setPanel('export') }]),
    { label: say('Full screen'), onSelect: () => toggleFullScreen(root.current) },
    { label: say('What is this?'), onSelect: () => setPanel('help') },
  ]
  return (
    <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5 border-b border-rule px-4 py-2.5 low:py-1.5 print:border-0 print:[&>:not(h2)]:hidden">
      <h2 className="font-sans text-base font-semibold">{run.setup.title}</h2>
      {/* On a phone a line of their own: a rate that comes and goes must not move the rest. */}
      <div className="flex items-center gap-2.5 @max-md:order-last @max-md:basis-full">
        <Badge
          label={say('Back end')}
          onClick={run.locked('backend') ? undefined : () => setPanel('backend')}
        >
          <b className="font-semibold text-good">{run.backend ?? run.wanted}</b>
          {run.status === 'running' && (
            <>
              {' · '}
              <span className="inline-block min-w-[15ch] text-start">{rateText(run.rate)}</span>
            </>
          )}
        </Badge>
        <Badge label={say('Seed')} onClick={run.locked('seed') ? undefined : () => setPanel('seed')}>
          {say('seed {seed}', { seed: run.seed })}
        </Badge>
      </div>
      <div className="ms-auto flex gap-0.5 @max-3xl:hidden">
        {actions.map(({ label, onSelect }) => (
          <Button key={label} variant="quiet" onClick={onSelect}>
            {label}
          </Button>
        ))}
      </div>
      <div className="ms-auto @3xl:hidden">
        <Menu label={say('More')} items={actions} />
      </div>
      <Dialog title={panel ? panels[panel].title : ''} open={panel !== undefined} onClose={close}>
        <Later>{panel && panels[panel].content()}</Later>
      </Dialog>
    </div>
  )
}

function Badge({ label, onClick, children }: { label: string; onClick?: () => void; children: ReactNode }) {
  const look = 'rounded-md bg-sunken px-2 py-1 font-mono text-xs tabular-nums text-quiet whitespace-nowrap'
  if (!onClick) return <span className={look}>{children}</span>
  return (
    <button
      type="button"
      className={`${look} relative min-h-7 cursor-pointer hover:text-ink pointer-coarse:before:absolute pointer-coarse:before:-inset-x-1 pointer-coarse:before:-inset-y-2`}
      onClick={onClick}
    >
      <span className="sr-only">
        {label}
        {say(': ')}
      </span>
      {children}
    </button>
  )
}

function SeedForm({ run, onDone }: { run: Run; onDone: () => void }) {
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        const seed = Number(new FormData(event.currentTarget).get('seed'))
        if (seed !== run.seed) run.reseed(seed)
        onDone()
      }}
    >
      <p>
        {say(
          'Every random number of a run (initial weights, order of the examples, dropout) comes from its seed: the same seed gives the same run. A new seed begins a new run; the present one stays as a ghost to compare with.',
        )}
      </p>
      <label className="flex items-center gap-3">
        {say('Seed')}
        <input
          name="seed"
          type="number"
          min={0}
          max={2 ** 31 - 1}
          step={1}
          required
          defaultValue={run.seed}
          className="h-10 w-40 rounded-control border border-edge bg-panel px-3 font-mono tabular-nums"
        />
        <Button type="submit" variant="primary">
          {say('Begin')}
        </Button>
      </label>
    </form>
  )
}

/** Two significant digits, so that the badge does not flicker. */
function rateText(rate: number) {
  return `${Number(rate.toPrecision(2)).toLocaleString(TAG)} steps/s`
}

function toggleFullScreen(element: HTMLElement | null) {
  if (document.fullscreenElement) void document.exitFullscreen()
  // A page that frames the widget may forbid it; on a page of its own nothing does.
  else element?.requestFullscreen?.().catch(() => window.open(location.href, '_blank'))
}
