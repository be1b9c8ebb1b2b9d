import { ClassMark } from '@/components/charts/marks'
import { Button } from '@/components/ui/button'
import { lengthOf } from '@/lib/experiments/optimizer-race.params'
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
        <ClassMark mark={YOUR_COLOUR} /> You went from a loss of <Num>{begun}</Num> to <Num>{mine}</Num> in{' '}
        {steps} {steps === 1 ? 'step' : 'steps'}.{' '}
        {run.params.racers.includes('sgd') && (
          <>
            <ClassMark mark={0} />{' '}
            {out !== undefined && out <= steps
              ? `Gradient descent was thrown off the map at step ${out}.`
              : theirs === undefined
                ? 'Gradient descent is on its way.'
                : verdictOf(mine, theirs, steps)}
            {atEnd !== undefined && ` With all ${whole} steps it comes to ${formatLoss(atEnd)}.`}
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
            Another landscape
          </Button>
        )}
        <Button
          variant="quiet"
          onClick={() => {
            walk.again()
            run.reset()
          }}
        >
          Walk here once more
        </Button>
      </div>
    </div>
  )
}

const Num = ({ children }: { children: number }) => (
  <span className="font-mono tabular-nums">{formatLoss(children)}</span>
)

function verdictOf(mine: number, theirs: number, steps: number): string {
  const said = `Gradient descent, by its learning rate alone, came to ${formatLoss(theirs)} in as many${steps === 1 ? '' : ' steps'}`
  if (mine < 0.5 * theirs) return `${said}. You were better.`
  if (theirs < 0.5 * mine) return `${said}. It was better.`
  return `${said}: about the same.`
}
