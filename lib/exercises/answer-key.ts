import { classSeed } from './class'
import { csv } from './csv'
import { type DrawnExercise, drawNumbers, numbersInWords, versionSeed } from './drawn'
import { answerInWords } from './questions'

/** A drawn exercise by its id. */
export interface KeyExercise {
  id: string
  exercise: DrawnExercise
}

/** What one student is asked, and what is right. */
export interface KeyEntry {
  /** The drawn numbers in words. */
  numbers: string
  answer: string
}

/**
 * One line of an answer key: the version of each exercise that this student of this class gets, worked out as the
 * student's own page does it.
 *
 * @param restarts which version: 0 for the first numbers, 1 for those after the first fresh start
 */
export function answerKey(
  exercises: readonly KeyExercise[],
  classCode: string,
  student: string,
  restarts = 0,
): KeyEntry[] {
  const reader = classSeed(classCode, student)
  return exercises.map(({ id, exercise }) => {
    const numbers = drawNumbers(exercise, id, versionSeed(exercise, id, reader, restarts))
    const inWords = exercise.inWords ?? numbersInWords
    return { numbers: inWords(numbers), answer: answerInWords(exercise.make(numbers)) }
  })
}

/** An answer key as a CSV file that spreadsheets open: one row for each student and exercise. */
export function answerKeyCsv(
  exercises: readonly KeyExercise[],
  classCode: string,
  students: readonly string[],
  restarts = 0,
): string {
  return csv(
    ['class', 'student', 'exercise', 'title', 'numbers', 'answer'],
    students.flatMap((student) =>
      answerKey(exercises, classCode, student, restarts).map(({ numbers, answer }, i) => {
        const { id, exercise } = exercises[i]!
        return [classCode, student, id, exercise.title, numbers, answer]
      }),
    ),
  )
}
