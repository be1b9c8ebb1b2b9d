import { readParams } from '@/lib/engine/params'
import { catalog } from '@/lib/experiments/catalog'
import type { Compiled } from './compile'
import { type Guide, type GuidePlan, PLANS, type Reference, TROUBLES } from './guide'
import { slideTitles } from './slide-titles'

/** What guides have room for on two to four sheets. */
const QUESTIONS = [4, 8] as const

/**
 * What is missing in a guide, or points at what its lesson does not have, in words for its writer. Empty for a guide
 * that holds.
 */
export function guideProblems(guide: Guide, lesson: Compiled): string[] {
  const { plans, questions, troubles } = guide
  const titles = [...slideTitles(lesson).keys()]
  const ids = lesson.outline.exercises.map(({ id }) => id)
  return [
    ...planned(plans),
    ...plans.flatMap(planProblems),
    ...(questions.length < QUESTIONS[0] || questions.length > QUESTIONS[1]
      ? [
          `<Ask>: ${questions.length} questions for the room; from ${QUESTIONS[0]} to ${QUESTIONS[1]} are needed`,
        ]
      : []),
    ...questions.flatMap(({ question, answer, wrong }) => [
      ...(question.endsWith('?') ? [] : [`<Ask question="${question}">: it ends with a question mark`]),
      ...(isEmpty(answer) ? [`<Ask question="${question}">: the expected answer is missing`] : []),
      ...(wrong.some((one) => one.answer !== '' && !isEmpty(one.reveals))
        ? []
        : [`<Ask question="${question}">: it needs a <Wrong answer="…"> that says what it reveals`]),
    ]),
    ...TROUBLES.filter((kind) => !troubles.some((one) => one.kind === kind)).map(
      (kind) => `<Trouble kind="${kind}">: at least one is needed`,
    ),
    ...troubles.flatMap(({ sign, kind, remedy }) => [
      ...(TROUBLES.includes(kind)
        ? []
        : [`<Trouble kind="${kind}">: one of ${TROUBLES.join(', ')} is needed`]),
      ...(sign === '' || isEmpty(remedy) ? ['<Trouble>: it needs a sign="…" and what to do'] : []),
    ]),
    ...(isEmpty(guide.prepare) ? ['<Prepare> is missing'] : []),
    ...(isEmpty(guide.drop) ? ['<Drop> is missing: which idea goes when time runs out'] : []),
    ...marked(guide),
    ...guide.references.flatMap((one) => referenceProblems(one, titles, ids)),
  ]
}

/** Attributes are plain words: formulas and emphasis would be shown as they are typed. */
function marked({ questions, troubles }: Guide): string[] {
  const words = [
    ...questions.flatMap(({ question, wrong }) => [question, ...wrong.map(({ answer }) => answer)]),
    ...troubles.map(({ sign }) => sign),
  ]
  return words
    .filter((one) => /[$*`]/.test(one))
    .map((one) => `“${one}”: an attribute takes plain words, as σ(z), and no formula or emphasis`)
}

const isEmpty = (node: unknown) => node === undefined || (Array.isArray(node) && node.length === 0)

function planned(plans: readonly GuidePlan[]): string[] {
  const given = plans.map(({ minutes }) => minutes).join(', ')
  return given === PLANS.join(', ')
    ? []
    : [
        `<Plan minutes={…}>: one each for ${PLANS.join(', ')} minutes is needed, in this order, not for ${given}`,
      ]
}

function planProblems({ minutes, steps }: GuidePlan): string[] {
  const where = `<Plan minutes={${minutes}}>`
  const sum = steps.at(-1)?.to ?? 0
  const has = (...tags: Reference['tag'][]) =>
    steps.some(({ references }) => references.some(({ tag }) => tags.includes(tag)))
  return [
    ...(sum === minutes ? [] : [`${where}: its steps take ${sum} minutes`]),
    ...(steps.every(({ from, to }) => Number.isInteger(to) && to > from)
      ? []
      : [`${where}: every <Step> takes whole minutes, at least one`]),
    ...(has('Slide') ? [] : [`${where}: it shows no <Slide>`]),
    ...(has('Lab') ? [] : [`${where}: it opens no <Lab>`]),
    ...(has('Exercise') ? [] : [`${where}: it gives no <Exercise>`]),
  ]
}

function referenceProblems(one: Reference, titles: readonly string[], ids: readonly string[]): string[] {
  if (one.tag === 'Slide')
    return titles.includes(one.title)
      ? []
      : [`<Slide title="${one.title}">: the lesson has no such slide; it has “${titles.join('”, “')}”`]
  if (one.tag === 'Exercise')
    return ids.includes(one.id)
      ? []
      : [`<Exercise id="${one.id}">: the lesson has no such exercise; it has ${ids.join(', ')}`]
  const entry = Object.hasOwn(catalog, one.id) ? catalog[one.id] : undefined
  if (!entry) return [`<Lab id="${one.id}">: there is no such widget`]
  const { problems, unknown } = readParams(entry.params, one.params ?? {})
  return [...problems, ...unknown.map((name) => `${name} is none of its parameters`)].map(
    (problem) => `<Lab id="${one.id}">: ${problem}`,
  )
}
