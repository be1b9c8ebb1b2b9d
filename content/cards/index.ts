import type { LiveCard } from '@/lib/exercises/live-card'

/** One line per live card: a file that is downloaded when its card is shown. */
export const liveCards: Record<string, () => Promise<{ card: LiveCard }>> = {
  'attention-weights': () => import('./attention-weights'),
  'cross-entropy': () => import('./cross-entropy'),
  'descent-step': () => import('./descent-step'),
  'layer-size': () => import('./layer-size'),
  neuron: () => import('./neuron'),
  score: () => import('./score'),
  softmax: () => import('./softmax'),
}
