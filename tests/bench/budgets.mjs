/** What DESIGN and the benchmark allow, and what was found above it; nothing here measures. */
import { OTHERWISE, ratio, round } from './compare.mjs'

const PAGE = { 'first step, ms': 1000, 'busiest task, ms': 50, 'INP, ms': 100 }
const SCORES = { performance: 95, accessibility: 100, 'best practices': 100, seo: 100 }
const SCRIPTS_KB = 200
const BUILD_MINUTES = 5
/** Five times as many lessons may take so many times the memory, which is then as good as flat. */
const MEMORY_GROWTH = 1.5
/** Of the programs that stock tfjs sends to a graphics card in a step of the CNN. */
const PROGRAMS_SHARE = 0.5
const OBJECTS_SHARE = 0.5
const CARDS = ['webgpu', 'webgl']

/** By part: what it returned → what it missed. A part that was not measured returns why. */
const CHECKS = {
  training: ({ results, ratios = {} }) =>
    [alike(results), faster(ratios), asObjects(results.small ?? {}), programs(results.cnn ?? {})].flat(),
  pages: (rows) =>
    eachRow(rows, (row) => (row.note ? [`not measured: ${row.note}`] : over(row, PAGE, (a, b) => a <= b))),
  lighthouse: (rows) => eachRow(rows, (row) => over(row, SCORES, (a, b) => a >= b)),
  qualities: (rows) => eachRow(rows, (row) => (row['in time'] ? [] : [`${row.wanted} not in time`])),
  generated(rows) {
    const { minutes, 'memory, MB': memory } = rows.generated
    const before = rows['as it is']['memory, MB']
    return [
      minutes < BUILD_MINUTES ? [] : `${minutes} minutes`,
      memory <= MEMORY_GROWTH * before ? [] : `memory ${memory} MB, as it is ${before} MB`,
    ].flat()
  },
  size: (rows) => eachRow(rows, (kB) => (kB <= SCRIPTS_KB ? [] : [`${kB} kB`])),
}

/** Nobody is compared who trains another model, or trains it wrongly. */
const alike = (results) =>
  Object.entries(results).flatMap(([task, found]) =>
    Object.entries(found)
      .filter(([, { error }]) => error === OTHERWISE)
      .map(([name]) => `${task}: ${name} ${OTHERWISE}`),
  )

/** No task is slower than any of the others does it. */
const faster = (ratios) =>
  Object.entries(ratios).flatMap(([task, row]) =>
    Object.entries(row)
      .filter(([name, value]) => name.startsWith('/') && value > 1)
      .map(([name, value]) => `${task}: ${value} of the time of ${name.slice(2)}`),
  )

/** The small network takes at most half the time of one that is written as an object a neuron. */
function asObjects({ scratch, objects }) {
  const share = ratio(scratch?.shown, objects?.shown)
  return share > OBJECTS_SHARE ? `small: ${round(share)} of the time of objects` : []
}

const programs = (cnn) =>
  CARDS.flatMap((card) => {
    const [ours, stock] = [cnn[`ours ${card}`]?.programs, cnn[`stock ${card}`]?.programs]
    return ratio(ours, stock) > PROGRAMS_SHARE ? `cnn on ${card}: ${ours} programs of ${stock}` : []
  })

/**
 * @param {Record<string, any>} found by part
 * @returns {string[]} the budgets missed, and the parts that were to be measured and were not
 */
export function missedBudgets(found) {
  return Object.entries(found).flatMap(([part, of]) => {
    const missed = typeof of === 'string' ? [`not measured: ${of}`] : (CHECKS[part]?.(of) ?? [])
    return missed.map((line) => `${part}, ${line}`)
  })
}

const eachRow = (rows, check) =>
  Object.entries(rows).flatMap(([name, row]) => check(row).map((line) => `${name}: ${line}`))

/** Of the limits that belong to a row; words, such as “under 50”, are below what can be measured. */
const over = (row, limits, within) =>
  Object.entries(limits)
    .filter(([name, limit]) => name in row && typeof row[name] !== 'string' && !within(row[name], limit))
    .map(([name]) => `${name} ${row[name]}`)
