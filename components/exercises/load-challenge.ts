import { challenges } from '@/content/exercises'
import type { Challenge, DebugTask } from '@/lib/exercises/challenge'

const loaded = new Map<string, Promise<Challenge | DebugTask>>()

/** The file of a challenge; the same promise each time, as `use` needs it. */
export function loadChallenge(id: string): Promise<Challenge | DebugTask> {
  const known = loaded.get(id)
  if (known) return known
  const file = challenges[id]
  if (!file) throw new Error(`There is no challenge ${id}`)
  const challenge = file().then((module) => module.challenge)
  loaded.set(id, challenge)
  return challenge
}
