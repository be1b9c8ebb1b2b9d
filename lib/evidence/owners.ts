import { classSeed, deviceSeed } from '@/lib/exercises/class'
import { type DrawnExercise, versionSeed } from '@/lib/exercises/drawn'
import { testSeed } from '@/lib/exercises/stage-test'
import { say } from '@/lib/locale/say'
import type { ProgressEvent } from '@/lib/progress/events'
import type { Claim } from './claims'

/** Somebody whose numbers a log may hold: a student of a class, or a device without one. */
export interface Owner {
  /** As it follows "the numbers of". */
  words: string
  /** The reader's seed, which their numbers are drawn from. */
  seed: number
  /** The place in a class; absent for a device. */
  student?: { classCode: string; student: string }
}

/** Every student that a log was joined as, in order of time, then every device that wrote in it. */
export function ownersIn(events: readonly ProgressEvent[]): Owner[] {
  const owners = new Map<number, Owner>()
  const add = (owner: Owner) => owners.has(owner.seed) || owners.set(owner.seed, owner)
  for (const event of events) {
    if (event.type !== 'joined') continue
    const { classCode, student } = event
    const words = say('{student} in class {classCode}', { student, classCode })
    add({ words, seed: classSeed(classCode, student), student: { classCode, student } })
  }
  for (const { device } of events) add({ words: say('a device outside a class'), seed: deviceSeed(device) })
  return [...owners.values()]
}

/** How often each exercise was started afresh in a log. */
export function restartsIn(events: readonly ProgressEvent[]): ReadonlyMap<string, number> {
  const restarts = new Map<string, number>()
  for (const event of events)
    if (event.type === 'restarted') restarts.set(event.exercise, (restarts.get(event.exercise) ?? 0) + 1)
  return restarts
}

/**
 * Whose version of an exercise a seed makes; undefined when nobody of the log was ever given it.
 *
 * @param restarts fresh starts that the log knows of: each gave other numbers
 */
export function ownerOf(
  owners: readonly Owner[],
  exercise: DrawnExercise,
  id: string,
  seed: number,
  restarts: number,
): Owner | undefined {
  for (let fresh = 0; fresh <= restarts; fresh++) {
    const owner = owners.find((one) => versionSeed(exercise, id, one.seed, fresh) === seed)
    if (owner) return owner
  }
}

/** How often each test was handed in in a log. */
export function testsIn(events: readonly ProgressEvent[]): ReadonlyMap<string, number> {
  const tests = new Map<string, number>()
  for (const event of events)
    if (event.type === 'tested') tests.set(event.test, (tests.get(event.test) ?? 0) + 1)
  return tests
}

/**
 * Whose test a seed makes; undefined when nobody of the log was ever given it.
 *
 * @param handedIn tests that the log knows of: each of them gave other questions
 */
export function testOwnerOf(
  owners: readonly Owner[],
  test: string,
  seed: number,
  handedIn: number,
): Owner | undefined {
  for (let attempt = 0; attempt < handedIn; attempt++) {
    const owner = owners.find((one) => testSeed(test, one.seed, attempt) === seed)
    if (owner) return owner
  }
}

/** Whose numbers a seed makes of the exercise of a claim; undefined when nobody of the log was ever given them. */
export type OwnerOf = (claim: Claim, exercise: DrawnExercise, seed: number) => Owner | undefined

/** Finds the owners in a log, of the numbers of tests and of exercises in their lessons. */
export function ownersOf(events: readonly ProgressEvent[]): OwnerOf {
  const owners = ownersIn(events)
  const [restarts, tests] = [restartsIn(events), testsIn(events)]
  return ({ exercise: id, test }, exercise, seed) =>
    test
      ? testOwnerOf(owners, test.id, test.seed, tests.get(test.id) ?? 0)
      : ownerOf(owners, exercise, id, seed, restarts.get(id) ?? 0)
}
