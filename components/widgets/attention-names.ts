import { EXAM, type LaneName } from '@/lib/experiments/attention.params'
import { say } from '@/lib/locale/say'

export const LANE_NAMES: Record<LaneName, string> = {
  attention: say('With attention'),
  memory: say('Without'),
}

/** Colour and dash of each network, the same in every picture. */
export const LANE_COLOURS: Record<LaneName, number> = { attention: 0, memory: 1 }
export const LANE_DASHES: Record<LaneName, readonly number[]> = { attention: [], memory: [7, 3] }

/** How many of the dates of the exam a share is. */
export const ofExam = (share: number) =>
  say('{share} of {exam}', { share: Math.round(share * EXAM), exam: EXAM })
