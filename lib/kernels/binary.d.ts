/** The kernels of this folder, compiled to WebAssembly, in base 64: `lib/site/kernels.mjs` writes `binary.js`. */
export const binary: string
