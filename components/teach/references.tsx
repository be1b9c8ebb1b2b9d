import type { ReactNode } from 'react'
import { LessonLink } from '@/components/lesson/lesson-link'
import { Tex } from '@/components/lesson/tex'
import { linkTo } from '@/lib/address/address'
import type { GuideVocabulary } from '@/lib/content/guide'
import { type Lesson, presentPath } from '@/lib/content/lessons'
import { slideTitles } from '@/lib/content/slide-titles'
import { readParams } from '@/lib/engine/params'
import { catalog } from '@/lib/experiments/catalog'
import { labPath } from '@/lib/worker/lab'

interface LabProps {
  id: string
  params?: Record<string, unknown>
  seed?: number
  children?: ReactNode
}

/** What a guide of this lesson points at, as links that open it. */
export function referencesTo(lesson: Lesson): GuideVocabulary {
  const slides = slideTitles(lesson)
  const numbers = new Map(lesson.outline.exercises.map(({ id }, i) => [id, i + 1]))
  const toSlide = ({ title }: { title: string }) => (
    <Reference href={`${presentPath(lesson)}#/${slides.get(title)}`} kind={`Slide\u00a0${slides.get(title)}`}>
      {title}
    </Reference>
  )
  const toExercise = ({ id }: { id: string }) => (
    <Reference href={`/learn/${lesson.slug}#exercise-${id}`} kind={`Exercise\u00a0${numbers.get(id)}`}>
      {id.slice(lesson.slug.length + 1)}
    </Reference>
  )
  const toLab = ({ id, params = {}, seed = 1, children }: LabProps) => (
    <Reference href={setUpPath(id, params, seed)} kind="Lab">
      {children ?? catalog[id]!.title}
    </Reference>
  )
  return { Slide: toSlide, Exercise: toExercise, Lab: toLab, Tex, a: LessonLink }
}

/** The address of a widget alone, set up. */
export function setUpPath(id: string, params: Readonly<Record<string, unknown>>, seed = 1): string {
  const setup = catalog[id]!
  return labPath(id, setup, { params: readParams(setup.params, params).params, seed, backend: 'auto' })
}

interface ReferenceProps {
  href: string
  /** What it is, before its name. */
  kind: string
  children: ReactNode
}

/**
 * A link that loads its page anew: an exercise far down a lesson is found only where the page is there as a whole, and a
 * class wants its models to begin.
 */
export function Reference({ href, kind, children }: ReferenceProps) {
  return (
    <a href={linkTo(href)} className="teach-reference">
      {kind} <span className="teach-name">{children}</span>
    </a>
  )
}
