import { expect, test } from 'vitest'
import { examplesCsv } from '@/components/widgets/neuron-export'
import type { NeuronData } from '@/lib/experiments/neuron-data'

const data: NeuronData = {
  axes: [
    { name: 'flipper length', unit: 'mm', mean: 200, deviation: 10 },
    { name: 'x₂', unit: '', mean: 0, deviation: 1 },
  ],
  edge: [-3, 3],
  classes: ['not Gentoo', 'Gentoo'],
  kinds: ['Adelie', 'Chinstrap', 'Gentoo'],
  noun: 'penguin',
  nouns: 'penguins',
  train: { x: Float32Array.of(1.5, -1, -0.5, 2), labels: Uint8Array.of(1, 0), kind: Uint8Array.of(2, 0) },
  test: { x: Float32Array.of(0, 0.25), labels: Uint8Array.of(0), kind: Uint8Array.of(1) },
}

test('the examples come as measured and as the neuron gets them, with what they are and their set', () => {
  expect(examplesCsv(data).trim().split('\n')).toEqual([
    'flipper length (mm),x₂,x1,x2,kind,label,set',
    '215,-1,1.5,-1,Gentoo,1,train',
    '195,2,-0.5,2,Adelie,0,train',
    '200,0.25,0,0.25,Chinstrap,0,test',
  ])
})
