/** Every code exercise of the course: what it promises about its solution, its starter and its typical mistakes. */
import '@tensorflow/tfjs-backend-cpu'
import { beforeAll, expect, test } from 'vitest'
import { codeExercises, drawnExercises } from '@/content/exercises'
import { tf } from '@/lib/engine/tf'
import { type CodeExercise, callsOf, judgeCode } from '@/lib/exercises/code'
import { drawQuestion } from '@/lib/exercises/drawn'
import { execute } from '@/lib/sandbox/execute'

beforeAll(async () => {
  await tf.setBackend('cpu')
})

/** Of an exercise whose numbers are drawn, several versions are as good as several files. */
const NUMBERS = [1, 2, 3]

const files = await Promise.all(
  Object.entries(codeExercises).map(async ([id, load]) => ({ id, exercise: (await load()).exercise })),
)
const drawn = await Promise.all(
  Object.entries(drawnExercises).map(async ([id, load]) => {
    const { exercise } = await load()
    return NUMBERS.flatMap((seed) => {
      const question = drawQuestion(exercise, id, seed)
      return question.kind === 'code' ? { id: `${id} (numbers ${seed})`, exercise: question } : []
    })
  }),
)
const exercises: { id: string; exercise: CodeExercise }[] = [...files, ...drawn.flat()]

interface Program {
  id: string
  exercise: CodeExercise
  what: string
  source: string
  seed: number
  /** What some check must say to it. */
  says?: RegExp
}

const programs = exercises.flatMap(({ id, exercise }): Program[] => [
  ...[1, 2, 3].map((seed) => ({
    id,
    exercise,
    what: `its solution, seed ${seed}`,
    source: exercise.solution,
    seed,
  })),
  { id, exercise, what: 'its starter', source: exercise.starter, seed: 1 },
  ...exercise.mistakes.map(({ name, ...mistake }) => ({
    id,
    exercise,
    what: `the mistake “${name}”`,
    seed: 1,
    ...mistake,
  })),
])

/** What the checks say against a program. */
async function objectionsTo({ exercise, source, seed }: Pick<Program, 'exercise' | 'source' | 'seed'>) {
  const { failure, answers } = await execute(
    { source, provides: exercise.provides, seed, calls: callsOf(exercise, seed) },
    { tf, log: () => {} },
  )
  if (failure) return [`${failure.name}: ${failure.message}`]
  return judgeCode(exercise, seed, answers)
    .filter(({ passed }) => !passed)
    .map(({ counterExample }) => counterExample)
}

test.each(programs)('$id judges $what', { timeout: 2000 }, async (program) => {
  const { exercise, source, says } = program
  const objections = await objectionsTo(program)
  if (source === exercise.solution) expect(objections).toEqual([])
  else expect(objections).not.toEqual([])
  if (says) expect(objections.join('\n')).toMatch(says)
})

test.each(exercises)('$id has hints, and four mistakes that are told apart', async ({ exercise }) => {
  expect(exercise.hints.length).toBeGreaterThanOrEqual(2)
  expect(exercise.checks.length).toBeGreaterThanOrEqual(2)
  expect(exercise.mistakes.length).toBeGreaterThanOrEqual(4)
  const said = await Promise.all(
    exercise.mistakes.map(async ({ source }) =>
      (await objectionsTo({ exercise, source, seed: 1 })).join('\n'),
    ),
  )
  expect(new Set(said).size).toBe(said.length)
  const messages = exercise.mistakes.map(({ says }) => says.source)
  expect(new Set(messages).size).toBe(messages.length)
})
