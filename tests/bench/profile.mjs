/** Prints where the time of a step goes, kernel by kernel (`profile.ts`). */
import { resolve } from 'node:path'
import { compileKernels } from '../../lib/site/kernels.mjs'
import { load } from './bundle.mjs'
import { TASKS } from './contenders.mjs'

/** Kernels that take less of a step are left out of the table, milliseconds. */
const LEAST = 0.02

/** @param {string[]} only tasks; all of them, if empty */
export async function measureProfile(only) {
  await compileKernels()
  const { enterWasm, profile } = await load('tests/bench/profile.ts', {
    define: { 'process.env.NODE_ENV': '"production"' },
    // What TensorFlow.js expects of a module in Node.
    banner: {
      js: `import { createRequire } from 'node:module'
        const require = createRequire(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname`,
    },
  })
  await enterWasm(`${resolve('node_modules/@tensorflow/tfjs-backend-wasm/dist')}/`)
  const found = {}
  for (const task of TASKS.filter((name) => only.length === 0 || only.includes(name))) {
    found[task] = profile(task)
    console.log(`\n${task}: milliseconds of a step on WebAssembly in Node, by kernel`)
    const rows = Object.entries(found[task]).filter(([, { milliseconds }]) => milliseconds >= LEAST)
    console.table(
      Object.fromEntries(
        rows.map(([name, { calls, milliseconds }]) => [
          name,
          { calls, ms: Number(milliseconds.toPrecision(3)) },
        ]),
      ),
    )
  }
  return found
}
