import type { ExportItem } from '@/components/ui/run-export'
import type { ExportAnswer } from '@/lib/experiments/gan-2d-keep'
import { say } from '@/lib/locale/say'
import type { Gan2dRun } from './gan-2d'

/** The samples of this step as a table, and both players as files; each made when it is asked for. */
export function gan2dExports({ seed, step, snapshot, params, ask }: Gan2dRun): ExportItem[] {
  const name = (step: number, ending: string) => `epoch-gan-2d-seed${seed}-step${step}${ending}`
  const players = () => {
    if (!snapshot) throw new Error(say('Nobody has learned anything yet. Press Train or Step first.'))
    return ask<ExportAnswer>({ type: 'export' })
  }
  return [
    {
      label: say('Samples (CSV)'),
      about: say('the real and the generated samples everything is measured on'),
      make: async () => {
        if (!snapshot) throw new Error(say('Nothing has been generated yet. Press Train or Step first.'))
        const rows = ([kind, places]: readonly [string, Float32Array]) =>
          Array.from({ length: places.length / 2 }, (_, i) => [kind, places[2 * i], places[2 * i + 1]].join())
        const lines = [
          'kind,x1,x2',
          ...rows(['real', snapshot.real]),
          ...rows(['generated', snapshot.samples]),
        ]
        return {
          name: name(step, '-samples.csv'),
          blob: new Blob([`${lines.join('\n')}\n`], { type: 'text/csv' }),
        }
      },
    },
    {
      label: say('Notebook (PyTorch)'),
      about: say('both players with their weights inside: rebuilt, checked, sampled from and trained on'),
      make: async () => {
        const answer = await players()
        const { gan2dNotebook } = await import('@/lib/experiments/gan-2d-notebook')
        const notebook = gan2dNotebook({ ...answer, seed, params })
        return {
          name: name(answer.step, '.ipynb'),
          blob: new Blob([JSON.stringify(notebook, null, 1)], { type: 'application/x-ipynb+json' }),
        }
      },
    },
    {
      label: say('Weights (safetensors)'),
      about: say(
        'all weights of the generator and the discriminator with their names, for Python and others',
      ),
      make: async () => {
        const { step, arrays } = await players()
        const { toSafetensors } = await import('@/lib/engine/export-safetensors')
        const { data, loss, latent } = params
        const about = { data, loss, latent: String(latent), step: String(step), seed: String(seed) }
        return { name: name(step, '.safetensors'), blob: toSafetensors(arrays, about) }
      },
    },
  ]
}
