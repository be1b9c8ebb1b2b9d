/** What an alarm did: how often it rang rightly, wrongly, and not at all. */
export interface Alarm {
  /** Anomalies it rang for, and those it missed. */
  caught: number
  missed: number
  /** Ordinary cases it rang for, and those it left in peace. */
  false: number
  quiet: number
}

/**
 * An alarm that rings where a score is above a threshold.
 *
 * @param anomalous whether each case is one to ring for
 */
export function alarmAt(scores: ArrayLike<number>, anomalous: ArrayLike<boolean>, threshold: number): Alarm {
  const alarm = { caught: 0, missed: 0, false: 0, quiet: 0 }
  for (let i = 0; i < scores.length; i++) {
    const rings = scores[i]! > threshold
    if (anomalous[i]) alarm[rings ? 'caught' : 'missed']++
    else alarm[rings ? 'false' : 'quiet']++
  }
  return alarm
}

/** Share of the alarms that were right: caught / (caught + false). NaN where it never rang. */
export function precisionOf({ caught, false: wrong }: Pick<Alarm, 'caught' | 'false'>): number {
  return caught / (caught + wrong)
}

/** Share of the anomalies that were caught: caught / (caught + missed). NaN where there is none. */
export function recallOf({ caught, missed }: Pick<Alarm, 'caught' | 'missed'>): number {
  return caught / (caught + missed)
}

/**
 * The chance that an anomaly scores higher than an ordinary case, both drawn at random, a tie counting half: the area
 * under the ROC curve (Hanley and McNeil 1982). 0.5 is a coin. NaN where one kind is missing.
 */
export function rankQuality(scores: ArrayLike<number>, anomalous: ArrayLike<boolean>): number {
  const order = Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => scores[a]! - scores[b]!)
  let [below, wins, anomalies] = [0, 0, 0]
  for (let from = 0; from < order.length; ) {
    let to = from
    let [normal, strange] = [0, 0]
    for (; to < order.length && scores[order[to]!] === scores[order[from]!]; to++)
      if (anomalous[order[to]!]) strange++
      else normal++
    wins += strange * (below + normal / 2)
    anomalies += strange
    below += normal
    from = to
  }
  return wins / (anomalies * below)
}

/** The score that a share of the ordinary cases lies at or below: a threshold that rings falsely for the rest. */
export function quantile(scores: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(scores).sort()
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN
}
