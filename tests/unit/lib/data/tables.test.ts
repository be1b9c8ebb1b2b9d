import { afterEach, expect, test } from 'vitest'
import { decodeRows, loadTable } from '@/lib/data/tables'
import { servePublic } from '../experiments/serve-public'

let restore = () => {}
afterEach(() => restore())

function countBy<T>(rows: readonly T[], key: (row: T) => string) {
  const counts: Record<string, number> = {}
  for (const row of rows) counts[key(row)] = (counts[key(row)] ?? 0) + 1
  return counts
}
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

test('there are as many penguins of each species as published, eleven of them incomplete', async () => {
  restore = servePublic()
  const { train, test, incomplete } = await loadTable('penguins')
  expect(countBy([...train, ...test], ({ species }) => species)).toEqual({
    Adelie: 152,
    Chinstrap: 68,
    Gentoo: 124,
  })
  expect(countBy(test, ({ species }) => species)).toEqual({ Adelie: 30, Chinstrap: 14, Gentoo: 25 })
  expect(incomplete).toBe(11)
})

test('the mean penguin weighs 4201.75 g and has flippers of 200.92 mm, as published', async () => {
  restore = servePublic()
  const { train, test } = await loadTable('penguins')
  const all = [...train, ...test]
  expect(mean(all.flatMap(({ bodyMass }) => bodyMass ?? []))).toBeCloseTo(4201.75, 1)
  expect(mean(all.flatMap(({ flipperLength }) => flipperLength ?? []))).toBeCloseTo(200.915, 2)
})

test('the irises have the means that Fisher gives', async () => {
  restore = servePublic()
  const { train, test, incomplete } = await loadTable('iris')
  expect([train.length, test.length, incomplete]).toEqual([120, 30, 0])
  const setosa = [...train, ...test].filter(({ species }) => species === 'setosa')
  expect(setosa).toHaveLength(50)
  const means = (['sepalLength', 'sepalWidth', 'petalLength', 'petalWidth'] as const).map((name) =>
    mean(setosa.map((row) => row[name])),
  )
  for (const [i, published] of [5.006, 3.428, 1.462, 0.246].entries())
    expect(means[i]).toBeCloseTo(published, 9)
})

test.each([
  ['another species', [[5.1, 3.5, 1.4, 0.2, 'tulip']]],
  ['a missing length', [[null, 3.5, 1.4, 0.2, 'setosa']]],
  ['too few values', [[5.1, 3.5, 1.4, 'setosa']]],
  ['no rows', { rows: [] }],
])('a table with %s is refused', (_, rows) => {
  expect(() => decodeRows('iris', new TextEncoder().encode(JSON.stringify(rows)))).toThrow(/“iris”/)
})
