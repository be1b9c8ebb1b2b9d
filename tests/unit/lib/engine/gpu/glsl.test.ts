import { expect, test } from 'vitest'
import { adam } from '@/lib/engine/gpu/adam-update'
import { glslOf } from '@/lib/engine/gpu/glsl'

/** Every WebGL 2 draws into so many textures (OpenGL ES 3.0, table 6.31, MAX_DRAW_BUFFERS). */
const MOST_TEXTURES = 4

test('a formula reads its inputs, and writes each result to a texture of its own, in order', () => {
  const code = glslOf({
    name: 'example',
    inputs: ['a', 'b'],
    constants: ['half'],
    outputs: { sum: 'a + b', mean: 'half * sum' },
  })
  expect(code.match(/(?<=uniform ).*(?=;)/g)).toEqual([
    'int width',
    'sampler2D in_a',
    'sampler2D in_b',
    'float half',
  ])
  expect(code.match(/location = \d\) out vec4 \w+/g)).toEqual([
    'location = 0) out vec4 out_sum',
    'location = 1) out vec4 out_mean',
  ])
  expect(code.indexOf('vec4 sum = a + b;')).toBeLessThan(code.indexOf('vec4 mean = half * sum;'))
})

test('Adam writes no more textures than every device does', () => {
  expect(Object.keys(adam.outputs).length).toBeLessThanOrEqual(MOST_TEXTURES)
})
