import { TAG } from '@/lib/locale/locale'
import { say } from '@/lib/locale/say'
import { formatPercent } from '@/lib/math/format'
import type { GanDigitsRun } from './gan-digits'

/** What the judge says of made and of real images, and what the discriminator believes. */
export function GanDigitsVerdict({ run: { snapshot } }: { run: GanDigitsRun }) {
  const made = snapshot?.metrics
  const real = snapshot?.real
  const share = (value: number | undefined) => (value === undefined ? '–' : formatPercent(value))
  const rows = [
    [say('Judge’s confidence'), share(made?.confidence), share(real?.confidence)],
    [say('Entropy of its labels (nats)'), made?.entropy?.toFixed(2) ?? '–', real?.entropy.toFixed(2) ?? '–'],
    [say('Digits that occur'), made?.classes ?? '–', real?.classes ?? '–'],
    [say('Discriminator: “real”'), share(made?.madeScore), share(made?.realScore)],
  ]
  return (
    <div className="grid gap-1">
      <table className="w-full text-sm">
        <thead>
          <tr className="text-quiet text-xs">
            <th scope="col" className="text-start font-normal">
              {say('Mean over images')}
            </th>
            <th scope="col" className="text-end font-normal">
              {say('made')}
            </th>
            <th scope="col" className="text-end font-normal">
              {say('real')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...values]) => (
            <tr key={name} className="border-rule border-t">
              <th scope="row" className="py-1 text-start font-normal">
                {name}
              </th>
              {values.map((value, i) => (
                <td key={i} className="whitespace-nowrap py-1 ps-2 text-end font-mono tabular-nums">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="m-0 min-h-[2.6em] text-quiet text-xs">
        {snapshot
          ? say(
              'Judged at step {judgedStep}, on {judged} images of each kind. Ten digits alike would have an entropy of {math}.',
              {
                judgedStep: made!.judgedStep!.toLocaleString(TAG),
                judged: snapshot.judged,
                math: Math.log(10).toFixed(2),
              },
            )
          : say('The judge is a network that learned to read digits beforehand.')}
      </p>
    </div>
  )
}
