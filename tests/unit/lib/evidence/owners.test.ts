import { expect, test } from 'vitest'
import { drawnExercises } from '@/content/exercises'
import { claimsOf } from '@/lib/evidence/claims'
import { ownerOf, ownersIn, ownersOf, restartsIn, testOwnerOf, testsIn } from '@/lib/evidence/owners'
import { classSeed, deviceSeed } from '@/lib/exercises/class'
import { versionSeed } from '@/lib/exercises/drawn'
import { itemSeed, testSeed } from '@/lib/exercises/stage-test'
import type { ProgressEvent } from '@/lib/progress/events'
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

const handIn = (seed: number) =>
  make({
    type: 'tested',
    test: 'neural-networks',
    seed,
    answers: [{ exercise: ID, kind: 'numeric', answer: '1', correct: true }],
  })

test('a test is hers whose seed it is, as far as tests were handed in', () => {
  const ada = classSeed('RIVER-7', 'Ada')
  const [first, second] = [0, 1].map((attempt) => testSeed('neural-networks', ada, attempt))
  const events = [...log, handIn(first!)]
  expect(testsIn(events)).toEqual(new Map([['neural-networks', 1]]))
  const owner = (seed: number, handedIn: number) =>
    testOwnerOf(ownersIn(events), 'neural-networks', seed, handedIn)?.words
  expect(owner(first!, 1)).toBe('Ada in class RIVER-7')
  expect(owner(second!, 1)).toBeUndefined()
  expect(owner(second!, 2)).toBe('Ada in class RIVER-7')
  expect(owner(12, 2)).toBeUndefined()
})

test('what a test says was right is a claim with the numbers of its question, what it says was wrong is not', () => {
  const wrong = { exercise: 'losses.compare', kind: 'numeric', answer: null, correct: false }
  const event = {
    ...handIn(5),
    answers: [wrong, { exercise: ID, kind: 'numeric', answer: '1', correct: true }],
  }
  expect(claimsOf([event as ProgressEvent], () => 'drawn')).toMatchObject([
    { exercise: ID, seed: itemSeed(5, ID), test: { id: 'neural-networks', seed: 5 }, means: 'drawn' },
  ])
})

test('whose numbers a claim is about is found by its exercise, and of a test by the test', () => {
  const ada = classSeed('RIVER-7', 'Ada')
  const seed = testSeed('neural-networks', ada, 0)
  const events = [...log, handIn(seed)]
  const find = ownersOf(events)
  const right = make({ type: 'answered', exercise: ID, kind: 'numeric', answer: '1', correct: true } as never)
  const [tested, answered] = claimsOf([...events, right], () => 'drawn')
  expect(find(answered!, exercise, versionSeed(exercise, ID, ada, 1))?.words).toBe('Ada in class RIVER-7')
  expect(find(answered!, exercise, itemSeed(seed, ID))).toBeUndefined()
  expect(find(tested!, exercise, itemSeed(seed, ID))?.words).toBe('Ada in class RIVER-7')
})
