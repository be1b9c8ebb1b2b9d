import { liveCards } from '@/content/cards'
import { challenges, codeExercises, drawnExercises } from '@/content/exercises'

export const loadChallenge = loader(challenges, ({ challenge }) => challenge)
export const loadCard = loader(liveCards, ({ card }) => card)
export const loadCode = loader(codeExercises, ({ exercise }) => exercise)
export const loadDrawn = loader(drawnExercises, ({ exercise }) => exercise)

/** A loader of files by id. It gives the same promise each time, as `use` needs it, and tries again what failed. */
function loader<Module, Exercise>(
  files: Readonly<Record<string, () => Promise<Module>>>,
  pick: (module: Module) => Exercise,
): (id: string) => Promise<Exercise> {
  const loaded = new Map<string, Promise<Exercise>>()
  return (id) => {
    const known = loaded.get(id)
    if (known) return known
    const file = files[id]
    if (!file) throw new Error(`There is no exercise file ${id}`)
    const exercise = file().then(pick)
    exercise.catch(() => loaded.delete(id))
    loaded.set(id, exercise)
    return exercise
  }
}
