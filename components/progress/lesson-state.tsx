'use client'

import { list } from '@/lib/locale/list'
import { say } from '@/lib/locale/say'
import type { LessonPlan } from '@/lib/progress/mastery'
import { useProgress } from '@/lib/progress/use-progress'
import { MasteryMark, stateWord } from './mastery-mark'
import { useMastery } from './use-mastery'

/** The mark of one lesson, following what the reader does. */
export function LessonMark({ plan, here = false }: { plan: LessonPlan; here?: boolean }) {
  const { state, share } = useMastery([plan]).known?.get(plan.slug) ?? { state: 'unseen', share: 0 }
  return <MasteryMark state={state} share={share} here={here} />
}

/** The state of one lesson in words; before it is begun, what would better come first. */
export function LessonWord({ plan, needs = [] }: { plan: LessonPlan; needs?: readonly LessonPlan[] }) {
  const { progress } = useProgress()
  const { known, rules } = useMastery([plan, ...needs])
  const one = known?.get(plan.slug)
  if (one && one.level !== 'unseen') return stateWord(one.state, one.share)
  const missing = known && rules ? rules.missingFor(plan, needs, known, progress) : needs
  return missing.length > 0
    ? say('better after {missing}', { missing: list(missing.map(({ title }) => title)) })
    : say('not begun')
}

/** Whether a lesson that this one builds on is practised. Both words hold their place, so that nothing moves. */
export function NeedState({ plan, need }: { plan: LessonPlan; need: LessonPlan }) {
  const { progress } = useProgress()
  const { known, rules } = useMastery([need])
  const met = known && rules ? rules.missingFor(plan, [need], known, progress).length === 0 : false
  return (
    <span className="inline-flex items-center gap-1.5 align-bottom low:align-[-2px]">
      <LessonMark plan={need} />
      {/* On a low screen the mark has to do: two such lessons would cost the picture below a line. */}
      <span className="inline-grid low:sr-only [&>*]:[grid-area:1/1]">
        <span className={met ? '' : 'invisible'}>{say('practised')}</span>
        <span className={met ? 'invisible' : ''}>{say('not practised yet')}</span>
      </span>
    </span>
  )
}

/** A mark for each objective of a lesson, in a row of fixed width; words stand in the list that they announce. */
export function ObjectiveMarks({ plan }: { plan: LessonPlan }) {
  const known = useMastery([plan]).known?.get(plan.slug)?.objectives
  return (
    <span className="ms-1.5 inline-flex gap-1 align-[-2px]" data-objective-marks>
      {Array.from({ length: plan.objectives }, (_, i) => {
        const { state, share } = known?.[i] ?? { state: 'unseen', share: 0 }
        return <MasteryMark key={i} state={state} share={share} />
      })}
    </span>
  )
}
