'use client'

import { Clock } from '@/components/present/clock'
import { Button, type ButtonProps } from '@/components/ui/button'
import { CloseIcon } from '@/components/ui/icons'
import { Notice } from '@/components/ui/notice'
import { plural, say } from '@/lib/locale/say'
import type { FromPhone, View } from '@/lib/remote/message'
import { LaserPad } from './laser-pad'
import { useWakeLock } from './use-wake-lock'

interface ControlsProps {
  /** Undefined until the laptop has said what it shows. */
  view?: View
  /** When it said so. */
  seenAt: number
  /** Whether nothing has been heard of the laptop for a while. */
  quiet: boolean
  tell: (message: FromPhone) => void
  onEnd: () => void
}

/** How long a press is felt, in milliseconds, on phones that can. */
const TOUCH_MS = 12

/** The remote: where the talk is, a pad for the laser pointer, and large buttons under the thumb. */
export function Controls({ view, seenAt, quiet, tell, onEnd }: ControlsProps) {
  const awake = useWakeLock()
  const press = (type: Exclude<FromPhone['type'], 'laser'>) => {
    navigator.vibrate?.(TOUCH_MS)
    tell({ type })
  }
  const blank = view?.blank !== undefined && view.blank !== 'none'
  return (
    <div className="remote">
      <div className="remote-seen">
        <div className="flex items-start gap-2">
          <div className="min-w-0 flex-1">
            <p role="status" className="m-0 font-semibold text-lg leading-tight">
              {view ? view.title : say('Connected.')}
            </p>
            {view && <Place view={view} />}
          </div>
          {view && <PhoneClock view={view} seenAt={seenAt} />}
          <Button variant="icon" aria-label={say('Close the connection')} onClick={onEnd}>
            <CloseIcon />
          </Button>
        </div>
        {quiet && (
          <Notice tone="warn" role="alert">
            {say('The laptop does not answer at the moment. The connection comes back by itself if it can.')}
          </Notice>
        )}
        {!awake && <p className="m-0 text-quiet text-sm">{say('This browser cannot keep the screen on.')}</p>}
        <LaserPad aspect={view?.aspect ?? 16 / 9} onPoint={(at) => tell({ type: 'laser', at })} />
        <section
          aria-label={say('Speaker’s notes')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it
          tabIndex={0}
          className="min-h-16 flex-1 overflow-auto whitespace-pre-line text-[1.0625rem] leading-snug"
        >
          {view?.notes || <span className="text-quiet">{say('No notes for this slide.')}</span>}
        </section>
      </div>
      <div className="grid content-end gap-2">
        <div className="grid grid-cols-2 gap-2">
          <Pad aria-pressed={blank} onClick={() => press(blank ? 'light' : 'black')} className="min-h-14!">
            {blank ? say('Show the slide') : say('Black screen')}
          </Pad>
          <Pad aria-pressed={view?.timer.runs} onClick={() => press('timer')} className="min-h-14!">
            {view?.timer.runs ? say('Stop the timer') : say('Start the timer')}
          </Pad>
        </div>
        <div className="grid grid-cols-[2fr_3fr] gap-2">
          <Pad onClick={() => press('previous')} className="min-h-28! text-xl!">
            {say('← Back')}
          </Pad>
          <Pad variant="primary" onClick={() => press('next')} className="min-h-28! text-2xl!">
            {say('Next →')}
          </Pad>
        </div>
      </div>
    </div>
  )
}

/** A button that is found without looking. */
const Pad = ({ className = '', ...rest }: ButtonProps) => (
  <Button className={`touch-manipulation whitespace-normal px-2! text-center ${className}`} {...rest} />
)

function Place({ view: { slide, count, next, later, blank } }: { view: View }) {
  return (
    <>
      <p className="m-0 text-quiet text-sm leading-snug">
        <span className="font-mono tabular-nums">
          {slide} / {count}
        </span>
        {later > 0 && plural({ one: ', {n} more part', other: ', {n} more parts' }, { n: later })}
        {blank !== 'none' && (
          <strong className="text-act">
            {say(', the screen is {blank}', { blank: blank === 'black' ? say('black') : say('white') })}
          </strong>
        )}
      </p>
      <p className="m-0 text-quiet text-sm leading-snug">
        {next === null ? say('This is the last slide.') : say('Next: {next}', { next })}
      </p>
    </>
  )
}

/** The laptop’s timer, going on by this device’s own clock. */
function PhoneClock({ view: { timer }, seenAt }: { view: View; seenAt: number }) {
  const { shown, runs, passed, minutes } = timer
  return (
    <span className="pt-0.5 text-lg">
      <Clock timer={{ shown, since: runs ? seenAt : null, before: passed }} minutes={minutes ?? undefined} />
    </span>
  )
}
