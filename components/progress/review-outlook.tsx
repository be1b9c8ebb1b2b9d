'use client'

import Link from 'next/link'
import { useState } from 'react'
import { DataTable } from '@/components/charts/data-table'
import { Readout } from '@/components/ui/readout'
import { TAG } from '@/lib/locale/locale'
import { plural, say } from '@/lib/locale/say'
import { type DeckCard, dayOf, deckOf, dueCards, forecast, retention } from '@/lib/progress/review'
import { useProgress } from '@/lib/progress/use-progress'

const DAYS = 7
const WIDTH = 400
const HEIGHT = 120
const FOOT = 20
const HEAD = 18

const percent = (share: number) => `${Math.round(100 * share)} %`

/** What there is to review today and in the days to come, and how well the cards are remembered. */
export function ReviewOutlook({ cards }: { cards: readonly DeckCard[] }) {
  const { progress } = useProgress()
  const [now] = useState(Date.now)
  const deck = deckOf(progress, cards)
  const due = dueCards(deck, now, dayOf(now).end).length
  const { days, later } = forecast(deck, now, DAYS)
  const memory = retention(deck, now)
  const coming = [{ start: dayOf(now).start, count: due }, ...days]
  return (
    <div className="grid gap-5">
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        <Readout label={say('due today')} value={String(due)} />
        <Readout label={say('in review')} value={String(deck.length)} />
        <Readout label={say('you would recall now')} value={memory && percent(memory.expected)} />
        <Readout
          label={say('you recalled when asked')}
          value={memory && memory.reviews > 0 ? percent(memory.recalled) : undefined}
        />
      </div>
      <Forecast days={coming} later={later} />
      <p className="m-0 max-w-2xl text-quiet">
        {memory
          ? plural(
              {
                one: 'What you would recall is an estimate from your own grades of {n} card (FSRS); a card comes back when its chance has fallen to 90 %.',
                other:
                  'What you would recall is an estimate from your own grades of {n} cards (FSRS); a card comes back when its chance has fallen to 90 %.',
              },
              { n: memory.cards },
            )
          : say('Once you have graded a card, this estimates how much you would recall.')}{' '}
        {memory && memory.reviews > 0
          ? plural(
              {
                one: 'What you recalled is counted over {n} review, each at least a day after the one before.',
                other:
                  'What you recalled is counted over {n} reviews, each at least a day after the one before.',
              },
              { n: memory.reviews },
            )
          : say('What you recalled is counted from the first review that is a day after another.')}
      </p>
      <p className="m-0">
        <Link
          prefetch={false}
          href="/review"
          className="inline-flex min-h-6 items-center font-semibold text-link underline underline-offset-3 pointer-coarse:min-h-11"
        >
          {due > 0
            ? plural({ one: 'Review {n} card', other: 'Review {n} cards' }, { n: due })
            : say('To the review')}
        </Link>
      </p>
    </div>
  )
}

interface ForecastProps {
  /** Today first. */
  days: readonly { start: number; count: number }[]
  later: number
}

function Forecast({ days, later }: ForecastProps) {
  const most = Math.max(1, ...days.map(({ count }) => count))
  const short = new Intl.DateTimeFormat(TAG, { weekday: 'short' })
  const long = new Intl.DateTimeFormat(TAG, { weekday: 'long', day: 'numeric', month: 'long' })
  const name = (start: number, i: number, format: Intl.DateTimeFormat) =>
    i === 0 ? say('today') : format.format(start)
  const step = WIDTH / days.length
  const total = days.reduce((sum, { count }) => sum + count, 0)
  return (
    <figure className="m-0 max-w-md">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={say('{count} cards are due today, {total} by {start}, {later} later.', {
          count: days[0]!.count,
          total,
          start: name(days.at(-1)!.start, 1, long),
          later,
        })}
        className="w-full font-sans text-[11px]"
      >
        {days.map(({ start, count }, i) => {
          const height = (count / most) * (HEIGHT - FOOT - HEAD)
          return (
            <g key={start}>
              <rect
                x={i * step + 6}
                y={HEIGHT - FOOT - height}
                width={step - 12}
                height={height}
                rx={2}
                className={i === 0 ? 'fill-act' : 'fill-link/60'}
              />
              <text
                x={(i + 0.5) * step}
                y={HEIGHT - FOOT - height - 5}
                textAnchor="middle"
                className="fill-ink font-mono"
              >
                {count > 0 && count}
              </text>
              <text x={(i + 0.5) * step} y={HEIGHT - 4} textAnchor="middle" className="fill-quiet">
                {name(start, i, short)}
              </text>
            </g>
          )
        })}
        <line x1={0} x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} className="stroke-edge" />
      </svg>
      <figcaption className="text-quiet text-sm">
        {later > 0
          ? say('Cards by the day on which they are due; {later} come later.', { later })
          : say('Cards by the day on which they are due.')}
      </figcaption>
      <DataTable
        summary={say('Days as a table')}
        caption={say('Cards due')}
        head={[say('day'), say('cards')]}
        rows={() => [
          ...days.map(({ start, count }, i) => [name(start, i, long), count]),
          [say('later'), later],
        ]}
      />
    </figure>
  )
}
