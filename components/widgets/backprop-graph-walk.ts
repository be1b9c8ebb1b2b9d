import { useEffect, useMemo, useRef } from 'react'
import { useShown } from '@/lib/twin/use-shown'
import { type Known, knownAfter, type Step, type Study, stepsOf } from './backprop-graph-study'

/** Where the reader is on the way forward and back through a graph. */
export interface Walk {
  steps: readonly Step[]
  /** How many of them are done. */
  count: number
  /** How many of them lead forward. */
  forward: number
  known: readonly Known[]
  /** The step just taken. */
  last?: Step
  /** The node that is looked at. */
  chosen: number
  go(count: number): void
  choose(node: number): void
}

/**
 * Begins with all values computed and no gradient, unless a bug is to be hunted; a training step is a whole way there and
 * back, so it shows all.
 *
 * @param trained steps of the run
 */
export function useWalk(study: Study, trained: number, hunting: boolean): Walk {
  const { graph } = study
  const shape = useMemo(
    () =>
      graph.nodes
        .map((node) => (node.kind === 'operation' ? `${node.operation}(${node.operands})` : '.'))
        .join(),
    [graph],
  )
  const steps = useMemo(() => stepsOf(graph), [graph])
  const forward = (steps.length - 1) / 2
  const start = { shape, count: hunting ? steps.length : forward, chosen: graph.output }
  const [place, setPlace] = useShown('backprop-graph-walk/place', start)
  // Another graph: the way begins anew.
  const here = place.shape === shape ? place : start
  const count = Math.min(here.count, steps.length)
  const known = useMemo(() => knownAfter(study, steps, count), [study, steps, count])

  const before = useRef(trained)
  useEffect(() => {
    if (trained > before.current)
      setPlace((now) => ({
        shape,
        count: steps.length,
        chosen: now.shape === shape ? now.chosen : graph.output,
      }))
    before.current = trained
  }, [trained, shape, steps, graph.output])

  return {
    steps,
    count,
    forward,
    known,
    last: steps[count - 1],
    chosen: here.chosen,
    go: (next) => setPlace({ shape, count: next, chosen: steps[next - 1]?.node ?? graph.output }),
    choose: (chosen) => setPlace({ ...here, chosen }),
  }
}
