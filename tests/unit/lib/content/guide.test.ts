/** A guide is taken apart, and what is missing or points nowhere is named. */
import { expect, test } from 'vitest'
import { compileGuide, compileLesson } from '@/lib/content/compile'
import { readGuide } from '@/lib/content/guide'
import { guideProblems } from '@/lib/content/guide-check'
import { holdGuide } from '@/lib/content/guides'
import { slideTitles } from '@/lib/content/slide-titles'

const LESSON = await compileLesson(
  `---
title: Test
summary: A lesson that only the tests will ever read.
minutes: 10
objectives: [Read one thing, Read two things, Read three things]
topics: [testing]
sources: [{ title: T, authors: A, year: 2020, url: "https://example.org" }]
---

<Slide title="First">One</Slide>

<Slide title="Second"><Widget id="playground" /></Slide>

<Numeric id="test.sum" objective={1} answer={2}>1 + 1?</Numeric>
`,
  'content/0-start/guide-lesson.mdx',
)

const step = (minutes: number) =>
  `<Step minutes={${minutes}}><Slide title="Second" />, <Lab id="playground" params={{ data: 'xor' }} />, <Exercise id="test.sum" /></Step>`
const ask = `<Ask question="Why?">

Because $1 + 1$ is {fmt(2, 0)}.

<Wrong answer="So">They guess.</Wrong>

</Ask>`
const GOOD = `---
idea: One sentence that everybody remembers.
---

<Prepare>Open it.</Prepare>

<Plan minutes={15}>
${step(5)}
${step(10)}
</Plan>

<Plan minutes={45}>

${step(45)}

</Plan>

<Plan minutes={90}>${step(90)}</Plan>

${ask}

${ask}

${ask}

${ask}

<Trouble kind="technical" sign="It is dark.">Switch it on.</Trouble>

<Trouble kind="understanding" sign="They nod.">Ask.</Trouble>

<Drop>The first slide.</Drop>
`
const FILE = 'content/0-start/test.guide.mdx'
const read = async (source: string) => readGuide(await compileGuide(source, FILE))
const problems = async (source: string) => guideProblems(await read(source), LESSON)

test('a guide is taken apart into plans, questions and troubles, with what it points at', async () => {
  const guide = await read(GOOD)
  expect(guide.idea).toBe('One sentence that everybody remembers.')
  expect(guide.plans.map(({ minutes, steps }) => [minutes, steps.map(({ from, to }) => [from, to])])).toEqual(
    [
      [
        15,
        [
          [0, 5],
          [5, 15],
        ],
      ],
      [45, [[0, 45]]],
      [90, [[0, 90]]],
    ],
  )
  expect(guide.plans[0]!.steps[0]!.references).toEqual([
    { tag: 'Slide', title: 'Second' },
    { tag: 'Lab', id: 'playground', params: { data: 'xor' } },
    { tag: 'Exercise', id: 'test.sum' },
  ])
  expect(guide.questions).toHaveLength(4)
  expect(guide.questions[0]).toMatchObject({ question: 'Why?', wrong: [{ answer: 'So' }] })
  expect(guide.troubles.map(({ kind, sign }) => [kind, sign])).toEqual([
    ['technical', 'It is dark.'],
    ['understanding', 'They nod.'],
  ])
  expect(guideProblems(guide, LESSON)).toEqual([])
})

test('slides have the numbers that the deck gives them, behind the title', () => {
  expect([...slideTitles(LESSON)]).toEqual([
    ['First', 2],
    ['Second', 3],
  ])
})

const BROKEN: [what: string, from: string | RegExp, to: string, says: RegExp][] = [
  ['minutes that do not add up', 'minutes={10}', 'minutes={9}', /<Plan minutes=\{15\}>: its steps take 14/],
  ['a plan that is missing', /<Plan minutes=\{45\}>[\s\S]*?<\/Plan>/, '', /one each for 15, 45, 90/],
  ['a slide that is gone', 'title="Second"', 'title="Gone"', /no such slide; it has “First”, “Second”/],
  ['an exercise that is gone', 'test.sum', 'test.gone', /no such exercise; it has test\.sum/],
  ['no such widget', 'id="playground"', 'id="play"', /<Lab id="play">: there is no such widget/],
  ['a bad parameter', "data: 'xor'", "data: 'no'", /data=no cannot be used: one of/],
  ['an unknown parameter', "data: 'xor'", 'noize: 1', /noize is none of its parameters/],
  [
    'a step that does nothing',
    /<Slide title="Second" \/>, /g,
    '',
    /<Plan minutes=\{90\}>: it shows no <Slide>/,
  ],
  ['too few questions', /(<Ask[\s\S]*?<\/Ask>\s+){2}/, '', /2 questions for the room; from 4 to 8/],
  ['a formula in an attribute', 'sign="They nod."', 'sign="$x$"', /“\$x\$”: an attribute takes plain/],
  ['nobody is wrong', /<Wrong[\s\S]*?<\/Wrong>/, '', /needs a <Wrong/],
  [
    'nothing fails',
    /<Trouble kind="technical"[\s\S]*?<\/Trouble>/,
    '',
    /<Trouble kind="technical">: at least/,
  ],
  ['nothing is dropped', /<Drop>[\s\S]*<\/Drop>/, '', /<Drop> is missing/],
]

test.each(BROKEN)('%s is named', async (_, from, to, says) => {
  expect((await problems(GOOD.replace(from, to))).join('\n')).toMatch(says)
})

test('the build stops with the file, at a field, a tag, or words outside of every part', async () => {
  await expect(compileGuide(GOOD.replace('idea:', 'idee:'), FILE)).rejects.toThrow(
    /test\.guide\.mdx:\n {2}idea/,
  )
  await expect(compileGuide(`${GOOD}\n<Widget id="playground" />`, FILE)).rejects.toThrow(
    /test\.guide\.mdx:\d+: <Widget> is not in the vocabulary/,
  )
  const stray = await compileGuide(`${GOOD}\nBy the way.`, FILE)
  expect(() => holdGuide(stray, LESSON, FILE)).toThrow(/test\.guide\.mdx:\n {2}every part of a guide/)
})
