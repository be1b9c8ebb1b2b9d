import { expect, test } from 'vitest'
import { parseStack, writeStack } from '@/lib/math/layer-text'

test('a stack written as text is read back as the same text', () => {
  for (const text of ['', 'conv8', 'conv8k5s2p,norm,max2,drop25,dense64', 'conv3k1,avg4', 'conv16p'])
    expect(writeStack(parseStack(text).layers)).toBe(text)
  expect(writeStack(parseStack(' conv8k3s1 , max2,').layers)).toBe('conv8,max2')
})

test('what is no layer is named', () => {
  for (const word of [
    'conv',
    'conv0',
    'conv99',
    'conv8k0',
    'max1',
    'pool2',
    'drop0',
    'drop95',
    'dense',
    'Conv8',
  ])
    expect(parseStack(`conv4,${word}`).problem, word).toBe(`“${word}” is no layer.`)
  expect(parseStack('max2,'.repeat(11)).problem).toMatch(/At most 10/)
})
