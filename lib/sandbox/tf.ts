import * as layers from '@tensorflow/tfjs-layers'
import { tf as core } from '@/lib/engine/tf'

const { layers: builders, sequential, model, input, initializers, regularizers } = layers

/** What the reader's code finds under `tf`. */
export const tf = { ...core, layers: builders, sequential, model, input, initializers, regularizers }
