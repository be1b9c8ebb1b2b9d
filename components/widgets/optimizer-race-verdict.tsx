import { ClassMark } from '@/components/charts/marks'
import { Button } from '@/components/ui/button'
import { rich } from '@/components/ui/rich'
import { lengthOf } from '@/lib/experiments/optimizer-race.params'
import { plural, say } from '@/lib/locale/say'
import { heightOf, type LossSurface } from '@/lib/math/surfaces'
import type { OptimizerRaceRun } from './optimizer-race'
import { formatLoss, YOUR_COLOUR } from './optimizer-race-names'
import type { Walk } from './optimizer-race-walk'

/** After a walk by hand: who got lower, the reader or gradient descent from the same place in as many steps. */
export function Verdict({ run, walk, surface }: { run: OptimizerRaceRun; walk: Walk; surface: LossSurface }) {
  const steps = walk.places.length - 1
  const mine = heightOf(surface, ...walk.here)
  const begun = heightOf(surface, ...walk.places[0]!)
  const theirs = run.history.find(({ step }) => step === steps)?.['sgd.loss']
  const whole = lengthOf(run.params)
  const atEnd = steps < whole ? run.history.find(({ step }) => step === whole)?.['sgd.loss'] : undefined
  const out = run.snapshot?.racers.find(({ name }) => name === 'sgd')?.outSince
  return (
    <div className="grid gap-2 rounded-control bg-sunken px-3 py-2.5 text-[0.875rem]">
      <p role="status" className="m-0">
        <ClassMark mark={YOUR_COLOUR} />{' '}
        {rich('You went from a loss of {begun} to {mine} in {steps}.', {
          steps: plural({ one: '{n} step', other: '{n} steps' }, { n: steps }),
          begun: <Num>{begun}</Num>,
          mine: <Num>{mine}</Num>,
        })}{' '}
        {run.params.racers.includes('sgd') && (
          <>
            <ClassMark mark={0} />{' '}
            {out !== undefined && out <= steps
              ? say('Gradient descent was thrown off the map at step {out}.', { out })
              : theirs === undefined
                ? say('Gradient descent is on its way.')
                : verdictOf(mine, theirs, steps)}
            {atEnd !== undefined &&
              ` ${say('With all {whole} steps it comes to {atEnd}.', { whole, atEnd: formatLoss(atEnd) })}`}
          </>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        {!run.locked('seed') && (
          <Button
            onClick={() => {
              walk.again()
              run.reseed(run.seed + 1)
            }}
          >
            {say('Another landscape')}
          </Button>
        )}
        <Button
          variant="quiet"
          onClick={() => {
            walk.again()
            run.reset()
          }}
        >
          {say('Walk here once more')}
        </Button>
      </div>
    </div>
  )
}

const Num = ({ children }: { children: number }) => (
  <span className="font-mono tabular-nums">{formatLoss(children)}</span>
)

function verdictOf(mine: number, theirs: number, steps: number): string {
  const said = plural(
    {
      one: 'Gradient descent, by its learning rate alone, came to {theirs} in as many',
      other: 'Gradient descent, by its learning rate alone, came to {theirs} in as many steps',
    },
    { n: steps, theirs: formatLoss(theirs) },
  )
  if (mine < 0.5 * theirs) return say('{said}. You were better.', { said })
  if (theirs < 0.5 * mine) return say('{said}. It was better.', { said })
  return say('{said}: about the same.', { said })
}
