export * from './adam'
export * from './matrix-product'
