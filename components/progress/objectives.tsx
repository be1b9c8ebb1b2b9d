'use client'

import { say } from '@/lib/locale/say'
import type { LessonPlan } from '@/lib/progress/mastery'
import { MasteryMark, stateWord } from './mastery-mark'
import { useMastery } from './use-mastery'

const unseen = { state: 'unseen', share: 0, evidence: say('Not begun.') } as const

/** The objectives of a lesson as a checklist: each with its state and what that rests on. */
export function Objectives({ plan, texts }: { plan: LessonPlan; texts: readonly string[] }) {
  const known = useMastery([plan]).known?.get(plan.slug)?.objectives
  return (
    <ul className="m-0 grid list-none gap-2.5 p-0">
      {texts.map((text, i) => {
        const { state, share, evidence } = known?.[i] ?? unseen
        return (
          <li key={text} data-objective={i + 1} data-state={state} className="flex gap-2.5">
            <span className="mt-1">
              <MasteryMark state={state} share={share} />
            </span>
            <span className="min-w-0">
              <span className="text-ink">{text}</span>
              {/* Two lines keep their place, so that the page does not move when the progress is read. */}
              <span className="block min-h-[2lh] text-[0.8125rem] leading-snug text-quiet print:hidden">
                <strong className="font-medium">{sentence(stateWord(state, share))}</strong>
                {state !== 'unseen' && ` · ${evidence}`}
              </span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
