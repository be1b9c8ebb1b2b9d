import { playgroundNotebook } from '@/components/widgets/playground-notebook'
import { readParams } from '@/lib/engine/params'
import { experiment, type PlaygroundView } from '@/lib/experiments/playground'

/** The code of the notebook of a network after some steps, and the network it was made from. */
export async function notebookOf(given: Record<string, unknown>, framework: 'keras' | 'pytorch') {
  const { params } = readParams(experiment.params, given)
  const signal = new AbortController().signal
  const trainer = await experiment.create(params, { seed: 3, backend: 'scratch', report() {}, signal })
  for (let i = 0; i < 200; i++) await trainer.step(params)
  const view = (await trainer.snapshot(params)) as PlaygroundView
  trainer.dispose()
  const notebook = playgroundNotebook({ params, view, seed: 3, step: 200, framework })
  const code = notebook.cells
    .filter(({ cell_type }) => cell_type === 'code')
    .map(({ source }) => source.join(''))
  return { view, notebook, code }
}
