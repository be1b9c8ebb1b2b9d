import type { ComponentType } from 'react'
import {
  Card,
  Challenge,
  Choice,
  Code,
  Debug,
  Drawn,
  Match,
  Numeric,
  Order,
  Predict,
  Reveal,
  Shape,
} from './exercises/late'
import { CodeTabs } from './lesson/code-tabs'
import { LessonLink } from './lesson/lesson-link'
import { Figure, Margin, Misconception, Note, Slide, Speaker, Try } from './lesson/prose'
import { Term } from './lesson/term'
import { Tex } from './lesson/tex'
import { Sentence, Widget } from './widgets'

/** Every tag a lesson may use (`lib/content/tags`), and what the pipeline makes of Markdown: formulas and links. */
export const vocabulary = {
  Card,
  Challenge,
  Choice,
  Code,
  CodeTabs,
  Debug,
  Drawn,
  Figure,
  Margin,
  Match,
  Misconception,
  Note,
  Numeric,
  Order,
  Predict,
  Reveal,
  Sentence,
  Shape,
  Slide,
  Speaker,
  Term,
  Tex,
  Try,
  Widget,
  a: LessonLink,
  // biome-ignore lint/suspicious/noExplicitAny: each tag checks its own props where it is written; MDX passes them through
} satisfies Record<string, ComponentType<any>>
