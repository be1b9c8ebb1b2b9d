/** Who takes part in what. How each trains is in `worker.ts` and, of PyTorch, in `torch_steps.py`. */

const DENSE = ['small', 'small-online', 'mlp', 'mlp-sgd']
const SMALL = ['small', 'small-online']
const SGD = [...SMALL, 'mlp-sgd', 'cnn-sgd']

/** All tasks of `tasks.ts`, in the order of the tables. */
export const TASKS = [
  'small',
  'small-online',
  'mlp',
  'cnn',
  'lstm',
  'gru',
  'generator',
  'transformer',
  'mlp-sgd',
  'cnn-sgd',
]

/**
 * By name: which part it belongs to, the tasks it can do (all, if absent) and what it needs. The first that has losses
 * is the one with which the others have to agree; ours come late, so that they are judged by others.
 *
 * @type {Record<string, { part: 'wasm' | 'cpu' | 'webgl' | 'webgpu', tasks?: string[], needs?: 'torch' | 'threads' | 'gpu' }>}
 */
export const CONTENDERS = {
  PyTorch: { part: 'wasm', needs: 'torch' },
  'PyTorch all cores': { part: 'wasm', needs: 'torch' },
  'stock wasm': { part: 'wasm' },
  'jax-js': { part: 'wasm' },
  'jax-js threads': { part: 'wasm', needs: 'threads' },
  objects: { part: 'wasm', tasks: SMALL },
  convnetjs: { part: 'wasm', tasks: SGD },
  'brain.js': { part: 'wasm', tasks: ['small-online'] },
  scratch: { part: 'wasm', tasks: DENSE },
  'ours wasm': { part: 'wasm' },
  'stock cpu': { part: 'cpu' },
  'ours cpu': { part: 'cpu' },
  'stock webgl': { part: 'webgl' },
  'ours webgl': { part: 'webgl' },
  'stock webgpu': { part: 'webgpu' },
  'jax-js webgpu': { part: 'webgpu', needs: 'gpu' },
  'ours webgpu': { part: 'webgpu' },
}

const PARTS = ['wasm', 'cpu', 'webgl', 'webgpu']

/**
 * What the words after `npm run bench --` ask for: tasks, contenders and parts narrow each other down; none of a kind
 * means all of it.
 *
 * @param {string[]} words
 * @returns {{ tasks: string[], contenders: string[], unknown: string[] }}
 */
export function choose(words) {
  const all = Object.keys(CONTENDERS)
  const named = all.filter((name) => words.includes(name))
  const parts = PARTS.filter((part) => words.includes(part))
  const tasks = TASKS.filter((task) => words.includes(task))
  return {
    tasks: tasks.length > 0 ? tasks : TASKS,
    contenders:
      named.length + parts.length > 0
        ? all.filter((name) => named.includes(name) || parts.includes(CONTENDERS[name].part))
        : all,
    unknown: words.filter((word) => ![...all, ...PARTS, ...TASKS].includes(word)),
  }
}

/** Of some contenders, those that can do a task; what is learned one by one is left to those made for it. */
export function ableTo(task, contenders) {
  return contenders.filter((name) => {
    const { tasks } = CONTENDERS[name]
    return tasks ? tasks.includes(task) : task !== 'small-online'
  })
}
