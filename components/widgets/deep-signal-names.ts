import type { LaneName } from '@/lib/experiments/deep-signal'
import type {
  ACTIVATIONS,
  DeepSignalParams,
  EXAMS,
  INITS,
  INPUTS,
  REPAIRS,
} from '@/lib/experiments/deep-signal.params'
import { say } from '@/lib/locale/say'
import { formatNumber } from '@/lib/math/format'
import type { Norm } from '@/lib/math/signal'

export const ACTIVATION_NAMES: Record<(typeof ACTIVATIONS)[number], string> = {
  tanh: 'tanh',
  sigmoid: 'sigmoid',
  relu: 'ReLU',
}

export const INIT_NAMES: Record<(typeof INITS)[number], string> = {
  zeros: say('zeros'),
  constant: say('all the same'),
  normal: say('normal, your size'),
  glorotUniform: say('Glorot, uniform'),
  glorotNormal: say('Glorot, normal'),
  heNormal: 'He',
  lecunNormal: 'LeCun',
  orthogonal: say('orthogonal'),
}

export const NORM_NAMES: Record<Norm, string> = {
  none: say('none'),
  batch: say('batch norm'),
  layer: say('layer norm'),
}

export const REPAIR_NAMES: Record<(typeof REPAIRS)[number], string> = {
  none: say('none: one network'),
  glorot: say('Glorot’s weights'),
  he: say('He’s weights'),
  orthogonal: say('orthogonal weights'),
  'batch norm': say('batch norm'),
  'layer norm': say('layer norm'),
  residual: say('residual connections'),
  clipping: say('gradient clipped at 1'),
}

/** What the repaired network is called where there is little room. */
export const REPAIR_SHORT: Record<(typeof REPAIRS)[number], string> = {
  none: '',
  glorot: 'Glorot',
  he: 'He',
  orthogonal: say('orthogonal'),
  'batch norm': say('batch norm'),
  'layer norm': say('layer norm'),
  residual: say('residual'),
  clipping: say('clipped'),
}

export const INPUT_NAMES: Record<(typeof INPUTS)[number], string> = {
  standardized: say('mean 0, deviation 1'),
  shares: say('from 0 to 1'),
  bytes: say('from 0 to 255'),
}

export const EXAM_NAMES: Record<(typeof EXAMS)[number], string> = {
  running: say('running averages'),
  batch: say('the test digits together'),
  single: say('each digit by itself'),
}

/** Colour and dash of each network; what theory expects of it has the same colour and dots. */
export const LANE_COLOURS: Record<LaneName, number> = { plain: 0, repaired: 1 }
export const LANE_DASHES: Record<LaneName, readonly number[]> = { plain: [], repaired: [7, 3] }

/** What a network is called: as it stands, or by its repair. */
export function laneName(lane: LaneName, { repair }: Pick<DeepSignalParams, 'repair'>): string {
  if (lane === 'repaired') return REPAIR_SHORT[repair]
  return repair === 'none' ? say('measured') : say('as it is')
}

const PLAIN = {
  depth: 20,
  activation: 'tanh',
  init: 'normal',
  scale: 0.05,
  norm: 'none',
  residual: false,
  repair: 'none',
  learningRate: 0.05,
} as const

/** Set-ups worth seeing, by the case that they show. */
export const PRESETS = {
  vanishing: { label: say('Vanishes'), params: { ...PLAIN } },
  exploding: { label: say('Explodes'), params: { ...PLAIN, activation: 'relu', scale: 1 } },
  alike: {
    label: say('All alike'),
    params: { ...PLAIN, depth: 3, init: 'constant', scale: 0.18, repair: 'glorot', learningRate: 0.1 },
  },
  he: {
    label: 'He',
    params: { ...PLAIN, depth: 10, activation: 'relu', scale: 0.1, repair: 'he', learningRate: 0.1 },
  },
  batch: {
    label: say('Batch norm'),
    params: {
      ...PLAIN,
      activation: 'sigmoid',
      init: 'glorotNormal',
      repair: 'batch norm',
      learningRate: 0.1,
    },
  },
  residual: {
    label: say('Residual'),
    params: {
      ...PLAIN,
      depth: 50,
      activation: 'relu',
      init: 'heNormal',
      norm: 'batch',
      repair: 'residual',
      learningRate: 0.1,
    },
  },
  layer: {
    label: say('Layer norm'),
    params: {
      ...PLAIN,
      depth: 50,
      activation: 'relu',
      init: 'heNormal',
      residual: true,
      repair: 'layer norm',
      learningRate: 0.1,
    },
  },
} as const satisfies Record<string, { label: string; params: Partial<DeepSignalParams> }>

export type Preset = keyof typeof PRESETS

/** The preset whose every setting the run has, if there is one. */
export function presetOf(params: DeepSignalParams): Preset | undefined {
  return (Object.keys(PRESETS) as Preset[]).find((name) =>
    Object.entries(PRESETS[name].params).every(
      ([key, value]) => params[key as keyof DeepSignalParams] === value,
    ),
  )
}

/** A size over many decades, in at most seven characters. */
export function formatSize(value: number): string {
  if (value === 0) return '0'
  return formatNumber(value, 2)
}

/** A loss in at most six characters. */
export function formatLoss(loss: number): string {
  if (!Number.isFinite(loss)) return formatNumber(loss)
  return loss < 1e4 ? loss.toFixed(3) : formatNumber(loss, 2)
}
