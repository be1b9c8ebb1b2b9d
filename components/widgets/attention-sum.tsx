import { rich } from '@/components/ui/rich'
import { Scrolling } from '@/components/ui/scrolling'
import { say } from '@/lib/locale/say'
import type { Attended } from './attention-words'
import { evenly } from './gpt-tensor'

/** How one word's output comes about, every number of it: a row for each word it may look at. */
export function AttentionSum({
  attended: { places, heads },
  head,
  at,
  scaled,
}: {
  attended: Attended
  head: number
  /** The word that asks. */
  at: number
  scaled: boolean
}) {
  const { queries, keys, values, scores, weights, output } = heads[head]!
  const query = queries[at]!
  const columns = [
    say('key k'),
    'q · k',
    scaled ? `÷ √${query.length}` : say('score'),
    say('e^score'),
    say('weight'),
    say('value v'),
    say('weight × v'),
  ]
  const powers = scores[at]!.map(Math.exp)
  return (
    <div className="grid min-w-0 gap-1.5" data-sum={`${places[at]},${at}`}>
      <p className="m-0 text-quiet text-sm">
        {rich('{places} asks, with its query q = {query}.', {
          places: <b className="font-medium text-ink">{places[at]}</b>,
          query: <span className="font-mono text-ink tabular-nums">{vector(query)}</span>,
        })}
      </p>
      <Scrolling label={say('What {places} takes from every word', { places: places[at]! })}>
        <table className="w-full border-collapse font-mono text-xs tabular-nums">
          <caption className="sr-only">
            {say('What {places} takes from every word', { places: places[at]! })}
          </caption>
          <thead className="font-sans text-quiet">
            <tr>
              {[say('word'), ...columns].map((name, c) => (
                <th
                  key={name}
                  scope="col"
                  className={`whitespace-nowrap border-rule border-b px-2 py-1 font-medium ${c === 0 ? 'text-start' : 'text-end'}`}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map((place, j) => {
              const seen = Number.isFinite(scores[at]![j]!)
              const weight = weights[at]![j]!
              return (
                <tr key={j} className={seen ? '' : 'text-quiet'}>
                  <th scope="row" className="px-2 py-1 text-start font-medium font-sans">
                    {place}
                  </th>
                  <Cell>{vector(keys[j]!)}</Cell>
                  <Cell>{evenly(dot(query, keys[j]!))}</Cell>
                  <Cell>{seen ? evenly(scores[at]![j]!) : say('−∞ masked')}</Cell>
                  <Cell>{evenly(powers[j]!)}</Cell>
                  <td className="whitespace-nowrap px-2 py-1 text-end font-semibold text-ink">
                    <span
                      aria-hidden="true"
                      className="me-1.5 inline-block h-2 rounded-sm bg-mag align-middle"
                      style={{ width: `${(2.5 * weight).toFixed(2)}rem` }}
                    />
                    {weight.toFixed(3)}
                  </td>
                  <Cell>{vector(values[j]!)}</Cell>
                  <Cell>{vector(values[j]!.map((value) => weight * value))}</Cell>
                </tr>
              )
            })}
          </tbody>
          <tfoot>
            <tr className="border-rule border-t font-semibold text-ink">
              <th scope="row" className="px-2 py-1 text-start font-sans">
                {say('sum')}
              </th>
              <Cell />
              <Cell />
              <Cell />
              <Cell>{evenly(powers.reduce((sum, power) => sum + power, 0))}</Cell>
              <Cell>{weights[at]!.reduce((sum, weight) => sum + weight, 0).toFixed(3)}</Cell>
              <Cell />
              <Cell>{vector(output[at]!)}</Cell>
            </tr>
          </tfoot>
        </table>
      </Scrolling>
    </div>
  )
}

function Cell({ children }: { children?: string }) {
  return <td className="whitespace-nowrap px-2 py-1 text-end">{children}</td>
}

const vector = (values: readonly number[]) => `(${values.map(evenly).join(', ')})`
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0)
