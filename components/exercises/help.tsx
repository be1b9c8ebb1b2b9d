import type { ReactNode } from 'react'
import { rich } from '@/components/ui/rich'
import { say } from '@/lib/locale/say'
import { isPicked } from '@/lib/progress/kinds'
import { Disclosure } from './disclosure'
import { Inline } from './inline'
import type { Exercise } from './use-exercise'

interface HelpProps {
  exercise: Exercise
  /** Offered one at a time. */
  hints?: readonly ReactNode[] | undefined
  solution?: ReactNode
  /** It can be solved, and what is opened before lowers what that earns; said before it is opened. */
  counts: boolean
}

/** Hints and solution under an exercise, each a fold. */
export function Help({ exercise, hints = [], solution, counts }: HelpProps) {
  const { state, hint, reveal } = exercise
  const lowers = counts && !state.solved && !state.revealed
  // A wrong pick has cost as much already.
  const paid = state.hints > 0 || (isPicked(state.kind) && state.last?.correct === false)
  return (
    <>
      {hints.slice(0, state.hints + 1).map((text, i) => (
        <Disclosure
          key={i}
          summary={
            <span>
              {hints.length > 1 ? say('Hint {i} of {hints}', { i: i + 1, hints: hints.length }) : say('Hint')}
              {lowers && !paid && <Price>{say('for half the credit')}</Price>}
            </span>
          }
          open={i < state.hints}
          onOpen={() => hint(i)}
        >
          <Inline>{text}</Inline>
        </Disclosure>
      ))}
      {solution !== undefined && (
        <Disclosure
          summary={
            <span>
              {say('Solution')}
              {lowers && <Price>{say('for a quarter of the credit')}</Price>}
            </span>
          }
          open={state.revealed}
          onOpen={reveal}
        >
          <Inline>{solution}</Inline>
        </Disclosure>
      )}
    </>
  )
}

function Price({ children }: { children: ReactNode }) {
  return (
    <span className="font-normal noscript:hidden print:hidden">{rich(', {price}', { price: children })}</span>
  )
}
