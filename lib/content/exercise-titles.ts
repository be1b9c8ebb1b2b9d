import { challenges, codeExercises, drawnExercises } from '@/content/exercises'

/** Titles of the exercises that are files, by id. */
export async function exerciseTitles(): Promise<Record<string, string>> {
  const exercises = Object.entries({ ...codeExercises, ...drawnExercises }).map(
    async ([id, load]) => [id, (await load()).exercise.title] as const,
  )
  const trained = Object.entries(challenges).map(
    async ([id, load]) => [id, (await load()).challenge.title] as const,
  )
  return Object.fromEntries(await Promise.all([...exercises, ...trained]))
}
