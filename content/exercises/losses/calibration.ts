import { apart, drawnExercise } from '@/lib/exercises/drawn'
import { formatBrief as n } from '@/lib/math/format'

/** How far two groups of forecasts are from what came true. */
export const exercise = drawnExercise({
  title: 'A calibration error',
  ranges: {
    days: { oneOf: [20, 40, 50, 60, 80] },
    others: { oneOf: [20, 40, 50, 60, 80] },
    said: { oneOf: [20, 30, 40] },
    saidOthers: { oneOf: [70, 80, 90] },
    off: { oneOf: [-15, -10, -5, 5, 10, 15] },
    offOthers: { oneOf: [-20, -15, -10, -5, 5] },
  },
  fits(numbers) {
    const { days, others, said, saidOthers, off, offOthers } = numbers
    const { answer, mistakes } = work(numbers)
    const whole = (share: number, of: number) => Number.isInteger((share * of) / 100)
    return (
      days !== others &&
      whole(said + off, days) &&
      whole(saidOthers + offOthers, others) &&
      answer > 0 &&
      apart([answer, ...mistakes], 0.06)
    )
  },
  make(numbers) {
    const { days, others, said, saidOthers, off, offOthers } = numbers
    const { answer, mistakes } = work(numbers)
    const all = days + others
    return {
      kind: 'numeric',
      prompt: `A model said ${said} % on ${days} days, and it rained on ${((said + off) * days) / 100} of them. It said ${saidOthers} % on ${others} other days, and it rained on ${((saidOthers + offOthers) * others) / 100} of those.\n\nWhat is its calibration error: the mean distance of what was said and what came true, over all days?`,
      answer,
      tolerance: '2%',
      unit: 'percentage points',
      hints: [
        'Work out for each group what came true, in per cent.',
        `The groups are off by ${Math.abs(off)} and ${Math.abs(offOthers)} points. Each counts with its number of days.`,
      ],
      mistakes: [
        { value: mistakes[0]!, why: 'The groups have different numbers of days, and count with these.' },
        {
          value: mistakes[1]!,
          why: 'A distance has no sign: too high here does not make up for too low there.',
        },
      ].filter(({ value }) => value !== answer),
      solution: `It was off by ${Math.abs(off)} points on ${days} days and by ${Math.abs(offOthers)} on ${others}: (${days} · ${Math.abs(off)} + ${others} · ${Math.abs(offOthers)}) / ${all} = ${n(answer, 3)}.`,
    }
  },
})

type Names = 'days' | 'others' | 'said' | 'saidOthers' | 'off' | 'offOthers'

function work({ days, others, off, offOthers }: Record<Names, number>) {
  const all = days + others
  return {
    answer: (days * Math.abs(off) + others * Math.abs(offOthers)) / all,
    mistakes: [(Math.abs(off) + Math.abs(offOthers)) / 2, Math.abs(days * off + others * offOthers) / all],
  }
}
