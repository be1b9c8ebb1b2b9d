import { CompletionContext } from '@codemirror/autocomplete'
import { javascript } from '@codemirror/lang-javascript'
import { EditorState } from '@codemirror/state'
import { expect, test } from 'vitest'
import { completeMember, completeName } from '@/components/exercises/completions'

/** What is offered where `|` stands, and what it would replace. */
function offeredAt(marked: string, explicit = false) {
  const pos = marked.indexOf('|')
  const doc = marked.replace('|', '')
  const context = new CompletionContext(EditorState.create({ doc, extensions: javascript() }), pos, explicit)
  const result = completeMember(context) ?? completeName(context)
  return {
    labels: result?.options.map(({ label }) => label) ?? [],
    replaces: result ? doc.slice(result.from, pos) : undefined,
  }
}

test('after a tensor its methods are offered, after an array those of arrays, and only those', () => {
  const tensors = [
    'const x = tf.tensor([1])\nx.|',
    'x = tf.ones([2])\ny = x.re|',
    'tf.tensor([1]).square().|',
  ]
  for (const program of tensors) {
    expect(offeredAt(program).labels).toEqual(expect.arrayContaining(['add', 'reshape', 'shape']))
    expect(offeredAt(program).labels).not.toContain('forEach')
  }
  const arrays = [
    'const x = [1, 2]\nx.|',
    '[1, 2].|',
    'const x = tf.ones([2])\nx.arraySync().|',
    'f(y.map((v) => v)).|',
  ]
  for (const program of arrays) {
    expect(offeredAt(program).labels).toEqual(expect.arrayContaining(['map', 'reduce', 'length']))
    expect(offeredAt(program).labels).not.toContain('reshape')
  }
})

test('of a name that may hold either, both are offered; arrays alone where no tensor is made', () => {
  expect(offeredAt('const f = (x) => tf.exp(x.|)').labels).toEqual(expect.arrayContaining(['map', 'reshape']))
  expect(offeredAt('const f = (x) => x.|').labels).not.toContain('reshape')
})

test('after tf, Math and their like stands what they hold; after a number or what is not known, nothing', () => {
  expect(offeredAt('tf.ma|')).toMatchObject({ labels: expect.arrayContaining(['matMul']), replaces: 'ma' })
  expect(offeredAt('Math.|').labels).toContain('max')
  for (const program of ['const n = 1.|', 'const n = 3\nn.|', "const s = 'a'\ns.|", 'tf.train.|'])
    expect(offeredAt(program).labels).toEqual([])
})

test('names of the reader are offered where they can be seen, and words of the language', () => {
  const program = 'const learningRate = 0.1\nfunction train(weights) {\n  const inner = 1\n  return |\n}'
  const { labels } = offeredAt(program.replace('|', 'le|'))
  expect(labels).toEqual(
    expect.arrayContaining(['learningRate', 'train', 'weights', 'inner', 'function', 'Math']),
  )
  expect(offeredAt(`${program.replace('|', '1')}\nin|`).labels).not.toContain('inner')
  expect(new Set(labels).size).toBe(labels.length)
})

test('nothing is offered at a first letter, where a name is given, in a comment or a string', () => {
  for (const program of [
    'l|',
    'const le|',
    'function re|',
    '// le|',
    "'le|'",
    'const f = (we|) => 1',
    'const o = { le| }',
  ])
    expect(offeredAt(`const learningRate = 1\n${program}`).labels).toEqual([])
  expect(offeredAt('const learningRate = 1\n|', true).labels).toContain('learningRate')
})
