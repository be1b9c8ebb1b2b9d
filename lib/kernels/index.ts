/*
 * Addresses lie in up to 4 GiB and are held in signed numbers, negative from 2 GiB on: they may be added up and compared for
 * equality, never by size.
 */
export * from './adam'
export { columnSums } from './column-sums'
export * from './convolution'
export * from './elementwise'
export * from './gelu'
export * from './gru'
export * from './layer-norm'
export * from './lstm'
export { multiply, panelSize } from './matrix-product'
export * from './patches'
export * from './pooling'
export * from './rnn'
export { addToRows, rowSums } from './rows'
export * from './softmax'
