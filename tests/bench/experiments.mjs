/**
 * Each lesson's own model, as its widget opens: steps a second, pictures included, on each way to compute it. Not in other
 * libraries, in each of which every lesson would have to be written again: their layers are measured in the tasks.
 */
import { load } from './bundle.mjs'
import { agree, interleave, median, ratio, round } from './compare.mjs'
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

function row({ 'stock wasm': stock, 'ours wasm': ours, scratch = [] }) {
  const rate = (rounds) => median(rounds.map((round) => round.rate))
  const same = !stock[0].error && !ours[0].error && agree(stock[0].losses, ours[0].losses, ALIKE)
  const stockRate = same ? rate(stock) : undefined
  return {
    'stock wasm': round(stockRate) ?? '',
    'ours wasm': round(rate(ours)) ?? '',
    scratch: round(rate(scratch)) ?? '',
    'ours / stock': round(ratio(rate(ours), stockRate)) ?? '',
    note: ours[0].error ?? stock[0].error ?? (same ? '' : 'stock learns something else'),
  }
}
