import { expect, test } from 'vitest'
import { drawnExercises } from '@/content/exercises'
import { ownerOf, ownersIn, restartsIn } from '@/lib/evidence/owners'
import { classSeed, deviceSeed } from '@/lib/exercises/class'
import { versionSeed } from '@/lib/exercises/drawn'
import { make } from '../progress/arbitrary'

const ID = 'feedforward.count'
const { exercise } = await drawnExercises[ID]!()
const joined = make({ type: 'joined', classCode: 'RIVER-7', student: 'Ada' } as never)
const log = [joined, make({ type: 'restarted', exercise: ID } as never)]
const owners = ownersIn(log)
const ownerOfSeed = (seed: number, restarts = 1) => ownerOf(owners, exercise, ID, seed, restarts)?.words

test('the numbers of the student that the file was joined as are hers, after a fresh start too', () => {
  const ada = classSeed('RIVER-7', 'Ada')
  expect(ownerOfSeed(versionSeed(exercise, ID, ada))).toBe('Ada in class RIVER-7')
  expect(ownerOfSeed(versionSeed(exercise, ID, ada, 1))).toBe('Ada in class RIVER-7')
})

test('the numbers of the device, before it joined, are its own', () => {
  expect(ownerOfSeed(versionSeed(exercise, ID, deviceSeed(joined.device)))).toBe('a device outside a class')
})

test('a classmate’s numbers, numbers chosen at will, and more fresh starts than there were, are nobody’s', () => {
  expect(ownerOfSeed(versionSeed(exercise, ID, classSeed('RIVER-7', 'Grace')))).toBeUndefined()
  expect(ownerOfSeed(12)).toBeUndefined()
  expect(ownerOfSeed(versionSeed(exercise, ID, classSeed('RIVER-7', 'Ada'), 2))).toBeUndefined()
})

test('fresh starts are counted by exercise', () => {
  expect(restartsIn(log)).toEqual(new Map([[ID, 1]]))
})
