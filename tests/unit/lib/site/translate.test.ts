// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is folded holds template literals
import { expect, test } from 'vitest'
import { translate } from '@/lib/site/translate.mjs'

const words = {
  Train: '训练',
  'It’s {n} of {all}': '{all} 中的 {n}',
  'Say "yes"': '说“是”',
  '{n} steps': '{n} 步',
  '{n} files': { one: '{n} файл', few: '{n} файла', many: '{n} файлов', other: '{n} файла' },
  Later: null,
  'step##of a staircase': '台阶',
  step: '步',
}

test.each([
  ["<b>{say('Train')}</b>", '<b>{"训练"}</b>'],
  ['const label = say(\n  "Train",\n)', 'const label = "训练"'],
  ["say('It’s {n} of {all}', { n, all })", '`${all} 中的 ${n}`'],
  ['say(\'Say "yes"\')', '"说“是”"'],
  ["[say('step'), say('step##of a staircase')]", '["步", "台阶"]'],
  ["rich('Train', { b })", 'rich("训练", { b })'],
  ["plural({ one: '{n} step', other: '{n} steps' }, { n })", 'plural({"other":"{n} 步"}, { n })'],
  [
    "plural({\n  one: '{n} file',\n  other: '{n} files',\n}, { n })",
    'plural({"one":"{n} файл","few":"{n} файла","many":"{n} файлов","other":"{n} файла"}, { n })',
  ],
])('%s', (source, translated) => expect(translate(source, words)).toBe(translated))

test('what nobody has translated stays English, and needs no call where it has no holes', () => {
  expect(translate("say('Later')", words)).toBe('"Later"')
  expect(translate("say('step##to dance')", words)).toBe('"step"')
  expect(translate("say('Unknown {n}', { n })", words)).toBe('`Unknown ${n}`')
  const forms = "plural({ one: '{n} day', other: '{n} days' }, { n })"
  expect(translate(forms, words)).toBe(forms)
})

test('only calls of the function itself are read', () => {
  for (const source of ["link.say('Train')", "essay('Train')", 'say(Train)', 'say(`Train`)'])
    expect(translate(source, words)).toBe(source)
})
