import { say } from '@/lib/locale/say'
import type { Mastery } from '@/lib/progress/mastery'

export type MasteryState = Mastery['state']

/** The state in the words that stand beside the mark. */
export function stateWord(state: MasteryState, share = 0): string {
  const words = {
    unseen: say('not begun'),
    seen: say('begun'),
    mastered: say('mastered'),
    due: say('to review'),
  }
  return state === 'practised'
    ? say('practised, {share} %', { share: Math.round(100 * share) })
    : words[state]
}

interface MasteryMarkProps {
  state: MasteryState
  /** How much of it is practised, in [0, 1]. */
  share?: number
  /** This is the lesson on screen. */
  here?: boolean
}

/**
 * A state as a shape: an empty ring, a ring with a dot, a ring filled in part, a disc with a tick, a clock. It only
 * repeats the words beside it.
 */
export function MasteryMark({ state, share = 0, here = false }: MasteryMarkProps) {
  return (
    <svg
      viewBox="0 0 14 14"
      aria-hidden="true"
      data-mastery={state}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      className={`size-[0.875rem] shrink-0 rounded-full bg-paper ${
        here ? 'text-act ring-3 ring-act/22' : state === 'unseen' ? 'text-edge' : 'text-good'
      }`}
    >
      <circle cx={7} cy={7} r={6} fill={state === 'mastered' ? 'currentColor' : undefined} />
      {state === 'seen' && <circle cx={7} cy={7} r={1.75} fill="currentColor" stroke="none" />}
      {state === 'practised' && (
        // A circle whose line is as thick as its diameter is a pie; its length is that of the line.
        <circle
          cx={7}
          cy={7}
          r={2}
          strokeWidth={4}
          pathLength={100}
          strokeDasharray={`${Math.max(8, Math.round(100 * share))} 100`}
          transform="rotate(-90 7 7)"
        />
      )}
      {state === 'mastered' && <path d="M4 7.25 6.25 9.5 10 5" className="stroke-paper" />}
      {state === 'due' && <path d="M7 3.75V7l2.25 1.5" />}
    </svg>
  )
}
