import { formatPercent } from '@/lib/math/format'
import type { GanDigitsRun } from './gan-digits'

/** What the judge says of made and of real images, and what the discriminator believes. */
export function GanDigitsVerdict({ run: { snapshot } }: { run: GanDigitsRun }) {
  const made = snapshot?.metrics
  const real = snapshot?.real
  const share = (value: number | undefined) => (value === undefined ? '–' : formatPercent(value))
  const rows = [
    ['Judge’s confidence', share(made?.confidence), share(real?.confidence)],
    ['Entropy of its labels (nats)', made?.entropy?.toFixed(2) ?? '–', real?.entropy.toFixed(2) ?? '–'],
    ['Digits that occur', made?.classes ?? '–', real?.classes ?? '–'],
    ['Discriminator: “real”', share(made?.madeScore), share(made?.realScore)],
  ]
  return (
    <div className="grid gap-1">
      <table className="w-full text-sm">
        <thead>
          <tr className="text-quiet text-xs">
            <th scope="col" className="text-start font-normal">
              Mean over images
            </th>
            <th scope="col" className="text-end font-normal">
              made
            </th>
            <th scope="col" className="text-end font-normal">
              real
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
          ? `Judged at step ${made!.judgedStep!.toLocaleString('en')}, on ${snapshot.judged} images of each kind. Ten digits alike would have an entropy of ${Math.log(10).toFixed(2)}.`
          : 'The judge is a network that learned to read digits beforehand.'}
      </p>
    </div>
  )
}
