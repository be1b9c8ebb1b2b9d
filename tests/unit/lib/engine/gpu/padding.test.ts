import { expect, test } from 'vitest'
import { keepPaddingZero, type Program, withZeroPadding } from '@/lib/engine/gpu/padding'

const program = (outputShape: number[], more: Partial<Program> = {}): Program => ({
  outputShape,
  packedOutput: true,
  userCode: 'void main() { setOutput(vec4(1.)); }',
  ...more,
})
const isChanged = (given: Program) => withZeroPadding(given) !== given

test.each([[[]], [[1]], [[4]], [[3, 4]], [[4, 3]], [[2, 4, 5]], [[2, 2, 3, 2]]])(
  '%j has lanes without numbers',
  (shape) => {
    expect(isChanged(program(shape))).toBe(true)
  },
)

test.each([[[2, 4]], [[3, 2, 2]], [[5, 7, 4, 6]]])('%j fills its texels', (shape) => {
  expect(isChanged(program(shape))).toBe(false)
})

test('a program that writes one number a texel, or four of a row, is left alone', () => {
  expect(isChanged(program([3, 3], { packedOutput: false }))).toBe(false)
  expect(isChanged(program([3, 3], { outPackingScheme: 0 }))).toBe(false)
})

test('row and column are those of the last two sides', () => {
  const { userCode } = withZeroPadding(program([2, 9, 3]))
  expect(userCode).toContain('rc.z + 1 < 3')
  expect(userCode).toContain('rc.y + 1 < 9')
})

test('a back end runs the changed program, once changed however often it is asked for', () => {
  const codes: string[] = []
  const backend = { runWebGLProgram: ({ userCode }: Program) => codes.push(userCode) }
  keepPaddingZero(backend)
  keepPaddingZero(backend)
  backend.runWebGLProgram(program([3, 3]))
  expect(codes[0]!.match(/#define setOutput/g)).toHaveLength(1)
})
