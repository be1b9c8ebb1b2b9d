import { drawnExercises } from '@/content/exercises'
import { drawQuestion } from '@/lib/exercises/drawn'

/** The tag of an exercise; of one with drawn numbers, that of what it asks: `Drawn` may be a `Predict`. */
export async function plainKind({ id, kind }: { id: string; kind: string }): Promise<string> {
  if (kind !== 'Drawn') return kind
  const { exercise } = await drawnExercises[id]!()
  const { kind: asked } = drawQuestion(exercise, id, 0)
  return `${asked[0]!.toUpperCase()}${asked.slice(1)}`
}
