/** Nobody gets stuck: every exercise of every lesson has hints, and a solution that explains its answer. */
import { readFileSync } from 'node:fs'
import { getMDXComponent } from 'mdx-bundler/client'
import { isValidElement, type ReactNode } from 'react'
import { expect, test } from 'vitest'
import { challenges, codeExercises, drawnExercises } from '@/content/exercises'
import { compileLesson } from '@/lib/content/compile'
import { written } from '@/lib/content/lessons'
import { scope } from '@/lib/content/scope'
import { TAGS } from '@/lib/content/tags'
import type { DebugTask } from '@/lib/exercises/challenge'
import { readOptions, type WrittenOption } from '@/lib/exercises/choice'
import { drawQuestion } from '@/lib/exercises/drawn'
import { judgeNumeric, type Tolerance } from '@/lib/exercises/numeric'
import { type Shape, writeShape } from '@/lib/exercises/shape'

type Props = Record<string, unknown> & { children?: ReactNode }

const mark = () => null
const components = Object.fromEntries([...TAGS, 'Tex', 'a'].map((tag) => [tag, mark]))

/** What a lesson gives to its tags that have an id, by id; and the ids that a `<Reveal>` waits for. */
function propsOf(code: string) {
  const prose = getMDXComponent(code, scope) as unknown as (props: object) => ReactNode
  const props = new Map<string, Props>()
  const revealed = new Set<string>()
  const search = (node: ReactNode) => {
    if (Array.isArray(node)) node.forEach(search)
    if (!isValidElement<Props>(node)) return
    if (typeof node.props.id === 'string') props.set(node.props.id, node.props)
    if (typeof node.props.of === 'string') revealed.add(node.props.of)
    search(node.props.children)
  }
  search(prose({ components }))
  return { props, revealed }
}

const lessons = await Promise.all(
  written.map(async ({ slug, stage }) => {
    const file = `content/${stage.id}/${slug}.mdx`
    const { code, outline } = await compileLesson(readFileSync(file, 'utf8'), file)
    return { slug, exercises: outline.exercises, ...propsOf(code) }
  }),
)

/** A sentence, not a bare number or word. */
const SENTENCE = /\S+(\s+\S+){3,}/

interface Help {
  hints: unknown
  solution: unknown
}

/** @returns undefined where the kind itself answers: a prediction is made once, and then told. */
async function helpOf(kind: string, id: string, props: Props): Promise<Help | undefined> {
  const { hints, solution } = props
  switch (kind) {
    case 'Predict':
      return undefined
    case 'Choice':
      return { hints, solution: solution ?? wordsToRight(props) }
    case 'Code': {
      const { exercise } = await codeExercises[id]!()
      return exercise
    }
    case 'Challenge':
    case 'Debug': {
      const { challenge } = await challenges[id]!()
      return { hints: challenge.hints, solution: challenge.solution.words }
    }
    case 'Drawn': {
      const { exercise } = await drawnExercises[id]!()
      const { kind, hints, solution } = drawQuestion(exercise, id, 1)
      return kind === 'predict' ? undefined : { hints, solution: wordsOf(solution) }
    }
    default:
      return { hints, solution }
  }
}

const wordsOf = (solution: string | { words: string }) =>
  typeof solution === 'string' ? solution : solution.words

/** A choice without a written solution shows its options as one: then each right one has to say why. */
function wordsToRight({ options, answer, feedback }: Props) {
  if (typeof feedback === 'string') return feedback
  const read = readOptions(
    options as WrittenOption<string>[],
    answer as number | number[] | undefined,
    feedback as string[] | undefined,
  )
  return read.find(({ correct, feedback = '' }) => correct && !SENTENCE.test(feedback))
    ? undefined
    : read.flatMap(({ correct, feedback }) => (correct ? [feedback] : [])).join(' ')
}

test.each(lessons)(
  '$slug: every exercise has a hint and a solution in words',
  async ({ exercises, props }) => {
    for (const { id, kind } of exercises) {
      const help = await helpOf(kind, id, props.get(id)!)
      if (!help) continue
      expect(help.hints, `hints of ${id}`).toBeInstanceOf(Array)
      expect((help.hints as unknown[]).length, `hints of ${id}`).toBeGreaterThanOrEqual(1)
      if (isValidElement(help.solution)) continue
      expect(help.solution, `solution of ${id}`).toEqual(expect.stringMatching(SENTENCE))
    }
  },
)

test.each(lessons)('$slug: every cause that a debugging task offers is answered', async ({ exercises }) => {
  for (const { id } of exercises.filter(({ kind }) => kind === 'Debug')) {
    const { causes } = (await challenges[id]!()).challenge as DebugTask
    expect(causes.filter(({ correct }) => correct).length, id).toBe(1)
    for (const { feedback } of causes) expect(feedback, id).toMatch(SENTENCE)
  }
})

test.each(lessons)('$slug: a written solution arrives at the answer', ({ exercises, props }) => {
  const NUMBER = /[−-]?\d[\d,]*(?:\.\d+)?(?:\/\d+)?/g
  for (const { id, kind } of exercises) {
    const { answer, tolerance, unit, solution } = props.get(id)!
    if (kind === 'Shape') expect(solution, id).toContain(writeShape(answer as Shape))
    if (kind !== 'Numeric') continue
    const question = {
      answer: answer as number,
      tolerance: tolerance as Tolerance | undefined,
      unit: unit as string | undefined,
    }
    const shown = String(solution).match(NUMBER) ?? []
    const right = shown.filter((number) => {
      const verdict = judgeNumeric(number.replaceAll(',', ''), question)
      return verdict.readable && verdict.correct
    })
    expect(right, `${id}: ${solution}`).not.toEqual([])
  }
})

test.each(lessons)('$slug: every prediction is explained', ({ exercises, props, revealed }) => {
  for (const { id, kind } of exercises)
    if (kind === 'Predict') expect(revealed.has(id) || props.get(id)!.reveal !== undefined, id).toBe(true)
})
