import type { Setup } from '@/lib/engine/experiment'
import { say } from '@/lib/locale/say'
import { digitsParams } from './digits.params'

const params = digitsParams({ examples: 5000, epochs: 12, learningRate: 0.004, dropout: 0.1, shift: 1 })

export const setup = {
  title: say('It learns to read'),
  params,
  backends: ['wasm', 'webgpu', 'webgl', 'cpu'],
} satisfies Setup<typeof params>
