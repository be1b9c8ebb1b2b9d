declare module 'convnetjs'

declare module 'brain.js/dist/neural-network' {
  interface Pattern {
    input: ArrayLike<number>
    output: ArrayLike<number>
  }
  /** What the benchmark needs of it; its own types leave the inside out. */
  const library: {
    default: new (options: {
      activation: string
      learningRate: number
    }) => {
      sizes: number[]
      trainOpts: { momentum: number }
      weights: number[][][]
      biases: Float32Array[]
      initialize(): void
      trainPattern(pattern: Pattern, withError: boolean): number | null
    }
  }
  export default library
}
