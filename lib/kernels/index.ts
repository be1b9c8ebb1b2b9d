export * from './matrix-product'
