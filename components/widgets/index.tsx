'use client'

import { type ComponentType, use } from 'react'
import { whenNear } from '@/components/ui/near'
import { TwinScope } from '@/lib/twin/context'
import type { WidgetId } from './ids'
import { WidgetBoundary } from './widget-boundary'

export interface WidgetProps {
  /** Parameters from the lesson; an address of the lab overrides them. */
  params?: Record<string, unknown>
}

/** One line per widget. Each is downloaded only by the pages that show it, when it comes near the screen. */
const widgets: Record<WidgetId, ComponentType<WidgetProps>> = {
  'activation-lab': whenNear('activation-lab', async () => (await import('./activation-lab')).default),
  attention: whenNear('attention', async () => (await import('./attention')).default),
  autoencoder: whenNear('autoencoder', async () => (await import('./autoencoder')).default),
  'backprop-graph': whenNear('backprop-graph', async () => (await import('./backprop-graph')).default),
  cnn: whenNear('cnn', async () => (await import('./cnn')).default),
  'deep-signal': whenNear('deep-signal', async () => (await import('./deep-signal')).default),
  digits: whenNear('digits', async () => (await import('./digits')).default),
  'first-digits': whenNear('first-digits', async () => (await import('./first-digits')).default),
  'gan-2d': whenNear('gan-2d', async () => (await import('./gan-2d')).default),
  'gan-digits': whenNear('gan-digits', async () => (await import('./gan-digits')).default),
  gpt: whenNear('gpt', async () => (await import('./gpt')).default),
  neuron: whenNear('neuron', async () => (await import('./neuron')).default),
  'loss-lab': whenNear('loss-lab', async () => (await import('./loss-lab')).default),
  'memory-race': whenNear('memory-race', async () => (await import('./memory-race')).default),
  'optimizer-race': whenNear('optimizer-race', async () => (await import('./optimizer-race')).default),
  playground: whenNear('playground', async () => (await import('./playground')).default),
}

/** Attention over a sentence of the reader's own: arithmetic without a run, so it is no widget of the lab. */
export const Sentence = whenNear(
  'attention-sentence',
  async () => (await import('./attention-sentence')).FramedSentence,
)

/** The widget a lesson places: `<Widget id="playground" params={{ data: 'xor' }} />`. */
export function Widget({ id, params }: WidgetProps & { id: WidgetId }) {
  const View = widgets[id]
  const scope = use(TwinScope)
  return (
    <WidgetBoundary id={id}>
      <TwinScope value={`${scope}/${id}`}>
        <View params={params} />
      </TwinScope>
    </WidgetBoundary>
  )
}
