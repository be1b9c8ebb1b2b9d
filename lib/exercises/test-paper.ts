import { say } from '@/lib/locale/say'
import { type DrawnExercise, drawQuestion } from './drawn'
import { answerInWords, type Question } from './questions'
import { itemSeed, type TestItem } from './stage-test'

/** What can be asked on paper, too. */
const ON_PAPER = ['numeric', 'choice', 'shape'] as const
export type TestQuestion = Question<(typeof ON_PAPER)[number]>

/** Whether a test may ask it. */
export function isOnPaper(question: Question): question is TestQuestion {
  return ON_PAPER.some((kind) => kind === question.kind)
}

/** One question of a test. */
export interface PaperQuestion<I extends TestItem = TestItem> {
  item: I
  question: TestQuestion
}

/**
 * The questions of one test.
 *
 * @param exercises the drawn exercises by id; an item without one that a test may ask is left out
 * @param seed of the test
 */
export function questionsOf<I extends TestItem>(
  items: readonly I[],
  exercises: ReadonlyMap<string, DrawnExercise>,
  seed: number,
): PaperQuestion<I>[] {
  return items.flatMap((item) => {
    const exercise = exercises.get(item.id)
    const question = exercise && drawQuestion(exercise, item.id, itemSeed(seed, item.id))
    return question && isOnPaper(question) ? { item, question } : []
  })
}

/** Names the options of a question on paper. */
export const letterOf = (option: number) => String.fromCharCode(65 + option)

/** The right answer as a key on paper gives it: of options their letters. */
export function answerOnPaper(question: TestQuestion): string {
  if (question.kind !== 'choice') return answerInWords(question)
  return question.options
    .flatMap(({ correct }, i) => (correct ? letterOf(i) : []))
    .join(say(', ##between the items of a list'))
}
