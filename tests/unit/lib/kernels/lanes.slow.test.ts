import { existsSync, readFileSync } from 'node:fs'
import asc from 'assemblyscript/asc'
import { expect, test } from 'vitest'

/** Each function of four numbers in float64, and how many units in the last place ours may be off. */
const FUNCTIONS = {
  exp: { truth: Math.exp, units: 1 },
  sigmoid: { truth: (x: number) => 1 / (1 + Math.exp(-x)), units: 2.5 },
  tanh: { truth: Math.tanh, units: 3 },
}
type Name = keyof typeof FUNCTIONS
const names = Object.keys(FUNCTIONS) as Name[]

const memory = new WebAssembly.Memory({ initial: 64 })
const { exports } = new WebAssembly.Instance(new WebAssembly.Module(await compiled()), { env: { memory } })

/** A module that applies each to numbers where they lie; the kernels use them and do not export them. */
async function compiled(): Promise<BufferSource> {
  const loops = names.map(
    (name) => `export function ${name}(x: i32, length: i32): void {
      for (let i = 0; i < length; i += 4) store4(x + 4 * i, ${name}4(load4(x + 4 * i, length - i)), length - i)
    }`,
  )
  const entry = `import { exp4, load4, sigmoid4, store4, tanh4 } from './lib/kernels/lanes'\n${loops.join('\n')}`
  let binary: BufferSource | undefined
  const options = '--importMemory --noExportMemory --initialMemory 1 --runtime stub --enable simd -O3'
  const { error } = await asc.main(['entry.ts', '--outFile', 'lanes.wasm', ...options.split(' ')], {
    readFile: (name) => (name === 'entry.ts' ? entry : existsSync(name) ? readFileSync(name, 'utf8') : null),
    writeFile(name, contents) {
      if (name === 'lanes.wasm') binary = contents as BufferSource
    },
    listFiles: () => [],
  })
  if (!binary) throw error
  return binary
}

function applied(name: Name, x: Float32Array): Float32Array {
  const there = new Float32Array(memory.buffer, 0, x.length)
  there.set(x)
  ;(exports[name] as (x: number, length: number) => void)(0, x.length)
  return there.slice()
}

/** Every thousandth float of both signs from 2⁻⁴⁰ up to 87. */
function floats(): Float32Array {
  const [first, last] = new Int32Array(Float32Array.of(2 ** -40, 87).buffer) as Iterable<number>
  const bits = Int32Array.from({ length: (last! - first!) / 1000 }, (_, i) => last! - 1000 * i)
  const positive = [...new Float32Array(bits.buffer)]
  return Float32Array.from([...positive, ...positive.map((x) => -x)])
}

test.each(names)('%s is right to the units in the last place that are promised', (name) => {
  const { truth, units } = FUNCTIONS[name]
  const x = floats()
  const found = applied(name, x)
  for (let i = 0; i < x.length; i++) {
    const wanted = truth(x[i]!)
    const unit = 2 ** (Math.floor(Math.log2(Math.abs(wanted))) - 23)
    if (!(Math.abs(found[i]! - wanted) <= units * unit)) expect(found[i], `${name} ${x[i]}`).toBe(wanted)
  }
})

test.each(names)('%s of what is beyond 87 is that of 87, and of what is no number none', (name) => {
  const of = (...x: number[]) => [...applied(name, Float32Array.from(x))]
  const [low, high] = of(-87, 87)
  expect(of(-87.5, -104, -1e30, -Infinity)).toEqual([low, low, low, low])
  expect(of(87.5, 104, 1e30, Infinity)).toEqual([high, high, high, high])
  expect(of(NaN, 0)).toEqual([NaN, Math.fround(FUNCTIONS[name].truth(0))])
})
