import { getMDXComponent } from 'mdx-bundler/client'
import { Children, type ElementType, Fragment, isValidElement, type ReactNode } from 'react'
import type { Compiled } from './compile'
import type { GuideFrontMatter } from './front-matter'
import { scope } from './scope'

/** How long a class may be. Every guide has a plan for each. */
export const PLANS = [15, 45, 90] as const

/** One step of a plan, from minute to minute. */
export interface GuideStep {
  from: number
  to: number
  body: ReactNode
  references: Reference[]
}

export interface GuidePlan {
  minutes: number
  steps: GuideStep[]
}

/** A question for the room, the answer to hope for, and those that will come instead, with what each reveals. */
export interface GuideQuestion {
  question: string
  answer: ReactNode
  wrong: { answer: string; reveals: ReactNode }[]
}

/** What goes wrong, by what one sees of it, and what to do. */
export interface GuideTrouble {
  sign: string
  kind: TroubleKind
  remedy: ReactNode
}

export const TROUBLES = ['technical', 'understanding'] as const
export type TroubleKind = (typeof TROUBLES)[number]

/** What a part of a guide points at. */
export type Reference =
  | { tag: 'Slide'; title: string }
  | { tag: 'Exercise'; id: string }
  | { tag: 'Lab'; id: string; params?: Record<string, unknown>; seed?: number }

/** The components that show references, and what Markdown becomes. */
export interface GuideVocabulary {
  Slide: ElementType
  Exercise: ElementType
  Lab: ElementType
  Tex: ElementType
  a: ElementType
}

export interface Guide {
  idea: string
  prepare: ReactNode
  plans: GuidePlan[]
  questions: GuideQuestion[]
  troubles: GuideTrouble[]
  drop: ReactNode
  /** All of them, in order. */
  references: Reference[]
}

type Props = Record<string, unknown> & { children?: ReactNode }

const nothing = () => null
/** For whoever looks at what a guide says, and not at how. */
export const UNSEEN: GuideVocabulary = {
  Slide: () => null,
  Exercise: () => null,
  Lab: () => null,
  Tex: nothing,
  a: nothing,
}

const mark = () => () => null
const PARTS = {
  Prepare: mark(),
  Plan: mark(),
  Step: mark(),
  Ask: mark(),
  Wrong: mark(),
  Trouble: mark(),
  Drop: mark(),
}
type Part = keyof typeof PARTS

/** Takes a compiled guide apart. What is missing or too much is found by `guideProblems`. */
export function readGuide(
  { code, meta }: Pick<Compiled<GuideFrontMatter>, 'code' | 'meta'>,
  vocabulary: GuideVocabulary = UNSEEN,
): Guide {
  const text = getMDXComponent(code, scope) as (props: object) => ReactNode
  const blocks = blocksOf(text({ components: { ...PARTS, ...vocabulary } }))
  const stray = blocks.find(
    (block) => !(['Prepare', 'Plan', 'Ask', 'Trouble', 'Drop'] as Part[]).some(is(block)),
  )
  if (stray) throw new Error('every part of a guide stands in <Prepare>, <Plan>, <Ask>, <Trouble> or <Drop>')
  const all = (part: Part) => blocks.filter((block) => is(block)(part)).map(propsOf)
  const only = (part: Part) => all(part).map(({ children }) => children)
  return {
    ...meta,
    prepare: only('Prepare'),
    plans: all('Plan').map((plan) => planOf(plan, vocabulary)),
    questions: all('Ask').map(questionOf),
    troubles: all('Trouble').map(({ sign, kind, children }) => ({
      sign: String(sign ?? ''),
      kind: kind as TroubleKind,
      remedy: children,
    })),
    drop: only('Drop'),
    references: referencesIn(blocks, vocabulary),
  }
}

function planOf({ minutes, children }: Props, vocabulary: GuideVocabulary): GuidePlan {
  const steps: GuideStep[] = []
  for (const block of blocksOf(children)) {
    if (!is(block)('Step')) throw new Error('a <Plan> consists of <Step>s')
    const step = propsOf(block)
    const from = steps.at(-1)?.to ?? 0
    steps.push({
      from,
      to: from + Number(step.minutes),
      body: step.children,
      references: referencesIn(step.children, vocabulary),
    })
  }
  return { minutes: Number(minutes), steps }
}

function questionOf({ question, children }: Props): GuideQuestion {
  const blocks = blocksOf(children)
  return {
    question: String(question ?? ''),
    answer: blocks.filter((block) => !is(block)('Wrong')),
    wrong: blocks
      .filter((block) => is(block)('Wrong'))
      .map(propsOf)
      .map((props) => ({ answer: String(props.answer ?? ''), reveals: props.children })),
  }
}

function referencesIn(node: ReactNode, vocabulary: GuideVocabulary): Reference[] {
  if (Array.isArray(node)) return node.flatMap((one) => referencesIn(one, vocabulary))
  if (!isValidElement<Props>(node)) return []
  const { children, ...props } = node.props
  const tag = (['Slide', 'Exercise', 'Lab'] as const).find((name) => node.type === vocabulary[name])
  if (tag) return [{ tag, ...props } as Reference]
  return referencesIn(children, vocabulary)
}

/** What stands one below another; line ends of the source are none of it. */
function blocksOf(content: ReactNode): ReactNode[] {
  const inside =
    isValidElement<Props>(content) && content.type === Fragment ? content.props.children : content
  return Children.toArray(inside).filter((one) => typeof one !== 'string' || one.trim() !== '')
}

const is = (node: ReactNode) => (part: Part) => isValidElement(node) && node.type === PARTS[part]

const propsOf = (node: ReactNode): Props => (isValidElement<Props>(node) ? node.props : {})
