/** Every widget a lesson may place, by the name it has in `/lab/<id>`. */
export const WIDGET_IDS = [
  'activation-lab',
  'attention',
  'autoencoder',
  'backprop-graph',
  'cnn',
  'deep-signal',
  'digits',
  'first-digits',
  'gan-2d',
  'gan-digits',
  'gpt',
  'loss-lab',
  'memory-race',
  'neuron',
  'optimizer-race',
  'playground',
] as const

export type WidgetId = (typeof WIDGET_IDS)[number]
