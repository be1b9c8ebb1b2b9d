import { expect, test } from 'vitest'
import { copyCourseLine, copyExerciseLines, copyLesson, copyStageEntry } from '../../bench/copy-lesson.mjs'

test('ids get the slug of the copy, and nothing else does', () => {
  const text = '<Code id="cnn.max-pool" /> [here](/learn/cnn.html), deep-cnn.x, this cnn. And so on.'
  expect(copyLesson(text, 'cnn', 'cnn-7')).toBe(text.replace('"cnn.', '"cnn-7.'))
})

test('a lesson of the course is there twice, and only that one', () => {
  const text = `lessons: {
      cnn: [
        say('A'),
        say('B'),
      ],
      'deep-cnn': [
        say('C'),
      ],
    },
`
  const copied = copyCourseLine(text, 'cnn', 'cnn-7')
  expect(copied.match(/say\('A'\)/g)).toHaveLength(2)
  expect(copied).toContain(
    "      'cnn-7': [\n        say('A'),\n        say('B'),\n      ],\n      'deep-cnn'",
  )
  expect(copyCourseLine(text, 'deep-cnn', 'x')).toContain("      'x': [\n        say('C'),")
  expect(copyCourseLine(text, 'gan', 'gan-7')).toBe(text)
})

test('the opening page of a stage speaks of the copy after the lesson', () => {
  const text = '---\nlessons:\n  cnn:\n    question: Q?\n    part: P.\n  gan:\n    question: R?\n---\n'
  expect(copyStageEntry(text, 'cnn', 'cnn-7')).toBe(
    text.replace('  gan:', '  cnn-7:\n    question: Q?\n    part: P.\n  gan:'),
  )
  expect(copyStageEntry(text, 'vae', 'vae-7')).toBe(text)
})

test('exercises are found under both ids, on one line or two', () => {
  const text = `  'cnn.conv2d': () => import('./cnn/conv2d'),
  'cnn.very-long':
    () => import('./cnn/very-long'),
  'gan.losses': () => import('./gan/losses'),
`
  const copied = copyExerciseLines(text, 'cnn', 'cnn-7')
  expect(copied).toContain("'cnn-7.conv2d': () => import('./cnn/conv2d'),")
  expect(copied).toContain("'cnn-7.very-long': () => import('./cnn/very-long'),")
  expect(copied.match(/gan/g)).toHaveLength(2)
})
