import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { TAG } from '@/lib/locale/locale'
import { plural, say } from '@/lib/locale/say'
import type { Grade } from '@/lib/progress/events'
import { forecast, type Scheduled } from '@/lib/progress/review'
import { ReadAgain } from './read-again'
import type { ReviewCard } from './review'

interface ReviewEndProps {
  deck: readonly Scheduled<ReviewCard>[]
  /** What was graded today. */
  today: readonly { card: ReviewCard; grade: Grade }[]
  /** Cards that are still due: the ten minutes are over. */
  waiting: number
  now: number
  onMore: () => void
}

/** What is shown when no card is asked: an empty deck, a finished day, or ten minutes that are over. */
export function ReviewEnd({ deck, today, waiting, now, onMore }: ReviewEndProps) {
  if (deck.length === 0) {
    return (
      <div className="rounded-frame border border-rule bg-panel p-6">
        <p className="m-0 mb-2 font-semibold text-lg">{say('There is nothing to review yet.')}</p>
        <p className="m-0 mb-4">
          {say(
            'At the end of each lesson are some cards. Turn one over there, or finish the lesson, and it comes here when you are about to forget it.',
          )}
        </p>
        <Link prefetch={false} href="/course" className="text-link underline">
          {say('Choose a lesson')}
        </Link>
      </div>
    )
  }
  const missed = [
    ...new Map(
      today.filter(({ grade }) => grade === 'again').map(({ card }) => [card.id, card] as const),
    ).values(),
  ]
  const { days, later } = forecast(deck, now, 7)
  const name = new Intl.DateTimeFormat(TAG, { weekday: 'long' })
  return (
    <div className="rounded-frame border border-rule bg-panel p-6">
      <p className="m-0 mb-2 font-semibold text-lg">
        {waiting > 0
          ? say('Ten minutes are over.')
          : today.length > 0
            ? say('Done for today.')
            : say('Nothing is due today.')}
      </p>
      {waiting > 0 && (
        <div className="mb-4 flex flex-wrap items-center gap-3">
          <span>
            {plural(
              { one: '{n} card can wait until tomorrow.', other: '{n} cards can wait until tomorrow.' },
              { n: waiting },
            )}
          </span>
          <Button onClick={onMore}>{say('Ten minutes more')}</Button>
        </div>
      )}
      {missed.length > 0 && (
        <>
          <h2 className="mt-4 mb-1 font-semibold text-base">{say('Missed today: where it is explained')}</h2>
          <ul className="m-0 list-disc ps-5">
            {missed.map(({ id, title, href, front }) => (
              <li key={id} className="py-1">
                <ReadAgain href={href}>{typeof front === 'string' ? front : title}</ReadAgain>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className="mt-4 mb-1 font-semibold text-base">{say('What comes when')}</h2>
      <ul className="m-0 grid list-none gap-0.5 p-0">
        {days
          .filter(({ count }) => count > 0)
          .map(({ start, count }) => (
            <li key={start} className="flex max-w-72 justify-between">
              <span>{name.format(start)}</span>
              <span className="font-mono tabular-nums">{count}</span>
            </li>
          ))}
        {later > 0 && (
          <li className="flex max-w-72 justify-between">
            <span>{say('later')}</span>
            <span className="font-mono tabular-nums">{later}</span>
          </li>
        )}
      </ul>
    </div>
  )
}
