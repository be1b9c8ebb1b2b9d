import type { Words } from '../words'

/** Names of metrics and parameters (`lib/engine/metric-name`), and shares. */
export const metrics = {
  damage: '损伤',
  epoch: '轮',
  epochs: '轮数',
  'test step': '测试时的步',
  'judged step': '评判时的步',
  'last loss': '最后位置的损失',
  'generator loss': '生成器损失',
  'real score': '真图得分',
  'made score': '生成图得分',
  coverage: '覆盖率',
  precision: '精确率',
  'gradient norm': '梯度范数',
  'batch size': '批大小',
  noise: '噪声',
  layers: '层',
  dropout: '随机失活',
  examples: '例子数',
  '{percent} %': '{percent}%',
} as const satisfies Words
