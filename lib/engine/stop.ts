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
  if (most !== undefined && step >= most) return `reached step ${most}`
  const value = metric === undefined ? undefined : metrics[metric]
  if (value === undefined) return
  if (below !== undefined && value < below) return `${metric} fell below ${below}`
  if (above !== undefined && value > above) return `${metric} rose above ${above}`
}
