import type { DistributionName, GanLoss, PLAYERS } from '@/lib/experiments/gan-2d.params'
import { say } from '@/lib/locale/say'

export const DATA_NAMES: Record<DistributionName, string> = {
  ring: say('Ring of eight clouds'),
  grid: say('Nine clouds in a square'),
  line: say('A line'),
  moons: say('Two moons'),
  own: say('My own data'),
}

export const LOSS_NAMES: Record<GanLoss, string> = {
  'non-saturating': say('Non-saturating'),
  minimax: say('Minimax (original)'),
  r1: say('Non-saturating + R1'),
  'wgan-gp': say('Wasserstein + gradient penalty'),
}

export const PLAYER_NAMES: Record<(typeof PLAYERS)[number], string> = {
  both: say('both'),
  discriminator: say('only the discriminator'),
  generator: say('only the generator'),
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
