/** Kernels of our own in WebAssembly (`lib/kernels`), on the heap of the back end. */
import { binary } from '@/lib/kernels/binary'
import { type Backend, offset, release } from './heap'

/** What `lib/kernels` exports. Addresses are in bytes, lengths in elements; each function is documented there. */
interface Kernels {
  columnSums(x: number, sums: number, rows: number, columns: number): void
  adam(
    w: number,
    g: number,
    m: number,
    v: number,
    nextW: number,
    nextM: number,
    nextV: number,
    length: number,
    beta1: number,
    rest1: number,
    beta2: number,
    rest2: number,
    rate: number,
    epsilon: number,
    decay: number,
  ): void
  multiply(
    a: number,
    aStride: number,
    b: number,
    bStride: number,
    c: number,
    cStride: number,
    panels: number,
    M: number,
    K: number,
    N: number,
    transposeA: boolean,
    transposeB: boolean,
    add: boolean,
  ): void
  maxPool(...addressesAndLengths: number[]): void
  maxPoolBack(...addressesAndLengths: number[]): void
  addPatches(...addressesAndLengths: number[]): void
  convolve(...addressesAndLengths: number[]): void
  filterBack(...addressesAndLengths: number[]): void
  panelSize(K: number, N: number): number
  rnn(...addressesAndLengths: number[]): void
  rnnBack(...addressesAndLengths: number[]): void
  lstm(...addressesAndLengths: number[]): void
  lstmBack(...addressesAndLengths: number[]): void
  gru(...addressesAndLengths: number[]): void
  gruBack(...addressesAndLengths: number[]): void
  addToRows(x: number, row: number, y: number, rows: number, columns: number): void
  rowSums(x: number, sums: number, rows: number, columns: number): void
  layerNorm(...addressesAndLengths: number[]): void
  layerNormBack(...addressesAndLengths: number[]): void
  geluInner(x: number, u: number, length: number, a: number, c: number): void
  geluBack(dy: number, x: number, gate: number, dx: number, length: number, a: number, c3: number): void
  multiplyEach(a: number, b: number, c: number, length: number): void
  scaleEach(x: number, y: number, length: number, factor: number): void
  descend(w: number, g: number, next: number, length: number, rate: number): void
  reluBack(dy: number, x: number, dx: number, length: number, slope: number): void
  shiftRows(z: number, shifted: number, room: number, rows: number, columns: number): void
  sumOfChosen(table: number, chosen: number, rows: number, columns: number): number
  crossEntropyBack(...addressesAndLengths: number[]): void
  softmaxBack(y: number, dy: number, dz: number, room: number, rows: number, columns: number): void
}

const instances = new WeakMap<Backend, Kernels>()

/** The kernels as they see a back end's heap; they take room in it only where they are told to. */
export function native(backend: Backend): Kernels {
  const known = instances.get(backend)
  if (known) return known
  const bytes = Uint8Array.from(atob(binary), (character) => character.charCodeAt(0))
  // At once and not by a promise: a kernel may not wait. The module is of 26 kB.
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    env: { memory: backend.wasm.asm.memory },
  })
  const kernels = exports as unknown as Kernels
  instances.set(backend, kernels)
  return kernels
}

/**
 * Room for `length` floats while `use` runs.
 *
 * @param use gets its address
 */
export function withScratch(backend: Backend, length: number, use: (address: number) => void): void {
  const room = backend.makeOutput([length], 'float32')
  use(offset(backend, room))
  release(backend, room)
}
