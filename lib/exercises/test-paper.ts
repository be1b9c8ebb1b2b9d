import { answerInWords, type DrawnExercise, type DrawnQuestion, drawQuestion } from './drawn'
import { itemSeed, type TestItem } from './stage-test'

/** One question of a test. */
export interface PaperQuestion<I extends TestItem = TestItem> {
  item: I
  question: DrawnQuestion
}

/**
 * The questions of one test.
 *
 * @param exercises the drawn exercises by id; an item without one is left out
 * @param seed of the test
 */
export function questionsOf<I extends TestItem>(
  items: readonly I[],
  exercises: ReadonlyMap<string, DrawnExercise>,
  seed: number,
): PaperQuestion<I>[] {
  return items.flatMap((item) => {
    const exercise = exercises.get(item.id)
    return exercise ? { item, question: drawQuestion(exercise, item.id, itemSeed(seed, item.id)) } : []
  })
}

/** Names the options of a question on paper. */
export const letterOf = (option: number) => String.fromCharCode(65 + option)

/** The right answer as a key on paper gives it: of options their letters. */
export function answerOnPaper(question: DrawnQuestion): string {
  if (question.kind !== 'choice') return answerInWords(question)
  return question.options.flatMap(({ correct }, i) => (correct ? letterOf(i) : [])).join(', ')
}
