// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is folded holds template literals
import { expect, test } from 'vitest'
import { foldHoles } from '@/lib/site/fold.mjs'
import { translate } from '@/lib/site/translate.mjs'

test.each([
  ['say("{done} of {total}", { done, total: all.length })', '`${done} of ${all.length}`'],
  [
    'f(say("{n} steps", {\n  n: step.toLocaleString(TAG),\n}), 2)',
    'f(`${step.toLocaleString(TAG)} steps`, 2)',
  ],
  [
    'say("{b} then {a} and {b}", { a: x ? "one, two" : `t${[1, { y }]}` , b: g({ a: 1 }, [2]) })',
    '`${g({ a: 1 }, [2])} then ${x ? "one, two" : `t${[1, { y }]}`} and ${g({ a: 1 }, [2])}`',
  ],
  ['say("{who}: {what}", { who, what: say("at {place}", { place: 1 + 2 }) })', '`${who}: ${`at ${1 + 2}`}`'],
  ['say("a `tick`, a \\\\ and ${ of {n}", { n })', '`a \\`tick\\`, a \\\\ and \\${ of ${n}`'],
  ['say("“{word}”", { word: half / 2 })', '`“${half / 2}”`'],
])('%s', (source, folded) => expect(foldHoles(source)).toBe(folded))

test.each([
  'say("{a}", { ...rest })',
  'say("{a}", { a: text.replace(/[,"]/g, "") })',
  'say("{a} {b}", { a })',
  'say("{a}", fillings)',
  'link.say("{a}", { a })',
  'say("{a}", { a }, more)',
])('%s stays', (source) => expect(foldHoles(source)).toBe(source))

test('what is folded says what the call would have said', () => {
  const say = (text: string, fillings: Record<string, unknown>) =>
    text.replace(/\{(\w+)\}/g, (_, name) => String(fillings[name]))
  const source = "[say('It’s {n} of “{all}”, `{n}`', { n: [1, 2].at(-1), all: `a${'}'}b` }), say('Train')]"
  const run = (text: string) => new Function('say', `return ${text}`)(say)
  const folded = translate(source, { 'It’s {n} of “{all}”, `{n}`': '“{all}” 中的 {n}，`{n}`', Train: '训练' })
  expect(folded).not.toContain('say(')
  expect(run(folded)).toEqual(['“a}b” 中的 2，`2`', '训练'])
})
