/** Native PyTorch on the CPU, where there is a Python that has it. */
import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { promisify } from 'node:util'
import { load } from './bundle.mjs'

const FOLDER = '.cache/bench'
/** Longest that it may take for one task. */
const PATIENCE_MS = 240_000
const PYTHONS = ['python3', '/usr/bin/python3']

/**
 * @param {string[]} tasks to be written down for it
 * @returns a function that times PyTorch at one of them, or nothing where there is none
 */
export async function startTorch(tasks) {
  const python = PYTHONS.find((name) => spawnSync(name, ['-c', 'import torch']).status === 0)
  if (!python) return
  await writeTasks(tasks)
  return async (task, budget, allCores) => {
    const threads = { OMP_NUM_THREADS: String(allCores ? cpus().length : 1) }
    try {
      const { stdout } = await promisify(execFile)(
        python,
        ['tests/bench/torch_steps.py', `${FOLDER}/${task}.json`, String(budget)],
        { env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', ...threads }, timeout: PATIENCE_MS },
      )
      return JSON.parse(stdout)
    } catch (error) {
      if (error.killed) return { error: `not done after ${PATIENCE_MS / 1000} s` }
      return {
        error: String(error.stderr ?? error)
          .trim()
          .split('\n')
          .at(-1),
      }
    }
  }
}

/** The tasks as JSON: the same numbers that the browser's contenders get. */
async function writeTasks(names) {
  mkdirSync(FOLDER, { recursive: true })
  const { tasks } = await load('tests/bench/tasks.ts')
  const plain = (_, value) => (ArrayBuffer.isView(value) ? Array.from(value) : value)
  for (const name of names) writeFileSync(`${FOLDER}/${name}.json`, JSON.stringify(tasks[name](), plain))
}
