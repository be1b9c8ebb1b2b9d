import { rich } from '@/components/ui/rich'
import { CLOSE, type CurveAxes, describeCurve, scoreCurve } from '@/lib/exercises/curve'
import { say } from '@/lib/locale/say'

interface CurveVerdictProps {
  drawn: readonly number[]
  truth: readonly number[]
  axes: CurveAxes
}

const PARTS = ['level', 'direction', 'shape'] as const
const PART_NAMES = { level: say('level'), direction: say('direction'), shape: say('shape') }

/** How near a drawn curve came, where it was wrong, and how that is counted. */
export function CurveVerdict({ drawn, truth, axes }: CurveVerdictProps) {
  const scored = scoreCurve(drawn, truth)
  const said = describeCurve(drawn, truth, axes)
  const close = scored.score >= CLOSE
  return (
    <>
      <p>
        {rich('{score} Score {score2} of 100.', {
          score: <strong>{headline(scored.score)}</strong>,
          score2: hundredths(scored.score),
        })}
        {!close && ` ${say('A surprise is where there is something to learn.')}`}
      </p>
      <dl className="grid grid-cols-[auto_auto_1fr] items-baseline gap-x-3 gap-y-1.5">
        {PARTS.map((part) => (
          <div key={part} className="contents">
            <dt className="font-medium capitalize">{PART_NAMES[part]}</dt>
            <dd className="m-0 text-end font-mono tabular-nums">{hundredths(scored[part])}</dd>
            <dd className="m-0">{said[part]}</dd>
          </div>
        ))}
      </dl>
      <details className="text-quiet text-sm">
        <summary className="inline-flex min-h-6 cursor-pointer items-center hover:text-ink pointer-coarse:min-h-11">
          {say('How the score is counted')}
        </summary>
        {say(
          'The mean of three parts, each from 0 to 100. Level: 100, less the mean distance of the two curves in per cent of the range of the true one. Direction: of all the ups and downs of both, the share that go the same way. Shape: the correlation of the two, 0 where it is negative. From {close} on the drawing counts as right.',
          { close: hundredths(CLOSE) },
        )}
      </details>
    </>
  )
}

function headline(score: number): string {
  if (score >= CLOSE) return say('Close to what you drew.')
  return score >= 0.5 ? say('Partly what you drew.') : say('Not what you drew.')
}

const hundredths = (share: number) => Math.round(100 * share)
