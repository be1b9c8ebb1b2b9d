import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsvPoints } from '@/lib/data/csv'

test('reads a header, quotes and class names', () => {
  const { points, classes } = readCsvPoints('width,height,kind\n1,2,"cat"\n3,4,dog\n5,6,cat\n7,8,dog\n')
  expect(classes).toEqual(['cat', 'dog'])
  expect(points.map(({ label }) => label)).toEqual([0, 1, 0, 1])
})

test.each([';', '\t'])('reads decimal commas when %j separates', (s) => {
  const text = [
    ['1,5', '2', 'a'],
    ['2,5', '3', 'b'],
    ['3,5', '4', 'a'],
    ['4,5', '5', 'b'],
  ]
    .map((r) => r.join(s))
    .join('\n')
  const { points, inverse } = readCsvPoints(text)
  expect(points[0]!.x * inverse.x.scale + inverse.x.shift).toBeCloseTo(1.5, 9)
})

test('what is moved into the picture can be moved back', () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { minLength: 4, maxLength: 60 }), (rows) => {
      const text = rows.map(([x, y], i) => `${x},${y},${i % 2}`).join('\n')
      const { points, inverse } = readCsvPoints(text)
      rows.forEach(([x, y], i) => {
        const point = points[i]!
        expect(Math.abs(point.x)).toBeLessThanOrEqual(5.4 + 1e-9)
        expect(point.x * inverse.x.scale + inverse.x.shift).toBeCloseTo(x, 5)
        expect(point.y * inverse.y.scale + inverse.y.shift).toBeCloseTo(y, 5)
      })
    }),
  )
})

test.each([
  ['1,2,a\n3,x,b\n5,6,a\n7,8,b', 'Line 2: “x” is not a number'],
  ['1,2,a\n3,4\n5,6,a\n7,8,b', 'Line 2 needs three columns'],
  ['1,2,a\n3,4,a\n5,6,a\n7,8,a', 'same class'],
  ['1,2,a\n3,4,b', 'At least four'],
  ['1 2 a', 'No columns'],
  ['1,Infinity,a\n3,4,b\n5,6,a\n7,8,b', 'Line 1: “Infinity”'],
  ['1,1,a\n1,1,b\n1,1,c\n1,1,d\n1,1,e', '5 classes'],
  [Array.from({ length: 5001 }, (_, i) => `${i},1,${i % 2}`).join('\n'), 'more than 5000'],
])('refuses %j and says where', (text, message) => {
  expect(() => readCsvPoints(text)).toThrow(message)
})

test('a separator inside quotes belongs to its cell', () => {
  const { classes } = readCsvPoints('1,2,"a,b"\n2,3,"a,e"\n3,4,"say ""hi"""\n4,5,"a,b"')
  expect(classes).toEqual(['a,b', 'a,e', 'say "hi"'])
  const { inverse } = readCsvPoints('"1,5","2,5",a\n"2,5","3,5",b\n"3,5","4,5",a\n"4,5","5,5",b')
  expect(inverse.x.shift).toBeCloseTo(3)
})

test('empty lines at the beginning are passed over', () => {
  expect(readCsvPoints('\n\nx,y,class\n1,2,a\n2,3,b\n3,4,a\n4,5,b').points).toHaveLength(4)
})

test.each(['0x10', '1e400', '1e308', '1,2,3'])('%s is not taken for a number', (cell) => {
  expect(() => readCsvPoints(`1,2,a\n"${cell}",3,b\n3,4,a\n4,5,b`)).toThrow('is not a number')
})
