import type { RefObject } from 'react'
import type { ExportItem } from '@/components/ui/run-export'
import type { GptQuestion, SampleAnswer } from '@/lib/experiments/gpt'
import type { ExportAnswer } from '@/lib/experiments/gpt-keep'
import { say } from '@/lib/locale/say'
import type { GptRun } from './gpt'
import { canAsk } from './gpt-answer'

/**
 * The trained model as files, what it writes, and its tensors as a picture.
 *
 * @param text what the tensors are shown for, and what copies of the model are compared on
 * @param tensors around the pictures of the open block
 */
export function gptExports(run: GptRun, text: string, tensors: RefObject<HTMLElement | null>): ExportItem[] {
  const name = (step: number, ending: string) => `epoch-gpt-seed${run.seed}-step${step}${ending}`
  const ask = <A>(question: GptQuestion): Promise<A> => {
    if (!canAsk(run)) throw new Error(say('There is no model yet: train or step first.'))
    return run.ask<A>(question)
  }
  const figure = () => {
    const open = tensors.current
    if (!open?.querySelector('canvas'))
      throw new Error(say('No tensors are shown: open “Inside the model” and train or step first.'))
    return {
      parts: [open],
      title: say('{title} · step {step} · seed {seed}', {
        title: run.setup.title,
        step: run.step,
        seed: run.seed,
      }),
    }
  }
  return [
    {
      label: say('Tensors (SVG)'),
      about: say('the block that is open under “Inside the model”, with its names and scales'),
      make: async () => {
        const { figureToSvg } = await import('@/components/ui/figure')
        const blob = new Blob([figureToSvg(figure())], { type: 'image/svg+xml' })
        return { name: name(run.step, '-tensors.svg'), blob }
      },
    },
    {
      label: say('Tensors (PNG)'),
      about: say('the same as pixels'),
      make: async () => {
        const { figureToPng } = await import('@/components/ui/figure')
        return { name: name(run.step, '-tensors.png'), blob: await figureToPng(figure()) }
      },
    },
    {
      label: say('Notebook (PyTorch)'),
      about: say('this GPT with its weights inside: rebuilt, checked, made to write'),
      make: async () => {
        const answer = await ask<ExportAnswer>({ type: 'export', text })
        const { gptNotebook } = await import('@/lib/experiments/gpt-notebook')
        const { params, seed } = run
        const notebook = gptNotebook({
          ...answer,
          shape: params,
          parts: params,
          lines: params.corpus === 'names',
          learningRate: params.learningRate,
          batchSize: params.batchSize,
          dropout: params.dropout,
          seed,
        })
        return {
          name: name(answer.step, '.ipynb'),
          blob: new Blob([JSON.stringify(notebook, null, 1)], { type: 'application/x-ipynb+json' }),
        }
      },
    },
    {
      label: say('Weights (safetensors)'),
      about: say('all weights with their names and the vocabulary, for Python and others'),
      make: async () => {
        const { step, vocabulary, arrays } = await ask<ExportAnswer>({ type: 'export', text })
        const { toSafetensors } = await import('@/lib/engine/export-safetensors')
        const { layers, heads, width, context } = run.params
        const about = {
          vocabulary: JSON.stringify(vocabulary),
          shape: JSON.stringify({ layers, heads, width, context }),
          step: String(step),
          seed: String(run.seed),
        }
        return { name: name(step, '.safetensors'), blob: toSafetensors(arrays, about) }
      },
    },
    {
      label: say('Samples (text)'),
      about: say('what the model writes now, at your temperature and top k'),
      make: async () => {
        const { temperature, topK, corpus } = run.params
        const names = corpus === 'names'
        const { step, texts } = await ask<SampleAnswer>({
          type: 'sample',
          prompt: '',
          count: names ? 16 : 4,
          temperature,
          topK,
          seed: run.seed,
          length: names ? 20 : 300,
        })
        const content = texts.join(names ? '\n' : '\n\n')
        return { name: name(step, '.txt'), blob: new Blob([content], { type: 'text/plain' }) }
      },
    },
  ]
}
