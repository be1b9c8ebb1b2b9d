import { say } from '@/lib/locale/say'
import { metricName } from './metric-name'

/** When a run should stop by itself. */
export interface Until {
  step?: number
  metric?: string
  below?: number
  above?: number
}

/** Why a run that stands at `step` with these metrics is to stop; undefined when it is not. */
export function stopReason(
  { step: most, metric, below, above }: Until,
  step: number,
  metrics: Readonly<Record<string, number>>,
): string | undefined {
  if (most !== undefined && step >= most) return say('reached step {most}', { most })
  const value = metric === undefined ? undefined : metrics[metric]
  if (metric === undefined || value === undefined) return
  const name = metricName(metric)
  if (below !== undefined && value < below) return say('{metric} fell below {below}', { metric: name, below })
  if (above !== undefined && value > above) return say('{metric} rose above {above}', { metric: name, above })
}
