/**
 * Each lesson's own model, as its widget opens: steps a second, pictures included, on each way to compute it. Not in other
 * libraries, in each of which every lesson would have to be written again: their layers are measured in the tasks.
 */
import { load } from './bundle.mjs'
import { interleave, median, ratio, round, sift } from './compare.mjs'
import { inWorker, serveBench } from './site.mjs'

const WORKER = 'experiment-worker'
/** How far losses of two back ends may be apart, relative: lessons choose rates at which rounding grows. */
const ALIKE = 1e-3

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {{ only: string[], rounds: number, budget: number }} plan experiments by name; none for all
 */
export async function measureExperiments(browser, { only, rounds, budget }) {
  const { catalog } = await load('lib/experiments/catalog.ts')
  const unknown = only.filter((id) => !(id in catalog))
  if (unknown.length > 0) throw new Error(`No experiment is called ${unknown.join(', ')}`)
  const site = await serveBench([`tests/bench/${WORKER}.ts`])
  const page = await browser.newPage()
  await page.goto(site.origin)
  const rows = {}
  for (const experiment of only.length > 0 ? only : Object.keys(catalog)) {
    const contenders = ['stock wasm', 'ours wasm']
    if (catalog[experiment].backends.includes('scratch')) contenders.push('scratch')
    const found = Object.fromEntries(contenders.map((name) => [name, []]))
    for (const turn of interleave(contenders, rounds))
      for (const contender of turn)
        if (!found[contender][0]?.error)
          found[contender].push(await inWorker(page, WORKER, { experiment, contender, budget }))
    rows[experiment] = row(found)
  }
  await page.close()
  site.close()
  console.log('\nEach lesson’s own model as its widget opens, steps a second with a picture each frame')
  console.table(rows)
  return rows
}

/**
 * Rates of those that learn what the first of them learns, and a word on the others. `scratch` begins with the same
 * numbers and batches, so that its losses are compared as well.
 *
 * @param {Record<string, { rate?: number, losses?: number[], error?: string }[]>} found by contender and round
 */
export function row(found) {
  const sifted = sift(Object.keys(found), found, ALIKE)
  const rate = (name) => median((sifted[name]?.done ?? []).map((one) => one.rate))
  const said = Object.entries(sifted).map(([name, { error, about }]) => [name, error ?? about])
  return {
    'stock wasm': round(rate('stock wasm')) ?? '',
    'ours wasm': round(rate('ours wasm')) ?? '',
    scratch: round(rate('scratch')) ?? '',
    'ours / stock': round(ratio(rate('ours wasm'), rate('stock wasm'))) ?? '',
    note: said
      .filter(([, words]) => words)
      .map(([name, words]) => `${name}: ${words}`)
      .join('; '),
  }
}
