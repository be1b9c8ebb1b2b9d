import type { DistributionName, GanLoss, PLAYERS } from '@/lib/experiments/gan-2d.params'

export const DATA_NAMES: Record<DistributionName, string> = {
  ring: 'Ring of eight clouds',
  grid: 'Nine clouds in a square',
  line: 'A line',
  moons: 'Two moons',
  own: 'My own data',
}

export const LOSS_NAMES: Record<GanLoss, string> = {
  'non-saturating': 'Non-saturating',
  minimax: 'Minimax (original)',
  r1: 'Non-saturating + R1',
  'wgan-gp': 'Wasserstein + gradient penalty',
}

export const PLAYER_NAMES: Record<(typeof PLAYERS)[number], string> = {
  both: 'both',
  discriminator: 'only the discriminator',
  generator: 'only the generator',
}

/** Colour and dash of what belongs to each player, the same in every chart. */
export const PLAYER_LOOKS = {
  discriminator: { colour: 1, dash: [] },
  generator: { colour: 0, dash: [6, 3] },
} as const

/** A loss or a slope among others of its kind: three decimals, a real minus sign. */
export const evenly = (value: number) => {
  const text = Math.abs(value).toFixed(3)
  return value < 0 && Number(text) !== 0 ? `−${text}` : text
}
