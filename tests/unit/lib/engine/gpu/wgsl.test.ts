import { expect, test } from 'vitest'
import { adam } from '@/lib/engine/gpu/adam-update'
import { wgslOf } from '@/lib/engine/gpu/wgsl'

/** Every device allows a program so many buffers of numbers (WebGPU, “limits”, maxStorageBuffersPerShaderStage). */
const MOST_BUFFERS = 8

test('a formula binds its results first, then its inputs, then the numbers, as tfjs fills them', () => {
  const code = wgslOf({
    name: 'example',
    inputs: ['a', 'b'],
    constants: ['half'],
    outputs: { sum: 'a + b', mean: 'half * sum' },
  })
  const bindings = [...code.matchAll(/@binding\((\d+)\) var<([^>]*)> (\w+)/g)].map(([, at, access, name]) => [
    at,
    access,
    name,
  ])
  expect(bindings).toEqual([
    ['0', 'storage, read_write', 'out_sum'],
    ['1', 'storage, read_write', 'out_mean'],
    ['2', 'storage, read', 'in_a'],
    ['3', 'storage, read', 'in_b'],
    ['4', 'uniform', 'uniforms'],
  ])
  const uniforms = code.match(/struct Uniforms \{([^}]*)\}/)![1]!.match(/\w+(?=: )/g)
  expect(uniforms).toEqual([
    ...['nan', 'infinity'],
    ...['out_sum', 'out_mean', 'in_a', 'in_b'].flatMap((name) => [`${name}_size`, `${name}_stride`]),
    'half',
  ])
  expect(code.indexOf('let sum = a + b;')).toBeLessThan(code.indexOf('let mean = half * sum;'))
})

test('Adam fits into what every device allows', () => {
  expect(adam.inputs.length + Object.keys(adam.outputs).length).toBeLessThanOrEqual(MOST_BUFFERS)
})
