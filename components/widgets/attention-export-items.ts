import type { ExportItem } from '@/components/ui/run-export'
import { say } from '@/lib/locale/say'
import type { AttentionRun } from './attention'

/** Where attention looks, as a table: a row for each character written. */
export function attentionExports({ seed, step, snapshot }: AttentionRun): ExportItem[] {
  return [
    {
      label: say('Attention (CSV)'),
      about: say(
        'how much of each letter of the date went into each character that was written, at this step',
      ),
      make: async () => {
        if (!snapshot?.own)
          throw new Error(say('There is no date to look at yet. Press Train or Step first.'))
        const { text, readings } = snapshot.own
        const { answer, weights } = readings.attention
        const head = ['writes', ...[...text].map((letter) => `"${letter}"`)]
        const rows = [...answer].map((character, t) => [
          character,
          ...weights!.subarray(t * text.length, (t + 1) * text.length),
        ])
        return {
          name: `epoch-attention-seed${seed}-step${step}.csv`,
          blob: new Blob([`${[head, ...rows].map((row) => row.join()).join('\n')}\n`], { type: 'text/csv' }),
        }
      },
    },
  ]
}
