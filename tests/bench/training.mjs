/** Training speed: every contender at every task, in turns, and what the numbers say of each other. */
import { interleave, judge, oursOf, ratio, round, summary } from './compare.mjs'
import { ableTo, CONTENDERS } from './contenders.mjs'
import { inWorker, serveBench } from './site.mjs'
import { startTorch } from './torch.mjs'

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {{ tasks: string[], contenders: string[], rounds: number, budget: number }} plan
 * @returns what draws on this machine, what was found by task and contender, and the ratios
 */
export async function measureTraining(browser, { tasks, contenders, rounds, budget }) {
  const site = await serveBench(['tests/bench/worker.ts'])
  const [page, isolated] = [await browser.newPage(), await browser.newPage()]
  await page.goto(site.origin)
  await isolated.goto(`${site.origin}/threads`)
  const torch = contenders.some((name) => CONTENDERS[name].needs === 'torch') && (await startTorch(tasks))
  const device = await page.evaluate(deviceName)
  const software = /swiftshader|llvmpipe|none/i.test(device)
  console.log(`GPU: ${device}${software ? ' (software)' : ''}`)

  const run = (task, name) => {
    const { needs } = CONTENDERS[name]
    if (needs === 'torch') return torch ? torch(task, budget, name.endsWith('cores')) : { error: NO_TORCH }
    if (needs === 'gpu' && software) return { error: 'no real GPU' }
    return inWorker(needs === 'threads' ? isolated : page, 'worker', { task, contender: name, budget })
  }

  const results = {}
  for (const task of tasks) {
    const able = ableTo(task, contenders)
    const found = Object.fromEntries(able.map((name) => [name, []]))
    for (const turn of interleave(able, rounds))
      for (const name of turn) {
        // What it cannot do, it cannot do in the next round either; a GPU in software is slow enough for one.
        const enough = software && onGpu(name) ? 1 : rounds
        if (found[name].length < enough && !found[name][0]?.error) found[name].push(await run(task, name))
      }
    results[task] = judge(able, found, task === 'mlp')
    print(task, results[task], software)
  }
  await page.close()
  await isolated.close()
  site.close()
  const ratios = summary(results)
  if (Object.keys(ratios).length > 0) {
    console.log('\nOurs, loss read every ten steps, by the fastest that each of the others does')
    console.table(ratios)
  }
  return { device, results, ratios }
}

const NO_TORCH = 'no python3 here imports torch (Debian: python3-torch)'

const onGpu = (name) => CONTENDERS[name].part.startsWith('webg')

function print(task, results, software) {
  const [by, ours] = oursOf(results)
  const rows = Object.entries(results).map(([name, { shown, best, read, programs, error, about }]) => [
    name,
    {
      'ms a step': round(shown) ?? '',
      best: round(best) ?? '',
      'read each step': round(read) ?? '',
      ...(by ? { [`× ${by}`]: round(ratio(shown, ours)) ?? '' } : {}),
      ...(programs ? { 'programs a step': programs } : {}),
      note: error ?? about ?? (software && onGpu(name) ? 'software GPU' : ''),
    },
  ])
  console.log(`\n${task}`)
  console.table(Object.fromEntries(rows))
}

/** Runs in the page: what WebGPU, or else WebGL, draws with; a software one says so in its name. */
async function deviceName() {
  const adapter = await navigator.gpu?.requestAdapter()
  if (adapter)
    return `WebGPU ${adapter.info.vendor} ${adapter.info.architecture} ${adapter.info.description}`.trim()
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2')
  if (!gl) return 'none'
  const info = gl.getExtension('WEBGL_debug_renderer_info')
  return `WebGL ${gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER)}`
}
