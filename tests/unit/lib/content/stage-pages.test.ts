/** Pages around the lessons go through the same pipeline, each kind with its own tags and front matter. */
import { expect, test } from 'vitest'
import { compileSheet, compileStage } from '@/lib/content/compile'

const STAGE = `---
title: Start
summary: A stage that is made up for the tests of its opening page.
lessons:
  one: { question: What is it?, part: A part of the model. }
---
`
const SHEET = `---
title: A cheat sheet
summary: A sheet that is made up for the tests of the pipeline.
---
`

test('an opening page gives its widgets, its text and what it says of the lessons', async () => {
  const { meta, outline } = await compileStage(
    `${STAGE}\n<Widget id="playground" />\n\nPress *Train*.`,
    'content/0-start/index.mdx',
  )
  expect(meta.lessons.one).toEqual({ question: 'What is it?', part: 'A part of the model.' })
  expect(outline.widgets).toEqual(['playground'])
  expect(outline.sections[0]!.text).toContain('Press Train.')
})

test('what says no question, and a tag of another kind of page, stop the build with file and place', async () => {
  const dull = STAGE.replace('What is it?', 'It is something.')
  await expect(compileStage(dull, 'content/0-start/index.mdx')).rejects.toThrow(
    /0-start\/index\.mdx:\n {2}lessons\.one\.question/,
  )
  await expect(
    compileStage(`${STAGE}\n<Numeric id="one.sum" answer={1} />`, 'content/0-start/index.mdx'),
  ).rejects.toThrow(/index\.mdx:\d+: <Numeric> is not in the vocabulary \(Widget/)
  await expect(
    compileSheet(`${SHEET}\n<Widget id="playground" />`, 'content/0-start/cheat-sheet.mdx'),
  ).rejects.toThrow(/cheat-sheet\.mdx:\d+: <Widget> is not in the vocabulary \(Side, Box/)
})
